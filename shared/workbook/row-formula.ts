// The formula of a whole row, printed once: in every month it is the same, with the columns moved along.
import type { FormulaNode } from '../formula/node.ts';
import { columnLetters, MARK, MOVING } from './address.ts';
import type { Layout } from './layout.ts';
import { type PrintPlace, printFormula } from './print-formula.ts';

/** By month, from 1; signing has a formula of its own. Without the leading `=`. */
export function rowFormula(
  layout: Layout,
  formula: FormulaNode,
  place: Omit<PrintPlace, 'column'>,
): (month: number) => string {
  // Between marks stand the columns of month 0; the text around them stays.
  const pieces = printFormula(layout, formula, { ...place, column: MOVING })
    .split(MARK)
    .map((piece, index) => (index % 2 === 1 ? Number(piece) : piece));
  return (month) =>
    pieces.map((piece) => (typeof piece === 'number' ? columnLetters(piece + month) : piece)).join('');
}
