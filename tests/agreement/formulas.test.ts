// The rules of the exported workbook, asked of the file itself: one row one formula, no constants, nothing unread.
import { beforeAll, describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { partsOf, partText } from './harness/package-parts.ts';
import { readValues, type WorkbookValues } from './harness/read-values.ts';
import { constantsIn, placeOf, referencesIn, relative, wordsIn } from './harness/references.ts';
import { tellingDeals } from './harness/telling-deals.ts';

const RANDOM_DEALS = 6;

/** Three that are worked out by hand, and six random ones that between them use many options of the switches. */
const deals: Readonly<Record<string, () => Deal>> = {
  '100m-mid': () => goldenDeal('100m-mid'),
  fourth: () => goldenDeal('fourth'),
  sixth: () => goldenDeal('sixth'),
  ...Object.fromEntries(
    tellingDeals(RANDOM_DEALS)
      .slice(0, RANDOM_DEALS)
      .map((deal, index) => [`random deal ${index + 1}`, () => deal]),
  ),
};
const names = Object.keys(deals);

interface Exported {
  readonly deal: Deal;
  readonly plan: WorkbookPlan;
  readonly values: WorkbookValues;
  readonly workbookXml: string;
  readonly partNames: readonly string[];
}

const files = new Map<string, Exported>();

beforeAll(async () => {
  for (const [name, make] of Object.entries(deals)) {
    const deal = make();
    const plan = planDeal(deal);
    const bytes = await workbookBytes(plan);
    const parts = partsOf(bytes);
    files.set(name, {
      deal,
      plan,
      values: readValues(bytes),
      workbookXml: partText(parts, 'xl/workbook.xml'),
      partNames: Object.keys(parts),
    });
  }
}, 120_000);

const exported = (name: string): Exported => {
  const file = files.get(name);
  if (!file) throw new Error(`${name} was not exported`);
  return file;
};

/** Sheets of months: what stands in month 1 must stand in every month. */
const FIRST_MONTH = 8;

function* formulas({ values }: Exported) {
  for (const [sheet, cells] of values)
    for (const [address, { formula }] of cells)
      if (formula !== undefined) yield { sheet, address, formula, at: placeOf(address) };
}

describe.each(names)('%s', (name) => {
  it('has one formula in a row of months', () => {
    const file = exported(name);
    const { months } = file.deal;
    const monthly = new Set(
      [...file.values]
        .filter(([, cells]) => [...cells.keys()].some((one) => placeOf(one).column > months))
        .map(([sheet]) => sheet),
    );
    expect(monthly.size).toBeGreaterThan(2);
    const rows = new Map<string, Set<string>>();
    for (const { sheet, formula, at } of formulas(file)) {
      if (!monthly.has(sheet) || at.column < FIRST_MONTH) continue;
      const key = `${sheet}!${at.row}`;
      rows.set(key, (rows.get(key) ?? new Set()).add(relative(formula, at)));
    }
    expect(rows.size).toBeGreaterThan(50);
    expect([...rows].filter(([, texts]) => texts.size > 1).map(([row, texts]) => [row, ...texts])).toEqual(
      [],
    );
  });

  it('has no number but 0 and 1 in a formula, no volatile function, nothing hidden, no link outside', () => {
    const file = exported(name);
    const numbers = new Set<string>();
    const words = new Set<string>();
    for (const { formula } of formulas(file)) {
      for (const number of constantsIn(formula)) numbers.add(number);
      for (const word of wordsIn(formula)) words.add(word);
      if (/\[/.test(formula)) throw new Error(`a link outside: ${formula}`);
    }
    expect([...numbers].filter((number) => number !== '0' && number !== '1')).toEqual([]);
    const forbidden = ['OFFSET', 'INDIRECT', 'NOW', 'TODAY', 'RAND', 'ROUND', 'HYPERLINK', 'CALL'];
    expect(forbidden.filter((word) => words.has(word))).toEqual([]);
    expect(file.workbookXml).not.toMatch(/state="(hidden|veryHidden)"/);
    expect(file.partNames.filter((part) => /externalLink|vbaProject|macro/i.test(part))).toEqual([]);
  });

  it('reads every blue cell for some output', () => {
    const { plan, values } = exported(name);
    const blue = plan.sheets.flatMap(({ name: sheet, cells }) =>
      cells
        .filter(({ style }) => style === 'input' || style === 'carried')
        .map(({ row, column }) => `${sheet}!${row},${column}`),
    );
    expect(blue.length).toBeGreaterThan(20);
    const wanted = new Set(blue);
    const inputSheets = new Set(blue.map((key) => key.slice(0, key.lastIndexOf('!'))));
    const defined = new Map(plan.names.map((one) => [one.name, `${one.sheet}!${one.row},${one.column}`]));
    for (const [sheet, cells] of values) {
      // A carried year reads its neighbour, and the register shows what it is of: neither makes an output of it.
      if (inputSheets.has(sheet) || sheet === 'Assumptions') continue;
      for (const { formula } of cells.values()) {
        if (formula === undefined) continue;
        for (const { sheet: other, from, to } of referencesIn(formula, sheet)) {
          if (!inputSheets.has(other)) continue;
          for (let row = from.row; row <= to.row; row++)
            for (let column = from.column; column <= to.column; column++)
              wanted.delete(`${other}!${row},${column}`);
        }
        for (const word of wordsIn(formula)) wanted.delete(defined.get(word) ?? '');
      }
    }
    expect([...wanted]).toEqual([]);
  });
});

it('the readers of this test see a fault where there is one', () => {
  expect(relative('B5+$C$1', placeOf('D5'))).toBe(relative('C5+$C$1', placeOf('E5')));
  expect(relative('B5+$C$1', placeOf('D5'))).not.toBe(relative('B5+$C$1', placeOf('E5')));
  expect(constantsIn("'My sheet 2'!B5*12+MAX(0,x_1)")).toEqual(['12', '0']);
  expect(wordsIn('IF("OFFSET"="",OFFSET(A1,1,1),tolerance)')).toEqual(['IF', 'OFFSET', 'tolerance']);
});
