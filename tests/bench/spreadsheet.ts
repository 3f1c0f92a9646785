// A workbook of ours in HyperFormula, formula for formula: a spreadsheet that calculates the same deal again.
import { type CellValue, HyperFormula, type RawCellContent } from 'hyperformula';
import { cellAddress } from '../../shared/workbook/address.ts';
import type { CellContent, WorkbookPlan } from '../../shared/workbook/plan.ts';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Spreadsheet {
  readonly formulas: number;
  /** Cells whose formula it cannot calculate: our value stands there instead. */
  readonly replaced: number;
  readonly set: (place: Place, value: number) => void;
  readonly value: (place: Place) => number;
  readonly close: () => void;
}

/** Functions that HyperFormula has not, or takes with other arguments. */
const UNKNOWN = /\b(NORMSDIST|NORMDIST)\(/;

export function spreadsheetOf(plan: WorkbookPlan): Spreadsheet {
  let formulas = 0;
  let replaced = 0;
  const content = (cell: CellContent): RawCellContent => {
    if (cell.kind === 'text') return `'${cell.text}`;
    if (cell.kind === 'number') return cell.value;
    if (UNKNOWN.test(cell.formula)) {
      replaced += 1;
      return cell.value;
    }
    formulas += 1;
    return `=${inOneRow(cell.formula)}`;
  };
  const sheets = Object.fromEntries(
    plan.sheets.map(({ name, cells }) => {
      const rows: RawCellContent[][] = [];
      for (const cell of cells) {
        while (rows.length < cell.row) rows.push([]);
        const row = rows[cell.row - 1];
        if (!row) continue;
        while (row.length < cell.column) row.push(null);
        row[cell.column - 1] = content(cell.content);
      }
      return [name, rows];
    }),
  );
  const names = plan.names.map(({ name, sheet, row, column }) => ({
    name,
    expression: `=${cellAddress({ sheet, row, column }, '', { row: true, column: true })}`,
  }));
  const engine = HyperFormula.buildFromSheets(
    sheets,
    // Exact sums, as ours: rounding after every operation would make it slower and different.
    { licenseKey: 'gpl-v3', smartRounding: false, undoLimit: 0, maxRows: 100_000 },
    names,
  );
  const address = ({ sheet, row, column }: Place) => {
    const id = engine.getSheetId(sheet);
    if (id === undefined) throw new Error(`no sheet ${sheet}`);
    return { sheet: id, row: row - 1, col: column - 1 };
  };
  return {
    formulas,
    replaced,
    set: (place, value) => void engine.setCellContents(address(place), value),
    value: (place) => numberIn(engine.getCellValue(address(place)), place),
    close: () => engine.destroy(),
  };
}

/** Excel counts along a range of one row with one number; HyperFormula wants the row said. */
const inOneRow = (formula: string): string =>
  formula.replaceAll(/\bINDEX\(([^,()]*:[^,()]*),/g, 'INDEX($1,1,');

function numberIn(value: CellValue, place: Place): number {
  if (typeof value === 'number') return value;
  throw new Error(`${cellAddress(place, '')} is ${JSON.stringify(value)}, not a number`);
}
