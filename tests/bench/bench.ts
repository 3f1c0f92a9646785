// npm run bench [-- --json] [--window]: how long a keystroke takes, and how much longer in a spreadsheet engine; how long an
// export takes, and how much longer than the same cells written by exceljs alone; in real Electron (alone with --window)
// how long keys, screens and a start take, and what closed deals leave in memory.
import { type ExportTimes, measureExports } from './exports.ts';
import { measure, type SizeTimes } from './keystrokes.ts';
import { type Size, title } from './portfolio.ts';
import type { Spread, Times } from './times.ts';
import { measureWindow } from './window.ts';
import { windowTable } from './window-table.ts';

const runs = [
  { size: { services: 10, months: 84, scenarios: 3 }, rounds: { alone: 200, inTurn: 40, exports: 5 } },
  { size: { services: 30, months: 120, scenarios: 6 }, rounds: { alone: 100, inTurn: 7, exports: 3 } },
];

const json = process.argv.includes('--json');
// Progress on standard error: what is measured takes minutes, and standard output is for the result.
const saying = (size: Size) => (progress: string) => console.error(`${title(size)}: ${progress}`);
const window = await measureWindow((progress) => console.error(progress));
const sizes = process.argv.includes('--window') ? [] : measureSizes();
const tables = [...sizes.map(table), ...(window ? [windowTable(window)] : [])];
console.log(json ? JSON.stringify({ sizes, window }, null, 2) : tables.join('\n\n'));

function measureSizes() {
  // Exports first: a process started by a large one counts its memory into the peak of its own.
  const exported = runs.map(({ size, rounds }) => measureExports(size, rounds.exports, saying(size)));
  const typed = runs.map(({ size, rounds }) => measure(size, rounds, saying(size)));
  return typed.flatMap((times, index) => {
    const ofExport = exported[index];
    return ofExport ? [{ ...times, export: ofExport }] : [];
  });
}

function table({
  size,
  fromScratch,
  interpreter,
  spreadsheet,
  keystrokes,
  export: exported,
}: SizeTimes & { readonly export: ExportTimes }): string {
  const milliseconds = ({ median, p95 }: Times) =>
    `${median.toFixed(2).padStart(9)} ms median ${p95.toFixed(2).padStart(9)} ms p95`;
  return [
    `${title(size)} (HyperFormula: ${spreadsheet.formulas} formulas, built in ${(spreadsheet.build / 1000).toFixed(1)} s)`,
    `  from scratch       ${milliseconds(fromScratch)}`,
    `  plain interpreter  ${milliseconds(interpreter)}`,
    ...keystrokes.flatMap(({ input, rows, ours, inTurn }) => [
      `  ${input}: ${rows.changed} of ${rows.all} rows change`,
      `    keystroke        ${milliseconds(ours)}`,
      `    in turn: ours    ${milliseconds(inTurn.ours)}`,
      `      HyperFormula   ${milliseconds(inTurn.spreadsheet)}    ${inTurn.ratio.toFixed(0)} times longer`,
    ]),
    ...exportTable(exported),
  ].join('\n');
}

function exportTable({ cells, ours, plain, ratio }: ExportTimes): string[] {
  const spread = ({ median, least, most }: Spread, digits: number, scale = 1) =>
    `${(median / scale).toFixed(digits)} (${(least / scale).toFixed(digits)} to ${(most / scale).toFixed(digits)})`;
  const line = ({ milliseconds, processorMilliseconds, peak, fileBytes }: ExportTimes['ours']) =>
    `${spread(milliseconds, 1, 1000)} s    ${spread(processorMilliseconds, 1, 1000)} s of processors    ${spread(peak, 0, 1e6)} MB at most    file of ${(fileBytes / 1e6).toFixed(1)} MB`;
  return [
    `  export: ${cells.formula} formulas, ${cells.number} numbers, ${cells.text} texts`,
    `    ours             ${line(ours)}`,
    `    exceljs alone    ${line(plain)}`,
    `    ours to it       ${spread(ratio.time, 2)} times the time, ${spread(ratio.processorTime, 2)} of processors, ${spread(ratio.memory, 2)} times the memory`,
  ];
}
