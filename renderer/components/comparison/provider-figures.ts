// The providers of every scenario, and which of their figures are shown.
import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import { inputOf } from '../../../shared/engine/interpret.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import { marginBands } from '../../../shared/model/bands.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { type Instance, membersOf } from '../../../shared/model/instances.ts';
import { clientLines } from '../../../shared/model/statements.ts';
import type { Span } from '../charts/scale.ts';
import type { ComparedScenario } from './comparison.ts';
import { signsIn } from './signs.ts';

export interface ComparedProvider {
  readonly key: string;
  readonly name: string;
  readonly scenario: ComparedScenario;
  readonly instance: Instance;
  /** Of the provider itself, in every scenario. */
  readonly providerKey: string;
  /** By contract year, without signing; shares. */
  readonly margins: readonly number[];
  readonly margin: number;
  readonly floor: number;
  readonly band: Span | undefined;
}

export function comparedProviders(
  results: DealResults,
  scenarios: readonly ComparedScenario[],
): readonly ComparedProvider[] {
  const { situation } = results;
  return scenarios.flatMap((scenario) =>
    membersOf(situation, 'engagement', scenario.instance).map((instance) => ({
      key: instance.key,
      name: instance.name,
      scenario,
      instance,
      providerKey: instance.belongsTo.provider ?? '',
      margins: Array.from(results.series('marginByYear', instance.key).slice(1)),
      margin: results.value('marginTerm', instance.key),
      floor: Number(inputOf(model, situation, instance, 'floorMargin')),
      band: marginBands[scenario.kind],
    })),
  );
}

export const isBelowFloor = (results: DealResults, { key }: ComparedProvider): boolean =>
  results.value('floorMissed', key) === 1;

export interface ProviderLine {
  readonly item: ItemName;
  readonly kind: 'term' | 'subtotal' | 'total' | 'memo';
  /** The letter code of the client’s term it is a provider’s part of. */
  readonly code: string;
  /** −1 for what revenue subtracts: shown negative. */
  readonly sign: 1 | -1;
}

/** Which term of the client’s statement each part of revenue is. */
const termOf: Readonly<Partial<Record<ItemName, (typeof clientLines)[number]>>> = {
  chargesReceived: 'charges',
  changeReceived: 'changeRequests',
  bonusReceived: 'bonus',
  creditsGiven: 'serviceCredits',
  penaltiesPaid: 'savingPenalties',
  gainShareReceived: 'gainShare',
  marginShared: 'gainShare',
  transitionReceived: 'transition',
  terminationReceived: 'exit',
};

/** Everything revenue and cost are made of, then profit and cash. */
export const providerStatement: readonly ProviderLine[] = makeLines();

/** Without what is nothing for any provider in any year. */
export function linesShown(
  results: DealResults,
  providers: readonly ComparedProvider[],
): readonly ProviderLine[] {
  const isThere = ({ item }: ProviderLine) =>
    providers.some(({ instance }) =>
      lineSums(results, item, instance).byYear.some((value) => exceeds(Math.abs(value), 0)),
    );
  // Paid as it falls due, cash after payment terms is cash.
  const isDelayed = isThere({ item: 'providerWorkingCapital', kind: 'memo', code: '', sign: 1 });
  return providerStatement.filter(
    (line) =>
      line.kind === 'subtotal' ||
      line.kind === 'total' ||
      (isThere(line) && (line.item !== 'cashAfterTerms' || isDelayed)),
  );
}

function makeLines(): readonly ProviderLine[] {
  const line = (item: ItemName, kind: ProviderLine['kind'], sign: 1 | -1 = 1): ProviderLine => {
    const term = termOf[item];
    return { item, kind, sign, code: (term && model.items[term].code) ?? '' };
  };
  const partsOf = (item: ItemName) =>
    ([...signsIn(model.items[item].formula)] as [ItemName, 1 | -1][]).map(([part, sign]) =>
      line(part, 'term', sign),
    );
  const place = ({ item }: ProviderLine) => {
    const term = termOf[item];
    return term ? clientLines.indexOf(term) : clientLines.length;
  };
  return [
    ...partsOf('revenue').toSorted((one, other) => place(one) - place(other)),
    line('revenue', 'subtotal'),
    ...partsOf('cost').flatMap((part) => (part.item === 'operatingCost' ? partsOf(part.item) : [part])),
    line('cost', 'subtotal'),
    line('profit', 'total'),
    // Inside the gain share above.
    line('marginShared', 'memo'),
    line('assetPayment', 'memo'),
    line('cash', 'term'),
    line('cashAfterTerms', 'memo'),
  ];
}

/** Nothing spent at signing: the margin before outlay is the margin. */
const isSameAsMargin = (results: DealResults, { key, margin }: ComparedProvider): boolean => {
  const before = results.value('marginBeforeOutlay', key);
  return Number.isNaN(before) || !exceeds(Math.abs(before - margin), 0);
};

/** What the contract is worth to a provider, without a figure that is another's for all of them. */
export const worthShown = (
  results: DealResults,
  providers: readonly ComparedProvider[],
): readonly (typeof providerWorth)[number][] =>
  providerWorth.filter(
    (item) => item !== 'marginBeforeOutlay' || !providers.every((one) => isSameAsMargin(results, one)),
  );

/** What the contract is worth to a provider. */
export const providerWorth = [
  'marginTerm',
  'marginBeforeOutlay',
  'providerNpv',
  'irr',
  'providerPayback',
  'peakFunding',
] as const satisfies readonly ItemName[];
