// The Excel printer: walks the same tree as the interpreter and writes it as a formula of one cell.
import { type Binding, type FunctionName, functions, isLooser } from '../formula/functions.ts';
import type { FormulaNode, namedConstants } from '../formula/node.ts';
import { type RowFunction, rowFunctions } from '../formula/row-functions.ts';
import { contractYears, type Instance, instanceOf, membersOf, referenceOf } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import { resolved } from '../model/options.ts';
import { type CellPlace, cellAddress, rangeAddress } from './address.ts';
import { columns, headerRows, inputColumns } from './columns.ts';
import { constantNames, guessNames } from './constants.ts';
import type { Layout } from './layout.ts';

/** The cell a formula is printed for. `column` is the month, the contract year, or undefined for one value. */
export interface PrintPlace {
  readonly sheet: string;
  readonly row: number;
  readonly instance: Instance;
  readonly column: number | undefined;
}

const FIXED = { row: true, column: true } as const;

/** Formula text without the leading `=`. */
export const printFormula = (layout: Layout, formula: FormulaNode, place: PrintPlace): string =>
  print(layout, formula, place).text;

export interface Printed {
  readonly text: string;
  readonly binding: Binding;
}

const atom = (text: string): Printed => ({ text, binding: 'atom' });

function print(layout: Layout, formula: FormulaNode, place: PrintPlace): Printed {
  const { model, situation } = layout;
  const { instance } = place;
  const node = chosenNode(layout, formula, instance);
  const inReach = (name: string) => instanceOf(situation, itemOf(layout, name).scope, instance);
  switch (node.kind) {
    case 'constant':
      return { text: String(node.value), binding: node.value < 0 ? 'sum' : 'atom' };
    case 'named':
      return atom(constantNames[node.name satisfies keyof typeof namedConstants]);
    case 'input': {
      const scope = model.inputs[node.name]?.scope ?? 'deal';
      return atom(inputReference(layout, node.name, instanceOf(situation, scope, instance), place));
    }
    case 'item':
      return atom(cellOf(layout, node.name, inReach(node.name), place, 0));
    case 'reference':
      return atom(cellOf(layout, node.name, referenceOf(situation, instance), place, 0));
    case 'previous':
      return atom(cellOf(layout, node.name, inReach(node.name), place, -1));
    case 'cumulative':
      return atom(`SUM(${rowSoFar(layout, node.name, inReach(node.name), place, 0)})`);
    case 'yearToDate':
      return atom(yearToDate(layout, node.name, inReach(node.name), place));
    case 'yearSum':
      return atom(yearSum(layout, node.name, inReach(node.name), place));
    case 'flaggedSum':
    case 'weightedSum': {
      const other = node.kind === 'flaggedSum' ? node.where : node.weight;
      const rows = [node.name, other].map((name) => wholeRow(layout, name, inReach(name), place));
      return atom(`SUMPRODUCT(${rows.join(',')})`);
    }
    case 'overRow': {
      const row: RowFunction = rowFunctions[node.function];
      const whole = layout.placeOf(node.name, inReach(node.name));
      const cells = {
        all: wholeRow(layout, node.name, inReach(node.name), place),
        opening: cellAddress(whole, place.sheet, FIXED),
        months: monthsOnly(layout, whole, place),
        guesses: guessNames,
      };
      const text = row.excel(cells, node.argument ? print(layout, node.argument, place).text : '');
      return { text, binding: node.argument ? 'sum' : 'atom' };
    }
    case 'sumOver':
      return sumOver(layout, node.name, place);
    case 'call':
      return printCall(
        node.function,
        node.args.map((arg) => print(layout, arg, place)),
      );
    case 'choose':
      throw new Error('a choice is resolved before it is printed');
    default:
      return node satisfies never;
  }
}

/** A function of printed arguments, in parentheses where they need them. */
export function printCall(name: FunctionName, args: readonly Printed[]): Printed {
  const rules = functions[name];
  const texts = args.map(({ text, binding }, index) =>
    isLooser(binding, rules.needs(index)) ? `(${text})` : text,
  );
  // IF, MIN and the like print their own parentheses, so what a person must see in them binds as an atom.
  return { text: rules.excel(texts, constantNames.tolerance), binding: rules.binding };
}

/** The node that is calculated for this instance, structural choices resolved. */
export const chosenNode = (
  { model, situation }: Layout,
  formula: FormulaNode,
  instance: Instance,
): FormulaNode => resolved(model, situation, instance, formula);

function itemOf(layout: Layout, name: string): LineItem {
  const item = layout.model.items[name];
  if (!item) throw new Error(`no line item ${name}`);
  return item;
}

/** The axis rows that every sheet with months carries in its header. */
const headerRowOf: Readonly<Record<string, number>> = {
  month: headerRows.month,
  contractYear: headerRows.year,
};

function hasMonths(layout: Layout, sheet: string): boolean {
  return layout.sheets.some(({ name, role }) => name === sheet && role.kind !== 'baseline');
}

function cellOf(layout: Layout, name: string, instance: Instance, place: PrintPlace, shift: number): string {
  const item = itemOf(layout, name);
  const first = layout.placeOf(name, instance);
  if (item.time === 'once') return cellAddress(first, place.sheet, FIXED);
  const headerRow = headerRowOf[name];
  if (headerRow !== undefined && hasMonths(layout, place.sheet)) {
    const column = columns.opening + (place.column ?? 0) + shift;
    return cellAddress({ sheet: place.sheet, row: headerRow, column }, place.sheet, { row: true });
  }
  return cellAddress({ ...first, column: first.column + (place.column ?? 0) + shift }, place.sheet);
}

function inputReference(layout: Layout, name: string, holder: Instance, place: PrintPlace): string {
  const { sheet, row, input } = layout.inputRow(name, holder);
  if (input.by === 'once') return cellAddress({ sheet, row, column: inputColumns.value }, place.sheet, FIXED);
  const years = contractYears(layout.situation.months);
  const start = { sheet, row, column: inputColumns.firstYear };
  const end = { sheet, row, column: inputColumns.firstYear + years - 1 };
  const deal = layout.situation.instances.deal[0];
  if (!deal) throw new Error('a situation has one deal');
  // The row is said although there is but one: gnumeric takes a single number for it.
  return `INDEX(${rangeAddress(start, end, place.sheet)},1,${cellOf(layout, 'contractYear', deal, place, 0)})`;
}

const lastColumn = (layout: Layout, first: CellPlace): number => first.column + layout.situation.months;

function wholeRow(layout: Layout, name: string, instance: Instance, place: PrintPlace): string {
  const first = layout.placeOf(name, instance);
  return rangeAddress(first, { ...first, column: lastColumn(layout, first) }, place.sheet);
}

function monthsOnly(layout: Layout, first: CellPlace, place: PrintPlace): string {
  return rangeAddress(
    { ...first, column: first.column + 1 },
    { ...first, column: lastColumn(layout, first) },
    place.sheet,
  );
}

/** From a fixed column to this month: `$G10:H10`. */
function rowSoFar(layout: Layout, name: string, instance: Instance, place: PrintPlace, skip: number): string {
  const first = layout.placeOf(name, instance);
  return rangeAddress(
    { ...first, column: first.column + skip },
    { ...first, column: first.column + (place.column ?? 0) },
    place.sheet,
    { column: true },
    {},
  );
}

function yearToDate(layout: Layout, name: string, instance: Instance, place: PrintPlace): string {
  if (place.column === 0) return cellOf(layout, name, instance, place, 0);
  const deal = layout.situation.instances.deal[0];
  if (!deal) throw new Error('a situation has one deal');
  const years = rowSoFar(layout, 'contractYear', deal, place, 1);
  return `SUMIF(${years},${cellOf(layout, 'contractYear', deal, place, 0)},${rowSoFar(layout, name, instance, place, 1)})`;
}

/** The year stands in the header of the yearly sheet, above the cell. */
function yearSum(layout: Layout, name: string, instance: Instance, place: PrintPlace): string {
  const deal = layout.situation.instances.deal[0];
  if (!deal) throw new Error('a situation has one deal');
  const years = wholeRow(layout, 'reportingYear', deal, place);
  const header = cellAddress(
    { sheet: place.sheet, row: headerRows.year, column: columns.opening + (place.column ?? 0) },
    place.sheet,
    { row: true },
  );
  return `SUMIF(${years},${header},${wholeRow(layout, name, instance, place)})`;
}

function sumOver(layout: Layout, name: string, place: PrintPlace): Printed {
  const { situation } = layout;
  const item = itemOf(layout, name);
  const members = membersOf(situation, item.scope, place.instance);
  const cells = members.map((member) => layout.placeOf(name, member));
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return atom('0');
  const shift = item.time === 'once' ? 0 : (place.column ?? 0);
  const fixed = item.time === 'once' ? FIXED : {};
  const at = (cell: CellPlace) => ({ ...cell, column: cell.column + shift });
  if (place.instance.scope === 'engagement') return atom(sumByKey(layout, name, place, shift));
  const block = cells.every((cell, index) => cell.sheet === first.sheet && cell.row === first.row + index);
  if (block && cells.length > 1) return atom(`SUM(${rangeAddress(at(first), at(last), place.sheet, fixed)})`);
  return {
    text: cells.map((cell) => cellAddress(at(cell), place.sheet, fixed)).join('+'),
    binding: cells.length > 1 ? 'sum' : 'atom',
  };
}

/** Sums the scenario's whole block where the key column holds this provider's number. */
function sumByKey(layout: Layout, name: string, place: PrintPlace, shift: number): string {
  const scenario = instanceOf(layout.situation, 'scenario', place.instance);
  const block = membersOf(layout.situation, itemOf(layout, name).scope, scenario).map((member) =>
    layout.placeOf(name, member),
  );
  const [first] = block;
  const last = block.at(-1);
  if (!first || !last) return '0';
  const keys = rangeAddress({ ...first, column: columns.key }, { ...last, column: columns.key }, place.sheet);
  const key = cellAddress({ sheet: place.sheet, row: place.row, column: columns.key }, place.sheet, {
    column: true,
  });
  const values = rangeAddress(
    { ...first, column: first.column + shift },
    { ...last, column: last.column + shift },
    place.sheet,
    { row: true },
  );
  return `SUMIF(${keys},${key},${values})`;
}
