// The whole export of a deal, beside plain exceljs writing as many cells: time, peak memory, size of the file. Every run
// has a process of its own, so that none inherits another's memory or compiled code; the two take turns.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportRun, Writer } from './export-run.ts';
import type { Size } from './portfolio.ts';
import { type Spread, spreadOf } from './times.ts';

interface ExportMeasure {
  readonly milliseconds: Spread;
  readonly processorMilliseconds: Spread;
  /** Most memory a run held, in bytes. */
  readonly peak: Spread;
  readonly fileBytes: number;
}

export interface ExportTimes {
  /** Cells of each kind, written by both. */
  readonly cells: { readonly text: number; readonly number: number; readonly formula: number };
  /** From the deal to the file: calculation, register by effect, plan, charts. */
  readonly ours: ExportMeasure;
  readonly plain: ExportMeasure;
  /** Ours to plain, over pairs of runs that followed each other. */
  readonly ratio: { readonly time: Spread; readonly processorTime: Spread; readonly memory: Spread };
}

export function measureExports(size: Size, rounds: number, say: (progress: string) => void): ExportTimes {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  // Nothing is planned in this process: Linux counts the memory of whoever starts a process into the peak of it.
  const run = (what: 'shape' | Writer) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [
          '--max-old-space-size=8192',
          join(import.meta.dirname, 'export-run.ts'),
          what,
          JSON.stringify(size),
          folder,
        ],
        { encoding: 'utf8' },
      ),
    );
  try {
    say('counting the cells of the workbook');
    const cells: ExportTimes['cells'] = run('shape');
    const pairs = Array.from({ length: rounds }, (_, round) => {
      say(`export ${round + 1} of ${rounds}, and as many cells by exceljs alone`);
      const ours: ExportRun = run('ours');
      const plain: ExportRun = run('plain');
      return { ours, plain };
    });
    return {
      cells,
      ours: measureOf(pairs.map(({ ours }) => ours)),
      plain: measureOf(pairs.map(({ plain }) => plain)),
      ratio: {
        time: ratioOf(pairs, 'milliseconds'),
        processorTime: ratioOf(pairs, 'processorMilliseconds'),
        memory: ratioOf(pairs, 'peak'),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ratioOf = (pairs: readonly Readonly<Record<Writer, ExportRun>>[], measured: keyof ExportRun): Spread =>
  spreadOf(pairs.map(({ ours, plain }) => ours[measured] / plain[measured]));

const measureOf = (runs: readonly ExportRun[]): ExportMeasure => ({
  milliseconds: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
  processorMilliseconds: spreadOf(runs.map(({ processorMilliseconds }) => processorMilliseconds)),
  peak: spreadOf(runs.map(({ peak }) => peak)),
  fileBytes: runs[0]?.fileBytes ?? Number.NaN,
});
