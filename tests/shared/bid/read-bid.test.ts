// What comes back on a bid sheet: every way to fill a cell in, and every way to spoil the sheet.
import { describe, expect, it } from 'vitest';
import { applyBid } from '../../../shared/bid/apply-bid.ts';
import { filledByBidder } from '../../../shared/bid/bid-lines.ts';
import { compareBids } from '../../../shared/bid/compare-bids.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import type { BidReading, SheetCell } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { inputs } from '../../../shared/model/inputs.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { accepted, bidCells, filled, placeOn, taken } from './bid-cells.ts';

const deal: Deal = structuredClone(goldenDeal('100m-mid'));
const party = { scenario: 'out-tasking', provider: 'specialist' };
const price = 'unitPrice it-services';
const cut = 'committedCut it-services';
const cells = bidCells(deal, party);

const lineOf = ({ lines }: BidReading, key: string, year?: number) => {
  const [input, holder] = key.split(' ');
  const found = lines.find(
    (line) => line.input === input && line.of === `out-tasking/${holder}` && line.year === year,
  );
  if (!found) throw new Error(`no line ${key} ${year ?? ''}`);
  return found;
};
const says = (reading: BidReading) => reading.problems.map(({ where, what }) => `${where}: ${what}`);
const typed = (...values: readonly (readonly [string, string, SheetCell['value']])[]) =>
  readBid(filled(cells, values), deal);

describe('a bid sheet that comes back', () => {
  it('as it was, says nothing new and has no problems', () => {
    const reading = readBid(cells, deal);
    expect(reading.problems).toEqual([]);
    expect(reading.party).toEqual(party);
    expect(reading.lines.length).toBeGreaterThan(20);
    expect(new Set(reading.lines.map(({ status }) => status))).toEqual(new Set(['same']));
    expect(accepted(reading.lines)).toEqual([]);
  });

  it('with another price, says what it was and what it is', () => {
    const line = lineOf(typed([price, 'Year 2', 1.25]), price, 2);
    const { old } = lineOf(readBid(cells, deal), price, 2);
    expect(line).toMatchObject({
      old,
      new: 1.25,
      status: 'changed',
      label: 'Unit price',
      name: 'IT services',
    });
  });

  it.each([
    ['12.50', 12.5],
    ['1 234.5', 1234.5],
    ['1’234.50', 1234.5],
    ['12,5', 12.5],
    ['1.234,50', 1234.5],
    ['USD 12', 12],
    ['$1,234.50', 1234.5],
  ])('with a number typed as text, %s, reads it as one and says so', (text, value) => {
    expect(lineOf(typed([price, 'Year 1', text]), price, 1)).toMatchObject({
      new: value,
      status: 'text',
      says: expect.stringContaining('typed as text'),
    });
  });

  it.each([
    ['5', 0.05, 'percent'],
    [5, 0.05, 'percent'],
    ['5 %', 0.05, 'text'],
    [0.05, 0.05, 'changed'],
    [1, 1, 'changed'],
  ] as const)('with %j for a share, takes %d', (value, share, status) => {
    const line = lineOf(typed([cut, 'Year 1', value]), cut, 1);
    expect(line).toMatchObject({ new: share, status });
    if (status === 'percent') expect(line.says).toContain('Is that what is meant?');
  });

  it.each([
    [99, 'scale'],
    [0.01, 'scale'],
    [3, 'changed'],
    [0.2, 'changed'],
  ] as const)(
    'with %d for a price of 1, leaves to a person whether the amounts are others',
    (value, status) => {
      expect(lineOf(typed([price, 'Year 1', value]), price, 1)).toMatchObject({ new: value, status });
    },
  );

  it.each([
    ['1,234', /may be 1\.234 or 1234|may be 1234 or 1\.234/],
    ['EUR 12', /is in EUR, the deal in USD/],
    ['on request', /no number/],
    ['=1+1', /no number/],
    ['@SUM(A1)', /no number/],
    [true, /yes or no/],
    [-3, /less than 0/],
    [1e16, /larger than any amount/],
  ] as const)('with %j for a price, refuses it and says why', (value, why) => {
    const line = lineOf(typed([price, 'Year 1', value]), price, 1);
    expect(line).toMatchObject({ new: null, status: 'refused', says: expect.stringMatching(why) });
  });

  it.each([null, ' ', 'n/a', '–'])('with nothing in a cell, %j, leaves the deal as it is', (value) => {
    expect(lineOf(typed([price, 'Year 3', value]), price, 3)).toMatchObject({ new: null, status: 'missing' });
  });

  it('sorted, is read by its keys', () => {
    const last = Math.max(...cells.map(({ row }) => row));
    const first = placeOn(cells, price, 'Line').row;
    const turned = cells.map((cell) => (cell.row < first ? cell : { ...cell, row: first + last - cell.row }));
    const reading = readBid(turned, deal);
    expect(says(reading)).toEqual([expect.stringContaining('sorted')]);
    expect(reading.lines).toEqual(readBid(cells, deal).lines);
  });

  it('with its columns moved, is read by their titles', () => {
    const moved = cells.map((cell) => ({ ...cell, column: 100 - cell.column }));
    expect(readBid(moved, deal).lines).toEqual(readBid(cells, deal).lines);
  });

  it('sorted in part, takes over nothing of the lines it cannot tell', () => {
    const [one, other] = [placeOn(cells, price, 'Line').row, placeOn(cells, cut, 'Line').row];
    const swapped = cells.map((cell) => {
      if (cell.column === 1 || (cell.row !== one && cell.row !== other)) return cell;
      return { ...cell, row: cell.row === one ? other : one };
    });
    const line = lineOf(readBid(swapped, deal), price, 1);
    expect(line).toMatchObject({
      new: null,
      status: 'refused',
      says: expect.stringContaining('sorted in part'),
    });
  });

  it('with a line more, a line less, and a line twice, says so', () => {
    const { row } = placeOn(cells, cut, 'Line');
    const reading = readBid(
      [
        ...cells.filter((cell) => cell.row !== row),
        { sheet: 'Bid', row: 90, column: 1, value: 'unitPrice moon' },
        { sheet: 'Bid', row: 91, column: 1, value: price },
      ],
      deal,
    );
    expect(says(reading)).toEqual([
      expect.stringContaining('unitprice moon: The deal has no such line'),
      expect.stringContaining(`${price}: It stands on the sheet more than once`),
      expect.stringContaining(`${cut}: The line is not on the sheet`),
    ]);
    expect(lineOf(reading, price, 1).status).toBe('refused');
    expect(lineOf(reading, cut, 1).status).toBe('missing');
  });

  it('of a deal that has changed since, marks the lines it touches', () => {
    const later = structuredClone(deal);
    const arrangement = later.scenarios.find(({ id }) => id === 'out-tasking')?.arrangements[0];
    if (!arrangement) throw new Error('no arrangement');
    arrangement.inputs.unitPrice = 3;
    const left = readBid(cells, later);
    expect(says(left)).toEqual([expect.stringContaining('changed since')]);
    expect(lineOf(left, price, 1)).toMatchObject({
      old: 3,
      status: 'outdated',
      says: expect.stringContaining('left it as it was asked'),
    });
    expect(lineOf(left, cut, 1).status).toBe('same');
    const bid = readBid(filled(cells, [[price, 'Year 1', 2.5]]), later);
    expect(lineOf(bid, price, 1)).toMatchObject({ old: 3, new: 2.5, status: 'outdated' });
  });

  it('made for one of two scenarios is known by what was asked in it, and by its lines once that has changed', () => {
    const two = structuredClone(deal);
    const [first] = two.scenarios.filter(({ id }) => id === party.scenario);
    if (!first) throw new Error('no scenario');
    const other = structuredClone(first);
    other.id = 'walk-away';
    for (const { inputs } of other.arrangements) inputs.unitPrice = 2.5;
    two.scenarios.push(other);
    const sheet = bidCells(two, { ...party, scenario: 'walk-away' });
    expect(readBid(sheet, two).party).toEqual({ ...party, scenario: 'walk-away' });

    for (const { switches } of other.arrangements) switches.priceBasis = 'ratePerFte';
    const byLines = bidCells(two, { ...party, scenario: 'walk-away' });
    for (const { inputs } of other.arrangements) inputs.fteRate = 3;
    expect(readBid(byLines, two)).toMatchObject({
      party: { scenario: 'walk-away' },
      problems: [{ what: expect.stringContaining('changed since') }],
    });

    const same = structuredClone(deal);
    same.scenarios.push({ ...structuredClone(first), id: 'twin', name: 'Twin' });
    expect(readBid(bidCells(same, party), same)).toMatchObject({
      party: undefined,
      problems: [
        { what: expect.stringContaining('suits more than one scenario of the deal (out-tasking, twin)') },
      ],
    });
  });

  it('says nothing by which the scenario’s name could be guessed, and no id that differs from a name', () => {
    const renamed = structuredClone(deal);
    const scenario = renamed.scenarios.find(({ id }) => id === party.scenario);
    if (!scenario) throw new Error('no scenario');
    scenario.id = 'if-brook-says-no';
    const [service] = renamed.services;
    for (const one of scenario.arrangements) one.provider = 'favourite-3';
    for (const one of scenario.engagements) one.provider = 'favourite-3';
    for (const one of scenario.oneOffs) if (one.paidTo === party.provider) one.paidTo = 'favourite-3';
    for (const one of renamed.providers) if (one.id === party.provider) one.id = 'favourite-3';
    if (service) service.name = 'IT services';
    expect(bidCells(renamed, { scenario: 'if-brook-says-no', provider: 'favourite-3' })).toEqual(
      bidCells(deal, party),
    );
  });

  it('without its stamp, or of another deal, asks whose it is', () => {
    const unstamped = cells.filter(({ value }) => !String(value).startsWith('parley-bid/'));
    expect(readBid(unstamped, deal)).toMatchObject({ party: undefined, lines: [] });
    expect(says(readBid(unstamped, deal))[0]).toContain('say whose bid it is');
    expect(readBid(unstamped, deal, party).lines.length).toBeGreaterThan(20);
    expect(says(readBid(unstamped, deal, party))[0]).toContain('no stamp');
    expect(says(readBid(cells, goldenDeal('fourth')))[0]).toContain('the deal does not have');
    expect(readBid([], deal).lines).toEqual([]);
  });

  it('with a stamp of another form says so, and still reads its lines', () => {
    const older = cells.map((cell) =>
      String(cell.value).startsWith('parley-bid/')
        ? { ...cell, value: 'parley-bid/1 deal=x export=3' }
        : cell,
    );
    expect(says(readBid(older, deal))[0]).toMatch(/another version of Parley.*Say whose bid it is/);
    expect(says(readBid(older, deal, party))[0]).toMatch(/another version of Parley/);
    expect(readBid(older, deal, party).lines.length).toBeGreaterThan(20);
  });

  it('says beside a factor what it multiplies, which is the unit price for each of them', () => {
    const factors = filledByBidder.map((input) => inputs[input]).filter(({ unit }) => unit === 'factor');
    expect(factors.length).toBeGreaterThan(3);
    for (const { meaning } of factors) expect(meaning).toContain('as a multiple of the unit price');
    const row = cells.find(({ value }) => value === inputs.additionalRate.label)?.row;
    expect(cells.find((cell) => cell.row === row && cell.column === 4)?.value).toBe('× unit price');
  });

  it('keeps what the bidder says as text, whatever it begins with', () => {
    const written = (label: string, value: string): SheetCell => {
      const row = cells.find((cell) => cell.value === label)?.row ?? 0;
      return { sheet: 'Bid', row, column: 2, value };
    };
    const reading = readBid(
      [
        ...cells,
        written('Bidder', '=HYPERLINK("http://x")'),
        written('Remarks and assumptions', '+ 2 % a year'),
      ],
      deal,
    );
    expect(reading.bidder).toBe('=HYPERLINK("http://x")');
    expect(reading.remarks).toBe('+ 2 % a year');
  });
});

describe('accepted lines', () => {
  it('change the deal in one edit that can be undone, and no year beside them', () => {
    const before = readBid(cells, deal);
    const reading = typed([price, 'Year 2', 7]);
    const result = applyBid(deal, taken({ ...reading, bidder: 'Acme' }, party));
    if (!result.ok) throw new Error('refused');
    expect(result.edit.label).toBe('Bid of Acme: 1 value');
    const after = readBid(bidCells(result.deal, party), result.deal);
    expect(lineOf(after, price, 2).old).toBe(7);
    for (const year of [1, 3, 4, 5])
      expect(lineOf(after, price, year).old).toBe(lineOf(before, price, year).old);
  });

  it('are what is paid: the price scale of the scenario stays, and comes on top of no bid', () => {
    const moved = structuredClone(deal);
    const scenario = moved.scenarios.find(({ id }) => id === party.scenario);
    if (!scenario) throw new Error('no scenario');
    scenario.inputs.priceScale = 0.93;
    const asked = lineOf(readBid(bidCells(moved, party), moved), price, 1).old;
    expect(asked).toBe(Number((0.93 * lineOf(readBid(cells, deal), price, 1).old).toPrecision(6)));
    const reading = readBid(filled(bidCells(moved, party), [[price, 'Year 2', 7]]), moved);
    expect(says(reading)).toEqual([]);
    const result = applyBid(moved, taken(reading, party));
    if (!result.ok) throw new Error('refused');
    const after = result.deal.scenarios.find(({ id }) => id === party.scenario);
    expect(after?.inputs.priceScale).toBe(0.93);
    expect(lineOf(readBid(bidCells(result.deal, party), result.deal), price, 2).old).toBe(7);
    const unitPrice = after?.arrangements[0]?.inputs.unitPrice;
    const [own] = deal.scenarios.filter(({ id }) => id === party.scenario);
    // The years nobody bid for are as they were, to the last digit.
    expect(unitPrice).toEqual(
      [1, 2, 3, 4, 5].map((year) => (year === 2 ? 7 / 0.93 : own?.arrangements[0]?.inputs.unitPrice)),
    );
  });

  it('are refused where the price scale is 0, and says why', () => {
    const moved = structuredClone(deal);
    for (const { inputs } of moved.scenarios) inputs.priceScale = 0;
    const reading = readBid(filled(bidCells(moved, party), [[price, 'Year 2', 7]]), moved);
    expect(applyBid(moved, taken(reading, party))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('is 0 in this scenario') }],
    });
  });

  it('that could not be read change nothing', () => {
    const result = applyBid(deal, taken(typed([price, 'Year 2', 'much']), party));
    expect(result).toMatchObject({ ok: true, deal });
  });
});

describe('bids side by side', () => {
  it('show each price, what is left open, and what is assumed', () => {
    const bid = (value: number | null, remark: string): BidReading => {
      const reading = typed([price, 'Year 1', value], [price, 'Remark', remark]);
      return { ...reading, bidder: `for ${value}` };
    };
    const other = { ...bid(9, ''), lines: bid(9, '').lines.filter(({ input }) => input === 'assetPrice') };
    const compared = compareBids([bid(8, 'without nights'), bid(null, ''), other]);
    expect(compared.bidders).toEqual(['for 8', 'for null', 'for 9']);
    const line = compared.lines.find(({ input, year }) => input === 'unitPrice' && year === 1);
    expect(line?.values).toEqual([8, null, null]);
    expect(compared.unpriced).toEqual([{ bid: 1, what: 'Unit price of IT services, year 1' }]);
    expect(compared.scopeGaps).toEqual([{ bid: 2, what: 'IT services' }]);
    expect(compared.assumptions).toEqual([{ bid: 0, what: `${price}: without nights` }]);
  });
});
