// What a person sees when the app cannot start, and that nothing of theirs is touched.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandFor, launch } from './harness/launch.ts';

let userData: string;

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'parley-startup-'));
});

afterEach(() => rmSync(userData, { recursive: true, force: true }));

test('a damaged library is named, with what to do, and not touched', async () => {
  const library = join(userData, 'deals.sqlite');
  const bytes = Buffer.from('SQLite format 3\0 and then nothing that SQLite wrote'.padEnd(8192, '.'));
  mkdirSync(userData, { recursive: true });
  writeFileSync(library, bytes);
  const { code, errors } = await run();
  expect(code).toBe(1);
  expect(errors).toContain('deals.sqlite');
  expect(errors).not.toMatch(/\n\s+at /);
  expect(readFileSync(library).equals(bytes)).toBe(true);
  expect(readdirSync(userData).filter((name) => /sqlite|backups/.test(name))).toEqual(['deals.sqlite']);
});

test('a second start leaves the library to the first, and ends', async () => {
  const first = await launch({ userData });
  try {
    expect((await run()).code).toBe(0);
    expect(await first.page.evaluate(() => window.parley.listDeals())).toEqual({ ok: true, value: [] });
  } finally {
    await first.close();
  }
});

function run(): Promise<{ code: number | null; errors: string }> {
  const { program, args, env } = commandFor(userData);
  return new Promise((resolve, reject) => {
    const app = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 });
    let errors = '';
    app.stderr.on('data', (text) => {
      errors += text;
    });
    app.on('error', reject);
    app.on('close', (code) => resolve({ code, errors }));
  });
}
