// A file for the other side under a title of its own: what it says, what it keeps, and what comes back.
import { describe, expect, it } from 'vitest';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook, type Leaving } from '../../../shared/bid/counterparty.ts';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import { stampOf } from '../../../shared/bid/stamp.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { foundInPlan } from '../../../shared/workbook/audience/scan.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const party: Counterparty = { scenario: 'out-tasking', provider: 'specialist' };
const named = (name: string): Deal => ({ ...goldenDeal('100m-mid'), name });
const TELLING = 'Away from Traditional provider';

const files: readonly (readonly [string, (deal: Deal, party: Counterparty) => Leaving])[] = [
  ['workbook', counterpartyWorkbook],
  ['bid sheet', (deal, whose) => bidSheet(deal, whose, 1)],
];
const textsOf = ({ plan }: Leaving) =>
  Array.from(foundInPlan(plan)).flatMap((found) => (found.kind === 'text' ? [found.text] : []));

describe.each(files)('the %s of a counterparty', (_kind, make) => {
  it('cannot leave under a title that names another bidder, whether the deal’s or its own', () => {
    expect(() => make(named(TELLING), party)).toThrow(/the title.* would show the name of another provider/);
    expect(() => make(named('Tender'), { ...party, title: TELLING })).toThrow(/another provider/);
  });

  it('says its own title everywhere and the deal’s nowhere', () => {
    const file = make(named(TELLING), { ...party, title: 'Tender 2027' });
    expect(file.plan.title).toBe('Tender 2027');
    const texts = textsOf(file);
    expect(texts.filter((text) => text.includes('Tender 2027')).length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes('Away'))).toEqual([]);
  });

  it('is withheld where the deal’s own title is still said, as it is kept on purpose', () => {
    const { judge } = make(named('Project Falcon'), { ...party, title: 'Tender' });
    const said = (text: string) => judge({ kind: 'text', where: "'Inputs'!A1", text });
    expect(said('of project falcon')).toMatchObject([{ what: 'the deal’s own title' }]);
    expect(said('of a falcon')).toEqual([]);
    const { judge: open } = make(named('Falcon'), { ...party, title: 'Falcon, lot 2' });
    expect(open({ kind: 'text', where: "'Inputs'!A1", text: 'Falcon, lot 2' })).toEqual([]);
  });

  it('is stamped as the same deal, by nothing that the deal’s own title could be guessed from', () => {
    const stamp = stampOf(named(TELLING), { ...party, title: 'Tender' }, 1);
    expect(stamp).toEqual(stampOf(named(TELLING), party, 1));
    expect(stamp).toEqual(stampOf(named('Another'), party, 1));
    const longer = { ...named('Another'), months: named('Another').months + 12 };
    expect(stamp).not.toEqual(stampOf(longer, party, 1));
  });
});

it('the day a workbook is written on is not taken for a cost that has its digits', () => {
  const deal = structuredClone(goldenDeal('100m-mid'));
  const [service] = deal.services;
  if (!service) throw new Error('no service');
  service.inputs.unitCost = 2.026;
  expect(() => counterpartyWorkbook(deal, party, { writtenOn: '2026-11-22' })).not.toThrow();
  const { judge } = counterpartyWorkbook(deal, party);
  expect(judge({ kind: 'text', where: "'Cover'!B13", text: 'written 2026' })).toHaveLength(1);
});
