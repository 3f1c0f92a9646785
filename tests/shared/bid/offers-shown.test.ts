// A price taken over from one bidder is not shown to another, unless somebody says that the file goes to its owner.
import { expect, it } from 'vitest';
import { applyBid } from '../../../shared/bid/apply-bid.ts';
import {
  biddersShown,
  checkOffersShown,
  OffersShownError,
  type Recipient,
} from '../../../shared/bid/offers-shown.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import { shownPart } from '../../../shared/bid/shown-part.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { addCopy, addVariant } from '../../../shared/deal/scenario-list.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { bidCells, filled, taken } from './bid-cells.ts';

const deal = goldenDeal('100m-mid');
const party = { scenario: 'out-tasking', provider: 'specialist' };
const price = 'unitPrice it-services';

function afterBid(from: Deal, bidder: string, years: readonly number[], value: number): Deal {
  const cells = filled(
    bidCells(from, party, 3),
    years.map((year) => [price, `Year ${year}`, value] as const),
  );
  const reading = readBid(cells, from);
  const result = applyBid(from, { ...taken(reading, party), reading: { ...reading, bidder } });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.deal;
}

const all = [1, 2, 3, 4, 5];
const offered = afterBid(deal, 'Acme', all, 0.9);

it('nothing is anybody’s before a bid was taken over', () => {
  expect(biddersShown(deal, party)).toEqual([]);
  expect(() => checkOffersShown(deal, party, undefined)).not.toThrow();
});

it('a price of a bid keeps the file here until it is said to go to the bidder', () => {
  expect(biddersShown(offered, party)).toEqual(['Acme']);
  expect(() => checkOffersShown(offered, party, undefined)).toThrow(OffersShownError);
  expect(() => checkOffersShown(offered, party, 'Beta')).toThrow('prices offered by “Acme”');
  expect(() => checkOffersShown(offered, party, 'Acme')).not.toThrow();
});

it('the room sees a price of a bid when the bidder is in it, and else nothing of the part', () => {
  const priced = (room: Recipient) => {
    const { situation, values } = shownPart(offered, room);
    return situation.instances.engagement.map(({ key }) => values.sum('invoiced', key, { kind: 'term' }));
  };
  expect(() => priced(party)).toThrow(OffersShownError);
  expect(() => priced({ ...party, bidder: 'Beta' })).toThrow(OffersShownError);
  expect(priced({ ...party, bidder: 'Acme' })[0]).toBeGreaterThan(0);
});

it('the part of another provider is not touched', () => {
  expect(biddersShown(offered, { scenario: 'traditional', provider: 'incumbent' })).toEqual([]);
});

it('a variant and a copy that have the price show it as much', () => {
  const result = editDeal(offered, 'more', (draft) => {
    addVariant(draft, 'out-tasking', { id: 'later', name: 'Later' });
    addCopy(draft, 'out-tasking', { id: 'copied', name: 'Copied' });
  });
  if (!result.ok) throw new Error('no valid edit');
  for (const scenario of ['later', 'copied'])
    expect(biddersShown(result.deal, { ...party, scenario }), scenario).toEqual(['Acme']);
});

it('years of one bidder beside years of another go to neither', () => {
  const both = afterBid(offered, 'Beta', [2], 0.8);
  expect(biddersShown(both, party)).toEqual(['Beta', 'an earlier bid']);
  expect(() => checkOffersShown(both, party, 'Beta')).toThrow('an earlier bid');
  expect(biddersShown(afterBid(offered, 'Beta', all, 0.8), party)).toEqual(['Beta']);
});
