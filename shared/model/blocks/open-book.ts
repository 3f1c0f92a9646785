// Prices that follow effort or cost: rate an FTE, cost-plus, target cost.
import {
  add,
  countOfMonths,
  divide,
  either,
  equals,
  exceeds,
  item,
  least,
  named,
  noneIf,
  subtract,
  times,
  total,
  yearToDate,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, given, input } from '../language.ts';
import { lineItems } from '../line-item.ts';
import type { OptionOf } from '../switches.ts';

const target =
  'model.md 2, target cost: min(target price + share·(actual cost − target cost), ceiling) per contract year';
const fteTest =
  'model.md 5, FTE-pricing test: profit the provider loses by saving FTE, and the gain-share that makes it whole';

/** Only under one price basis. */
const under = <const Priced extends Formula>(basis: OptionOf<'priceBasis'>, formula: Priced) =>
  given(
    choose('priceBasis', {
      unitPrice: zero,
      fixedCharge: zero,
      fixedAndUnit: zero,
      shareOfAsIs: zero,
      ratePerFte: basis === 'ratePerFte' ? formula : zero,
      costPlus: basis === 'costPlus' ? formula : zero,
      targetCost: basis === 'targetCost' ? formula : zero,
    }),
  );

/** Only where a price or our estimate of the delivery cost rests on the open book. */
const whereOpen = <const Cost extends Formula>(formula: Cost) => {
  const delivered = choose('deliveryBasis', {
    unitCost: zero,
    factorOfAsIs: zero,
    shareOfCharges: zero,
    amount: zero,
    costPerFte: zero,
    openBook: formula,
  });
  return given(
    choose('priceBasis', {
      unitPrice: delivered,
      fixedCharge: delivered,
      fixedAndUnit: delivered,
      shareOfAsIs: delivered,
      ratePerFte: delivered,
      costPlus: formula,
      targetCost: formula,
    }),
  );
};

/** A year’s amount, a month, in step with the hand-over. */
const monthly = <const Amount extends Formula>(amount: Amount) =>
  times(divide(amount, countOfMonths(named('monthsInYear'))), item('handedOver'));

/** The contract year’s target price so far, corrected by the client’s share of the overrun. */
const sharedTargetPrice = add(
  yearToDate('targetPriceOfMonth'),
  times(input('overrunShare'), subtract(yearToDate('openBookCost'), yearToDate('targetCostOfMonth'))),
);

export const openBook = lineItems({
  fteRateNow: {
    label: 'Rate an FTE, this month',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, price basis: rate per FTE',
    meaning: 'Price of one FTE in the month after cuts, productivity and indexation.',
    formula: under('ratePerFte', times(input('fteRate'), item('priceFactor'), input('priceScale'))),
  },
  openBookCost: {
    label: 'Cost of the open book',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, cost-plus and target cost; convention: the contract’s figure, not our estimate',
    meaning: 'What the service costs by the provider’s open book.',
    formula: whereOpen(times(input('openBookUnitCost'), item('handedOverVolume'))),
  },
  targetPriceOfMonth: {
    label: 'Target price, a month',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: target,
    meaning: 'What is charged month by month until the contract year is settled.',
    formula: under(
      'targetCost',
      times(monthly(add(input('targetCost'), input('targetFee'))), input('priceScale')),
    ),
  },
  targetCostOfMonth: {
    label: 'Target cost, a month',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: target,
    meaning: 'The month’s part of the target cost.',
    formula: under('targetCost', monthly(input('targetCost'))),
  },
  ceilingOfMonth: {
    label: 'Price ceiling, a month',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: target,
    meaning: 'The month’s part of the price ceiling.',
    formula: under('targetCost', monthly(input('priceCeiling'))),
  },
  targetPriceToSettle: {
    label: 'Price of the contract year so far',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    balance: true,
    side: 'both',
    source: target,
    meaning:
      'Target price, corrected by the client’s share of the overrun, at most the ceiling where there is one.',
    formula: under(
      'targetCost',
      either(
        exceeds(yearToDate('ceilingOfMonth'), zero),
        least(sharedTargetPrice, yearToDate('ceilingOfMonth')),
        sharedTargetPrice,
      ),
    ),
  },
  targetCharge: {
    label: 'Charge under target cost',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: target,
    meaning: 'The month’s target price; where the contract year is settled, also what corrects the year.',
    formula: under(
      'targetCost',
      add(
        item('targetPriceOfMonth'),
        times(item('yearSettled'), subtract(item('targetPriceToSettle'), yearToDate('targetPriceOfMonth'))),
      ),
    ),
  },
  pointOfTotalAssumption: {
    label: 'Point of total assumption, a year',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    balance: true,
    side: 'both',
    source: 'practice: PTA = target cost + (ceiling − target price) ÷ client’s share',
    meaning:
      'Actual cost of a year from which the provider bears every further overrun; none without a ceiling.',
    formula: under(
      'targetCost',
      noneIf(
        equals(input('priceCeiling'), zero),
        either(
          exceeds(input('overrunShare'), zero),
          add(
            input('targetCost'),
            divide(
              subtract(
                input('priceCeiling'),
                times(add(input('targetCost'), input('targetFee')), input('priceScale')),
              ),
              input('overrunShare'),
            ),
          ),
          input('targetCost'),
        ),
      ),
    ),
  },
  savedByFte: {
    label: 'Client’s saving from fewer FTE',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: fteTest,
    meaning: 'Charges the client would save if the provider needed fewer FTE.',
    formula: under('ratePerFte', times(input('fteSaved'), item('fteRateNow'), item('handedOver'))),
  },
  profitLostByFte: {
    label: 'Profit lost by saving FTE',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'provider',
    source: fteTest,
    meaning: 'What the provider would no longer earn on them; our estimate.',
    formula: under(
      'ratePerFte',
      times(input('fteSaved'), subtract(item('fteRateNow'), input('fteCost')), item('handedOver')),
    ),
  },
  makeWholeShare: {
    label: 'Share that makes the provider whole',
    unit: 'share',
    scope: 'arrangement',
    time: 'once',
    side: 'provider',
    source: fteTest,
    meaning: 'Share of the saving the provider needs not to lose by it; none where nothing is saved.',
    formula: noneIf(equals(total('savedByFte'), zero), divide(total('profitLostByFte'), total('savedByFte'))),
  },
});
