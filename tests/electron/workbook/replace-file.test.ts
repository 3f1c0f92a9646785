import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../electron/workbook/replace-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-replace-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writes a new file and replaces an old one, leaving nothing beside it', async () => {
  const path = join(folder, 'deal.xlsx');
  await replaceFile(path, new Uint8Array([1, 2]));
  await replaceFile(path, new Uint8Array([3]));
  expect([...(await readFile(path))]).toEqual([3]);
  expect(await readdir(folder)).toEqual(['deal.xlsx']);
});

test('a failure leaves what was there and nothing else', async () => {
  const path = join(folder, 'taken');
  await mkdir(path);
  await writeFile(join(path, 'inside'), 'kept');
  await expect(replaceFile(path, new Uint8Array([1]))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
  await expect(replaceFile(join(folder, 'nowhere', 'deal.xlsx'), new Uint8Array())).rejects.toThrow('ENOENT');
});
