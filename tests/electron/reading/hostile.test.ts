// Files made to bring the reader down: each ends in words, soon, with the app alive and small.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../../electron/ipc/failures.ts';
import { CHILD_LIMITS } from '../../../electron/reading/limits.ts';
import { readForeignFile } from '../../../electron/reading/read-foreign-file.ts';
import { readableFiles, refusedFiles } from './hostile-files.ts';

/** Generous for a busy machine; the child's own deadline is 30. */
const SECONDS = 20;
/** What the whole child may have had: Node itself takes 60, the file at most 50, the heap at most 256. */
const MEGABYTES = 400;

const child = join(import.meta.dirname, '../../../electron/reading/child.ts');
let folder: string;
let measuring: string;
const peakFile = () => join(folder, 'peak');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-hostile-'));
  // The real child, which also notes what memory it had at most, as Linux keeps it.
  measuring = written(
    'measuring.mjs',
    Buffer.from(`import { existsSync, readFileSync, writeFileSync } from 'node:fs';
      const send = process.send;
      process.send = (answer) => {
        const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
        const peak = /VmHWM:\\s+(\\d+) kB/.exec(status);
        if (peak) writeFileSync(${JSON.stringify(peakFile())}, String(Math.round(peak[1] / 1024)));
        return send.call(process, answer);
      };
      await import(${JSON.stringify(child)});`),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, bytes: Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

async function outcome(file: string) {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const read = await readForeignFile(file, { script: measuring }).catch((error: unknown) => error);
  const seconds = (performance.now() - started) / 1000;
  const peak = existsSync(peakFile()) ? Number(readFileSync(peakFile(), 'utf8')) : null;
  const grown = (process.memoryUsage().rss - before) / 1e6;
  if (process.env.PARLEY_MEASURE)
    console.log(`${file.split('/').pop()}\t${seconds.toFixed(2)} s\t${peak} MB`);
  return { read, seconds, peak, grown };
}

function expectPeak(peak: number | null): void {
  if (process.platform !== 'linux') return;
  expect(peak).toBeGreaterThan(10);
  expect(peak).toBeLessThan(MEGABYTES);
}

describe('refused in words', () => {
  test.each(refusedFiles)('$why', async ({ name, make, says }) => {
    const { read, seconds, peak, grown } = await outcome(written(name, make()));
    expect(read).toBeInstanceOf(Failure);
    const { what, remedy } = read as Failure;
    expect(`${what}\n${remedy}`).toMatch(says);
    expect(what).toContain(`“${name}” was not read`);
    expect(remedy).not.toBe('');
    expect(seconds).toBeLessThan(SECONDS);
    expectPeak(peak);
    expect(grown).toBeLessThan(100);
  });
});

describe('read all the same', () => {
  test.each(readableFiles)('$why', async ({ name, make, remarks }) => {
    const { read, seconds, peak } = await outcome(written(name, make()));
    expect(read).not.toBeInstanceOf(Error);
    expect(read).toMatchObject({ kind: 'xlsx', sheets: [{ name: 'Data' }] });
    const [sheet] = (read as Awaited<ReturnType<typeof readForeignFile>>).sheets;
    expect(sheet?.rows[1]?.cells).toEqual([
      { column: 1, value: { is: 'text', text: 'Desk' } },
      { column: 2, value: { is: 'number', number: 5 } },
    ]);
    if (remarks) expect(JSON.stringify(read)).toMatch(remarks);
    expect(seconds).toBeLessThan(SECONDS);
    expectPeak(peak);
  });

  test('what a link or a program would give is marked as stored', async () => {
    const file = join(folder, 'links.xlsx');
    const { sheets } = await readForeignFile(file);
    expect(sheets[0]?.rows[2]?.cells).toEqual([
      { column: 1, value: { is: 'text', text: 'Network' }, external: true },
      { column: 2, value: { is: 'number', number: 7 }, external: true },
    ]);
  });
});

describe('a reader that fails itself', () => {
  const script = (name: string, text: string) => written(name, Buffer.from(text));
  const file = () => written('any.csv', Buffer.from('Service;Volume\nDesk;5\n'));

  test('runs out of memory: the heap limit ends it, not the machine', async () => {
    const greedy = script(
      'greedy.mjs',
      'process.once("message", () => { const all = []; for (;;) all.push(new Array(1000).fill({ a: all.length })); });',
    );
    const started = performance.now();
    await expect(readForeignFile(file(), { script: greedy })).rejects.toThrow(/any\.csv.+ran out of memory/);
    expect((performance.now() - started) / 1000).toBeLessThan(SECONDS);
  });

  test('never comes back: the deadline ends it and its process', async () => {
    const pidFile = join(folder, 'pid');
    const endless = script(
      'endless.mjs',
      `import { writeFileSync } from 'node:fs';
       process.once('message', () => { writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); for (;;); });`,
    );
    await expect(readForeignFile(file(), { script: endless, seconds: 2 })).rejects.toThrow(
      /any\.csv.+longer than 2 seconds/,
    );
    expect(existsSync(pidFile)).toBe(true);
    const pid = readFileSync(pidFile, 'utf8');
    await expect.poll(() => alive(Number(pid))).toBe(false);
  });

  test('is cancelled: its process ends, and what ended it is said', async () => {
    const pidFile = join(folder, 'cancelled-pid');
    const endless = script(
      'cancelled.mjs',
      `import { writeFileSync } from 'node:fs';
       process.once('message', () => { writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); for (;;); });`,
    );
    const controller = new AbortController();
    const reading = readForeignFile(file(), { script: endless, signal: controller.signal });
    await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(true);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    await expect.poll(() => alive(pid)).toBe(false);
    await expect(readForeignFile(file(), { signal: controller.signal })).rejects.toThrow('enough');
  });

  test('breaks off', async () => {
    const broken = script('broken.mjs', 'process.exit(3);');
    await expect(readForeignFile(file(), { script: broken })).rejects.toThrow(/any\.csv.+broke off \(3\)/);
  });

  test('limits are stated', () => expect(CHILD_LIMITS).toEqual({ heapMegabytes: 256, seconds: 30 }));
});

test('a file that is not there, or is a folder, is named', async () => {
  await expect(readForeignFile(join(folder, 'missing.xlsx'))).rejects.toThrow(/missing\.xlsx.+not there/);
  await expect(readForeignFile(folder)).rejects.toThrow(/is not a file/);
});

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
