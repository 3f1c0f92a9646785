import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from '../../../shared/workbook/palette.ts';

const tokens = readFileSync(new URL('../../../renderer/theme/tokens.css', import.meta.url), 'utf8');

test.each(Object.entries(palette))('%s is the app’s colour of that name', (name, hex) => {
  const light = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  expect(light).toBe(`#${hex.toLowerCase()}`);
});
