// The plan's boundary: whatever a workbook cannot hold is mended here if it is text, and refused if it is not.

import { columnLetters } from '../../shared/workbook/address.ts';
import type { Chart, ChartAxis, ChartSeries } from '../../shared/workbook/charts.ts';
import type {
  CellContent,
  DefinedName,
  PlannedCell,
  PlannedSheet,
  WorkbookPlan,
} from '../../shared/workbook/plan.ts';
import { sheetNames } from '../../shared/workbook/sheet-names.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_MESSAGE = 255;
const LONGEST_TITLE = 255;
const LONGEST_ALTERNATIVE = 2_000;

/** Asked only when there is something to say of the place. */
type Where = () => string;

/** The plan asks for something no workbook can hold: a fault of the plan, never of the person's text. */
export class UnwritablePlanError extends Error {
  override readonly name = 'UnwritablePlanError';
}

/** The same plan with every text fit for XML and Excel; throws, with sheet and cell, on what cannot be mended. */
export function sanitizedPlan(plan: WorkbookPlan): WorkbookPlan {
  checkSheetNames(plan.sheets.map((sheet) => sheet.name));
  checkDefinedNames(plan);
  checkCharts(plan);
  return {
    ...plan,
    title: cut(plainText(plan.title), LONGEST_TITLE),
    sheets: plan.sheets.map(sanitizedSheet),
  };
}

/** Text as a cell holds it: valid, not too long, and read back literally. */
export const cellText = (text: string): string => literal(cut(plainText(text), LONGEST_TEXT));

/** Anything but this may be in need of mending; most texts and nearly all formulas are not. */
const CERTAINLY_PLAIN = /^[\n\t -~]*$/;

/** Text without what XML cannot carry. */
export const plainText = (text: string): string =>
  CERTAINLY_PLAIN.test(text)
    ? text
    : text
        .replace(/\r\n?/g, '\n')
        .replace(/\p{Cs}/gu, '\uFFFD')
        .replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '');

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

/** Excel reads `_x0041_` as the character with that code; with its underscore escaped it reads the six letters. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1);
  // A pair of surrogates cut in half would be no text again.
  return `${kept.replace(/\p{Cs}$/u, '')}…`;
}

function sanitizedSheet(sheet: PlannedSheet): PlannedSheet {
  const seen = new Set<number>();
  const cells = sheet.cells.map((cell) => {
    const { row, column } = cell;
    const inside = row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
    if (!inside || !Number.isInteger(row) || !Number.isInteger(column))
      throw new UnwritablePlanError(`Sheet "${sheet.name}": there is no row ${row}, column ${column}.`);
    const where = () => `Sheet "${sheet.name}", cell ${columnLetters(column)}${row}`;
    const position = row * (LAST_COLUMN + 1) + column;
    if (seen.has(position)) throw new UnwritablePlanError(`${where()}: planned twice.`);
    seen.add(position);
    return sanitizedCell(cell, where);
  });
  return { ...sheet, cells, ...(sheet.charts && { charts: sheet.charts.map(sanitizedChart) }) };
}

/** Names and figures are those of the cells; only what is written beside them needs mending here. */
function sanitizedChart(chart: Chart): Chart {
  return {
    ...chart,
    title: cut(oneLine(chart.title), LONGEST_TITLE),
    alternativeText: cut(oneLine(chart.alternativeText), LONGEST_ALTERNATIVE),
    across: sanitizedAxis(chart.across),
    values: sanitizedAxis(chart.values),
  };
}

const sanitizedAxis = (axis: ChartAxis): ChartAxis => ({
  ...axis,
  title: cut(oneLine(axis.title), LONGEST_TITLE),
});

function sanitizedCell(cell: PlannedCell, where: Where): PlannedCell {
  const content = sanitizedContent(cell.content, where);
  if (!cell.validation) return content === cell.content ? cell : { ...cell, content };
  const { min = 0, max = 0, message } = cell.validation;
  checkNumber(min, where);
  checkNumber(max, where);
  return {
    ...cell,
    content,
    validation: { ...cell.validation, message: literal(cut(oneLine(message), LONGEST_MESSAGE)) },
  };
}

function sanitizedContent(content: CellContent, where: Where): CellContent {
  switch (content.kind) {
    case 'text': {
      const text = cellText(content.text);
      return text === content.text ? content : { kind: 'text', text };
    }
    case 'number':
      checkNumber(content.value, where);
      return content;
    case 'formula': {
      checkFormula(content.formula, where);
      if (typeof content.value === 'string') return { ...content, value: cellText(content.value) };
      checkNumber(content.value, where);
      return content;
    }
    default:
      return content satisfies never;
  }
}

function checkNumber(value: number, where: Where): void {
  if (!Number.isFinite(value))
    throw new UnwritablePlanError(`${where()}: ${value} is not a number that a workbook can hold.`);
}

function checkFormula(formula: string, where: Where): void {
  if (formula.trim() === '') throw new UnwritablePlanError(`${where()}: the formula is empty.`);
  if (formula.startsWith('='))
    throw new UnwritablePlanError(`${where()}: a planned formula has no leading "=".`);
  if (formula.length > LONGEST_FORMULA)
    throw new UnwritablePlanError(`${where()}: the formula has more than ${LONGEST_FORMULA} characters.`);
  if (plainText(formula) !== formula)
    throw new UnwritablePlanError(`${where()}: the formula holds a character that no workbook can carry.`);
}

/** Formulas already refer to the sheets, so names are not mended here: `sheetNames` did that for the planner. */
function checkSheetNames(names: readonly string[]): void {
  if (names.length === 0) throw new UnwritablePlanError('A workbook needs at least one sheet.');
  const valid = sheetNames(names);
  for (const [index, name] of names.entries())
    if (name !== valid[index])
      throw new UnwritablePlanError(`"${name}" cannot name a sheet here; "${valid[index]}" can.`);
}

function checkDefinedNames(plan: WorkbookPlan): void {
  const sheets = new Set(plan.sheets.map((sheet) => sheet.name));
  const seen = new Set<string>();
  for (const { name, sheet, row, column } of plan.names) {
    checkDefinedName(name);
    if (seen.has(name.toLowerCase())) throw new UnwritablePlanError(`The name "${name}" is defined twice.`);
    seen.add(name.toLowerCase());
    if (!sheets.has(sheet))
      throw new UnwritablePlanError(
        `The name "${name}" points at "${sheet}", which is no sheet of the workbook.`,
      );
    if (!(row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN))
      throw new UnwritablePlanError(`The name "${name}" points at no cell: row ${row}, column ${column}.`);
  }
}

/** A chart of nothing is repaired away by Excel, together with what stands beside it. */
function checkCharts({ sheets }: WorkbookPlan): void {
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of sheets)
    for (const { title, layers } of sheet.charts ?? [])
      for (const series of layers.flatMap((layer) => layer.series)) {
        const where = `Sheet "${sheet.name}", chart "${title}"`;
        for (const range of rangesOf(series)) {
          const { row, column, rows, columns } = range;
          const inside =
            row >= 1 && column >= 1 && rows >= 1 && columns >= 1 && (rows === 1 || columns === 1);
          if (!inside || !named.has(range.sheet))
            throw new UnwritablePlanError(`${where}: a series refers to no row or column of a sheet.`);
        }
      }
}

const rangesOf = ({ name, across, values }: ChartSeries) => [
  { ...name, rows: 1, columns: 1 },
  across,
  values,
];

function checkDefinedName(name: DefinedName['name']): void {
  const wellFormed = /^[a-z_][a-z0-9_.]{0,254}$/i.test(name);
  const reserved = /^(true|false|_xl.*)$/i.test(name);
  // A1 and R1C1 notation, both up to the largest sheets of any program.
  const reference = /^([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*)$/i.test(name);
  if (!wellFormed || reserved || reference)
    throw new UnwritablePlanError(
      `"${name}" cannot name a cell${reference ? ': it reads as a reference' : ''}.`,
    );
}
