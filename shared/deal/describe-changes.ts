// What differs between two states of one deal, in words: where, what stood there and what stands there now.
import { lowerFirst } from '../text/first-letter.ts';
import { say, toSay } from '../text/say.ts';
import { type Named, placeInWords, type StandingValue, standing, words } from './describe-difference.ts';
import { differencesBetween, ORDER } from './differences.ts';
import type { Deal } from './document.ts';

export interface DescribedChange {
  readonly at: readonly string[];
  /** “Service desk, unit cost”, “Out-tasking, service desk, unit price”. */
  readonly place: string;
  readonly before: StandingValue;
  readonly after: StandingValue;
}

/** In the order of the deal: its own fields, then services, providers and scenarios. */
export function describedChanges(before: Deal, after: Deal): readonly DescribedChange[] {
  const { provenance: _old, ...left } = before;
  const { provenance: _new, ...right } = after;
  const named: Named = {
    services: both(after.services, before.services),
    providers: both(after.providers, before.providers),
  };
  const changes = differencesBetween(left, right).map(({ at }) => describe(at, { before, after, named }));
  return [...changes, ...sources(before, after)];
}

const parts = {
  services: { one: toSay('{name}, service'), order: toSay('Order of services') },
  providers: { one: toSay('{name}, provider'), order: toSay('Order of providers') },
  scenarios: { one: toSay('{name}, scenario'), order: toSay('Order of scenarios') },
} as const;
const isPart = (key: string | undefined): key is keyof typeof parts => key !== undefined && key in parts;

const fields: Readonly<Record<string, string>> = {
  name: toSay('Name of the deal'),
  notes: toSay('Notes'),
  currency: toSay('Currency'),
  amountsIn: toSay('Amounts in'),
  start: toSay('Start'),
  months: toSay('Term in months'),
};

function fieldOf(at: readonly string[]): string | undefined {
  const field = fields[at.join()];
  return field && say(field);
}

interface States {
  readonly before: Deal;
  readonly after: Deal;
  readonly named: Named;
}

function describe(at: readonly string[], { before, after, named }: States): DescribedChange {
  const [part, id = '', ...rest] = at;
  if (!isPart(part)) {
    return {
      at,
      place: fieldOf(at) ?? placeInWords(named, [before, after], at),
      before: standing(named, asFields(before), at),
      after: standing(named, asFields(after), at),
    };
  }
  if (id === ORDER)
    return { at, place: say(parts[part].order), before: inOrder(before[part]), after: inOrder(after[part]) };
  const [old, now] = [thingIn(before, part, id), thingIn(after, part, id)];
  const name = now?.name ?? old?.name ?? id;
  if (!old || !now)
    return { at, place: say(parts[part].one, { name }), before: presence(old), after: presence(now) };
  return {
    at,
    place: `${name}, ${lowerFirst(placeInWords(named, [now, old], rest))}`,
    before: standing(named, old, rest),
    after: standing(named, now, rest),
  };
}

/** The term is a number; everything else a deal says of itself is words. */
const asFields = (deal: Deal): object => ({ ...deal, months: String(deal.months) });

type Thing = { readonly id: string; readonly name: string };

function thingIn(deal: Deal, part: keyof typeof parts, id: string): Thing | undefined {
  const things: readonly Thing[] = deal[part];
  return things.find((one) => one.id === id);
}
const presence = (thing: Thing | undefined): StandingValue => words(thing ? say('there') : say('none'));
const inOrder = (list: readonly Thing[]): StandingValue => words(list.map(({ name }) => name).join(', '));

const both = <Kind extends Thing>(first: readonly Kind[], second: readonly Kind[]): Kind[] => [
  ...first,
  ...second.filter(({ id }) => !first.some((one) => one.id === id)),
];

/** Each source by itself would say little beside the figure it is of. */
function sources(before: Deal, after: Deal): readonly DescribedChange[] {
  const texts = (deal: Deal) => new Set(deal.provenance.map((entry) => JSON.stringify(entry)));
  const [old, now] = [texts(before), texts(after)];
  if (old.size === now.size && [...old].every((text) => now.has(text))) return [];
  const count = ({ size }: Set<string>) =>
    words(size === 0 ? say('none') : say('{count} stated', { count: size }));
  return [{ at: ['provenance'], place: say('Sources of inputs'), before: count(old), after: count(now) }];
}
