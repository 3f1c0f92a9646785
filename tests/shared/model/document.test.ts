import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelDocument } from '../../../shared/model/document.ts';
import { model } from '../../../shared/model/index.ts';

it('docs/model.md is today’s, and names every item, input and switch', () => {
  const file = readFileSync(new URL('../../../docs/model.md', import.meta.url), 'utf8');
  expect(file, 'run: npm run documents').toBe(modelDocument());
  for (const name of [...Object.keys(model.items), ...Object.keys(model.inputs)])
    expect(file).toContain(`\`${name}\``);
  for (const { label } of Object.values(model.switches)) expect(file).toContain(`| ${label} |`);
  expect(file).not.toMatch(/undefined|\[object/);
});
