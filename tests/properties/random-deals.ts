// Random valid deals, made from the tables: a new input or switch is covered without a change here.
import fc from 'fast-check';
import {
  amountScales,
  benefitDimensions,
  DEAL_FORMAT,
  DEAL_VERSION,
  type Deal,
  type scenarioKinds,
} from '../../shared/deal/document.ts';
import { checkDeal, describeProblems } from '../../shared/deal/validate.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import type { Scope } from '../../shared/model/scopes.ts';
import { switchTable } from '../../shared/model/switches.ts';
import { inputValue, type Range } from './random-values.ts';

/** PARLEY_SEED repeats a run or tries another one; fast-check prints the seed with every failure. */
export const SEED = Number(process.env.PARLEY_SEED ?? 2027);

/** A failure is reported with the smallest deal found in the time there is. */
export const runs = (numRuns: number) => ({
  numRuns,
  seed: SEED,
  interruptAfterTimeLimit: 150_000,
  markInterruptAsFailure: true,
});

export interface DealSize {
  readonly months: { readonly min: number; readonly max: number };
  readonly services: number;
  readonly providers: number;
  readonly scenarios: number;
  readonly range: Range;
}

export const anySize: DealSize = {
  months: { min: 12, max: 180 },
  services: 6,
  providers: 4,
  scenarios: 3,
  range: 'sensible',
};

type Kind = (typeof scenarioKinds)[number];
type Values = Record<string, number | number[]>;

/** What is stated of a thing: of its inputs some, of its switches some. */
interface Stated {
  readonly inputs: Values;
  readonly switches?: Record<string, string>;
}

/** Each entry there or not: often many, often few. */
function someOf<Value>(arbitraries: Readonly<Record<string, fc.Arbitrary<Value>>>) {
  const entries = Object.entries(arbitraries);
  const leavingOut = (oneOf: number) =>
    fc.tuple(
      ...entries.map(([name, arbitrary]) =>
        fc.option(
          arbitrary.map((value) => [name, value] as const),
          { freq: oneOf, nil: undefined },
        ),
      ),
    );
  return fc
    .oneof({ arbitrary: leavingOut(2), weight: 1 }, { arbitrary: leavingOut(6), weight: 2 })
    .map((drawn): Record<string, Value> => Object.fromEntries(drawn.filter((entry) => entry !== undefined)));
}

/** The document gives switches to whatever has some to choose. */
function statedOf(scope: Scope, range: Range): fc.Arbitrary<Stated> {
  const inputs = Object.entries(inputTable).filter(([, input]) => input.scope === scope);
  const switches = Object.entries(switchTable).filter(([, row]) => row.scope === scope && !row.derived);
  const drawn = {
    inputs: someOf(Object.fromEntries(inputs.map(([name, input]) => [name, inputValue(input, range)]))),
  };
  if (switches.length === 0) return fc.record(drawn);
  const options = switches.map(
    ([name, row]) => [name, fc.constantFrom(...Object.keys(row.options))] as const,
  );
  return fc.record({ ...drawn, switches: someOf(Object.fromEntries(options)) });
}

const MOST_METRICS = 3;

/** Which of the providers there are; cut to their number when the deal is put together. */
const someProvider = fc.nat({ max: 11 });

const monthsWithin = ({ min, max }: DealSize['months']) =>
  fc.oneof(
    { arbitrary: fc.integer({ min, max: Math.min(max, 60) }), weight: 4 },
    { arbitrary: fc.integer({ min, max }), weight: 1 },
    {
      arbitrary: fc
        .integer({ min: Math.ceil(min / 12), max: Math.floor(max / 12) })
        .map((years) => years * 12),
      weight: 2,
    },
  );

function parts({ months, services, providers, scenarios, range }: DealSize) {
  const some = <Thing>(thing: fc.Arbitrary<Thing>, most: number, oneMissingOf: number) =>
    fc.array(fc.option(thing, { freq: oneMissingOf, nil: undefined }), { maxLength: most });
  const scenario = fc.record({
    kind: fc.oneof(
      { arbitrary: fc.constant<Kind>('as-is'), weight: 1 },
      { arbitrary: fc.constantFrom<Kind>('traditional', 'out-tasking', 'custom'), weight: 5 },
    ),
    stated: statedOf('scenario', range),
    /** By service: the first arrangement is that of the first service. */
    arrangements: some(
      fc.tuple(
        someProvider,
        statedOf('arrangement', range),
        some(statedOf('measure', range), MOST_METRICS, 3),
      ),
      services,
      6,
    ),
    engagements: some(statedOf('engagement', range), providers, 3),
    benefits: fc.array(
      fc.tuple(
        fc.constantFrom(...benefitDimensions),
        statedOf('benefit', range),
        fc.option(someProvider, { freq: 2 }),
        fc.uniqueArray(fc.nat({ max: services - 1 }), { maxLength: services }),
      ),
      { maxLength: 2 },
    ),
    risks: fc.array(statedOf('risk', range), { maxLength: 2 }),
    mitigations: fc.array(statedOf('mitigation', range), { maxLength: 3 }),
    oneOffs: fc.array(fc.tuple(fc.option(someProvider, { freq: 2 }), statedOf('oneOff', range)), {
      maxLength: 3,
    }),
  });
  return fc.record({
    months: monthsWithin(months),
    amountsIn: fc.constantFrom(...amountScales),
    stated: statedOf('deal', range),
    services: fc.array(
      fc.tuple(statedOf('service', range), fc.array(statedOf('metric', range), { maxLength: MOST_METRICS })),
      { minLength: 1, maxLength: services },
    ),
    providers: fc.oneof(
      { arbitrary: fc.constant<Stated[]>([]), weight: 1 },
      { arbitrary: fc.array(statedOf('provider', range), { minLength: 1, maxLength: providers }), weight: 9 },
    ),
    scenarios: fc.array(scenario, { minLength: 1, maxLength: scenarios }),
  });
}

type Parts = ReturnType<typeof parts> extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Months of whatever is stated fall within the contract. */
function withinTerm(stated: Stated, months: number): Stated {
  const cut = (name: string, value: number) =>
    inputTable[name]?.unit === 'months' ? Math.min(value, months) : value;
  const inputs = Object.entries(stated.inputs).map(([name, value]) => [
    name,
    typeof value === 'number' ? cut(name, value) : value.map((one) => cut(name, one)),
  ]);
  return { ...stated, inputs: Object.fromEntries(inputs) };
}

const numbered = <Thing extends object>(kind: string, things: readonly Thing[]) =>
  things.map((thing, index) => ({ id: `${kind}-${index + 1}`, name: `${kind} ${index + 1}`, ...thing }));

function putTogether({ months, amountsIn, stated, services, providers, scenarios }: Parts): Deal {
  const inTerm = (one: Stated) => withinTerm(one, months);
  const providerOf = (which: number) => `provider-${(which % providers.length) + 1}`;
  const check = checkDeal({
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name: 'Random deal',
    notes: '',
    currency: 'USD',
    amountsIn,
    start: '2027-01',
    months,
    ...inTerm(stated),
    provenance: [],
    services: numbered(
      'service',
      services.map(([one, metrics]) => ({
        unit: 'unit',
        ...inTerm(one),
        metrics: numbered(
          'metric',
          metrics.map((metric) => ({ unit: 'point', ...inTerm(metric) })),
        ),
      })),
    ),
    providers: numbered('provider', providers.map(inTerm)),
    scenarios: numbered(
      'scenario',
      scenarios.map((scenario) => {
        const { kind, arrangements, engagements, benefits, oneOffs, risks, mitigations } = scenario;
        const changes = kind !== 'as-is';
        const given = changes && providers.length > 0;
        return {
          kind,
          variantOf: null,
          ...inTerm(scenario.stated),
          arrangements: arrangements.slice(0, given ? services.length : 0).flatMap((one, index) => {
            if (!one) return [];
            const [provider, terms, measures] = one;
            const measured = services[index]?.[1].length ?? 0;
            return [
              {
                service: `service-${index + 1}`,
                provider: providerOf(provider),
                ...inTerm(terms),
                measures: measures
                  .slice(0, measured)
                  .flatMap((measure, place) =>
                    measure ? [{ metric: `metric-${place + 1}`, ...inTerm(measure) }] : [],
                  ),
              },
            ];
          }),
          engagements: engagements
            .slice(0, given ? providers.length : 0)
            .flatMap((one, index) => (one ? [{ provider: `provider-${index + 1}`, ...inTerm(one) }] : [])),
          benefits: numbered(
            'benefit',
            (changes ? benefits : []).map(([dimension, one, owner, covers]) => ({
              dimension,
              owner: owner === null || providers.length === 0 ? null : providerOf(owner),
              covers: covers
                .filter((index) => index < services.length)
                .map((index) => `service-${index + 1}`),
              ...inTerm(one),
            })),
          ),
          risks: numbered(
            'risk',
            risks.map((one) => ({ mitigation: '', evidence: '', ...inTerm(one) })),
          ),
          mitigations: numbered('mitigation', mitigations.map(inTerm)),
          oneOffs: numbered(
            'one-off',
            (changes ? oneOffs : []).map(([paidTo, one]) => ({
              paidTo: paidTo === null || providers.length === 0 ? null : providerOf(paidTo),
              ...inTerm(one),
            })),
          ),
        };
      }),
    ),
  });
  if (!check.ok) throw new Error(`The generator drew an invalid deal:\n${describeProblems(check.problems)}`);
  return check.deal;
}

export const randomDeal = (size: Partial<DealSize> = {}): fc.Arbitrary<Deal> =>
  parts({ ...anySize, ...size }).map(putTogether);
