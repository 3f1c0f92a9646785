// Real bid sheets of random deals, filled in at random by exceljs and saved again by LibreOffice: taken over, the deal is
// the one with the same numbers typed in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBidFile } from '../../electron/read-bid.ts';
import { applyBid } from '../../shared/bid/apply-bid.ts';
import type { Counterparty } from '../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { randomDeal, SEED } from '../properties/random-deals.ts';
import { partiesOf, taken } from '../shared/bid/bid-cells.ts';
import { writeFilledBid } from '../shared/bid/filled-file.ts';
import { drawnBid, isImpossible, meaning, type TypedCell, typedDirectly } from '../shared/bid/typed-in.ts';
import { recalculate } from './harness/libreoffice.ts';

const DEALS = 12;
const FEW = 12;
const size = { months: { min: 24, max: 60 }, services: 4, providers: 3, scenarios: 2 };

interface Case {
  readonly name: string;
  readonly deal: Deal;
  readonly party: Counterparty;
  readonly typed: readonly TypedCell[];
}

const cases: readonly Case[] = fc
  .sample(
    fc.tuple(randomDeal(size), fc.nat(), fc.array(fc.nat({ max: 999 }), { minLength: 400, maxLength: 400 })),
    {
      numRuns: DEALS * 5,
      seed: SEED,
    },
  )
  .flatMap(([deal, which, draws]): readonly Omit<Case, 'name'>[] => {
    const parties = partiesOf(deal);
    const party = parties[which % Math.max(1, parties.length)];
    if (!party) return [];
    let drawn = 0;
    const typed = drawnBid(deal, party, () => (draws[drawn++ % draws.length] ?? 0) / 1000);
    // Of a party with next to nothing to fill in there is little to see.
    return typed.length < FEW ? [] : [{ deal, party, typed }];
  })
  .slice(0, DEALS)
  .map((one, index) => ({ name: `bid-${index + 1}`, ...one }));

/** Every seventh cell is calculated in the sheet, as bidders do. */
const asFilled = ([line, title, value]: TypedCell, index: number) =>
  [line, title, index % 7 === 0 ? { formula: `${value}*1`, result: value } : value] as const;

let folder = '';
const fileOf = ({ name }: Case) => join(folder, `${name}.xlsx`);
const savedOf = ({ name }: Case) => join(folder, 'saved', `${name}.xlsx`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-bids-'));
  for (const one of cases)
    await writeFilledBid(fileOf(one), one.deal, one.party, {
      ...{ bidder: 'Acme', cells: one.typed.map(asFilled) },
    });
  await recalculate(cases.map(fileOf), join(folder, 'saved'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe(`${cases.length} bid sheets of random deals, filled in at random, seed ${SEED}`, () => {
  it('are enough, in number and in cells', () => {
    expect(cases.length).toBe(DEALS);
    expect(cases.reduce((sum, { typed }) => sum + typed.length, 0)).toBeGreaterThan(200);
  });

  describe.each([
    ['as exceljs wrote them', fileOf],
    ['as LibreOffice saved them', savedOf],
  ] as const)('%s', (_how, file) => {
    it.each(cases)('$name makes the deal with the same numbers typed in', async (one) => {
      const { deal, party, typed } = one;
      const reading = await readBidFile(file(one), deal, party);
      expect(reading.problems).toEqual([]);
      // A random price may be far from the deal's: then it is asked about, and taken over all the same.
      expect(reading.lines.filter(({ status }) => !['same', 'changed', 'scale'].includes(status))).toEqual(
        [],
      );
      const result = applyBid(deal, taken(reading, party));
      expect(result.ok).toBe(!isImpossible(deal, party, typed));
      if (result.ok) expect(meaning(result.deal)).toEqual(meaning(typedDirectly(deal, party, typed)));
    });
  });
});
