// Clauses without a choice of form: each stands where the input that governs it is not 0.
import type { ItemName } from '../model/index.ts';
import type { InputName } from '../model/inputs.ts';
import { say, toSay } from '../text/say.ts';
import type { Quote } from './clause-quote.ts';

interface TermRow {
  readonly label: string;
  readonly client: ItemName;
  readonly provider: ItemName;
  readonly wording: (quote: Quote) => string;
}

/** By the input that governs the clause. */
export const termTable = {
  committedCut: {
    label: toSay('Committed cut'),
    client: 'charges',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      say('The provider commits to a price of {name} that lies {committedCut} below the price at signing.', {
        name,
        committedCut: percent('committedCut'),
      }),
  },
  penaltyRate: {
    label: toSay('Saving penalty'),
    client: 'savingPenalties',
    provider: 'revenue',
    wording: ({ name, times, percent }) =>
      say(
        'Where less than the committed cut of {name} is delivered, the provider pays {penaltyRate} the missing share of the as-is run cost handed over; a cut of {deliveredCut} is expected.',
        { name, penaltyRate: times('penaltyRate'), deliveredCut: percent('deliveredCut') },
      ),
  },
  priceProductivity: {
    label: toSay('Productivity clause'),
    client: 'charges',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      say('On each anniversary the price of {name} falls by {priceProductivity} for productivity.', {
        name,
        priceProductivity: percent('priceProductivity'),
      }),
  },
  minimumCommitment: {
    label: toSay('Minimum commitment'),
    client: 'charges',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      say('For {name} the client pays at least {minimumCommitment} of the price of its resource baseline.', {
        name,
        minimumCommitment: percent('minimumCommitment'),
      }),
  },
  atRiskShare: {
    label: toSay('Service credits'),
    client: 'serviceCredits',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      say(
        'Missed service levels of {name} cost the provider up to {atRiskShare} of the month’s charges; it may earn {earnBackShare} of that back.',
        { name, atRiskShare: percent('atRiskShare'), earnBackShare: percent('earnBackShare') },
      ),
  },
  bonusRate: {
    label: toSay('Bonus'),
    client: 'bonus',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      say('For beating the target levels of {name} the provider receives {bonusRate} of the charges.', {
        name,
        bonusRate: percent('bonusRate'),
      }),
  },
  changePremium: {
    label: toSay('Change premium'),
    client: 'changeRequests',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      say(
        'Of the changes of {name}, {changeOrdered} is ordered from its provider, at a premium of {changePremium}.',
        { name, changeOrdered: percent('changeOrdered'), changePremium: percent('changePremium') },
      ),
  },
  taxRate: {
    label: toSay('Tax on services'),
    client: 'irrecoverableTax',
    // What the client cannot recover reaches no provider: the tax authority has it.
    provider: 'revenue',
    wording: ({ percent }) =>
      say('Services bear a tax of {taxRate}, of which the client recovers {taxRecovery}.', {
        taxRate: percent('taxRate'),
        taxRecovery: percent('taxRecovery'),
      }),
  },
  assetPrice: {
    label: toSay('Asset sale'),
    client: 'assetSaleProceeds',
    provider: 'cash',
    wording: ({ name, amount }) =>
      say('{name} buys the client’s assets at signing for {assetPrice}.', {
        name,
        assetPrice: amount('assetPrice'),
      }),
  },
} as const satisfies { readonly [Name in InputName]?: TermRow };

export type TermName = keyof typeof termTable;
export const termRows: Readonly<Record<string, TermRow>> = termTable;
export const termNames = Object.keys(termTable) as readonly TermName[];
