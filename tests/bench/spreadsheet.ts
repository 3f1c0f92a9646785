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
  readonly set: (place: Place, value: number) => void;
  readonly value: (place: Place) => number;
  readonly close: () => void;
}

export function spreadsheetOf(plan: WorkbookPlan): Spreadsheet {
  let formulas = 0;
  const content = (cell: CellContent): RawCellContent => {
    if (cell.kind === 'text') return `'${cell.text}`;
    if (cell.kind === 'number') return cell.value;
    formulas += 1;
    return `=${inItsWords(cell.formula)}`;
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
    set: (place, value) => void engine.setCellContents(address(place), value),
    value: (place) => numberIn(engine.getCellValue(address(place)), place),
    close: () => engine.destroy(),
  };
}

/** Two things it wants said that spreadsheets do not ask for; what is calculated stays the same. */
const inItsWords = (formula: string): string =>
  withArgument(formula, 'NORMSDIST', 'TRUE()').replaceAll(/\bFALSE\b/g, 'FALSE()');

/** Every call of the function with one more argument at its end. */
function withArgument(formula: string, name: string, argument: string): string {
  const start = formula.indexOf(`${name}(`);
  if (start < 0) return formula;
  let depth = 0;
  for (let at = start + name.length; at < formula.length; at++) {
    if (formula[at] === '(') depth += 1;
    if (formula[at] !== ')') continue;
    depth -= 1;
    if (depth === 0)
      return `${formula.slice(0, at)},${argument}${withArgument(formula.slice(at), name, argument)}`;
  }
  throw new Error(`no end of ${name} in ${formula}`);
}

function numberIn(value: CellValue, place: Place): number {
  if (typeof value === 'number') return value;
  throw new Error(`${cellAddress(place, '')} is ${JSON.stringify(value)}, not a number`);
}
