// The executive report as it is printed: one page whatever the deal, the app's own figures, light whatever the theme.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDealText } from '../../shared/deal/file.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import type { Paper } from '../../shared/ipc/report-order.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { largeDeal } from './harness/large-deal.ts';
import { commandFor, launch, type RunningApp } from './harness/launch.ts';
import { textOf, tool } from './harness/printed.ts';
import { makeDeal } from './harness/samples.ts';

const root = resolve(import.meta.dirname, '../..');
const sampleFile = join(root, 'shared/deal/samples/it-portfolio.parley');
const sample = readDealText(readFileSync(sampleFile, 'utf8'));
/** Landscape, in points. */
const sizes = { A4: [841.9, 595.3], Letter: [792, 612] } as const;

let running: RunningApp;
beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

async function save(id: string, paper: Paper, name: string): Promise<string> {
  const path = join(running.userData, name);
  await answerSaveDialogs(running, path);
  const reply = await running.page.evaluate((args) => window.parley.saveReport(args), { id, paper });
  expect(reply).toEqual({ ok: true, value: { status: 'saved', path } });
  return path;
}

const figure = (value: number, decimals: number): string =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );

function isOnePage(path: string, paper: Paper): void {
  const facts = tool('pdfinfo', path);
  expect(/Pages:\s+(\d+)/.exec(facts)?.[1]).toBe('1');
  const [width, height] = sizes[paper];
  const [, across, down] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
  expect(Math.abs(Number(across) - width)).toBeLessThan(1.5);
  expect(Math.abs(Number(down) - height)).toBeLessThan(1.5);
}

describe('a sample deal', () => {
  let id: string;
  beforeAll(async () => {
    id = await makeDeal(running, sample);
  });

  test.each(['A4', 'Letter'] as const)(
    'is one page of %s, with the headline figures of the app',
    async (paper) => {
      const path = await save(id, paper, `report-${paper}.pdf`);
      isOnePage(path, paper);
      const text = textOf(path);
      const results = calculate(instantiate(sample));
      for (const { id: scenario, name } of sample.scenarios) {
        expect(text).toContain(name);
        expect(text).toContain(figure(results.value('costNpv', scenario), 1));
      }
      expect(text).toContain(figure(results.value('clientGainNpv', 'out-tasking/traditional'), 1));
      for (const { key } of results.situation.instances.engagement)
        expect(text).toContain(`${figure(results.value('marginTerm', key) * 100, 1)}`);
      expect(text).toMatch(/Win-win/);
      expect(text).toMatch(/not for the other side/);
      expect(text).toMatch(/All \d+ checks hold/);
    },
  );

  test('is as light in a dark app', async () => {
    const pictures: Buffer[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await running.app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, theme);
      const path = await save(id, 'A4', `${theme}.pdf`);
      tool('pdftoppm', '-r', '50', '-png', '-singlefile', path, path.replace(/\.pdf$/, ''));
      pictures.push(readFileSync(path.replace(/\.pdf$/, '.png')));
    }
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('nothing was asked of a network, and the hidden window is gone', async () => {
    expect(running.requests.filter((url) => !url.startsWith('app://parley/'))).toEqual([]);
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

test.each(['A4', 'Letter'] as const)(
  'thirty services, six scenarios and long names are one page of %s',
  async (paper) => {
    const deal = largeDeal();
    const path = await save(await makeDeal(running, deal), paper, `large-${paper}.pdf`);
    isOnePage(path, paper);
    const text = textOf(path).replace(/\s+/g, ' ');
    const results = calculate(instantiate(deal));
    for (const { id } of deal.scenarios) expect(text).toContain(figure(results.value('costNpv', id), 1));
    // What has no row of its own is counted.
    expect(text).toMatch(/and \d+ others/);
    expect(text).toMatch(/\d+ others/);
    // The last line stands on the page, so nothing above it was cut.
    expect(text).toMatch(/not for the other side/);
  },
);

describe('on the command line', () => {
  const cli = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/cli/cli.js'), 'report', ...args], {
      encoding: 'utf8',
      env: process.env,
      timeout: 60_000,
    });

  test('prints without a window, while the app runs', () => {
    const output = join(running.userData, 'by-cli.pdf');
    const { status, stdout, stderr } = cli(sampleFile, '-o', output, '--paper', 'Letter');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${output}\n`, stderr: '' });
    isOnePage(output, 'Letter');
    expect(textOf(output)).toContain(sample.name);
  });

  test('what is wrong is said, and nothing is written', () => {
    const output = join(running.userData, 'refused.pdf');
    const broken = join(running.userData, 'broken.parley');
    writeFileSync(broken, '{"not": "a deal"}');
    expect(cli(broken, '-o', output)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/broken\.parley/),
    });
    expect(cli(sampleFile, '-o', join(running.userData, 'no-folder/x.pdf'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/could not be written/),
    });
    expect(cli(sampleFile, '-o', 'report.xlsx')).toMatchObject({ status: 2 });
    expect(() => statSync(output)).toThrow();
  });

  test('the program itself understands the words, without a library', () => {
    const output = join(running.userData, 'by-program.pdf');
    const { program, args, env } = commandFor(join(running.userData, 'unused'));
    const { status } = spawnSync(program, [...args, 'report', sampleFile, '-o', output], {
      env,
      timeout: 60_000,
    });
    expect(status).toBe(0);
    expect(statSync(output).size).toBeGreaterThan(10_000);
    expect(() => statSync(join(running.userData, 'unused'))).toThrow();
  });
});
