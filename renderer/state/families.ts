// Where every input and switch of the model is edited: which screen, which section, in which order.
import { say } from '../../shared/text/say.ts';
import type { Family } from './family.ts';
import { termFamilies } from './term-families.ts';

/** What stands in two families is found on the first one's screen when a figure leads to it. */
export const families = {
  deal: {
    screen: 'services',
    title: say('Deal'),
    scope: 'deal',
    columns: ['discountRate', 'jointDiscountRate', 'cashTiming'],
  },
  asIs: {
    screen: 'services',
    title: say('Services'),
    scope: 'service',
    columns: [
      'volume',
      'volumeGrowth',
      'unitCost',
      'costBasis',
      'fte',
      'loadedCost',
      'otherRunCost',
      'costInflation',
      'inHouseProductivity',
      'fixedShare',
      'resourceBaseline',
      'volumeSensitivity',
      'changeDemand',
      'performanceBasis',
      'asIsMissRate',
      'missImpact',
    ],
  },
  metrics: {
    screen: 'services',
    title: say('Metrics'),
    hint: say(
      'what performance is measured by: the level today, the one expected and what a gap costs the business',
    ),
    scope: 'metric',
    columns: [
      'direction',
      'metricAsIs',
      'metricAsIsSpread',
      'metricExpected',
      'metricTarget',
      'metricImpact',
      'metricPoolShare',
      'metricTrigger',
    ],
  },
  sourcing: {
    screen: 'services',
    title: say('Sourcing'),
    hint: say('who performs each service, its price and how it is handed over; clauses stand under Terms'),
    scope: 'arrangement',
    columns: [
      'shareHandedOver',
      'priceBasis',
      'unitPrice',
      'fixedCharge',
      'priceShare',
      'handOverStart',
      'handOverMonths',
      'parallelMonths',
      'retainedOrganisation',
    ],
  },
  staff: {
    screen: 'services',
    title: say('Staff and stranded cost'),
    hint: say('what becomes of the people, and of cost that does not leave with them'),
    scope: 'arrangement',
    columns: [
      'fteTransferred',
      'fteReleased',
      'severancePerFte',
      'strandedCost',
      'strandedStart',
      'strandedMonths',
    ],
  },
  transition: {
    screen: 'scenarios',
    title: say('All scenarios'),
    scope: 'scenario',
    columns: ['selectionCost', 'transitionShare', 'transitionMonths'],
  },
  oneOffs: {
    screen: 'scenarios',
    title: say('Transition one-offs'),
    scope: 'oneOff',
    columns: ['oneOffMonth', 'oneOffAmount', 'holdback', 'holdbackShare', 'holdbackMonth'],
  },
  benefits: {
    screen: 'scenarios',
    title: say('Benefits'),
    scope: 'benefit',
    columns: [
      'benefitBasis',
      'annualBenefit',
      'benefitShare',
      'benefitStart',
      'benefitRamp',
      'benefitProbability',
      'benefitRealised',
      'benefitCashable',
      'benefitOneOff',
      'gainShareable',
    ],
  },
  risks: {
    screen: 'scenarios',
    title: say('Risks'),
    scope: 'risk',
    columns: ['riskProbability', 'riskImpact', 'riskStart', 'riskMonths', 'riskClientShare'],
  },
  exit: {
    screen: 'scenarios',
    title: say('Exit'),
    hint: say(
      'leaving before the end, and what that costs the client itself; the termination fee stands under Terms',
    ),
    scope: 'scenario',
    columns: ['exit', 'exitMonth', 'exitProbability', 'exitStranded', 'transitionBack'],
    lines: ['exit'],
  },
  bias: {
    screen: 'scenarios',
    title: say('Optimism bias'),
    hint: say(
      'how much these terms usually turn out higher than planned: beside total cost of performance, never inside',
    ),
    scope: 'scenario',
    columns: ['biasCharges', 'biasChange', 'biasIntegration', 'biasTransition', 'biasExit'],
    lines: ['optimismBias'],
  },
  mitigations: {
    screen: 'scenarios',
    title: say('Mitigations'),
    scope: 'mitigation',
    columns: ['biasTerm', 'mitigatedShare'],
  },
  providers: {
    screen: 'providers',
    title: say('All providers'),
    scope: 'provider',
    columns: ['providerDiscountRate', 'floorMargin'],
  },
  engagement: {
    screen: 'providers',
    title: say('Margin'),
    scope: 'engagement',
    columns: ['outlay', 'assetPrice', 'accountTeam', 'innovationSpend', 'overheadShare', 'contingencyShare'],
  },
  delivery: {
    screen: 'providers',
    title: say('Delivery cost'),
    scope: 'arrangement',
    columns: [
      'deliveryBasis',
      'deliveryShare',
      'deliveryUnitCost',
      'deliveryFactor',
      'deliveryAmount',
      'fteCost',
      'fteSaved',
      'deliveryEfficiency',
      'deliveryInflation',
      'changeCostRatio',
    ],
  },
  measures: {
    screen: 'providers',
    title: say('Metrics'),
    hint: say('the level and spread each provider is expected to reach; italics are as today'),
    scope: 'measure',
    columns: ['measureMean', 'measureSpread'],
  },
  ...termFamilies,
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;

/** The same table, for readers that treat all families alike. */
export const familyList: readonly Family[] = Object.values(families);
