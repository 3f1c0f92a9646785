// What leaves for a counterparty is a live model too: LibreOffice calculates every formula of it to the same value.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBidFile } from '../../electron/read-bid.ts';
import { leavingBytes } from '../../electron/workbook/export.ts';
import { bidSheet } from '../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook } from '../../shared/bid/counterparty.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { goldenDeal, goldenNames } from '../golden/golden-deals.ts';
import { partiesOf } from '../shared/bid/bid-cells.ts';
import { editCells } from './harness/edit-cells.ts';
import { recalculate } from './harness/libreoffice.ts';
import { readValues } from './harness/read-values.ts';
import { mustAgree, type Recalculation, recalculateAll } from './harness/recalculated.ts';

/** A price that is a share of as-is cost leaves as money: one file has to show it. */
function sharePriced(): Deal {
  const deal = structuredClone(goldenDeal('fourth'));
  for (const { arrangements } of deal.scenarios)
    for (const { switches, inputs } of arrangements) {
      switches.priceBasis = 'shareOfAsIs';
      inputs.priceShare = [0.91, 0.87];
    }
  return deal;
}

const deals: readonly (readonly [string, Deal])[] = [
  ...goldenNames.map((name) => [name, goldenDeal(name)] as const),
  ['share-priced', sharePriced()],
];
const files = deals.flatMap(([name, deal]) =>
  partiesOf(deal).map((party) => ({ name: `${name}-${party.scenario}-${party.provider}`, deal, party })),
);

/** A price and a volume of the first year, which the others carry on, in the workbook and in the deal. */
const typedOver = {
  name: '100m-mid-out-tasking-specialist',
  typed: (bytes: Uint8Array) => {
    const [party, deal] = [
      { scenario: 'out-tasking', provider: 'specialist' },
      structuredClone(goldenDeal('100m-mid')),
    ];
    const given = deal.scenarios.find(({ id }) => id === party.scenario)?.arrangements[0];
    if (!given) throw new Error('nothing is given');
    given.inputs.unitPrice = 2.345;
    for (const { inputs } of deal.services) inputs.volume = 1.25;
    const inputs = readValues(bytes).get('Inputs') ?? new Map();
    const edits = [
      { label: 'Unit price', value: 2.345 },
      { label: 'Volume a month', value: 1.25 },
    ].map(({ label, value }) => {
      const [address = ''] = [...inputs].find(([, cell]) => cell.value === label) ?? [];
      return { sheet: 'Inputs', address: `E${address.slice(1)}`, value };
    });
    return { typed: { edits, plan: counterpartyWorkbook(deal, party).plan } };
  },
};

let results: ReadonlyMap<string, Recalculation> = new Map();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-counterparty-'));
  results = await recalculateAll(
    new Map(
      files.map(({ name, deal, party }) => [
        name,
        async () => {
          const leaving = counterpartyWorkbook(deal, party);
          const bytes = await leavingBytes(leaving);
          return { plan: leaving.plan, bytes, ...(name === typedOver.name ? typedOver.typed(bytes) : {}) };
        },
      ]),
    ),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the workbook of each counterparty', () => {
  it.each(files.map(({ name }) => name))('%s: every overwritten result is calculated back', (name) => {
    mustAgree(results.get(name), 200);
  });
});

describe('blue cells typed over by the provider', () => {
  it('move its charges as the app calculates them for such a deal', () => {
    const after = results.get(typedOver.name)?.afterTyping;
    expect(after?.differences).toEqual([]);
    expect(after?.displaced).toEqual({});
    expect(after?.moved).toBeGreaterThan(500);
  });
});

describe('a bid sheet that a spreadsheet has saved', () => {
  it('reads back as it was, but for what was typed into it', async () => {
    const [name, deal] = deals.find(([one]) => one === 'sixth') ?? ['', goldenDeal('sixth')];
    const [party] = partiesOf(deal);
    if (!party) throw new Error('nobody is paid in the sixth deal');
    const bytes = await leavingBytes(bidSheet(deal, party, 2));
    const cells = readValues(bytes).get('Bid');
    const [address = ''] =
      [...(cells ?? [])].find(([, { value }]) => String(value).startsWith('unitPrice ')) ?? [];
    const file = join(folder, `${name}-bid.xlsx`);
    await writeFile(
      file,
      editCells(bytes, [{ sheet: 'Bid', address: address.replace('A', 'F'), value: 12.345 }]),
    );
    const [saved = ''] = await recalculate([file], join(folder, 'saved'));
    const reading = await readBidFile(saved, deal);
    expect(reading.problems).toEqual([]);
    expect(reading.lines.filter(({ status }) => status !== 'same')).toMatchObject([
      { input: 'unitPrice', year: 1, new: 12.345, status: expect.stringMatching(/^(changed|scale)$/) },
    ]);
    expect(reading.lines.length).toBeGreaterThan(20);
  });
});
