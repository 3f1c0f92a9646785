// What a counterparty may see, input by input and item by item. Whatever is not named here stays with us.
import { item } from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import type { ItemName } from '../../model/index.ts';
import type { InputName } from '../../model/inputs.ts';
import type { LineItem } from '../../model/line-item.ts';
import type { OptionOf, SwitchName } from '../../model/switches.ts';
import { type ProviderItem, providerItems } from './provider-items.ts';

/**
 * figures: its number stands in the file and formulas read it · words: a clause may quote it, no figure is
 * calculated from it · ifAgreed: a clause may quote it where its source is noted as agreed with this provider ·
 * never: confidential, the same as not being named.
 */
export type Leaves = 'figures' | 'words' | 'ifAgreed' | 'never';

export interface Permitted {
  readonly inputs: Readonly<Record<string, Leaves | undefined>>;
  /** Groups as they stand on the sheets, with the items in each. */
  readonly items: Readonly<Record<string, readonly string[]>>;
  /** Items only such a file has. */
  readonly own: Readonly<Record<string, LineItem>>;
  /** The formula of an item where its own reads what stays with us. */
  readonly instead: Readonly<Record<string, Formula | undefined>>;
  /** Inputs that leave multiplied into what they scale, and are 1 in every formula: `final-figures.ts` does it. */
  readonly folded: readonly string[];
  /** Switches whose option is calculated with; the others stand at their defaults. */
  readonly switches: Readonly<Record<string, 'figures' | 'words' | 'ifAgreed' | undefined>>;
}

const inputs = {
  // What the client works with on its own: rates, as-is cost, what it saves, what it expects.
  discountRate: 'never',
  jointDiscountRate: 'never',
  unitCost: 'never',
  costInflation: 'never',
  inHouseProductivity: 'never',
  fixedShare: 'never',
  fte: 'never',
  loadedCost: 'never',
  otherRunCost: 'never',
  parallelMonths: 'never',
  retainedOrganisation: 'never',
  // A share of as-is cost: with the money it comes to, it would give that cost away.
  changeDemand: 'never',
  // How much of the changes we order elsewhere.
  changeOrdered: 'never',
  priceShare: 'never',
  // How much less, or more, than the contract plans we expect: worth money to whoever prices the bands.
  volumeSensitivity: 'never',
  asIsMissRate: 'never',
  missImpact: 'never',
  metricAsIs: 'never',
  metricAsIsSpread: 'never',
  metricImpact: 'never',
  governanceShare: 'never',
  governancePerProvider: 'never',
  furtherProviders: 'never',
  integrationSetUp: 'never',
  integrationShare: 'never',
  integrationPerInterface: 'never',
  taxRate: 'never',
  taxRecovery: 'never',
  transitionShare: 'never',
  transitionMonths: 'never',
  selectionCost: 'never',
  fteReleased: 'never',
  severancePerFte: 'never',
  strandedCost: 'never',
  strandedStart: 'never',
  strandedMonths: 'never',
  // What we expect of the provider, beside what it commits to.
  deliveredCut: 'never',
  benchmarkPrice: 'never',
  bonusProbability: 'never',
  forfeitedShare: 'never',
  missRate: 'never',
  measureMean: 'never',
  measureSpread: 'never',
  exitMonth: 'never',
  exitProbability: 'never',
  exitStranded: 'never',
  transitionBack: 'never',
  // Our estimate of the provider: its cost, its floor, what it would walk away from.
  providerDiscountRate: 'never',
  floorMargin: 'never',
  outlay: 'never',
  innovationSpend: 'never',
  accountTeam: 'never',
  overheadShare: 'never',
  contingencyShare: 'never',
  deliveryUnitCost: 'never',
  deliveryShare: 'never',
  deliveryAmount: 'never',
  deliveryFactor: 'never',
  deliveryEfficiency: 'never',
  deliveryInflation: 'never',
  changeCostRatio: 'never',
  fteCost: 'never',
  fteSaved: 'never',
  // Benefits, risks and what we think of our own optimism.
  annualBenefit: 'never',
  benefitStart: 'never',
  benefitRamp: 'never',
  benefitProbability: 'never',
  benefitCashable: 'never',
  benefitRealised: 'never',
  benefitShare: 'never',
  benefitOneOff: 'never',
  riskProbability: 'never',
  riskImpact: 'never',
  riskStart: 'never',
  riskMonths: 'never',
  riskClientShare: 'never',
  biasCharges: 'never',
  biasChange: 'never',
  biasIntegration: 'never',
  biasTransition: 'never',
  biasExit: 'never',
  mitigatedShare: 'never',
  // Leaves in what it scales: what stays with us of a service, and what a negotiation moved prices by, is ours.
  shareHandedOver: 'never',
  priceScale: 'never',
  // Scope and volumes.
  volume: 'figures',
  volumeGrowth: 'figures',
  resourceBaseline: 'figures',
  handOverStart: 'figures',
  handOverMonths: 'figures',
  fteTransferred: 'words',
  // Prices.
  unitPrice: 'figures',
  fixedCharge: 'figures',
  fteRate: 'figures',
  fteSupplied: 'figures',
  openBookUnitCost: 'figures',
  costPlusFee: 'figures',
  targetCost: 'figures',
  targetFee: 'figures',
  overrunShare: 'figures',
  priceCeiling: 'figures',
  changePremium: 'words',
  oneOffMonth: 'figures',
  oneOffAmount: 'figures',
  holdbackShare: 'figures',
  holdbackMonth: 'figures',
  assetPrice: 'figures',
  // Terms.
  committedCut: 'figures',
  priceProductivity: 'figures',
  indexRate: 'figures',
  indexSensitivity: 'figures',
  indexThreshold: 'figures',
  indexCap: 'figures',
  deadBand: 'figures',
  additionalRate: 'figures',
  reducedRate: 'figures',
  tierBand: 'figures',
  additionalRateBeyond: 'figures',
  reducedRateBeyond: 'figures',
  repricingBand: 'figures',
  minimumCommitment: 'figures',
  currencyShare: 'figures',
  currencyDrift: 'figures',
  currencyBand: 'figures',
  currencyExcess: 'figures',
  paymentDays: 'words',
  benchmarkMonth: 'words',
  benchmarkCap: 'words',
  penaltyRate: 'words',
  bonusRate: 'figures',
  atRiskShare: 'figures',
  earnBackShare: 'words',
  metricExpected: 'words',
  metricTarget: 'words',
  metricPoolShare: 'words',
  metricTrigger: 'words',
  // Terms of the whole contract, to which others may be party.
  contractInvestment: 'ifAgreed',
  windDownFee: 'ifAgreed',
  lostMarginShare: 'ifAgreed',
  gainGoal: 'ifAgreed',
  gainGuaranteed: 'ifAgreed',
  gainOver: 'ifAgreed',
  gainUnder: 'ifAgreed',
  gainFloor: 'ifAgreed',
  gainCap: 'ifAgreed',
  gainBand: 'ifAgreed',
  gainOverBand: 'ifAgreed',
  gainRecovery: 'ifAgreed',
  gainBeforeRecovery: 'ifAgreed',
  gainGoalOwn: 'ifAgreed',
  marginShare: 'ifAgreed',
  marginThreshold: 'ifAgreed',
} as const satisfies { readonly [Name in InputName]?: Leaves };

const items = {
  'Contract months': [
    'month',
    'contractYear',
    'reportingYear',
    'firstMonthOfYear',
    'lastMonthOfYear',
    'anniversary',
    'yearSettled',
  ],
  Volumes: ['volumeFactor', 'plannedVolume', 'serviceVolume'],
  'Hand-over': ['handedOver', 'handedOverVolume'],
  Prices: [
    'productivityFactor',
    'indexLevel',
    'indexFactor',
    'priceFactor',
    'priceBeforeBenchmark',
    'unitPriceNow',
    'currencyLevel',
    'currencyFactor',
  ],
  'FTE rates, cost-plus and target cost': [
    'fteRateNow',
    'openBookCost',
    'targetPriceOfMonth',
    'targetCostOfMonth',
    'ceilingOfMonth',
    'targetPriceToSettle',
    'targetCharge',
    'pointOfTotalAssumption',
  ],
  Charges: [
    'fixedChargeNow',
    'fixedChargeFactor',
    'baselineVolume',
    'volumeOver',
    'volumeUnder',
    'volumeFarOver',
    'volumeFarUnder',
    'outsideRepricing',
    'billableVolume',
    'minimumCharge',
    'volumeCharge',
    'chargesBeforeCurrency',
    'serviceCharges',
  ],
  'Charges by clause': [
    'chargeForBaseline',
    'chargeOutsideBand',
    'upToMinimum',
    'fixedPart',
    'ftePart',
    'feeOnCost',
    'settlement',
    'currencyPart',
  ],
  'Service levels': ['creditsAtMost', 'bonusAtMost'],
  'Transition charges': ['oneOff', 'oneOffCharged'],
  'Charges and payments': [
    'chargesReceived',
    'transitionReceived',
    'invoiced',
    'assetPayment',
    'netOfAssets',
  ],
} as const satisfies Readonly<Record<string, readonly (ItemName | ProviderItem)[]>>;

const instead = {
  serviceVolume: item('plannedVolume'),
} as const satisfies { readonly [Name in ItemName]?: Formula<ItemName> };

/** Prices and volumes as this provider has them. */
const folded = ['priceScale', 'shareHandedOver'] as const satisfies readonly InputName[];

const switches = {
  priceBasis: 'figures',
  indexation: 'figures',
  fixedChargeFollows: 'figures',
  volumeBand: 'figures',
  volumeTiers: 'figures',
  currency: 'figures',
  holdback: 'figures',
  paymentTerms: 'words',
  benchmark: 'words',
  performanceBasis: 'words',
  direction: 'words',
  terminationFee: 'ifAgreed',
  gainSharing: 'ifAgreed',
  marginSharing: 'ifAgreed',
} as const satisfies { readonly [Name in SwitchName]?: 'figures' | 'words' | 'ifAgreed' };

export const permitted: Permitted = { inputs, items, own: providerItems, instead, folded, switches };

/** Judgement of an input: what nobody has judged is confidential. */
export const leavesOf = (name: string, table: Permitted = permitted): Leaves =>
  Object.hasOwn(table.inputs, name) ? (table.inputs[name] ?? 'never') : 'never';

export const permittedItems = (table: Permitted = permitted): ReadonlySet<string> =>
  new Set(Object.values(table.items).flat());

/** A price stated as a share of as-is cost leaves as what it comes to: another input, in money. */
export const restated = {
  when: { switch: 'priceBasis', option: 'shareOfAsIs' },
  share: 'priceShare',
  of: 'unitCostAtSigning',
  becomes: { input: 'unitPrice', option: 'unitPrice' },
} as const satisfies {
  readonly when: { readonly switch: 'priceBasis'; readonly option: OptionOf<'priceBasis'> };
  readonly share: InputName;
  readonly of: ItemName;
  readonly becomes: { readonly input: InputName; readonly option: OptionOf<'priceBasis'> };
};
