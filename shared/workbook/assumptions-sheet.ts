// The Assumptions register: what is known of each figure the deal rests on, with the live value it has on Inputs.
import { inputTable } from '../model/inputs.ts';
import { type Instance, inYear } from '../model/instances.ts';
import { cellAddress } from './address.ts';
import { type DealLabels, formatOf, formulaCell, numberCell, textCell, unitLabel } from './cells.ts';
import { headerRows, inputColumns } from './columns.ts';
import type { InputRow } from './input-rows.ts';
import type { Layout } from './layout.ts';
import type { PlannedCell, PlannedSheet } from './plan.ts';
import { linesOf } from './text-lines.ts';

/** What the deal says of one input of one holder. */
export interface RegisterEntry {
  /** Name in the table of inputs. */
  readonly input: string;
  /** Key of its holder. */
  readonly of: string;
  readonly status?: string | undefined;
  readonly source?: string | undefined;
  readonly owner?: string | undefined;
  readonly confidence?: string | undefined;
  readonly note?: string | undefined;
  readonly signedOff?: { readonly by: string; readonly on: string } | undefined;
  /** What a move of 10 % changes total cost of performance by where it changes it most, as measured at export. */
  readonly effect?: number | undefined;
  /** Large enough that a wrong figure would show. */
  readonly matters?: boolean | undefined;
}

const at = {
  input: 1,
  of: 2,
  scenario: 3,
  unit: 4,
  value: 5,
  effect: 6,
  // Column 7 keeps figures and words apart.
  status: 8,
  confidence: 9,
  owner: 10,
  signedOff: 11,
  source: 12,
  note: 13,
} as const;
const GAP = 2;
const WIDTH = { source: 56, note: 64 } as const;

const titles: Readonly<Record<keyof typeof at, string>> = {
  input: 'Input',
  of: 'Of',
  scenario: 'Scenario',
  unit: 'Unit',
  value: 'Value, live',
  effect: 'Effect of 10 %',
  status: 'Status',
  confidence: 'Confidence',
  owner: 'Owner',
  signedOff: 'Signed off',
  source: 'Source',
  note: 'Note',
};

export function assumptionsSheet(
  layout: Layout,
  entries: readonly RegisterEntry[],
  labels: DealLabels,
  volumeUnits: ReadonlyMap<string, string>,
): PlannedSheet {
  const name = layout.sheetName({ kind: 'assumptions' });
  const money = unitLabel('money', labels, '');
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, 'Assumptions register', 'title'),
    textCell(
      headerRows.subtitle,
      1,
      `${labels.title} · values are live; what is known of them, and the effect of a move of 10 % on total cost of performance (present value, ${money}), as at export`,
      'subtitle',
    ),
  ];
  for (const [key, column] of Object.entries(at) as [keyof typeof at, number][]) {
    const style = key === 'value' || key === 'effect' ? 'headerRight' : 'header';
    cells.push(textCell(headerRows.date, column, titles[key], style));
  }
  const rows = new Map(layout.inputRows.map((row) => [`${row.name} ${row.holder.key}`, row]));
  let row: number = headerRows.date + 1;
  for (const entry of entries) {
    const input = inputTable[entry.input];
    if (!input) continue;
    const inputRow = rows.get(`${entry.input} ${entry.of}`);
    const holder = layout.situation.instances[input.scope].find(({ key }) => key === entry.of);
    const texts: readonly (readonly [number, string | undefined])[] = [
      [at.of, holder?.scope === 'deal' ? '' : holder?.name],
      [at.scenario, scenarioOf(layout, holder)],
      [at.status, entry.status],
      [at.confidence, entry.confidence],
      [at.owner, entry.owner],
      [at.signedOff, entry.signedOff && `${entry.signedOff.by}, ${entry.signedOff.on}`],
    ];
    cells.push(textCell(row, at.input, input.label, 'label'));
    for (const [column, text] of texts) if (text) cells.push(textCell(row, column, text, 'sublabel'));
    cells.push(...valueCells(inputRow, row, name, labels, volumeUnits));
    if (entry.effect !== undefined) cells.push(numberCell(row, at.effect, entry.effect, 'static', 'amount'));
    const isOpen = entry.matters === true && !entry.source?.trim();
    const source = isOpen ? ['none, and it matters'] : linesOf(entry.source ?? '', WIDTH.source);
    const note = linesOf(entry.note ?? '', WIDTH.note);
    for (const [index, line] of source.entries())
      if (line) cells.push(textCell(row + index, at.source, line, isOpen ? 'open' : 'label'));
    for (const [index, line] of note.entries())
      if (line) cells.push(textCell(row + index, at.note, line, 'sublabel'));
    row += Math.max(1, source.length, note.length);
  }
  if (entries.length === 0) cells.push(textCell(row, 1, 'No source, owner or note is entered yet.', 'note'));
  return {
    name,
    cells,
    widths: {
      [at.input]: 34,
      [at.of]: 26,
      [at.scenario]: 18,
      [at.unit]: 26,
      [at.value]: 13,
      [at.effect]: 14,
      [at.effect + 1]: GAP,
      [at.status]: 10,
      [at.confidence]: 11,
      [at.owner]: 16,
      [at.signedOff]: 24,
      [at.source]: WIDTH.source,
      [at.note]: WIDTH.note,
    },
    defaultWidth: 12,
    freeze: { rows: headerRows.date, columns: at.input },
    printTitles: { rows: headerRows.date, columns: 0 },
    landscape: true,
    fitToWidth: 1,
    protect: true,
    tab: 'neutral',
  };
}

/** Linked to the cell on Inputs, of the first year where there are years. */
function valueCells(
  inputRow: InputRow | undefined,
  row: number,
  sheet: string,
  labels: DealLabels,
  volumeUnits: ReadonlyMap<string, string>,
): readonly PlannedCell[] {
  if (!inputRow) return [textCell(row, at.unit, 'read by no formula', 'unit')];
  const { input, holder } = inputRow;
  const first = input.fromYear ?? 1;
  const isByYear = input.by === 'year';
  const column = isByYear ? inputColumns.firstYear + first - 1 : inputColumns.value;
  const value = holder.inputs[inputRow.name] ?? 0;
  const unit = unitLabel(
    input.unit,
    labels,
    volumeUnits.get(holder.belongsTo.service ?? holder.key) ?? 'unit',
  );
  return [
    formulaCell(
      row,
      at.value,
      cellAddress({ sheet: inputRow.sheet, row: inputRow.row, column }, sheet, { row: true, column: true }),
      inYear(value, first),
      'link',
      formatOf[input.unit],
    ),
    textCell(row, at.unit, [unit, isByYear ? `year ${first}` : ''].filter(Boolean).join(', '), 'unit'),
  ];
}

function scenarioOf({ situation }: Layout, holder: Instance | undefined): string {
  const key = holder?.belongsTo.scenario;
  return situation.instances.scenario.find((scenario) => scenario.key === key)?.name ?? '';
}
