// Where every input and switch of the model is edited: which screen, which section, in which order.
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import type { ItemName } from '../../shared/model/index.ts';
import type { InputName } from '../../shared/model/inputs.ts';
import type { Scope } from '../../shared/model/scopes.ts';
import { type SwitchName, switches, switchTable } from '../../shared/model/switches.ts';

/** An input or a switch: one column, or as many as there are years. */
export type TermName = InputName | SwitchName;

interface Family {
  readonly screen: 'services' | 'scenarios' | 'providers' | 'terms';
  readonly title: string;
  readonly hint?: string;
  /** What a row of the section is. */
  readonly scope: Scope;
  readonly columns: readonly TermName[];
  /** Lines of the statement the family comes to, summed over the term at the end of its rows. */
  readonly lines?: readonly ItemName[];
}

/** What stands in two families is found on the first one's screen when a figure leads to it. */
export const families = {
  deal: {
    screen: 'services',
    title: 'Deal',
    scope: 'deal',
    columns: ['discountRate', 'jointDiscountRate'],
  },
  asIs: {
    screen: 'services',
    title: 'Services',
    scope: 'service',
    columns: [
      'volume',
      'volumeGrowth',
      'unitCost',
      'costInflation',
      'inHouseProductivity',
      'fixedShare',
      'resourceBaseline',
      'changeDemand',
      'asIsMissRate',
      'missImpact',
    ],
  },
  sourcing: {
    screen: 'services',
    title: 'Sourcing',
    hint: 'who performs each service, its price and how it is handed over; clauses stand under Terms',
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
  transition: {
    screen: 'scenarios',
    title: 'All scenarios',
    scope: 'scenario',
    columns: ['transitionShare', 'transitionMonths'],
  },
  oneOffs: {
    screen: 'scenarios',
    title: 'Transition one-offs',
    scope: 'oneOff',
    columns: ['oneOffMonth', 'oneOffAmount'],
  },
  benefits: {
    screen: 'scenarios',
    title: 'Benefits',
    scope: 'benefit',
    columns: [
      'annualBenefit',
      'benefitStart',
      'benefitRamp',
      'benefitProbability',
      'benefitRealised',
      'benefitCashable',
      'gainShareable',
    ],
  },
  providers: {
    screen: 'providers',
    title: 'All providers',
    scope: 'provider',
    columns: ['providerDiscountRate', 'floorMargin'],
  },
  engagement: {
    screen: 'providers',
    title: 'Margin',
    scope: 'engagement',
    columns: ['outlay', 'accountTeam', 'innovationSpend', 'overheadShare', 'contingencyShare'],
  },
  delivery: {
    screen: 'providers',
    title: 'Delivery cost',
    scope: 'arrangement',
    columns: [
      'deliveryBasis',
      'deliveryShare',
      'deliveryUnitCost',
      'deliveryFactor',
      'deliveryAmount',
      'deliveryEfficiency',
      'deliveryInflation',
      'changeCostRatio',
    ],
  },
  price: {
    screen: 'terms',
    title: 'Price',
    hint: 'what a service costs at signing, and by how much it falls',
    scope: 'arrangement',
    columns: [
      'priceBasis',
      'unitPrice',
      'fixedCharge',
      'priceShare',
      'committedCut',
      'priceProductivity',
      'fixedChargeFollows',
    ],
  },
  indexation: {
    screen: 'terms',
    title: 'Indexation',
    hint: 'how the price follows an index on each anniversary',
    scope: 'arrangement',
    columns: ['indexation', 'indexRate', 'indexSensitivity', 'indexThreshold', 'indexCap'],
  },
  volume: {
    screen: 'terms',
    title: 'Volume',
    hint: 'what changes when volume leaves the resource baseline, which stands under Services',
    scope: 'arrangement',
    columns: ['deadBand', 'volumeBand', 'additionalRate', 'reducedRate', 'minimumCommitment'],
  },
  serviceLevels: {
    screen: 'terms',
    title: 'Service levels',
    hint: 'credits for what is missed, bonus for what is beaten',
    scope: 'arrangement',
    columns: ['atRiskShare', 'forfeitedShare', 'earnBackShare', 'missRate', 'bonusRate', 'bonusProbability'],
  },
  savings: {
    screen: 'terms',
    title: 'Savings',
    hint: 'what happens when less is delivered than the cut committed to',
    scope: 'arrangement',
    columns: ['deliveredCut', 'penaltyRate'],
  },
  change: {
    screen: 'terms',
    title: 'Change',
    hint: 'who carries out changes, and what the provider adds to their price',
    scope: 'arrangement',
    columns: ['changeOrdered', 'changePremium'],
  },
  gainShare: {
    screen: 'terms',
    title: 'Gain share',
    hint: 'scenario by scenario: who gets what of the benefits above and below a goal',
    scope: 'scenario',
    columns: ['gainSharing', 'gainGoal', 'gainGuaranteed', 'gainOver', 'gainUnder', 'gainFloor', 'gainCap'],
    lines: ['gainShare'],
  },
  governance: {
    screen: 'terms',
    title: 'Governance',
    hint: 'scenario by scenario: what it costs the client to steer the providers',
    scope: 'scenario',
    columns: ['governanceShare', 'governancePerProvider', 'furtherProviders'],
    lines: ['governance'],
  },
  integration: {
    screen: 'terms',
    title: 'Integration',
    hint: 'scenario by scenario: what it costs the client that the services work together',
    scope: 'scenario',
    columns: ['interfaces', 'integrationSetUp', 'integrationShare', 'integrationPerInterface'],
    lines: ['integration'],
  },
  priceAndTax: {
    screen: 'terms',
    title: 'Price scale and tax',
    hint: 'scenario by scenario: one factor on all prices, and the tax on what providers are paid',
    scope: 'scenario',
    columns: ['priceScale', 'taxRate', 'taxRecovery'],
    lines: ['charges', 'irrecoverableTax'],
  },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;

/** The same table, for readers that treat all families alike. */
export const familyList: readonly Family[] = Object.values(families);

/** Scenarios that have terms: those that give a service to a provider. */
export const sourcedScenarios = ({ scenarios }: Deal): readonly DealScenario[] =>
  scenarios.filter(({ arrangements }) => arrangements.length > 0);

/** How many terms of a scenario the deal states: inputs, and switches that differ from their default. */
export function statedTerms(scenario: DealScenario): number {
  const terms = new Set(familyList.flatMap(({ screen, columns }) => (screen === 'terms' ? columns : [])));
  const stated = ({ inputs, switches: chosen }: Holder) =>
    [...terms].filter((name) =>
      name in switches
        ? chosen[name] !== undefined && chosen[name] !== switchTable[name]?.default
        : inputs[name] !== undefined,
    ).length;
  return [scenario, ...scenario.arrangements].reduce((count, holder) => count + stated(holder), 0);
}

interface Holder {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly switches: Readonly<Record<string, unknown>>;
}
