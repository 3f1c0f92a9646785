// The command line as it is installed: the bundle, not the source, with the process it reads foreign files in.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsXml, workbook, worksheet } from '../electron/reading/packages.ts';

const program = resolve(import.meta.dirname, '../../dist/cli/cli.js');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('services are imported from a workbook', () => {
  const file = join(folder, 'basis.xlsx');
  const rows = rowsXml([
    ['Service', 'Unit cost'],
    ['Desk', 3],
  ]);
  writeFileSync(file, workbook({ sheets: { Data: worksheet(rows) } }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'import-services', file, '--json'],
    {
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ services: [{ name: 'Desk', inputs: { unitCost: 3 } }] });
});
