// Workbooks and bid sheets are documents both sides hold against each other: they are the same whatever is spoken.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { planForExecutives } from '../../../electron/workbook/plan-executives.ts';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import { applyBid } from '../../../shared/bid/apply-bid.ts';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook } from '../../../shared/bid/counterparty.ts';
import { biddersShown } from '../../../shared/bid/offers-shown.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { bidCells, filled, taken } from '../../shared/bid/bid-cells.ts';
import { inPseudoLanguage } from '../../shared/text/pseudo-language.ts';

const deal = goldenDeal('100m-mid');
const party = { scenario: 'out-tasking', provider: 'specialist' };
afterEach(() => vi.useRealTimers());

const price = 'unitPrice it-services';

describe('whatever language is spoken, what is written is the same', () => {
  it.each([
    ['the internal workbook', () => planDeal(deal)],
    ['the workbook for executives', () => planForExecutives(deal)],
    ['the workbook of a counterparty', () => counterpartyWorkbook(deal, party).plan],
  ])('%s', (_what, plan) => {
    expect(inPseudoLanguage(plan).made).toEqual(plan());
  });

  it('the bytes of a bid sheet', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-31T12:00:00Z') });
    const sheet = () => bidSheet(deal, party, 1).plan;
    expect(await workbookBytes(inPseudoLanguage(sheet).made)).toEqual(await workbookBytes(sheet()));
  });

  it('a bid taken over, and whose it is', () => {
    const cells = filled(bidCells(deal, party), [[price, 'Year 2', 1.25]]);
    const take = () => {
      const reading = readBid(cells, deal);
      const applied = applyBid(deal, taken(reading, party));
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
      return applied.deal;
    };
    const { made } = inPseudoLanguage(take);
    expect(made).toEqual(take());
    expect(made).not.toEqual(deal);
    expect(inPseudoLanguage(() => biddersShown(made, party)).made).toEqual(['Specialised provider']);
  });
});

describe('what the window shows of it is translated', () => {
  it('what became of the cells of a bid sheet', () => {
    const cells = filled(bidCells(deal, party), [[price, 'Year 2', '1.25']]);
    const { lines, problems } = inPseudoLanguage(() => readBid(cells.slice(1), deal)).made;
    expect(lines.find(({ status }) => status === 'text')?.says).toBe(
      '⟦The number is typed as text, and read as a number.⟧',
    );
    expect(lines[0]?.label).toMatch(/^⟦/);
    for (const { what } of problems) expect(what).toMatch(/^⟦/);
  });
});
