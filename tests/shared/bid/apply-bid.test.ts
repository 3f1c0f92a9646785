// Accepted lines of a bid in the deal: where each value comes from, and an offer as a variant of its own.
import { describe, expect, it } from 'vitest';
import { applyBid, offerOf } from '../../../shared/bid/apply-bid.ts';
import { bidFigures } from '../../../shared/bid/bid-effect.ts';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { patched } from '../../../shared/deal/edit.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { parentOf, storedDeal } from '../../../shared/deal/variants.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { bidCells, filled, taken } from './bid-cells.ts';

const deal = goldenDeal('100m-mid');
const party = { scenario: 'out-tasking', provider: 'specialist' };
const price = 'unitPrice it-services';
const variant = { id: 'offer', name: 'Offer of Acme, round 3' };

function bid(from: Deal = deal) {
  const cells = filled(bidCells(from, party, 3), [
    ...[1, 2, 3, 4, 5].map((year) => [price, `Year ${year}`, 0.9] as const),
    ['committedCut it-services', 'Year 2', 0.07],
  ]);
  return { ...taken(readBid(cells, from), party), reading: { ...readBid(cells, from), bidder: 'Acme' } };
}

function applied(...args: Parameters<typeof applyBid>) {
  const result = applyBid(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const sourcesIn = ({ provenance }: Deal, of: string) =>
  provenance.filter((entry) => entry.of === of && ['unitPrice', 'committedCut'].includes(entry.input));
const figuresOf = (of: Deal, scenario: string) =>
  bidFigures(calculate(instantiate(of)), { ...party, scenario });

describe('what is taken over from a bid', () => {
  it('says of every value where it comes from, and of which years', () => {
    expect(sourcesIn(applied(deal, bid()).deal, 'out-tasking/it-services')).toEqual([
      expect.objectContaining({
        input: 'unitPrice',
        source: 'bid sheet “bid.xlsx”, round 3, saved 2027-03-01',
        owner: 'Acme',
        status: 'reported',
      }),
      expect.objectContaining({
        input: 'committedCut',
        source: 'year 2: bid sheet “bid.xlsx”, round 3, saved 2027-03-01',
      }),
    ]);
  });

  it('takes the place of what was said of the figure before, and keeps what holds for its other years', () => {
    const before = structuredClone(deal);
    const of = 'out-tasking/it-services';
    const signedOff = { by: 'CFO', on: '2027-01-01' };
    before.provenance = [
      { input: 'unitPrice', of, source: 'tender', status: 'agreed', signedOff, note: 'list price' },
      { input: 'committedCut', of, source: 'call of 3 May' },
    ];
    expect(sourcesIn(applied(before, bid(before)).deal, of)).toEqual([
      {
        ...{ input: 'unitPrice', of, status: 'reported', owner: 'Acme', note: 'list price' },
        source: 'bid sheet “bid.xlsx”, round 3, saved 2027-03-01',
      },
      expect.objectContaining({
        source: 'year 2: bid sheet “bid.xlsx”, round 3, saved 2027-03-01; otherwise call of 3 May',
      }),
    ]);
  });

  it('is one edit that goes back whole', () => {
    const { deal: after, edit } = applied(deal, bid());
    expect(edit.label).toBe('Bid of Acme: 6 values');
    expect(after).not.toEqual(deal);
    expect(patched(after, edit.inverse)).toEqual(deal);
  });

  it('as a variant, leaves the scenario as it is and differs from it in the bid alone', () => {
    expect(offerOf(deal, bid()).name).toBe(variant.name);
    const { deal: after, edit } = applied(deal, { ...bid(), variant });
    expect(edit.label).toBe('Bid of Acme as “Offer of Acme, round 3”: 6 values');
    const scenarios = after.scenarios.filter(({ id }) => id !== 'offer');
    expect(scenarios).toEqual(deal.scenarios);
    const offer = after.scenarios.find(({ id }) => id === 'offer');
    if (!offer) throw new Error('no variant');
    expect(parentOf(after, offer)?.id).toBe('out-tasking');
    const { differences } = storedDeal(after).scenarios.find(({ id }) => id === 'offer') as {
      differences: readonly { readonly at: readonly string[] }[];
    };
    expect(differences.map(({ at }) => at.at(-1)).sort()).toEqual(['committedCut', 'unitPrice']);
    expect(sourcesIn(after, 'offer/it-services').map(({ owner }) => owner)).toEqual(['Acme', 'Acme']);
    expect(figuresOf(after, 'offer')).toEqual(figuresOf(applied(deal, bid()).deal, 'out-tasking'));
    expect(figuresOf(after, 'out-tasking')).toEqual(figuresOf(deal, 'out-tasking'));
    expect(offerOf(after, bid()).name).toBe(`${variant.name} (2)`);
  });

  it('without a name of the bidder, is the provider’s', () => {
    const { edit } = applied(deal, { ...bid(), reading: { ...bid().reading, bidder: ' ' } });
    expect(edit.label).toBe('Bid of Specialised provider: 6 values');
  });

  it('keeps no sheet for the next round from leaving', () => {
    const { deal: after } = applied(deal, {
      ...bid(),
      reading: { ...bid().reading, bidder: 'Specialised provider' },
    });
    expect(bidSheet(after, party, 4).plan.sheets.length).toBe(1);
  });
});
