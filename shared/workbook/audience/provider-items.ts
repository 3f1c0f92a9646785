// Line items of a provider's own workbook: its charges clause by clause, and what it receives in all. They read
// nothing that does not leave; our own sheets have no use for them.
import { add, difference, item, subtract, times } from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { input } from '../../model/language.ts';
import type { LineItem } from '../../model/line-item.ts';
import type { OptionOf } from '../../model/switches.ts';

type Basis = OptionOf<'priceBasis'>;

const clause = (label: string, meaning: string, formula: Formula): LineItem => ({
  ...{ label, meaning, formula, unit: 'money', scope: 'arrangement', time: 'monthly', side: 'both' },
  source: 'model.md 2, S, by clause',
});

const received = (label: string, meaning: string, formula: Formula): LineItem => ({
  ...{ label, meaning, formula, unit: 'money', scope: 'engagement', time: 'monthly', side: 'both' },
  opening: 'same',
  source: 'model.md 3',
});

export const providerItems = {
  chargeForBaseline: clause(
    'For the resource baseline',
    'Unit price of the month times the baseline volume handed over.',
    times(item('unitPriceNow'), item('baselineVolume')),
  ),
  chargeOutsideBand: clause(
    'For volume outside the band',
    'What additional units cost less what reduced units save.',
    times(item('unitPriceNow'), subtract(item('billableVolume'), item('baselineVolume'))),
  ),
  upToMinimum: clause(
    'Up to the minimum commitment',
    'What the minimum charge adds where the volume alone comes to less.',
    difference(item('volumeCharge'), times(item('unitPriceNow'), item('billableVolume'))),
  ),
  fixedPart: clause(
    'Fixed charge',
    'Fixed charge of the month in step with the hand-over.',
    times(item('fixedChargeNow'), item('handedOver')),
  ),
  ftePart: clause(
    'For FTE supplied',
    'Rate of the month times the FTE supplied, in step with the hand-over.',
    times(item('fteRateNow'), input('fteSupplied'), item('handedOver')),
  ),
  feeOnCost: clause(
    'Fee on the open book',
    'Fee on what the service costs by the open book.',
    times(item('openBookCost'), input('costPlusFee')),
  ),
  settlement: clause(
    'Settlement of the contract year',
    'What corrects the year in the month it is settled: the client’s share of the overrun, and the ceiling.',
    difference(item('targetCharge'), item('targetPriceOfMonth')),
  ),
  currencyPart: clause(
    'Currency',
    'What the currency clause adds to the charges or takes from them.',
    difference(item('serviceCharges'), item('chargesBeforeCurrency')),
  ),
  creditsAtMost: clause(
    'Service credits, at most',
    'Amount at risk: what missed service levels can cost in the month, before anything is earned back.',
    times(item('serviceCharges'), input('atRiskShare')),
  ),
  bonusAtMost: clause(
    'Bonus, at most',
    'What beating the target levels can bring in the month.',
    times(item('serviceCharges'), input('bonusRate')),
  ),
  invoiced: received(
    'Charges in all',
    'Charges for services and for the transition.',
    add(item('chargesReceived'), item('transitionReceived')),
  ),
  netOfAssets: received(
    'Charges less assets bought',
    'What the client pays over the contract less what the provider pays it for assets.',
    difference(item('invoiced'), item('assetPayment')),
  ),
} as const satisfies Readonly<Record<string, LineItem>>;

export type ProviderItem = keyof typeof providerItems;

const byVolume = ['chargeForBaseline', 'chargeOutsideBand', 'upToMinimum'] as const;

/** The clauses that make up the charges of a service, by its price basis; currency comes on top. */
export const chargeClauses = {
  unitPrice: byVolume,
  fixedCharge: ['fixedPart'],
  fixedAndUnit: ['fixedPart', ...byVolume],
  ratePerFte: ['ftePart'],
  costPlus: ['openBookCost', 'feeOnCost'],
  targetCost: ['targetPriceOfMonth', 'settlement'],
  // Leaves as a unit price.
  shareOfAsIs: byVolume,
} as const satisfies Readonly<Record<Basis, readonly string[]>>;
