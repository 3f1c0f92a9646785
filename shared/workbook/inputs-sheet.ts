// The Inputs sheet: every input some formula reads, by-year where by-year, and the named constants.
import type { InputDeclaration } from '../model/inputs.ts';
import { contractYears, inYear } from '../model/instances.ts';
import { cellAddress } from './address.ts';
import { type DealLabels, formatOf, formulaCell, numberCell, textCell, unitLabel } from './cells.ts';
import { headerRows, inputColumns } from './columns.ts';
import { FIRST_CONSTANT_ROW } from './constants.ts';
import { type InputRow, inputCells } from './input-rows.ts';
import type { Layout } from './layout.ts';
import type { DefinedName, PlannedCell, PlannedSheet, Validation } from './plan.ts';
import { nameWidth } from './text-lines.ts';

const SOURCE_WIDTH = 48;

/** What is known of an input of a holder, by its name and the holder’s key. */
export type SourceOf = (
  input: string,
  of: string,
) => { readonly source?: string | undefined; readonly owner?: string | undefined } | undefined;

export function inputsSheet(
  layout: Layout,
  labels: DealLabels,
  volumeUnits: ReadonlyMap<string, string>,
  sourceOf: SourceOf = () => undefined,
): PlannedSheet {
  const name = layout.sheetName({ kind: 'inputs' });
  const years = contractYears(layout.situation.months);
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, labels.title, 'title'),
    textCell(
      headerRows.subtitle,
      1,
      'Inputs. Blue cells may be changed; everything else follows. A year left as it is carries the year before it.',
      'subtitle',
    ),
    ...constantCells(layout),
    textCell(headerRows.date, 1, 'Constants', 'header'),
    ...['', 'Unit', 'Value'].map((text, index) =>
      textCell(headerRows.date, index + 2, text, index === 2 ? 'headerRight' : 'header'),
    ),
  ];
  const sources = sourceCells(layout, sourceOf, sourceColumn(years));
  cells.push(...sources);
  let group = '';
  for (const row of layout.inputRows) {
    if (row.group !== group) {
      group = row.group;
      cells.push(...groupHeader(group, row.row - 1, years, sources.length > 0));
    }
    cells.push(...inputRowCells(row, layout, labels, volumeUnits));
  }
  return {
    name,
    cells,
    widths: {
      1: 36,
      2: nameWidth(
        layout.inputRows.map(({ holder }) => holder),
        30,
      ),
      3: 32,
      4: 14,
      ...(sources.length > 0 && {
        [sourceColumn(years) - 1]: 2,
        [sourceColumn(years)]: SOURCE_WIDTH,
        [sourceColumn(years) + 1]: 18,
      }),
    },
    defaultWidth: 12,
    freeze: { rows: headerRows.subtitle, columns: 2 },
    printTitles: { rows: headerRows.subtitle, columns: 0 },
    landscape: true,
    fitToWidth: 1,
    protect: true,
    tab: 'input',
  };
}

/** Behind the years and a gap. */
const sourceColumn = (years: number): number => inputColumns.firstYear + years + 1;

/** Behind the years, where anything is known at all; whole texts stand in the register. */
function sourceCells(layout: Layout, sourceOf: SourceOf, column: number): PlannedCell[] {
  return layout.inputRows.flatMap(({ name, holder, row }) => {
    const known = sourceOf(name, holder.key);
    return [known?.source, known?.owner].flatMap((text, index) =>
      text?.trim() ? [textCell(row, column + index, cut(text), 'sublabel')] : [],
    );
  });
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > SOURCE_WIDTH ? `${characters.slice(0, SOURCE_WIDTH - 1).join('')}…` : text;
}

function groupHeader(title: string, row: number, years: number, hasSources: boolean): PlannedCell[] {
  const after = sourceColumn(years);
  return [
    textCell(row, 1, title, 'section'),
    textCell(row, 2, '', 'section'),
    textCell(row, 3, 'Unit', 'section'),
    textCell(row, inputColumns.value, 'Value', 'sectionRight'),
    ...Array.from({ length: years }, (_, index) =>
      textCell(row, inputColumns.firstYear + index, `Year ${index + 1}`, 'sectionRight'),
    ),
    ...(hasSources
      ? [
          textCell(row, after - 1, '', 'section'),
          textCell(row, after, 'Source', 'section'),
          textCell(row, after + 1, 'Owner', 'section'),
        ]
      : []),
  ];
}

const constantCells = ({ constants, situation }: Layout): PlannedCell[] =>
  constants.flatMap(({ label, value, unit }, index) => [
    textCell(FIRST_CONSTANT_ROW + index, 1, label, 'label'),
    textCell(FIRST_CONSTANT_ROW + index, 3, unit === 'months' ? 'months' : '', 'unit'),
    numberCell(
      FIRST_CONSTANT_ROW + index,
      inputColumns.value,
      value ?? situation.months,
      'constant',
      'general',
    ),
  ]);

/** Names of the constants' cells, in the order of their rows. */
export function constantDefinedNames({ constants, sheetName }: Layout): DefinedName[] {
  const sheet = sheetName({ kind: 'inputs' });
  return constants.map(({ name }, index) => ({
    name,
    sheet,
    row: FIRST_CONSTANT_ROW + index,
    column: inputColumns.value,
  }));
}

function inputRowCells(
  row: InputRow,
  layout: Layout,
  labels: DealLabels,
  volumeUnits: ReadonlyMap<string, string>,
): PlannedCell[] {
  const { input, holder, name } = row;
  const service = holder.belongsTo.service ?? holder.key;
  const cells = [
    textCell(row.row, 1, input.label, 'label'),
    textCell(row.row, 2, holder.scope === 'deal' ? '' : holder.name, 'sublabel'),
    textCell(row.row, 3, unitLabel(input.unit, labels, volumeUnits.get(service) ?? 'unit'), 'unit'),
  ];
  const format = formatOf[input.unit];
  const value = holder.inputs[name] ?? 0;
  const validation = validationOf(input, layout.situation.months);
  for (const cell of inputCells(row, layout.situation)) {
    const carriedFrom = carriedCell(row, cell.year, layout);
    const engineValue = inYear(value, cell.year ?? 1);
    cells.push(
      carriedFrom
        ? { ...formulaCell(cell.row, cell.column, carriedFrom, engineValue, 'carried', format), validation }
        : { ...numberCell(cell.row, cell.column, engineValue, 'input', format), validation },
    );
  }
  return cells;
}

/** Where a cell takes its value from as long as nobody types another: the year before, or another input. */
function carriedCell(row: InputRow, year: number | undefined, layout: Layout): string | undefined {
  const { input, holder, name, sheet } = row;
  const follows = typeof input.default === 'number' || holder.stated.has(name) ? undefined : input.default;
  const first = input.fromYear ?? 1;
  if (follows && (year === undefined || year === first || follows.year === undefined)) {
    const source = layout.inputRow(follows.sameAs, holder);
    const column =
      year === undefined ? inputColumns.value : inputColumns.firstYear + (follows.year ?? year) - 1;
    return cellAddress({ sheet, row: source.row, column }, sheet);
  }
  const value = holder.inputs[name];
  const entries = Array.isArray(value) ? value.length : 1;
  if (year === undefined || year <= Math.max(first, entries)) return undefined;
  return cellAddress({ sheet, row: row.row, column: inputColumns.firstYear + year - 2 }, sheet);
}

function validationOf(input: InputDeclaration, months: number): Validation {
  const max = input.unit === 'months' ? Math.min(input.max ?? months, months) : input.max;
  const bounds = [
    input.min === undefined ? '' : `at least ${input.min}`,
    max === undefined ? '' : `at most ${max}`,
  ].filter(Boolean);
  return {
    type: input.whole ? 'whole' : 'decimal',
    ...(input.min === undefined ? {} : { min: input.min }),
    ...(max === undefined ? {} : { max }),
    message: `${input.label}: a ${input.whole ? 'whole ' : ''}number${bounds.length > 0 ? `, ${bounds.join(' and ')}` : ''}.`,
  };
}
