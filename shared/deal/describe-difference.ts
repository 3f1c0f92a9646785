// What a variant has of its own, in words: where, the parent’s value and its own.
import { inputTable } from '../model/inputs.ts';
import type { InputValue } from '../model/instances.ts';
import { switchTable } from '../model/switches.ts';
import { lowerFirst, upperFirst } from '../text/first-letter.ts';
import { say, toSay } from '../text/say.ts';
import type { UnitName } from '../units/unit.ts';
import { type Difference, differencesBetween, ORDER, valueAt } from './differences.ts';
import type { Deal, DealScenario } from './document.ts';
import { effective } from './set-input.ts';
import { contentsOf, parentOf } from './variants.ts';

/** What stands at a place: a figure, which the reader formats, or words. */
export type StandingValue =
  | {
      readonly kind: 'figure';
      readonly value: InputValue;
      readonly unit: UnitName;
      /** False where it stands at its default. */
      readonly stated: boolean;
    }
  | { readonly kind: 'words'; readonly text: string };

export interface DescribedDifference {
  readonly at: readonly string[];
  /** “Service desk, unit price” */
  readonly place: string;
  readonly parent: StandingValue;
  readonly own: StandingValue;
}

/** The services and providers that names are looked for among. */
export type Named = Pick<Deal, 'services' | 'providers'>;

/** Empty for a scenario that is no variant. */
export function describedDifferences(deal: Deal, scenario: DealScenario): readonly DescribedDifference[] {
  const parent = parentOf(deal, scenario);
  return parent ? describedBetween(deal, parent, scenario) : [];
}

/** What leads from one scenario, here the parent, to another. */
export const describedBetween = (
  deal: Deal,
  parent: DealScenario,
  scenario: DealScenario,
): readonly DescribedDifference[] =>
  differencesBetween(contentsOf(parent), contentsOf(scenario))
    .filter(({ at }) => !isIdleOrder(at))
    .map(({ at }) => ({
      at,
      place: placeInWords(deal, [scenario, parent], at),
      parent: standing(deal, parent, at),
      own: standing(deal, scenario, at),
    }));

/** What is listed by service, provider or metric stands in the deal’s order whatever its own. */
const isIdleOrder = (at: Difference['at']): boolean =>
  at.at(-1) === ORDER && ['arrangements', 'engagements', 'measures'].includes(at.at(-2) ?? '');

/** What a list holds one of, by the list’s key. */
const lists: Readonly<Record<string, { readonly one: string; readonly all: string }>> = {
  arrangements: { one: toSay('sourcing'), all: toSay('Services given to providers') },
  engagements: { one: toSay('terms as a provider'), all: toSay('Providers’ terms') },
  measures: { one: toSay('level under the provider'), all: toSay('Levels of metrics') },
  benefits: { one: toSay('benefit'), all: toSay('Benefits') },
  oneOffs: { one: toSay('transition one-off'), all: toSay('Transition one-offs') },
  risks: { one: toSay('risk'), all: toSay('Risks') },
  mitigations: { one: toSay('mitigation'), all: toSay('Mitigations') },
  metrics: { one: toSay('metric'), all: toSay('Metrics') },
};

const fields: Readonly<Record<string, string>> = {
  name: toSay('name'),
  provider: toSay('provider'),
  dimension: toSay('dimension'),
  owner: toSay('owner'),
  covers: toSay('services covered'),
  paidTo: toSay('paid to'),
  mitigation: toSay('mitigation'),
  evidence: toSay('evidence'),
  unit: toSay('unit'),
  kind: toSay('kind'),
  variantOf: toSay('variant of'),
};

/** “Service desk, unit price”; a name is looked for in each of the holders, as either may lack the thing. */
export function placeInWords(deal: Named, among: readonly object[], at: Difference['at']): string {
  const words = at.flatMap((key, index): readonly string[] => {
    const before = at[index - 1];
    const isLast = index === at.length - 1;
    if (before === 'inputs') return [say(inputTable[key]?.label ?? key)];
    if (before === 'switches') return [say(switchTable[key]?.label ?? key)];
    if (key === ORDER)
      return [say('{list}, order', { list: say(lists[before ?? '']?.all ?? toSay('list')) })];
    if (before !== undefined && before in lists) {
      const name = nameOf(deal, among, at.slice(0, index + 1));
      return isLast ? [name, say(lists[before]?.one ?? '')] : [name];
    }
    if (isLast) return [say(fields[key] ?? lists[key]?.all ?? key)];
    return [];
  });
  return words.map((word, index) => (index === 0 ? upperFirst(word) : lowerFirst(word))).join(', ');
}

/** Of a thing in a list: its own name, or that of the service, provider or metric it is about. */
function nameOf(deal: Named, among: readonly object[], at: Difference['at']): string {
  const id = at.at(-1) ?? '';
  switch (at.at(-2)) {
    case 'arrangements':
      return serviceName(deal, id);
    case 'engagements':
      return providerName(deal, id);
    case 'measures':
      return deal.services.find((one) => one.id === at[1])?.metrics.find((one) => one.id === id)?.name ?? id;
    default: {
      const names = among.map((holder) => valueAt(holder, [...at, 'name']));
      return names.find((name) => typeof name === 'string') ?? id;
    }
  }
}

const serviceName = (deal: Named, id: string): string =>
  deal.services.find((service) => service.id === id)?.name ?? id;
const providerName = (deal: Named, id: string): string =>
  deal.providers.find((provider) => provider.id === id)?.name ?? id;

export const words = (text: string): StandingValue => ({ kind: 'words', text });

/** What stands at a place of a scenario, a service, a provider or the deal itself. */
export function standing(deal: Named, holder: object, at: Difference['at']): StandingValue {
  const value = valueAt(holder, at);
  const key = at.at(-1) ?? '';
  const within = at.at(-2) ?? '';
  if (within === 'inputs') return figure(holder, at);
  if (within === 'switches') {
    const { options = {}, default: usual = '' } = switchTable[key] ?? {};
    const option = typeof value === 'string' ? value : usual;
    return words(say(options[option] ?? option));
  }
  if (key === ORDER && Array.isArray(value))
    return words(value.map((id) => nameOf(deal, [holder], [...at.slice(0, -1), String(id)])).join(', '));
  if (within in lists) return words(thing(deal, within, value));
  return words(field(deal, key, value));
}

function figure(holder: object, at: Difference['at']): StandingValue {
  const name = at.at(-1) ?? '';
  const inputs = valueAt(holder, at.slice(0, -1));
  const stated = isStatement(inputs) ? inputs : {};
  return {
    kind: 'figure',
    value: effective(stated, name),
    unit: inputTable[name]?.unit ?? 'factor',
    stated: stated[name] !== undefined,
  };
}

const isStatement = (value: unknown): value is Parameters<typeof effective>[0] =>
  typeof value === 'object' && value !== null;

/** A whole thing that is there or not. */
function thing(deal: Named, list: string, value: unknown): string {
  if (list === 'arrangements') {
    const provider = valueAt(value, ['provider']);
    return typeof provider === 'string' ? providerName(deal, provider) : say('In-house');
  }
  if (value === undefined) return list === 'measures' ? say('as today') : say('none');
  return list === 'engagements' || list === 'measures' ? say('stated') : say('there');
}

function field(deal: Named, key: string, value: unknown): string {
  if (key === 'owner')
    return typeof value === 'string' ? providerName(deal, value) : say('nobody in particular');
  if (key === 'paidTo')
    return typeof value === 'string' ? providerName(deal, value) : say('client’s own cost');
  if (key === 'provider') return providerName(deal, String(value));
  if (key === 'covers' && Array.isArray(value))
    return value.map((id) => serviceName(deal, String(id))).join(', ') || say('all services');
  if (Array.isArray(value)) return value.length === 0 ? say('none') : `${value.length}`;
  return typeof value === 'string' && value !== '' ? value : '–';
}
