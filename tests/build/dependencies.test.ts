import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependenciesAreCurrent } from '../../build/setup/dependencies.mjs';

const react = { version: '19.3.1', integrity: 'sha512-react' };
const forMac = { version: '1.0.0', integrity: 'sha512-mac', optional: true, os: ['darwin'] };

function project(wanted: object, installed: object | null) {
  const root = mkdtempSync(join(tmpdir(), 'parley-test-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  mkdirSync(join(root, 'node_modules'));
  if (installed) {
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

describe('the installed packages', () => {
  it('are current when npm noted the same ones', () => {
    expect(dependenciesAreCurrent(project({ react }, { react }))).toBe(true);
  });

  it('may lack what is meant for another system', () => {
    expect(dependenciesAreCurrent(project({ react, forMac }, { react }))).toBe(true);
  });

  it.each([
    ['npm was interrupted', { react }, null],
    ['a package is missing', { react }, {}],
    ['a version changed', { react }, { react: { ...react, version: '19.3.0' } }],
    ['an archive changed', { react }, { react: { ...react, integrity: 'sha512-other' } }],
    ['a package was dropped', {}, { react }],
  ])('are not current when %s', (_case, wanted, installed) => {
    expect(dependenciesAreCurrent(project(wanted, installed))).toBe(false);
  });
});
