// Random deals, many of their blue cells typed over at random in the workbook: it says what the engine says of the
// deal changed in the same way.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { inputCells } from '../../shared/workbook/input-rows.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { layoutOf } from '../../shared/workbook/plan-workbook.ts';
import { SEED } from '../properties/random-deals.ts';
import { oneValue } from '../properties/random-values.ts';
import { describeDifferences } from './harness/compare.ts';
import { dealWith, editOf, labelOf, type TypedCell } from './harness/contexts.ts';
import {
  type Exported,
  mustAgree,
  plannedFormulas,
  type Recalculation,
  recalculateAll,
  sameValue,
} from './harness/recalculated.ts';
import { isTooFine, tellingDeals } from './harness/telling-deals.ts';

const DEALS = 20;
const CELLS = 2_000;

const deals = tellingDeals(DEALS).slice(0, DEALS);
const names = deals.map((_, index) => `deal ${index + 1}`);

/** About three rows of five, and of a row about half the years. Earlier years first: later ones carry them. */
function drawTyping(deal: Deal, seed: number): readonly TypedCell[] {
  const situation = instantiate(deal);
  const draw = <Value>(arbitrary: fc.Arbitrary<Value>, place: number): Value => {
    const [value] = fc.sample(arbitrary, { numRuns: 1, seed: SEED + 7919 * seed + place });
    if (value === undefined) throw new Error('nothing was drawn');
    return value;
  };
  let place = 0;
  return layoutOf(situation).inputRows.flatMap((row) => {
    const { input, holder, name } = row;
    if (draw(fc.nat({ max: 4 }), place++) > 2) return [];
    // A cell typed over carries on in a list of years, but nothing carries in a row that follows another row.
    const follows = typeof input.default !== 'number' && !holder.stated.has(name);
    const cells = inputCells(row, situation);
    const least = follows ? cells.length : Math.min(1, cells.length);
    const chosen = draw(fc.subarray([...cells], { minLength: least }), place++);
    return chosen.map((cell) => {
      const value = draw(oneValue(input, 'sensible'), place++);
      return { cell, value: input.unit === 'months' ? Math.min(value, deal.months) : value };
    });
  });
}

/** By how much more than a rounding all figures are moved, up or down in turn, to see which results are none to hold anybody to. */
const NUDGE = 4e-15;

/** The deal with every figure that is no whole number the least bit off. */
function nudged(deal: Deal): Deal {
  let count = 0;
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'number') return value;
    count += 1;
    return value * (1 + (count % 2 === 0 ? NUDGE : -NUDGE));
  };
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, value]) => [
      key,
      key === 'inputs' ? nudgedInputs(value) : walk(value),
    ]);
    return Object.fromEntries(entries);
  };
  const nudgedInputs = (inputs: object): unknown =>
    Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [name, inputTable[name]?.whole ? value : moved(value)]),
    );
  return walk(deal) as Deal;
}

/** Whether all results stay within parity when no figure is more than a rounding off: then two calculations must agree. */
function isSteady(deal: Deal, plan: WorkbookPlan): boolean {
  const other = [...plannedFormulas(planDeal(nudged(deal)))];
  return [...plannedFormulas(plan)].every(({ value }, index) =>
    sameValue(value, other[index]?.value ?? null),
  );
}

/** A typing whose results a spreadsheet can be held to. */
function typingOf(
  deal: Deal,
  which: number,
): { readonly typed: readonly TypedCell[]; readonly plan: WorkbookPlan } {
  for (let attempt = 0; attempt < 40; attempt++) {
    const typed = drawTyping(deal, 100 * which + attempt);
    const changed = dealWith(deal, typed);
    if (isTooFine(changed)) continue;
    const plan = planDeal(changed);
    if (isSteady(changed, plan)) return { typed, plan };
  }
  throw new Error(`deal ${which + 1}: forty typings, none with results of any size`);
}

/** As the cell's own validation has it. */
function isAccepted(plan: WorkbookPlan, { cell, value }: TypedCell): boolean {
  const sheet = plan.sheets.find(({ name }) => name === cell.sheet);
  const planned = sheet?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
  if (!planned?.validation || !['input', 'carried'].includes(planned.style)) return false;
  const { type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = planned.validation;
  return value >= min && value <= max && (type === 'decimal' || Number.isInteger(value));
}

const typed: TypedCell[] = [];
let results: ReadonlyMap<string, Recalculation> = new Map();

beforeAll(async () => {
  const make = (deal: Deal, index: number) => (): Exported => {
    const plan = planDeal(deal);
    const typing = typingOf(deal, index);
    const refused = typing.typed.filter((one) => !isAccepted(plan, one));
    if (refused.length > 0)
      throw new Error(`typed what the cell refuses: ${refused.map(labelOf).join(', ')}`);
    typed.push(...typing.typed);
    return { plan, typed: { edits: typing.typed.map(editOf), plan: typing.plan } };
  };
  results = await recalculateAll(
    new Map(deals.map((deal, index) => [names[index] ?? '', make(deal, index)])),
  );
});

describe(`${DEALS} random deals with cells typed over, seed ${SEED}`, () => {
  it('are enough, and between them type over every input there is', () => {
    expect(results.size).toBe(DEALS);
    expect(typed.length).toBeGreaterThanOrEqual(CELLS);
    const names = new Set(typed.map(({ cell }) => cell.name));
    expect(Object.keys(inputTable).filter((name) => !names.has(name))).toEqual([]);
    const units = new Set([...names].map((name) => inputTable[name]?.unit));
    for (const unit of ['money', 'rate', 'share', 'months', 'volume', 'fte']) expect(units).toContain(unit);
    expect(typed.some(({ cell }) => (cell.year ?? 1) > 1)).toBe(true);
  });

  it.each(names)('%s: the changed workbook says what the engine says of the changed deal', (name) => {
    const result = results.get(name);
    mustAgree(result, 500);
    const { moved = 0, differences = [], displaced = {} } = result?.afterTyping ?? {};
    expect(describeDifferences({ compared: moved, differences })).toBe(`0 of ${moved} cells differ`);
    expect(moved).toBeGreaterThan(100);
    // Which metrics the Summary draws depends on what they cost; what the app showed stands on Checks.
    const { Summary = 0, Checks: _, ...others } = displaced;
    expect(others).toEqual({});
    expect(Summary).toBeLessThan((result?.compared ?? 0) / 20);
  });

  it('leave the Summary laid out as it was, mostly', () => {
    const whole = [...results.values()].filter(({ afterTyping }) => !afterTyping?.displaced.Summary);
    expect(whole.length).toBeGreaterThanOrEqual(DEALS / 2);
  });
});
