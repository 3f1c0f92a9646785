// Clauses without a choice of form: each stands where the input that governs it is not 0.
import type { ItemName } from '../model/index.ts';
import type { InputName } from '../model/inputs.ts';
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
    label: 'Committed cut',
    client: 'charges',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      `The provider commits to a price of ${name} that lies ${percent('committedCut')} below the price at signing.`,
  },
  penaltyRate: {
    label: 'Saving penalty',
    client: 'savingPenalties',
    provider: 'revenue',
    wording: ({ name, times, percent }) =>
      `Where less than the committed cut of ${name} is delivered, the provider pays ${times('penaltyRate')} the missing share of the as-is run cost handed over; a cut of ${percent('deliveredCut')} is expected.`,
  },
  priceProductivity: {
    label: 'Productivity clause',
    client: 'charges',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      `On each anniversary the price of ${name} falls by ${percent('priceProductivity')} for productivity.`,
  },
  minimumCommitment: {
    label: 'Minimum commitment',
    client: 'charges',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      `For ${name} the client pays at least ${percent('minimumCommitment')} of the price of its resource baseline.`,
  },
  atRiskShare: {
    label: 'Service credits',
    client: 'serviceCredits',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      `Missed service levels of ${name} cost the provider up to ${percent('atRiskShare')} of the month’s charges; it may earn ${percent('earnBackShare')} of that back.`,
  },
  bonusRate: {
    label: 'Bonus',
    client: 'bonus',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      `For beating the target levels of ${name} the provider receives ${percent('bonusRate')} of the charges.`,
  },
  changePremium: {
    label: 'Change premium',
    client: 'changeRequests',
    provider: 'revenue',
    wording: ({ name, percent }) =>
      `Of the changes of ${name}, ${percent('changeOrdered')} is ordered from its provider, at a premium of ${percent('changePremium')}.`,
  },
  taxRate: {
    label: 'Tax on services',
    client: 'irrecoverableTax',
    // What the client cannot recover reaches no provider: the tax authority has it.
    provider: 'revenue',
    wording: ({ percent }) =>
      `Services bear a tax of ${percent('taxRate')}, of which the client recovers ${percent('taxRecovery')}.`,
  },
  assetPrice: {
    label: 'Asset sale',
    client: 'assetSaleProceeds',
    provider: 'cash',
    wording: ({ name, amount }) => `${name} buys the client’s assets at signing for ${amount('assetPrice')}.`,
  },
} as const satisfies { readonly [Name in InputName]?: TermRow };

export type TermName = keyof typeof termTable;
export const termRows: Readonly<Record<string, TermRow>> = termTable;
export const termNames = Object.keys(termTable) as readonly TermName[];
