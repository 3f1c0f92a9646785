// The contract switches of what a service costs: the lines each moves, and what each option says.
import type { ItemName } from '../model/index.ts';
import type { OptionOf, SwitchName } from '../model/switches.ts';
import { say } from '../text/say.ts';
import type { Quote } from './clause-quote.ts';

export interface ClauseRows<Name extends SwitchName> {
  /** The lines the clause moves: one of the client’s, one of the provider’s. */
  readonly client: ItemName;
  readonly provider: ItemName;
  readonly wording: { readonly [Option in OptionOf<Name>]: (quote: Quote) => string };
}

type PriceSwitch =
  | 'priceBasis'
  | 'fixedChargeFollows'
  | 'indexation'
  | 'volumeBand'
  | 'volumeTiers'
  | 'benchmark'
  | 'currency';

export const priceClauses: { readonly [Name in PriceSwitch]: ClauseRows<Name> } = {
  priceBasis: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      unitPrice: ({ name, amount }) =>
        say('{name} is charged at {unitPrice} for each billable unit.', {
          name,
          unitPrice: amount('unitPrice'),
        }),
      fixedCharge: ({ name, amount }) =>
        say('{name} is charged at a fixed {fixedCharge} a month, in step with the hand-over.', {
          name,
          fixedCharge: amount('fixedCharge'),
        }),
      fixedAndUnit: ({ name, amount }) =>
        say('{name} is charged at a fixed {fixedCharge} a month and {unitPrice} for each billable unit.', {
          name,
          fixedCharge: amount('fixedCharge'),
          unitPrice: amount('unitPrice'),
        }),
      shareOfAsIs: ({ name, percent }) =>
        say(
          '{name} is charged at {priceShare} of the client’s unit cost at signing for each billable unit.',
          { name, priceShare: percent('priceShare') },
        ),
      ratePerFte: ({ name, amount, count }) =>
        say(
          '{name} is charged at {fteRate} a month for each of {fteSupplied} FTE, in step with the hand-over.',
          { name, fteRate: amount('fteRate'), fteSupplied: count('fteSupplied') },
        ),
      costPlus: ({ name, amount, percent }) =>
        say(
          '{name} is charged at the cost its provider’s open book shows, expected at {openBookUnitCost} a unit, plus {costPlusFee}.',
          { name, openBookUnitCost: amount('openBookUnitCost'), costPlusFee: percent('costPlusFee') },
        ),
      targetCost: ({ name, amount, percent, isSet }) =>
        say(
          '{name} has a target cost of {targetCost} and a fee of {targetFee} a contract year. In the year’s last month the client pays or saves {overrunShare} of what the open book shows above or below the target cost{isCapped, select, yes {, and in no year more than {priceCeiling}} other {}}.',
          {
            name,
            targetCost: amount('targetCost'),
            targetFee: amount('targetFee'),
            overrunShare: percent('overrunShare'),
            isCapped: isSet('priceCeiling') ? 'yes' : 'no',
            priceCeiling: amount('priceCeiling'),
          },
        ),
    },
  },
  fixedChargeFollows: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      no: ({ name }) =>
        say('The fixed charge of {name} stays as it is whatever happens to cuts and index.', { name }),
      yes: ({ name, percent }) =>
        say(
          'The fixed charge of {name} follows the committed cut of {committedCut}, productivity of {priceProductivity} a year and indexation.',
          { name, committedCut: percent('committedCut'), priceProductivity: percent('priceProductivity') },
        ),
    },
  },
  indexation: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => say('The price of {name} is not indexed.', { name }),
      rate: ({ name, percent }) =>
        say('On each anniversary the price of {name} rises with the index, expected at {indexRate} a year.', {
          name,
          indexRate: percent('indexRate'),
        }),
      yearOnYear: ({ name, percent }) =>
        say(
          'On each anniversary the price of {name} takes over {indexSensitivity} of what the index rose in the year beyond {indexThreshold}, counting at most {indexCap}; the index is expected to rise by {indexRate} a year.',
          {
            name,
            indexSensitivity: percent('indexSensitivity'),
            indexThreshold: percent('indexThreshold'),
            indexCap: percent('indexCap'),
            indexRate: percent('indexRate'),
          },
        ),
      sinceSigning: ({ name, percent }) =>
        say(
          'The price of {name} takes over {indexSensitivity} of what the index has risen since signing beyond {indexThreshold}, counting at most {indexCap}; the index is expected to rise by {indexRate} a year.',
          {
            name,
            indexSensitivity: percent('indexSensitivity'),
            indexThreshold: percent('indexThreshold'),
            indexCap: percent('indexCap'),
            indexRate: percent('indexRate'),
          },
        ),
    },
  },
  volumeBand: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      excess: ({ name, percent, times }) =>
        say(
          'Volume of {name} within {deadBand} of the resource baseline changes no charge; beyond it, each additional unit costs {additionalRate} and each unit less saves {reducedRate} the unit price.',
          {
            name,
            deadBand: percent('deadBand'),
            additionalRate: times('additionalRate'),
            reducedRate: times('reducedRate'),
          },
        ),
      allUnits: ({ name, percent, times }) =>
        say(
          'Volume of {name} within {deadBand} of the resource baseline changes no charge; once beyond it, all units from the baseline count, each additional one at {additionalRate} and each one less at {reducedRate} the unit price.',
          {
            name,
            deadBand: percent('deadBand'),
            additionalRate: times('additionalRate'),
            reducedRate: times('reducedRate'),
          },
        ),
    },
  },
  volumeTiers: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      single: ({ name }) =>
        say('Additional and reduced units of {name} have one rate each, however many they are.', { name }),
      tiered: ({ name, percent, times }) =>
        say(
          'Units of {name} further than {tierBand} from the resource baseline cost {additionalRateBeyond} and save {reducedRateBeyond} the unit price.',
          {
            name,
            tierBand: percent('tierBand'),
            additionalRateBeyond: times('additionalRateBeyond'),
            reducedRateBeyond: times('reducedRateBeyond'),
          },
        ),
    },
  },
  benchmark: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => say('The price of {name} is not benchmarked.', { name }),
      atMonth: ({ name, amount, percent, count }) =>
        say(
          'In month {benchmarkMonth} the unit price of {name} falls to the benchmark if that is lower, by at most {benchmarkCap}; a benchmark of {benchmarkPrice} is expected.',
          {
            benchmarkMonth: count('benchmarkMonth'),
            name,
            benchmarkCap: percent('benchmarkCap'),
            benchmarkPrice: amount('benchmarkPrice'),
          },
        ),
    },
  },
  currency: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => say('Charges for {name} follow no other currency.', { name }),
      share: ({ name, percent }) =>
        say(
          '{currencyShare} of the charges for {name} arises in another currency, expected to move by {currencyDrift} a year; of a movement since signing beyond {currencyBand}, {currencyExcess} changes the charge.',
          {
            currencyShare: percent('currencyShare'),
            name,
            currencyDrift: percent('currencyDrift'),
            currencyBand: percent('currencyBand'),
            currencyExcess: percent('currencyExcess'),
          },
        ),
    },
  },
};
