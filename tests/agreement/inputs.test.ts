// Every input cell in turn: typed over in the workbook and recalculated, against the engine on the changed deal.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { inYear } from '../../shared/model/instances.ts';
import { cellAddress } from '../../shared/workbook/address.ts';
import { type InputCell, inputCells } from '../../shared/workbook/input-rows.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { layoutOf } from '../../shared/workbook/plan-workbook.ts';
import { agrees, type GoldenName, goldenDeal, goldenNames } from '../golden/golden-deals.ts';
import { changedDeal, changedValue, contextOf, matters } from './harness/contexts.ts';
import { type LiveValues, liveKey, recalculateLive } from './harness/live-calc.ts';

type Cells = ReadonlyMap<string, number | string>;

const formulaCells = (plan: WorkbookPlan): Cells =>
  new Map(
    plan.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, content }) =>
        content.kind === 'formula'
          ? [[liveKey(name, row, column), content.value] satisfies [string, number | string]]
          : [],
      ),
    ),
  );

const same = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? agrees(a, b) : a === b;

/** Whether a value still is what it was at export: about the file, not about the deal. */
const isAboutExport = (value: unknown): boolean => value === 'equal' || value === 'changed';

/** For each input a cell that moves something on the deal itself, where there is one. */
function oneOfEach<Trial extends { readonly cell: InputCell }>(all: readonly Trial[], deal: Deal) {
  const names = [...new Set(all.map(({ cell }) => cell.name))];
  return names.map((name) => {
    const cells = all.filter(({ cell }) => cell.name === name);
    return cells.find(({ cell }) => matters(deal, cell)) ?? first(cells);
  });
}

function first<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error('there is none');
  return value;
}

const formulaTexts = (name: GoldenName): readonly string[] =>
  planDeal(goldenDeal(name)).sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, content }) =>
      content.kind === 'formula' ? [`${liveKey(sheet, row, column)} ${content.formula}`] : [],
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

describe.each(tried)('%s', (name: GoldenName) => {
  it('follows each of its input cells as the engine does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-inputs-'));
    try {
      const deal = goldenDeal(name);
      const isSmall = name === '100m-mid';
      const situation = instantiate(deal);
      const plan = planDeal(deal);
      const file = join(folder, 'deal.xlsx');
      await writeFile(file, await workbookBytes(plan));
      const all = layoutOf(situation).inputRows.flatMap((row) =>
        inputCells(row, situation).map((cell) => ({ cell, input: row.input })),
      );
      const trials = (isSmall ? all : oneOfEach(all, deal)).map(({ cell, input }) => {
        const present = inYear(cell.holder.inputs[cell.name] ?? 0, cell.year ?? 1);
        const value = changedValue(input, present, deal.months);
        const address = cellAddress(cell, cell.sheet);
        return { cell, value, edits: [{ sheet: cell.sheet, address, value }] };
      });
      const blue = plan.sheets.flatMap(({ cells }) =>
        cells.filter(({ style }) => style === 'input' || style === 'carried'),
      );
      // In a large deal one cell of each input must do; all at once follow anyway.
      if (isSmall) expect(trials.length).toBe(blue.length);

      // Some inputs only matter beside others: a bonus rate where the bonus has a probability.
      const cells = trials.map(({ cell }) => cell);
      const everythingElse = trials.reduce(
        (changed, { cell, value }) => changedDeal(changed, cell, value),
        deal,
      );
      // Made only where needed: most inputs matter on the deal itself.
      const drawn = new Map<number, Deal>();
      const mattersSomewhere = (cell: InputCell) =>
        Array.from({ length: 12 }, (_, index) => index + 1).some((seed) => {
          const context = drawn.get(seed) ?? contextOf(deal, cells, seed);
          drawn.set(seed, context);
          return matters(context, cell);
        });
      trials.push({ ...first(trials), value: Number.NaN, edits: trials.flatMap(({ edits }) => edits) });
      const faults: string[] = [];
      const moved: LiveValues[] = [];
      const untouched = await recalculateLive(file, trials, (index, values) => {
        moved[index] = values;
      });
      const original = formulaCells(plan);
      for (const [key, expected] of original) {
        if (!same(expected, untouched.get(key)))
          faults.push(`untouched: ${key} is ${untouched.get(key)}, not ${expected}`);
      }
      for (const [index, { cell, value }] of trials.entries()) {
        const label = Number.isNaN(value)
          ? 'all inputs at once'
          : `${cell.name} of ${cell.holder.key}, year ${cell.year ?? '–'} = ${value}`;
        const live = (key: string) => (moved[index]?.has(key) ? moved[index].get(key) : untouched.get(key));
        const typed = liveKey(cell.sheet, cell.row, cell.column);
        let changes = 0;
        const all = Number.isNaN(value);
        const expectedDeal = all ? everythingElse : changedDeal(deal, cell, value);
        for (const [key, expected] of formulaCells(planDeal(expectedDeal))) {
          if ((all ? key.startsWith(`${cell.sheet} `) : key === typed) || isAboutExport(expected)) continue;
          if (!same(expected, live(key)))
            faults.push(`${label}: ${key} is ${live(key)}, the engine says ${expected}`);
          if (!key.startsWith(`${cell.sheet} `) && !same(original.get(key), live(key))) changes += 1;
        }
        if (changes === 0 && !mattersSomewhere(cell)) faults.push(`${label}: changes nothing`);
      }
      expect(faults.slice(0, 20)).toEqual([]);
      expect(trials.length).toBeGreaterThan(10);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
