// The contract switches: the lines each moves, and what each option says.
import type { SwitchName } from '../model/switches.ts';
import { say } from '../text/say.ts';
import { type ClauseRows, priceClauses } from './clause-prices.ts';
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

export const clauseTable: { readonly [Name in ContractSwitch]: ClauseRows<Name> } = {
  ...priceClauses,
  holdback: {
    client: 'transition',
    provider: 'revenue',
    wording: {
      no: ({ name, amount, count }) =>
        say('{name}: {oneOffAmount}, paid in full in month {oneOffMonth}.', {
          name,
          oneOffAmount: amount('oneOffAmount'),
          oneOffMonth: count('oneOffMonth'),
        }),
      yes: ({ name, amount, percent, count }) =>
        say(
          '{name}: {oneOffAmount}, due in month {oneOffMonth}; {holdbackShare} of it is held back and paid on acceptance in month {holdbackMonth}.',
          {
            name,
            oneOffAmount: amount('oneOffAmount'),
            oneOffMonth: count('oneOffMonth'),
            holdbackShare: percent('holdbackShare'),
            holdbackMonth: count('holdbackMonth'),
          },
        ),
    },
  },
  paymentTerms: {
    client: 'clientCash',
    provider: 'cashAfterTerms',
    wording: {
      atOnce: () => say('The client pays in the month it is charged.'),
      days: ({ count }) =>
        say('The client pays {paymentDays} days after it is charged.', { paymentDays: count('paymentDays') }),
    },
  },
  terminationFee: {
    client: 'exit',
    provider: 'revenue',
    wording: {
      none: () => say('The client may terminate for convenience without a fee.'),
      schedule: ({ amount, percent }) =>
        say(
          'On termination for convenience the client pays the unamortised part of a contract investment of {contractInvestment}, written off evenly over the term, {windDownFee} for winding down, and {lostMarginShare} of the month’s charges for each month that remains.',
          {
            contractInvestment: amount('contractInvestment'),
            windDownFee: amount('windDownFee'),
            lostMarginShare: percent('lostMarginShare'),
          },
        ),
    },
  },
  exit: {
    client: 'exit',
    provider: 'revenue',
    wording: {
      none: () => say('The contracts are expected to run to their end.'),
      forced: ({ count }) =>
        say('The client leaves at the end of month {exitMonth}.', { exitMonth: count('exitMonth') }),
      weighted: ({ percent }) =>
        say('The client is expected to leave early with a chance of {exitProbability} a year.', {
          exitProbability: percent('exitProbability'),
        }),
    },
  },
  interfaces: {
    client: 'integration',
    provider: 'revenue',
    wording: {
      client: ({ amount }) =>
        say(
          'The client integrates: one interface for each provider, at {integrationPerInterface} a month each.',
          { integrationPerInterface: amount('integrationPerInterface') },
        ),
      lead: ({ amount }) =>
        say(
          'A lead provider integrates: one interface for each other provider and one with the client, at {integrationPerInterface} a month each.',
          { integrationPerInterface: amount('integrationPerInterface') },
        ),
      pointToPoint: ({ amount }) =>
        say(
          'Every provider works with every other and with the client, at {integrationPerInterface} a month for each interface.',
          { integrationPerInterface: amount('integrationPerInterface') },
        ),
    },
  },
  gainSharing: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      none: () => say('Benefits are not shared.'),
      open: ({ amount, percent }) => sharingWords(amount, percent),
      limited: ({ amount, percent }) =>
        say('{sharing} The providers receive at least {gainFloor} and at most {gainCap} a year.', {
          sharing: sharingWords(amount, percent),
          gainFloor: amount('gainFloor'),
          gainCap: amount('gainCap'),
        }),
      banded: ({ amount, percent, times }) =>
        say('{sharing} Of what exceeds {gainBand} the goal they receive {gainOverBand} instead.', {
          sharing: sharingWords(amount, percent),
          gainBand: times('gainBand'),
          gainOverBand: percent('gainOverBand'),
        }),
      recovery: ({ amount, percent }) =>
        say(
          'In the last month of each contract year the providers receive {gainBeforeRecovery} of the year’s benefits until {gainRecovery} is recovered, and {gainOver} of what comes after.',
          {
            gainBeforeRecovery: percent('gainBeforeRecovery'),
            gainRecovery: amount('gainRecovery'),
            gainOver: percent('gainOver'),
          },
        ),
    },
  },
  gainSharedBy: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      contract: () =>
        say('Gains are shared over the whole contract and split among providers by the month’s charges.'),
      provider: () => say('Each provider shares the gains of the benefits it owns, against its own goal.'),
    },
  },
  marginSharing: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      none: () => say('Providers keep their margin.'),
      shared: () =>
        say(
          'In the last month of each contract year every provider gives back its agreed share of the margin above its threshold, by open book.',
        ),
    },
  },
  gainShareable: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      no: ({ name }) => say('{name} does not count for gain sharing.', { name }),
      yes: ({ name, percent }) =>
        say(
          'Of {name}, {benefitRealised} is expected to be realised and {benefitCashable} of that to become money; that part counts for gain sharing.',
          { name, benefitRealised: percent('benefitRealised'), benefitCashable: percent('benefitCashable') },
        ),
    },
  },
};

const sharingWords = (amount: Quote['amount'], percent: Quote['percent']): string =>
  say(
    'In the last month of each contract year the providers receive {gainGuaranteed} of a goal of {gainGoal} a year and {gainOver} of what the year’s benefits exceed it by, and pay {gainUnder} of what is missing.',
    {
      gainGuaranteed: percent('gainGuaranteed'),
      gainGoal: amount('gainGoal'),
      gainOver: percent('gainOver'),
      gainUnder: percent('gainUnder'),
    },
  );

export const contractSwitches = Object.keys(clauseTable) as readonly ContractSwitch[];
