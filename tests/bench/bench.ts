// npm run bench [-- --json]: how long a keystroke takes, and how much longer in a spreadsheet engine.
import { measure, type SizeTimes } from './keystrokes.ts';
import type { Times } from './times.ts';

const runs = [
  { size: { services: 10, months: 84, scenarios: 3 }, rounds: { alone: 200, inTurn: 40 } },
  { size: { services: 30, months: 120, scenarios: 6 }, rounds: { alone: 100, inTurn: 7 } },
];

const json = process.argv.includes('--json');
// Progress on standard error: what is measured takes minutes, and standard output is for the result.
const results = runs.map(({ size, rounds }) =>
  measure(size, rounds, (progress) => console.error(`${title(size)}: ${progress}`)),
);
console.log(json ? JSON.stringify(results, null, 2) : results.map(table).join('\n\n'));

function title({ services, months, scenarios }: SizeTimes['size']): string {
  return `${services} services, ${months} months, ${scenarios} scenarios`;
}

function table({ size, fromScratch, interpreter, spreadsheet, keystrokes }: SizeTimes): string {
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
  ].join('\n');
}
