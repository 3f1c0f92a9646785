// What is promised before an export is what is in the file.
import { expect, it } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { planForExecutives } from '../../../electron/workbook/plan-executives.ts';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook } from '../../../shared/bid/counterparty.ts';
import { plannedSheets } from '../../../shared/bid/planned-sheets.ts';
import type { WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { partiesOf } from './bid-cells.ts';

const namesOf = ({ sheets }: WorkbookPlan) => sheets.map(({ name }) => name);

it.each(['100m-mid', 'fourth'] as const)('the sheets of %s, for everyone', (name) => {
  const deal = goldenDeal(name);
  const promised = (...to: Parameters<typeof plannedSheets>) =>
    plannedSheets(...to).map((sheet) => sheet.name);
  expect(promised(deal, { audience: 'internal' })).toEqual(namesOf(planDeal(deal)));
  expect(promised(deal, { audience: 'executive' })).toEqual(namesOf(planForExecutives(deal)));
  const parties = partiesOf(deal);
  expect(parties.length).toBeGreaterThan(0);
  for (const party of parties) {
    const whose = { ...party, title: 'Tender' };
    expect(promised(deal, { audience: 'counterparty', party: whose })).toEqual(
      namesOf(counterpartyWorkbook(deal, whose).plan),
    );
    expect(promised(deal, { audience: 'bid', party: whose })).toEqual(namesOf(bidSheet(deal, whose, 1).plan));
  }
});
