// Deals around a deal: every input at another valid value, so that what only matters beside others shows.
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { setInput } from '../../../shared/deal/set-input.ts';
import { calculate, type DealCalculation } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { type InputDeclaration, inputTable } from '../../../shared/model/inputs.ts';
import { inYear } from '../../../shared/model/instances.ts';
import { cellAddress } from '../../../shared/workbook/address.ts';
import type { InputCell } from '../../../shared/workbook/input-rows.ts';
import type { CellEdit } from './edit-cells.ts';

/** A floor only shows when somebody falls below it, a band when volume leaves it. */
const tellingValues: Readonly<Record<string, number>> = { 'Floor margin': 0.97, 'Re-pricing band': 0 };

/** Another valid value, far enough from the present one to move whatever depends on it. */
export function changedValue(input: InputDeclaration, present: number, months: number): number {
  const longest = input.unit === 'months' ? months : Number.POSITIVE_INFINITY;
  const most = Math.min(input.max ?? Number.POSITIVE_INFINITY, longest);
  if (input.whole) return present + 1 <= most ? present + 1 : present - 1;
  const telling = tellingValues[input.label];
  if (telling !== undefined) return telling;
  const step = present === 0 ? 0.07 : Math.abs(present) * 0.37;
  return present + step <= most ? present + step : present - step;
}

export interface TypedCell {
  readonly cell: InputCell;
  readonly value: number;
}

export const changedDeal = (deal: Deal, cell: InputCell, value: number): Deal =>
  dealWith(deal, [{ cell, value }]);

/** The deal with these numbers in these inputs, in their order; throws for a number the input does not accept. */
export function dealWith(deal: Deal, typed: readonly TypedCell[]): Deal {
  const result = editDeal(deal, 'test', (draft) => {
    for (const { cell, value } of typed)
      setInput(draft, { name: cell.name, holderKey: cell.holder.key, year: cell.year }, value);
  });
  if (!result.ok) throw new Error(`${typed.map(labelOf).join(', ')}: ${result.problems[0]?.message}`);
  return result.deal;
}

export const editOf = ({ cell, value }: TypedCell): CellEdit => ({
  sheet: cell.sheet,
  address: cellAddress(cell, cell.sheet),
  value,
});

export const labelOf = ({ cell, value }: TypedCell): string =>
  `${cell.name} of ${cell.holder.key}, year ${cell.year ?? '–'} = ${value}`;

/** Every cell at a value drawn around the present one, the same for the same seed. */
export function contextOf(deal: Deal, cells: readonly InputCell[], seed: number): Deal {
  let state = seed;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return cells.reduce((current, cell) => {
    const input = inputTable[cell.name];
    if (!input) throw new Error(`no input ${cell.name}`);
    const present = inYear(cell.holder.inputs[cell.name] ?? 0, cell.year ?? 1);
    const size = input.whole
      ? 1 + Math.floor(4 * draw())
      : draw() * (present === 0 ? 0.4 : 1.6 * Math.abs(present));
    const most = Math.min(input.max ?? 1e9, input.unit === 'months' ? deal.months : 1e9);
    return changedDeal(current, cell, Math.max(input.min ?? 0, Math.min(most, size)));
  }, deal);
}

/** Whether some result moves with the input cell, all else as it is in this deal. */
export function matters(deal: Deal, cell: InputCell): boolean {
  const input = inputTable[cell.name];
  const before = resultsOf(deal);
  const holder = before.situation.instances[cell.holder.scope].find(({ key }) => key === cell.holder.key);
  if (!holder || !input) throw new Error(`no ${cell.name} of ${cell.holder.key}`);
  const present = inYear(holder.inputs[cell.name] ?? 0, cell.year ?? 1);
  const changed = changedDeal(deal, cell, changedValue(input, present, deal.months));
  const after = calculate(instantiate(changed), before);
  return Object.entries(before.model.items).some(([name, { scope }]) =>
    before.situation.instances[scope].some(({ key }) => {
      const was = before.series(name as ItemName, key);
      const values = after.series(name as ItemName, key);
      return was !== values && was.some((value, at) => !Object.is(value, values[at]));
    }),
  );
}

const calculated = new WeakMap<Deal, DealCalculation>();

function resultsOf(deal: Deal): DealCalculation {
  const results = calculated.get(deal) ?? calculate(instantiate(deal));
  calculated.set(deal, results);
  return results;
}

/** Some inputs only matter beside others: a bonus rate where the bonus has a probability. Tried are twelve deals around this one. */
export function mattersAround(deal: Deal, cells: readonly InputCell[]): (cell: InputCell) => boolean {
  // Made only where needed: most inputs matter on the deal itself.
  const drawn = new Map<number, Deal>();
  return (cell) =>
    Array.from({ length: 12 }, (_, index) => index + 1).some((seed) => {
      const context = drawn.get(seed) ?? contextOf(deal, cells, seed);
      drawn.set(seed, context);
      return matters(context, cell);
    });
}
