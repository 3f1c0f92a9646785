// Every input cell in turn: typed over in the workbook and recalculated, against the engine on the changed deal.
import { describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { inYear } from '../../shared/model/instances.ts';
import { cellAddress } from '../../shared/workbook/address.ts';
import { type InputCell, inputCells } from '../../shared/workbook/input-rows.ts';
import { layoutOf } from '../../shared/workbook/plan-workbook.ts';
import { type GoldenName, goldenDeal, goldenNames } from '../golden/golden-deals.ts';
import { describeDifference } from './harness/compare.ts';
import { changedValue, dealWith, editOf, labelOf, matters, mattersAround } from './harness/contexts.ts';
import { cellKey } from './harness/office.ts';
import {
  differences,
  lookingAfter,
  lookingAt,
  type PlannedFormula,
  plannedFormulas,
  standing,
  withWorkbook,
} from './harness/recalculated.ts';

/** For each input a cell that moves something on the deal itself, where there is one. */
function oneOfEach<Trial extends { readonly cell: InputCell }>(
  all: readonly Trial[],
  deal: Deal,
): readonly Trial[] {
  const names = [...new Set(all.map(({ cell }) => cell.name))];
  return names.flatMap((name) => {
    const trials = all.filter(({ cell }) => cell.name === name);
    return trials.find(({ cell }) => matters(deal, cell)) ?? trials.slice(0, 1);
  });
}

const formulaTexts = (name: GoldenName): readonly string[] =>
  planDeal(goldenDeal(name)).sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, content }) =>
      content.kind === 'formula' ? [`${cellKey(sheet, row, column)} ${content.formula}`] : [],
    ),
  );

it.each(['100m-low', '100m-high'] as const)(
  '%s has the very formulas of 100m-mid, so that one of the three is enough',
  (name) => {
    expect(formulaTexts(name)).toEqual(formulaTexts('100m-mid'));
  },
);

/** The sixth deal states every input there is; the fifth would say the same again. */
const tried = goldenNames.filter((name) => name === '100m-mid' || name === 'fourth' || name === 'sixth');

function withMonths(deal: Deal, months: number): Deal {
  const result = editDeal(deal, 'shorter', (draft) => {
    draft.months = months;
  });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.deal;
}

/** How many inputs are typed at once: a large workbook takes LibreOffice long. */
const together: Readonly<Partial<Record<GoldenName, number>>> = { sixth: 5 };

const inGroups = <Thing>(things: readonly Thing[], size: number): readonly (readonly Thing[])[] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );

/** A service of which nothing was said joins the Summary's service levels when its rate is typed; nothing else moves. */
const joinsServiceLevels = (group: readonly { readonly cell: InputCell }[]): boolean =>
  group.some(({ cell }) => ['asIsMissRate', 'missRate', 'metricTarget'].includes(cell.name));

describe.each(tried)('%s', (name: GoldenName) => {
  it('follows each of its input cells as the engine does', async () => {
    const isSmall = name === '100m-mid';
    // Half the months and still a year cut short: every cell of it can be tried.
    const deal = isSmall ? withMonths(goldenDeal(name), 30) : goldenDeal(name);
    const situation = instantiate(deal);
    const plan = planDeal(deal);
    const all = layoutOf(situation).inputRows.flatMap((row) =>
      inputCells(row, situation).map((cell) => {
        const present = inYear(cell.holder.inputs[cell.name] ?? 0, cell.year ?? 1);
        return { cell, value: changedValue(row.input, present, deal.months) };
      }),
    );
    const trials = isSmall ? all : oneOfEach(all, deal);
    const blue = plan.sheets.flatMap(({ cells }) =>
      cells.filter(({ style }) => style === 'input' || style === 'carried'),
    );
    // In a large deal one cell of each input must do; all at once follow anyway.
    if (isSmall) expect(trials.length).toBe(blue.length);
    const mattersNearby = mattersAround(
      deal,
      trials.map(({ cell }) => cell),
    );
    const inputs = trials[0]?.cell.sheet;

    const exported = [...plannedFormulas(plan)];
    const faults: string[] = [];
    await withWorkbook(plan, async (office, untouched) => {
      const atFirst = differences(plan, lookingAt(untouched));
      faults.push(...atFirst.map((one) => `untouched: ${describeDifference(one)}`));
      for (const group of [...inGroups(trials, together[name] ?? 1), trials]) {
        const typing = office.tryEdits(group.map(editOf));
        // The engine calculates while LibreOffice does.
        const expected = planDeal(dealWith(deal, group));
        const moved = await typing;
        const isAll = group === trials;
        const label = isAll ? 'all inputs at once' : group.map(labelOf).join(', ');
        const typed = new Set(group.map(({ cell }) => cellAddress(cell, cell.sheet)));
        const { isThere, displaced } = standing(exported, expected);
        const isComparable = (one: PlannedFormula) => one.sheet !== 'Summary' || isThere(one);
        const differing = differences(expected, lookingAfter(untouched, moved), true, isComparable).filter(
          ({ sheet, address }) => sheet !== inputs || !(isAll || typed.has(address)),
        );
        faults.push(...differing.map((one) => `${label}: ${describeDifference(one)}`));
        if (displaced.Summary && !joinsServiceLevels(group))
          faults.push(`${label}: the Summary is laid out anew`);
        const moves = [...moved.keys()].some((key) => !key.startsWith(`${inputs} `));
        if (moves && group.length === 1) continue;
        const dead = group.filter(({ cell }) => !matters(deal, cell) && !mattersNearby(cell));
        faults.push(...dead.map((one) => `${labelOf(one)}: changes nothing`));
      }
    });
    expect(faults.slice(0, 20)).toEqual([]);
    expect(trials.length).toBeGreaterThan(10);
  });
});
