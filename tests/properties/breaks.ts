// Ways to break a valid deal, each with the place a refusal must point at.

import { blankOneOff } from '../../shared/deal/blank.ts';
import { type Deal, dealShape, LIMITS } from '../../shared/deal/document.ts';
import { type InputDeclaration, inputTable } from '../../shared/model/inputs.ts';
import type { Scope } from '../../shared/model/scopes.ts';
import { switchTable } from '../../shared/model/switches.ts';

type Path = readonly (string | number)[];

export interface Break {
  /** What was done, in words. */
  readonly what: string;
  readonly path: string;
  /** Text the message must contain, where the path alone does not tell the place. */
  readonly says?: string;
  /** The deal, broken. */
  readonly broken: () => unknown;
}

interface Holder {
  readonly scope: Scope;
  readonly path: Path;
  readonly switched: boolean;
}

const textOf = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  );

/** Everything in the document that states inputs. */
function holdersOf(deal: Deal): readonly Holder[] {
  const all = (scope: Scope, path: Path, list: readonly object[]): readonly Holder[] =>
    list.map((one, index) => ({ scope, path: [...path, index], switched: 'switches' in one }));
  return [
    { scope: 'deal', path: [], switched: 'switches' in deal },
    ...all('service', ['services'], deal.services),
    ...deal.services.flatMap(({ metrics }, index) => all('metric', ['services', index, 'metrics'], metrics)),
    ...all('provider', ['providers'], deal.providers),
    ...all('scenario', ['scenarios'], deal.scenarios),
    ...deal.scenarios.flatMap(
      ({ arrangements, engagements, benefits, oneOffs, risks, mitigations }, index) => [
        ...all('arrangement', ['scenarios', index, 'arrangements'], arrangements),
        ...arrangements.flatMap(({ measures }, place) =>
          all('measure', ['scenarios', index, 'arrangements', place, 'measures'], measures),
        ),
        ...all('risk', ['scenarios', index, 'risks'], risks),
        ...all('mitigation', ['scenarios', index, 'mitigations'], mitigations),
        ...all('engagement', ['scenarios', index, 'engagements'], engagements),
        ...all('benefit', ['scenarios', index, 'benefits'], benefits),
        ...all('oneOff', ['scenarios', index, 'oneOffs'], oneOffs),
      ],
    ),
  ];
}

/** The deal with another value at the path; undefined takes the key away. */
function withValue(document: unknown, [next, ...rest]: Path, value: unknown): unknown {
  if (next === undefined) return value;
  if (Array.isArray(document)) {
    return Array.from({ length: Math.max(document.length, Number(next) + 1) }, (_, index) =>
      index === next ? withValue(document[index], rest, value) : document[index],
    );
  }
  const record: Readonly<Record<string, unknown>> = { ...(document as object) };
  const changed = withValue(record[next], rest, value);
  return Object.fromEntries(
    Object.entries({ ...record, [next]: changed }).filter(([, entry]) => entry !== undefined),
  );
}

/** Values the input refuses, each with where inside the input the fault lies. */
function* refused(input: InputDeclaration): Generator<readonly [string, unknown, Path]> {
  const fine = input.min ?? 0;
  const numbers: (readonly [string, number])[] = [];
  if (input.min !== undefined) numbers.push(['below the least', input.min - 1]);
  if (input.max !== undefined) numbers.push(['above the most', input.max + 1]);
  if (input.whole) numbers.push(['not whole', fine + 0.5]);
  for (const [what, value] of numbers) {
    yield [what, value, []];
    if (input.by === 'year') yield [`${what}, in year 2`, [fine, value, fine], [1]];
  }
  yield ['a text', '1', []];
  yield ['null', null, []];
  yield ['true', true, []];
  yield ['not a number', Number.NaN, []];
  yield ['an empty list', [], []];
  yield input.by === 'year' ? ['a text in year 2', [fine, '1'], []] : ['a list', [fine], []];
}

function* inputBreaks(deal: Deal, { scope, path, switched }: Holder): Generator<Break> {
  for (const [name, input] of Object.entries(inputTable)) {
    if (input.scope !== scope) continue;
    const at = [...path, 'inputs', name];
    for (const [what, value, inside] of refused(input))
      yield {
        what: `${name}: ${what}`,
        path: textOf([...at, ...inside]),
        broken: () => withValue(deal, at, value),
      };
  }
  const unknown = (at: Path) => ({
    what: 'an unknown key',
    path: textOf(at),
    says: 'unheardOf',
    broken: () => withValue(deal, [...at, 'unheardOf'], 1),
  });
  yield unknown(path);
  yield unknown([...path, 'inputs']);
  if (switched) yield unknown([...path, 'switches']);
  for (const [name, row] of Object.entries(switchTable)) {
    if (row.scope !== scope || row.derived) continue;
    const at = [...path, 'switches', name];
    yield {
      what: `${name}: no such option`,
      path: textOf(at),
      broken: () => withValue(deal, at, 'unheardOf'),
    };
  }
}

function* structureBreaks(deal: Deal): Generator<Break> {
  const at = (what: string, path: Path, value: unknown): Break => ({
    what,
    path: textOf(path),
    broken: () => withValue(deal, path, value),
  });
  for (const key of Object.keys(dealShape.shape)) yield at(`no ${key}`, [key], undefined);
  yield at('too short a contract', ['months'], LIMITS.months.min - 1);
  yield at('too long a contract', ['months'], LIMITS.months.max + 1);
  yield at('half a month', ['months'], 24.5);
  yield at('month 13', ['start'], '2027-13');
  yield at('no currency', ['currency'], 'dollars');
  const entry = (what: string, provenance: object, inside: string) => ({
    ...at(what, ['provenance'], [provenance]),
    path: `provenance[0]${inside}`,
  });
  yield entry('provenance of no input', { input: 'unheardOf', of: 'deal' }, '.input');
  yield entry('provenance of nothing', { input: 'unitPrice', of: 'nothing' }, '.of');
  yield entry('a status there is not', { input: 'discountRate', of: 'deal', status: 'guessed' }, '.status');
  yield {
    ...at('provenance told twice', ['provenance'], Array(2).fill({ input: 'discountRate', of: 'deal' })),
    path: 'provenance[1]',
  };
  yield at('no service', ['services'], []);
  yield at('no scenario', ['scenarios'], []);
  yield at('a nameless service', ['services', 0, 'name'], ' ');
  yield at('an id with a space', ['services', 0, 'id'], 'service 1');
  const twice = (list: 'services' | 'providers' | 'scenarios', things: readonly { id: string }[]) =>
    things.slice(1).map((_, index) => at('an id used twice', [list, index + 1, 'id'], things[0]?.id));
  const named = deal.scenarios.flatMap(({ arrangements, benefits }) => [
    ...arrangements,
    ...benefits.flatMap(({ covers }) => covers),
  ]);
  if (named.length === 0) yield* twice('services', deal.services);
  yield* twice('scenarios', deal.scenarios);
  for (const [index, scenario] of deal.scenarios.entries()) yield* scenarioBreaks(deal, index, scenario, at);
}

function* scenarioBreaks(
  deal: Deal,
  index: number,
  { kind, arrangements, benefits, engagements, oneOffs }: Deal['scenarios'][number],
  at: (what: string, path: Path, value: unknown) => Break,
): Generator<Break> {
  const path = ['scenarios', index];
  yield at('no such kind', [...path, 'kind'], 'as-was');
  yield at('more transition months than months', [...path, 'inputs', 'transitionMonths'], deal.months + 1);
  for (const place of arrangements.keys()) {
    yield at('an unknown service', [...path, 'arrangements', place, 'service'], 'nobody');
    yield at('an unknown provider', [...path, 'arrangements', place, 'provider'], 'nobody');
    if (place > 0) {
      const first = arrangements[0]?.service;
      yield at('a service given twice', [...path, 'arrangements', place, 'service'], first);
    }
  }
  for (const place of engagements.keys())
    yield at('an unknown provider', [...path, 'engagements', place, 'provider'], 'nobody');
  for (const place of oneOffs.keys()) {
    yield at('an unknown payee', [...path, 'oneOffs', place, 'paidTo'], 'nobody');
    yield at('after the end', [...path, 'oneOffs', place, 'inputs', 'oneOffMonth'], deal.months + 1);
  }
  yield at('a variant of nothing', [...path, 'variantOf'], 'nobody');
  yield at('a variant of itself', [...path, 'variantOf'], deal.scenarios[index]?.id);
  yield at('an exit after the end', [...path, 'inputs', 'exitMonth'], deal.months + 1);
  for (const [place, { measures }] of arrangements.entries()) {
    for (const which of measures.keys()) {
      const measure = [...path, 'arrangements', place, 'measures', which, 'metric'];
      yield at('an unknown metric', measure, 'nobody');
    }
  }
  for (const place of benefits.keys()) {
    yield at('an unknown owner', [...path, 'benefits', place, 'owner'], 'nobody');
    yield {
      ...at('an unknown service covered', [...path, 'benefits', place, 'covers'], ['nobody']),
      path: textOf([...path, 'benefits', place, 'covers', 0]),
    };
  }
  if (kind === 'as-is') {
    const oneOff = blankOneOff({ id: 'one-off', name: 'one-off' });
    yield at('as-is with a cost of its own', [...path, 'oneOffs'], [oneOff]);
  }
}

/** Each breaks the deal in one place. */
export const breaksOf = (deal: Deal): readonly Break[] => [
  ...structureBreaks(deal),
  ...holdersOf(deal).flatMap((holder) => [...inputBreaks(deal, holder)]),
];
