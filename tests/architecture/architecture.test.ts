import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, root, sourceFiles } from './imports.ts';
import { violation } from './layers.ts';

const files = sourceFiles(['shared', 'electron', 'renderer', 'build']);

describe('imports', () => {
  it('of every file are allowed', () => {
    const found = files.flatMap(({ path, imports }) => imports.map((imported) => violation(path, imported)));
    expect(found.filter((one) => one !== undefined)).toEqual([]);
    expect(found.length).toBeGreaterThan(200);
  });

  it.each([
    ['shared/engine/x.ts', "import { a } from '../workbook/plan.ts';"],
    ['shared/workbook/x.ts', "import type { A } from '../engine/results.ts';"],
    ['shared/model/x.ts', "import { a } from '../deal/file.ts';"],
    ['shared/formula/x.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/deal/x.ts', "export { a } from '../engine/interpret.ts';"],
    ['electron/ipc/x.ts', "import Database from 'better-sqlite3';"],
    ['electron/store/x.ts', "import { app } from 'electron';"],
    ['electron/reading/x.ts', "import ExcelJS from 'exceljs';"],
    ['electron/reading/x.ts', "import { openStore } from '../store/open-store.ts';"],
    ['shared/import/x.ts', "import { readXlsx } from '../../electron/reading/xlsx.ts';"],
    ['electron/preload.ts', "import { openStore } from './store/open-store.ts';"],
    ['renderer/screens/compare/x.tsx', "import { A } from '../services/services-screen.tsx';"],
    ['renderer/components/x.tsx', "import { useDeal } from '../state/deal.ts';"],
    ['renderer/state/x.ts', "import ExcelJS from 'exceljs';"],
    ['renderer/app.tsx', "const a = await import('../electron/main.ts');"],
    ['shared/ipc/x.ts', "import 'electron';"],
  ])('a forbidden one is found: %s, %s', (path, text) => {
    expect(importsOf(path, text).map((imported) => violation(path, imported))).toEqual([
      expect.stringContaining(path),
    ]);
  });

  it('build is imported by nobody', () => {
    const importers = files.filter(
      ({ path, imports }) => !path.startsWith('build/') && imports.some((one) => one.startsWith('build/')),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  it('SQL stands in the store only', () => {
    const sql = /\b(SELECT .+ FROM|INSERT INTO|CREATE TABLE|UPDATE \w+ SET|DELETE FROM|PRAGMA)\b/;
    expect(
      files
        .filter(({ path, text }) => sql.test(text) && !path.startsWith('electron/store/'))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('one file of the window reads what the preload script exposes', () => {
    const window = /window\.parley\b/;
    const users = files
      .filter(({ path, text }) => window.test(text) && path.startsWith('renderer/'))
      .map(({ path }) => path);
    expect(users).toEqual(['renderer/api.ts']);
  });
});

describe('an environment’s compiler refuses what it does not have', () => {
  it.each([
    ['shared', 'export const a = process.env;'],
    ['shared', 'export const a = document.title;'],
    ['shared', "export { readFileSync } from 'node:fs';"],
    ['electron', 'export const a = document.title;'],
    ['renderer', 'export const a = process.env;'],
    ['renderer', "export { readFileSync } from 'node:fs';"],
  ])('%s: %s', (folder, text) => {
    const place = mkdtempSync(join(root, folder, '.probe-'));
    try {
      writeFileSync(join(place, 'probe.ts'), text);
      writeFileSync(
        join(place, 'tsconfig.json'),
        JSON.stringify({
          extends: '../tsconfig.json',
          compilerOptions: { rootDir: '.' },
          include: ['probe.ts'],
        }),
      );
      const compiled = () =>
        execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', place], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
      expect(compiled).toThrow(
        expect.objectContaining({ stdout: expect.stringMatching(/error TS(2304|2307|2580|2584|2591)/) }),
      );
      writeFileSync(join(place, 'probe.ts'), 'export const a = 1;');
      expect(compiled()).toBe('');
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('files', () => {
  it('are named for what they hold', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc)(\/|\.|-)/;
    expect(files.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ path }) => !/^[a-z0-9./-]+$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('are short enough to read', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 340);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
  });

  it('have no default exports but the tools’ own', () => {
    const exporters = files.filter(({ text }) => /^export default /m.test(text)).map(({ path }) => path);
    expect(exporters.filter((path) => !path.endsWith('.config.ts'))).toEqual([]);
  });
});
