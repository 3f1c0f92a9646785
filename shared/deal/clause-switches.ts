// The contract switches: the lines each moves, and what each option says.
import type { ItemName } from '../model/index.ts';
import type { OptionOf, SwitchName } from '../model/switches.ts';
import type { Quote } from './clause-quote.ts';

/** The switches that are contract clauses; the others are how we model, or follow from who performs what. */
export type ContractSwitch = Exclude<
  SwitchName,
  | 'cashTiming'
  | 'costBasis'
  | 'performanceBasis'
  | 'direction'
  | 'measured'
  | 'benefitBasis'
  | 'biasTerm'
  | 'takesPart'
  | 'paysProviders'
  | 'sourcing'
  | 'payee'
  | 'holdingIn'
  | 'deliveryBasis'
>;

interface ClauseRows<Name extends SwitchName> {
  /** The lines the clause moves: one of the client’s, one of the provider’s. */
  readonly client: ItemName;
  readonly provider: ItemName;
  readonly wording: { readonly [Option in OptionOf<Name>]: (quote: Quote) => string };
}

export const clauseTable: { readonly [Name in ContractSwitch]: ClauseRows<Name> } = {
  priceBasis: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      unitPrice: ({ name, amount }) => `${name} is charged at ${amount('unitPrice')} for each billable unit.`,
      fixedCharge: ({ name, amount }) =>
        `${name} is charged at a fixed ${amount('fixedCharge')} a month, in step with the hand-over.`,
      fixedAndUnit: ({ name, amount }) =>
        `${name} is charged at a fixed ${amount('fixedCharge')} a month and ${amount('unitPrice')} for each billable unit.`,
      shareOfAsIs: ({ name, percent }) =>
        `${name} is charged at ${percent('priceShare')} of the client’s unit cost at signing for each billable unit.`,
      ratePerFte: ({ name, amount, count }) =>
        `${name} is charged at ${amount('fteRate')} a month for each of ${count('fteSupplied')} FTE, in step with the hand-over.`,
      costPlus: ({ name, amount, percent }) =>
        `${name} is charged at the cost its provider’s open book shows, expected at ${amount('openBookUnitCost')} a unit, plus ${percent('costPlusFee')}.`,
      targetCost: ({ name, amount, percent, isSet }) =>
        `${name} has a target cost of ${amount('targetCost')} and a fee of ${amount('targetFee')} a contract year. In the year’s last month the client pays or saves ${percent('overrunShare')} of what the open book shows above or below the target cost${isSet('priceCeiling') ? `, and in no year more than ${amount('priceCeiling')}` : ''}.`,
    },
  },
  fixedChargeFollows: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      no: ({ name }) => `The fixed charge of ${name} stays as it is whatever happens to cuts and index.`,
      yes: ({ name, percent }) =>
        `The fixed charge of ${name} follows the committed cut of ${percent('committedCut')}, productivity of ${percent('priceProductivity')} a year and indexation.`,
    },
  },
  indexation: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => `The price of ${name} is not indexed.`,
      rate: ({ name, percent }) =>
        `On each anniversary the price of ${name} rises with the index, expected at ${percent('indexRate')} a year.`,
      yearOnYear: ({ name, percent }) =>
        `On each anniversary the price of ${name} takes over ${percent('indexSensitivity')} of what the index rose in the year beyond ${percent('indexThreshold')}, counting at most ${percent('indexCap')}; the index is expected to rise by ${percent('indexRate')} a year.`,
      sinceSigning: ({ name, percent }) =>
        `The price of ${name} takes over ${percent('indexSensitivity')} of what the index has risen since signing beyond ${percent('indexThreshold')}, counting at most ${percent('indexCap')}; the index is expected to rise by ${percent('indexRate')} a year.`,
    },
  },
  volumeBand: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      excess: ({ name, percent, times }) =>
        `Volume of ${name} within ${percent('deadBand')} of the resource baseline changes no charge; beyond it, each additional unit costs ${times('additionalRate')} and each unit less saves ${times('reducedRate')} the unit price.`,
      allUnits: ({ name, percent, times }) =>
        `Volume of ${name} within ${percent('deadBand')} of the resource baseline changes no charge; once beyond it, all units from the baseline count, each additional one at ${times('additionalRate')} and each one less at ${times('reducedRate')} the unit price.`,
    },
  },
  volumeTiers: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      single: ({ name }) =>
        `Additional and reduced units of ${name} have one rate each, however many they are.`,
      tiered: ({ name, percent, times }) =>
        `Units of ${name} further than ${percent('tierBand')} from the resource baseline cost ${times('additionalRateBeyond')} and save ${times('reducedRateBeyond')} the unit price.`,
    },
  },
  benchmark: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => `The price of ${name} is not benchmarked.`,
      atMonth: ({ name, amount, percent, count }) =>
        `In month ${count('benchmarkMonth')} the unit price of ${name} falls to the benchmark if that is lower, by at most ${percent('benchmarkCap')}; a benchmark of ${amount('benchmarkPrice')} is expected.`,
    },
  },
  currency: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => `Charges for ${name} follow no other currency.`,
      share: ({ name, percent }) =>
        `${percent('currencyShare')} of the charges for ${name} arises in another currency, expected to move by ${percent('currencyDrift')} a year; of a movement since signing beyond ${percent('currencyBand')}, ${percent('currencyExcess')} changes the charge.`,
    },
  },
  holdback: {
    client: 'transition',
    provider: 'revenue',
    wording: {
      no: ({ name, amount, count }) =>
        `${name}: ${amount('oneOffAmount')}, paid in full in month ${count('oneOffMonth')}.`,
      yes: ({ name, amount, percent, count }) =>
        `${name}: ${amount('oneOffAmount')}, due in month ${count('oneOffMonth')}; ${percent('holdbackShare')} of it is held back and paid on acceptance in month ${count('holdbackMonth')}.`,
    },
  },
  paymentTerms: {
    client: 'clientCash',
    provider: 'cashAfterTerms',
    wording: {
      atOnce: () => 'The client pays in the month it is charged.',
      days: ({ count }) => `The client pays ${count('paymentDays')} days after it is charged.`,
    },
  },
  terminationFee: {
    client: 'exit',
    provider: 'revenue',
    wording: {
      none: () => 'The client may terminate for convenience without a fee.',
      schedule: ({ amount, percent }) =>
        `On termination for convenience the client pays the unamortised part of a contract investment of ${amount('contractInvestment')}, written off evenly over the term, ${amount('windDownFee')} for winding down, and ${percent('lostMarginShare')} of the month’s charges for each month that remains.`,
    },
  },
  exit: {
    client: 'exit',
    provider: 'revenue',
    wording: {
      none: () => 'The contracts are expected to run to their end.',
      forced: ({ count }) => `The client leaves at the end of month ${count('exitMonth')}.`,
      weighted: ({ percent }) =>
        `The client is expected to leave early with a chance of ${percent('exitProbability')} a year.`,
    },
  },
  interfaces: {
    client: 'integration',
    provider: 'revenue',
    wording: {
      client: ({ amount }) =>
        `The client integrates: one interface for each provider, at ${amount('integrationPerInterface')} a month each.`,
      lead: ({ amount }) =>
        `A lead provider integrates: one interface for each other provider and one with the client, at ${amount('integrationPerInterface')} a month each.`,
      pointToPoint: ({ amount }) =>
        `Every provider works with every other and with the client, at ${amount('integrationPerInterface')} a month for each interface.`,
    },
  },
  gainSharing: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      none: () => 'Benefits are not shared.',
      open: ({ amount, percent }) => sharingWords(amount, percent),
      limited: ({ amount, percent }) =>
        `${sharingWords(amount, percent)} The providers receive at least ${amount('gainFloor')} and at most ${amount('gainCap')} a year.`,
      banded: ({ amount, percent, times }) =>
        `${sharingWords(amount, percent)} Of what exceeds ${times('gainBand')} the goal they receive ${percent('gainOverBand')} instead.`,
      recovery: ({ amount, percent }) =>
        `In the last month of each contract year the providers receive ${percent('gainBeforeRecovery')} of the year’s benefits until ${amount('gainRecovery')} is recovered, and ${percent('gainOver')} of what comes after.`,
    },
  },
  gainSharedBy: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      contract: () =>
        'Gains are shared over the whole contract and split among providers by the month’s charges.',
      provider: () => 'Each provider shares the gains of the benefits it owns, against its own goal.',
    },
  },
  marginSharing: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      none: () => 'Providers keep their margin.',
      shared: () =>
        'In the last month of each contract year every provider gives back its agreed share of the margin above its threshold, by open book.',
    },
  },
  gainShareable: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      no: ({ name }) => `${name} does not count for gain sharing.`,
      yes: ({ name, percent }) =>
        `Of ${name}, ${percent('benefitRealised')} is expected to be realised and ${percent('benefitCashable')} of that to become money; that part counts for gain sharing.`,
    },
  },
};

const sharingWords = (amount: Quote['amount'], percent: Quote['percent']): string =>
  `In the last month of each contract year the providers receive ${percent('gainGuaranteed')} of a goal of ${amount('gainGoal')} a year and ${percent('gainOver')} of what the year’s benefits exceed it by, and pay ${percent('gainUnder')} of what is missing.`;

export const contractSwitches = Object.keys(clauseTable) as readonly ContractSwitch[];
