// What a shape cannot say: references that resolve, ids that are unique, months inside the contract.
import type { z } from 'zod';
import { inputTable } from '../model/inputs.ts';
import { say, toSay } from '../text/say.ts';
import { type Deal, type DealArrangement, type DealScenario, dealShape } from './document.ts';
import { holdersIn } from './provenance.ts';

export interface DealProblem {
  /** Where: `scenarios[1].arrangements[0].provider`. */
  readonly path: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

export type DealCheck =
  | { readonly ok: true; readonly deal: Deal }
  | { readonly ok: false; readonly problems: readonly DealProblem[] };

/** Checks anything against the current document version; keys come out in the shape's order. */
export function checkDeal(candidate: unknown): DealCheck {
  const parsed = dealShape.safeParse(candidate);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({
        path: pathText(issue.path),
        message: messageOf(issue),
      })),
    };
  }
  return checkStructure(parsed.data);
}

/** Checks what the shape of a document cannot say. */
export function checkStructure(deal: Deal): DealCheck {
  const problems = [...structureProblems(deal)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, deal };
}

export const describeProblems = (problems: readonly DealProblem[]): string =>
  problems
    .slice(0, 12)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message))
    .concat(problems.length > 12 ? [say('… and {count} more', { count: problems.length - 12 })] : [])
    .join('\n');

/** What the shape says in its own words, where those are for programmers. */
function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return say('there is no {keys} here; remove it or check its spelling', {
        keys: issue.keys.map((key) => `"${key}"`).join(', '),
      });
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? issue.message.endsWith('received undefined')
          ? say('is missing')
          : mustBe(issue.expected)
        : say(issue.message);
    case 'too_big':
      return issue.origin === 'string' && issue.message.startsWith('Too big')
        ? say('is too long: at most {maximum} characters', { maximum: String(issue.maximum) })
        : say(issue.message);
    case 'too_small':
      return issue.origin === 'string' && issue.message.startsWith('Too small')
        ? say('needs a text')
        : say(issue.message);
    case 'invalid_value':
      return say('must be one of {values}', {
        values: issue.values.map((value) => `"${String(value)}"`).join(', '),
      });
    default:
      return say(issue.message);
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: toSay('must be a text'),
  number: toSay('must be a number'),
  object: toSay('must be an object'),
  array: toSay('must be an array'),
  record: toSay('must be a record'),
  boolean: toSay('must be a boolean'),
};

function mustBe(kind: string): string {
  const known = kinds[kind];
  return known ? say(known) : say('must be of the kind {kind}', { kind });
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  );

/** model.md 2: as-is is in-house work and nothing else. */
const asIsLacks = ['arrangements', 'engagements', 'benefits', 'oneOffs'] as const;

function* structureProblems(deal: Deal): Generator<DealProblem> {
  yield* repeated(deal.services, 'services');
  yield* repeated(deal.providers, 'providers');
  yield* repeated(deal.scenarios, 'scenarios');
  for (const [index, service] of deal.services.entries())
    yield* repeated(service.metrics, `services[${index}].metrics`);
  yield* provenanceProblems(deal);
  const services = new Set(deal.services.map((service) => service.id));
  const providers = new Set(deal.providers.map((provider) => provider.id));
  for (const [index, scenario] of deal.scenarios.entries()) {
    const at = `scenarios[${index}]`;
    const provider = (id: string, path: string): DealProblem[] =>
      providers.has(id)
        ? []
        : [
            {
              path,
              message: say('there is no provider "{id}"; add it to providers or name one that is there', {
                id,
              }),
            },
          ];
    for (const part of scenario.kind === 'as-is' ? asIsLacks : []) {
      if (scenario[part].length > 0) {
        yield {
          path: `${at}.${part}`,
          message: say('the as-is scenario keeps every service as it is: remove them or choose another kind'),
        };
      }
    }
    yield* duplicates(
      scenario.arrangements.map(({ service }) => service),
      `${at}.arrangements`,
      'service',
    );
    yield* duplicates(
      scenario.engagements.map(({ provider: id }) => id),
      `${at}.engagements`,
      'provider',
    );
    yield* repeated(scenario.benefits, `${at}.benefits`);
    yield* repeated(scenario.oneOffs, `${at}.oneOffs`);
    yield* repeated(scenario.risks, `${at}.risks`);
    yield* repeated(scenario.mitigations, `${at}.mitigations`);
    yield* variantProblems(deal, scenario, `${at}.variantOf`);
    for (const [place, { owner, covers }] of scenario.benefits.entries()) {
      const path = `${at}.benefits[${place}]`;
      if (owner !== null) yield* provider(owner, `${path}.owner`);
      yield* duplicates(covers, `${path}.covers`);
      for (const [which, covered] of covers.entries()) {
        if (!services.has(covered)) yield { path: `${path}.covers[${which}]`, message: noService(covered) };
      }
    }
    for (const [place, arrangement] of scenario.arrangements.entries()) {
      const path = `${at}.arrangements[${place}]`;
      if (!services.has(arrangement.service)) {
        yield { path: `${path}.service`, message: noService(arrangement.service) };
      }
      yield* measureProblems(deal, arrangement, `${path}.measures`);
      yield* provider(arrangement.provider, `${path}.provider`);
    }
    for (const [place, engagement] of scenario.engagements.entries()) {
      yield* provider(engagement.provider, `${at}.engagements[${place}].provider`);
    }
    for (const [place, oneOff] of scenario.oneOffs.entries()) {
      const path = `${at}.oneOffs[${place}]`;
      if (oneOff.paidTo !== null) yield* provider(oneOff.paidTo, `${path}.paidTo`);
      yield* beyondTerm(oneOff.inputs.oneOffMonth, deal, `${path}.inputs.oneOffMonth`);
      yield* beyondTerm(oneOff.inputs.holdbackMonth, deal, `${path}.inputs.holdbackMonth`);
    }
    yield* beyondTerm(scenario.inputs.transitionMonths, deal, `${at}.inputs.transitionMonths`);
    yield* beyondTerm(scenario.inputs.exitMonth, deal, `${at}.inputs.exitMonth`);
  }
}

const noService = (id: string): string =>
  say('there is no service "{id}"; add it to services or name one that is there', { id });

function* measureProblems(
  deal: Deal,
  { service, measures }: DealArrangement,
  path: string,
): Generator<DealProblem> {
  yield* duplicates(
    measures.map(({ metric }) => metric),
    path,
    'metric',
  );
  const metrics = deal.services.find(({ id }) => id === service)?.metrics;
  if (!metrics) return;
  for (const [place, { metric }] of measures.entries()) {
    if (metrics.some(({ id }) => id === metric)) continue;
    yield {
      path: `${path}[${place}].metric`,
      message: say(
        'the service "{service}" has no metric "{metric}"; add it to the service or remove the measure',
        { service, metric },
      ),
    };
  }
}

function* variantProblems(deal: Deal, scenario: DealScenario, path: string): Generator<DealProblem> {
  const seen = new Set([scenario.id]);
  for (let parent = scenario.variantOf; parent !== null; ) {
    const found = deal.scenarios.find(({ id }) => id === parent);
    if (!found) {
      yield {
        path,
        message: say('there is no scenario "{parent}"; name one that is there, or null', { parent }),
      };
      return;
    }
    if (seen.has(parent)) {
      yield {
        path,
        message: say('"{id}" would be a variant of itself; name another scenario, or null', {
          id: scenario.id,
        }),
      };
      return;
    }
    seen.add(parent);
    parent = found.variantOf;
  }
}

function* provenanceProblems(deal: Deal): Generator<DealProblem> {
  const known = new Set<string>();
  const isHolder = holdersIn(deal);
  for (const [place, { input, of }] of deal.provenance.entries()) {
    const path = `provenance[${place}]`;
    const scope = inputTable[input]?.scope;
    if (scope === undefined) {
      yield {
        path: `${path}.input`,
        message: say('there is no input "{input}"; check its spelling', { input }),
      };
    } else if (!isHolder(scope, of)) {
      yield {
        path: `${path}.of`,
        message: say('"{of}" has no input "{input}"; name what holds it, or remove the entry', { of, input }),
      };
    }
    const key = `${input} ${of}`;
    if (known.has(key)) {
      yield {
        path,
        message: say('{input} of {of} has an entry already; every one needs its own', { input, of }),
      };
    }
    known.add(key);
  }
}

function* beyondTerm(month: number | undefined, deal: Deal, path: string): Generator<DealProblem> {
  if (month !== undefined && month > deal.months) {
    yield {
      path,
      message: say('month {month} lies after the contract’s last month, {months}', {
        month,
        months: deal.months,
      }),
    };
  }
}

const repeated = (things: readonly { readonly id: string }[], path: string) =>
  duplicates(
    things.map(({ id }) => id),
    path,
    'id',
  );

function* duplicates(ids: readonly string[], path: string, field?: string): Generator<DealProblem> {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) {
      yield {
        path: `${path}[${index}]${field === undefined ? '' : `.${field}`}`,
        message: say('"{id}" is already used; every one needs its own', { id }),
      };
    }
  }
}
