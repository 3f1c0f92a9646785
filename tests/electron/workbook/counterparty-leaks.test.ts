// Random deals with a mark in every confidential field: the file of no provider holds any of them.

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leavingBytes } from '../../../electron/workbook/export.ts';
import { scanPackage } from '../../../electron/workbook/scan-package.ts';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook, type Leaving } from '../../../shared/bid/counterparty.ts';
import { withoutNames } from '../../../shared/bid/without-names.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { permitted } from '../../../shared/workbook/audience/permitted.ts';
import { LeakError } from '../../../shared/workbook/audience/scan.ts';
import type { PlannedCell, PlannedSheet, WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { randomDeal, SEED } from '../../properties/random-deals.ts';
import { type Marked, markedDeal, openTexts } from './marked-deals.ts';

const size = { months: { min: 12, max: 30 }, services: 3, providers: 3, scenarios: 3 };
const DEALS = 20;

const deals = fc
  .sample(randomDeal(size), { numRuns: 400, seed: SEED })
  .filter(
    (deal) => deal.providers.length > 1 && deal.scenarios.some(({ arrangements }) => arrangements.length > 0),
  )
  .slice(0, DEALS);

const parties = (deal: Deal) =>
  deal.scenarios.flatMap((scenario) =>
    providersIn(deal, scenario).map(({ id }) => ({ scenario: scenario.id, provider: id })),
  );

/** When it was packed stands in one part. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  return new Map(parts.filter(([path]) => path !== 'docProps/core.xml'));
}

/** Every number of the file, thousands apart or not, in text, attributes and cells. */
const numbersIn = (parts: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...parts.values()]
      .flatMap((xml) => [xml, xml.replace(/(\d),(?=\d{3}(?!\d))/g, '$1')])
      .flatMap((xml) =>
        [...xml.matchAll(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi)].map(([text]) => digits(Number(text), 7)),
      ),
  );

const digits = (value: number, count: number): string => Number(value.toPrecision(count)).toPrecision(7);

/** As it is, rounded and scaled; two to four digits are what the twins below are for. */
const disguises = (mark: number): readonly string[] =>
  [1, 12, 1 / 12, 1000, 1 / 1000, 100, 1 / 100].flatMap((scale) =>
    [7, 6, 5]
      .map((count) => digits(Math.abs(mark) * scale, count))
      .filter((text) => /[1-9].*(?:\d.*){4}/.test(withoutZeros(text))),
  );

const withoutZeros = (text: string): string => text.replace(/0+(?=e|$)/, '');

/** The marks a package shows in any of these forms, wherever in it. */
function marksIn(parts: ReadonlyMap<string, string>, { texts, numbers }: Pick<Marked, 'texts' | 'numbers'>) {
  const all = [...parts.values()].join('\n').toLowerCase();
  const said = numbersIn(parts);
  return [
    ...texts.filter((text) => all.includes(text.toLowerCase())),
    ...numbers.filter((mark) => disguises(mark).some((one) => said.has(one))),
  ];
}

/** Numbers as they are written: also two digits of them that were ours would differ between twins. */
const filesOf = async ({ deal, party }: Marked, scanned: boolean): Promise<ReadonlyMap<string, string>> => {
  const bytesOf = (leaving: Leaving) => (scanned ? leavingBytes(leaving) : workbookBytes(leaving.plan));
  const [workbook, bid] = [
    await bytesOf(counterpartyWorkbook(deal, party)),
    await bytesOf(bidSheet(deal, party, 1)),
  ];
  return new Map([
    ...partsOf(workbook),
    ...[...partsOf(bid)].map(([path, xml]) => [`bid ${path}`, xml] as const),
  ]);
};

describe(`${deals.length} random deals with marks, seed ${SEED}`, () => {
  it('give no counterparty a mark: not as it is, not rounded, not scaled', async () => {
    let files = 0;
    let marks = 0;
    for (const deal of deals)
      for (const party of parties(deal)) {
        const marked = markedDeal(deal, party, 1);
        expect(marksIn(await filesOf(marked, true), marked)).toEqual([]);
        files += 2;
        marks += marked.numbers.length + marked.texts.length;
      }
    expect(files).toBeGreaterThan(60);
    expect((2 * marks) / files).toBeGreaterThan(150);
  }, 600_000);

  it('have a mark in every text but titles and names that are theirs: a new field of text fails here', () => {
    const open = new Set(
      deals.flatMap((deal) => parties(deal).flatMap((party) => openTexts(markedDeal(deal, party, 1).deal))),
    );
    expect([...open].sort()).toEqual([
      ...['amountsIn', 'currency', 'format', 'name', 'provenance[].input', 'provenance[].signedOff.on'],
      ...['provenance[].status', 'providers[].name', 'scenarios[].benefits[].dimension', 'scenarios[].kind'],
      ...['scenarios[].oneOffs[].name', 'services[].metrics[].name', 'services[].metrics[].unit'],
      ...['services[].name', 'services[].unit', 'start'],
    ]);
  });

  it('have a mark in every input but those that may leave: a new input is among them', () => {
    const marked = new Set<string>();
    for (const deal of deals)
      for (const party of parties(deal))
        for (const name of markedDeal(deal, party, 1).marked) marked.add(name);
    const unmarked = Object.entries(inputTable).filter(([name, { whole }]) => !whole && !marked.has(name));
    expect(unmarked.map(([name]) => name)).toEqual([]);
    expect(marked.size).toBeGreaterThan(100);
  });

  it('say nothing of their own once their names are taken away: what is left are words of ours', () => {
    for (const deal of deals)
      for (const whose of parties(deal)) {
        const marked = markedDeal(deal, whose, 1);
        const nameless = JSON.stringify(withoutNames(marked.deal, marked.party));
        expect(marked.texts.filter((text) => nameless.includes(text))).toEqual([]);
      }
  });

  it('give the same file whatever the marks are, to the byte: no form of any of them is in it', async () => {
    for (const deal of deals.slice(0, 8))
      for (const party of parties(deal)) {
        const twin = (which: number) => filesOf(markedDeal(deal, party, which), false);
        expect(await twin(2)).toEqual(await twin(3));
      }
  }, 600_000);
});

describe('the search for marks can fail', () => {
  const marked = markedDeal(goldenDeal('sixth'), { scenario: 'out-tasking', provider: 'brook' }, 1);
  const { plan } = counterpartyWorkbook(marked.deal, marked.party);
  const mark = marked.numbers.find((one) => Math.abs(one) > 1) ?? 0;
  const word = marked.texts[0] ?? '';
  const planted = async (change: (sheet: PlannedSheet) => PlannedSheet) =>
    marksIn(
      partsOf(
        await workbookBytes({
          ...plan,
          sheets: plan.sheets.map(change),
        }),
      ),
      marked,
    );
  const onTerms = (change: (sheet: PlannedSheet) => PlannedSheet) => (sheet: PlannedSheet) =>
    sheet.name === 'Terms' ? change(sheet) : sheet;
  const cell = (content: PlannedCell['content']) =>
    onTerms((sheet) => ({
      ...sheet,
      cells: [...sheet.cells, { row: 900, column: 3, style: 'note' as const, content }],
    }));

  it('not without a plant', async () => {
    expect(await planted((sheet) => sheet)).toEqual([]);
  });

  it.each([
    ['as it is', { kind: 'number', value: mark }],
    ['with its other sign', { kind: 'number', value: -mark }],
    ['a year’s', { kind: 'number', value: mark * 12 }],
    ['a month’s, rounded', { kind: 'number', value: Number((mark / 12).toPrecision(5)) }],
    ['in thousands', { kind: 'text', text: `about ${(mark * 1000).toLocaleString('en')} or so` }],
    ['as a cached result', { kind: 'formula', formula: '1+0', value: mark / 1000 }],
    ['in a formula', { kind: 'formula', formula: `${mark}*1`, value: 1 }],
  ] as const)('%s, a number is found', async (_how, content) => {
    expect(await planted(cell(content))).toContain(mark);
  });

  it.each([
    ['a text', cell({ kind: 'text', text: `so ${word.toUpperCase()} it is` })],
    ['a sheet’s name', onTerms((sheet) => ({ ...sheet, name: word }))],
    [
      'the message of a validation',
      (sheet: PlannedSheet) => ({
        ...sheet,
        cells: sheet.cells.map((one) =>
          one.validation ? { ...one, validation: { ...one.validation, message: word } } : one,
        ),
      }),
    ],
  ])('in %s, a word is found', async (_where, change) => {
    expect(await planted(change)).toContain(word);
  });
});

describe('the scan can fail', () => {
  const deal: Deal = structuredClone(goldenDeal('fourth'));
  const [scenario] = deal.scenarios.filter(({ arrangements }) => arrangements.length > 0);
  const given = scenario?.arrangements[0];
  if (!scenario || !given) throw new Error('nothing is given in the fourth deal');
  given.inputs.deliveryShare = 0.8123457;
  given.switches.deliveryBasis = 'shareOfCharges';
  given.inputs.benchmarkPrice = 7.654321;
  given.switches.benchmark = 'atMonth';
  const party = { scenario: scenario.id, provider: given.provider };
  const { plan, judge } = counterpartyWorkbook(deal, party);
  const other = deal.providers.find(({ id }) => id !== party.provider)?.name ?? '';

  const leaksOf = async (make: () => unknown): Promise<readonly string[]> => {
    try {
      await make();
    } catch (error) {
      if (error instanceof LeakError) return error.leaks.map(({ where, what }) => `${where}: ${what}`);
      throw error;
    }
    return [];
  };

  it('on a confidential input that was let through, naming its cell', async () => {
    const careless = {
      ...permitted,
      inputs: { ...permitted.inputs, deliveryShare: 'figures' as const },
      items: { ...permitted.items, 'Delivery cost': ['serviceDelivery'] },
    };
    const found = await leaksOf(() => counterpartyWorkbook(deal, party, { table: careless }));
    expect(
      found.find((leak) => /^'Inputs'!E\d+: the delivery cost, share of charges of /.test(leak)),
    ).toBeDefined();
  });

  it('on one of both sides that we withhold, too', async () => {
    const careless = {
      ...permitted,
      inputs: {
        ...permitted.inputs,
        benchmarkPrice: 'figures' as const,
        benchmarkMonth: 'figures' as const,
        benchmarkCap: 'figures' as const,
      },
      items: { ...permitted.items, Benchmark: ['benchmarkFactor'] },
      switches: { ...permitted.switches, benchmark: 'figures' as const },
    };
    const found = await leaksOf(() => counterpartyWorkbook(deal, party, { table: careless }));
    expect(found.find((leak) => /^'Inputs'!D\d+: the benchmark price of /.test(leak))).toBeDefined();
  });

  it('on a name that the plan took from the wrong place: a scenario’s, an id', async () => {
    const telling: Deal = { ...structuredClone(deal), name: `${scenario.name} with ${other}` };
    expect((await leaksOf(() => counterpartyWorkbook(telling, party))).join()).toContain('another provider');
    const idOfOther = deal.providers.find(({ id }) => id !== party.provider)?.id ?? '';
    for (const said of [scenario.name, scenario.id, idOfOther]) {
      const bytes = await workbookBytes(withCell({ content: { kind: 'text', text: `so ${said} it is` } }));
      expect(await leaksOf(() => scanPackage(bytes, judge)), said).not.toEqual([]);
    }
  });

  const withCell = (cell: Pick<PlannedCell, 'content'>): WorkbookPlan => ({
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === 'Terms'
        ? { ...sheet, cells: [...sheet.cells, { row: 900, column: 3, style: 'note', ...cell }] }
        : sheet,
    ),
  });

  it.each([
    ['a number', { content: { kind: 'number', value: 0.8123457 } }],
    ['a rounded number', { content: { kind: 'number', value: 0.8123 } }],
    ['per cent', { content: { kind: 'text', text: 'about 81.2346 %' } }],
    ['an amount a year', { content: { kind: 'number', value: 7.654321 * 12 } }],
    ['in thousands', { content: { kind: 'text', text: 'USD 7,654.321' } }],
    ['a cached result', { content: { kind: 'formula', formula: '1+0', value: 7.654321 } }],
    ['a number in a formula', { content: { kind: 'formula', formula: '7.654321*1', value: 1 } }],
    ['a text in a formula', { content: { kind: 'formula', formula: `"by ${other}"`, value: 1 } }],
    ['a name', { content: { kind: 'text', text: `Ask ${other.toUpperCase()}, not them.` } }],
  ] as const)('%s in the finished package is found by its cell', async (_what, cell) => {
    const bytes = await workbookBytes(withCell(cell));
    const found = await leaksOf(() => scanPackage(bytes, judge));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/^'Terms'!C900/);
  });

  it.each([
    ['the title', (): WorkbookPlan => ({ ...plan, title: `Against ${other}` })],
    [
      'the name of a sheet',
      (): WorkbookPlan => ({
        ...plan,
        sheets: [
          ...plan.sheets,
          { ...(plan.sheets[1] as WorkbookPlan['sheets'][number]), name: other, cells: [] },
        ],
      }),
    ],
    [
      'the name of a cell',
      (): WorkbookPlan => ({
        ...plan,
        names: [
          ...plan.names,
          { name: other.replaceAll(' ', '_'), sheet: plan.sheets[0]?.name ?? '', row: 1, column: 1 },
        ],
      }),
    ],
    [
      'the message of a validation',
      (): WorkbookPlan => ({
        ...plan,
        sheets: plan.sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((one) =>
            one.validation ? { ...one, validation: { ...one.validation, message: `As ${other}` } } : one,
          ),
        })),
      }),
    ],
  ])('a name in %s is found', async (_what, leaky) => {
    const bytes = await workbookBytes(leaky());
    expect(await leaksOf(() => scanPackage(bytes, judge))).toContainEqual(
      expect.stringContaining('another provider'),
    );
  });

  it('and says no figure in its message', () => {
    const careless = {
      ...permitted,
      inputs: { ...permitted.inputs, deliveryShare: 'figures' as const },
      items: { ...permitted.items, 'Delivery cost': ['serviceDelivery'] },
    };
    expect(() => counterpartyWorkbook(deal, party, { table: careless })).toThrow(/^(?!.*8123)/);
  });
});
