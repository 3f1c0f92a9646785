// The command line as a person types it: what it prints, writes, refuses, and how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateDeal } from '../../electron/headline.ts';
import { readDealText, writeDealText } from '../../shared/deal/file.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'shared/deal/samples/100m-mid.parley');
const deal = readDealText(readFileSync(sample, 'utf8'));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parley(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('evaluate', () => {
  test('prints every figure as JSON, and nothing else', () => {
    const { status, stdout, stderr } = parley('evaluate', sample, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(evaluateDeal(deal))));
  });

  test('prints the headline in words without --json', () => {
    const { status, stdout } = parley('evaluate', sample);
    expect(status).toBe(0);
    for (const figure of ['73.326980 NPV', '8.50 points', 'payback month 20', '121.959 %', 'win-win'])
      expect(stdout).toContain(figure);
  });
});

describe('export', () => {
  test('writes the workbook and names it', () => {
    const { status, stdout } = parley('export', sample, '-o', 'out.xlsx');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'out.xlsx\n' });
    expect(readFileSync(join(folder, 'out.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('never takes the place of the deal', () => {
    const file = written('own.parley', readFileSync(sample, 'utf8'));
    const { status, stderr } = parley('export', file, '-o', file);
    expect(status).toBe(2);
    expect(stderr).toContain('must end in .xlsx');
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(sample, 'utf8'));
  });

  test('says where it cannot write, and leaves nothing behind', () => {
    const before = readdirSync(folder);
    const { status, stderr } = parley('export', sample, '-o', 'no-such-folder/out.xlsx');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no-such-folder\/out\.xlsx.+\n.*Choose another place/);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('assumptions', () => {
  test('prints every one as JSON, with its source and its effect', () => {
    const entry = { input: 'unitPrice', of: 'out-tasking/it-services', source: 'Offer of 3 May' };
    const file = written('sourced.parley', writeDealText({ ...deal, provenance: [entry] }));
    const { status, stdout, stderr } = parley('assumptions', file, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found = JSON.parse(stdout);
    expect(found).toHaveLength(12);
    expect(found[0]).toMatchObject({ input: 'volume', of: 'it-services', matters: true, provenance: null });
    const sourced = found.find(({ hasSource }: { readonly hasSource: boolean }) => hasSource);
    expect(sourced).toMatchObject({ label: 'Unit price', scenario: 'Out-tasking', provenance: entry });
  });

  test('says in words how many matter and have no source', () => {
    const { status, stdout } = parley('assumptions', sample);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^12 inputs are stated and used; 6 that matter have no source\n/);
    expect(stdout).toContain('IT services, unit price, Out-tasking');
    expect(stdout).toMatch(/effect 7\.92308 \(10\.81 % of Out-tasking\); no source/);
  });
});

describe('a file that is no deal is named, with what to do', () => {
  test.each([
    ['is not there', () => 'missing.parley', /missing\.parley.+not there.*\n.*Choose/],
    ['is no JSON', () => written('text.parley', 'deal'), /text\.parley.*\n.+/],
    [
      'is newer',
      () => written('newer.parley', '{"format":"parley-deal","version":99}'),
      /newer\.parley.+newer/,
    ],
    [
      'has errors',
      () => written('bad.parley', JSON.stringify({ ...deal, months: 5 })),
      /bad\.parley.*\n.*months/,
    ],
  ])('%s', (_what, file, message) => {
    const { status, stdout, stderr } = parley('evaluate', file(), '--json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test.each([[['reckon', sample]], [['evaluate']], [['export', sample]], [['evaluate', sample, '--xml']]])(
  'a command that is not understood shows how to call: %s',
  (args) => {
    const { status, stdout, stderr } = parley(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage:');
  },
);
