// The yardstick of exporting: a workbook with cells where ours has them, written by exceljs as anyone would, without
// deal, plan, layout or charts.
import ExcelJS from 'exceljs';
import { columnLetters } from '../../shared/workbook/address.ts';
import type { CellContent, PlannedSheet, WorkbookPlan } from '../../shared/workbook/plan.ts';

type Kind = CellContent['kind'];

/** Neighbours in a row that are of one kind. */
interface Run {
  readonly row: number;
  readonly from: number;
  readonly count: number;
  readonly kind: Kind;
}

export interface SheetShape {
  readonly name: string;
  readonly runs: readonly Run[];
  /** Characters, rounded up: mean over the cells of the kind. */
  readonly length: { readonly text: number; readonly formula: number };
}

export const shapeOf = (plan: WorkbookPlan): readonly SheetShape[] => plan.sheets.map(shapeOfSheet);

export function cellsOf(shape: readonly SheetShape[]): Readonly<Record<Kind, number>> {
  const cells = { text: 0, number: 0, formula: 0 };
  for (const { kind, count } of shape.flatMap(({ runs }) => runs)) cells[kind] += count;
  return cells;
}

function shapeOfSheet({ name, cells }: PlannedSheet): SheetShape {
  const runs: { -readonly [Key in keyof Run]: Run[Key] }[] = [];
  for (const { row, column, content } of cells) {
    const last = runs.at(-1);
    const continues = last?.row === row && last.kind === content.kind && last.from + last.count === column;
    if (continues) last.count += 1;
    else runs.push({ row, from: column, count: 1, kind: content.kind });
  }
  const contents = cells.map(({ content }) => content);
  return {
    name,
    runs,
    length: {
      text: mean(contents.flatMap((content) => (content.kind === 'text' ? [content.text.length] : []))),
      formula: mean(
        contents.flatMap((content) => (content.kind === 'formula' ? [content.formula.length] : [])),
      ),
    },
  };
}

const mean = (lengths: readonly number[]): number =>
  Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));

/** One look for each kind of cell, shared by all its cells, as exceljs recommends. */
const styles = {
  text: { font: { name: 'Calibri', size: 10 } },
  number: { font: { name: 'Calibri', size: 10 }, numFmt: '#,##0.00' },
  formula: { font: { name: 'Calibri', size: 10 }, numFmt: '0.0000' },
} satisfies Record<Kind, Partial<ExcelJS.Style>>;

/** Formulas and texts are as long as ours on average and differ from cell to cell; numbers have all their digits. */
export async function plainWorkbook(shape: readonly SheetShape[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, runs, length } of shape) {
    const worksheet = workbook.addWorksheet(name);
    for (const { row, from, count, kind } of runs)
      for (let column = from; column < from + count; column++) {
        const cell = worksheet.getCell(row, column);
        cell.value = values[kind](row, column, length);
        cell.style = styles[kind];
      }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Maker = (row: number, column: number, length: SheetShape['length']) => ExcelJS.CellValue;

const values = {
  // As in ours, labels stand once and what a row has in common is repeated in the next.
  text: (row, column, length) => `${column} of ${row} `.padEnd(length.text, 'text '),
  number: (row, column) => row + column / 7,
  formula: (row, column, length) => {
    const neighbour = `$A${row}+${columnLetters(column)}$1`;
    const formula = Array(Math.max(1, Math.round(length.formula / (neighbour.length + 1)))).fill(neighbour);
    return { formula: formula.join('+'), result: row / 7 + column, date1904: false };
  },
} satisfies Record<Kind, Maker>;
