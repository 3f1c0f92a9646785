// Deals to measure with: every input and switch of the tables is used, so that a benchmark grows with the model.
import { benefitDimensions, DEAL_FORMAT, DEAL_VERSION, type Deal } from '../../shared/deal/document.ts';
import { checkDeal, describeProblems } from '../../shared/deal/validate.ts';
import { type InputDeclaration, inputTable } from '../../shared/model/inputs.ts';
import type { Scope } from '../../shared/model/scopes.ts';
import { switchTable } from '../../shared/model/switches.ts';

export interface Size {
  readonly services: number;
  readonly months: number;
  readonly scenarios: number;
}

export const title = ({ services, months, scenarios }: Size): string =>
  `${services} services, ${months} months, ${scenarios} scenarios`;

const SEED = 20_070_401;
/** Of each service, and of each scenario that changes something. */
const METRICS = 1;
const BENEFITS = 4;
const ONE_OFFS = 3;
const RISKS = 4;
const MITIGATIONS = 3;

/** Between 0 and 1, the same every time (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sizes a contract has, by unit; three digits, as people type them. */
const usual: Readonly<Partial<Record<InputDeclaration['unit'], readonly [number, number]>>> = {
  money: [5, 40],
  moneyPerVolume: [8, 12],
  volume: [500, 1500],
  months: [1, 6],
  years: [1, 5],
  rate: [0.01, 0.04],
  share: [0.02, 0.15],
  factor: [0.8, 1.2],
  count: [0, 3],
  days: [15, 60],
  fte: [1, 20],
  level: [0.9, 1.1],
  points: [1, 10],
};

/** Thirty services at most, as a deal has; a provider for every four of them. */
export function portfolio({ services, months, scenarios }: Size): Deal {
  const draw = draws(SEED);
  const years = Math.ceil(months / 12);
  const one = ({ unit, default: standard, whole, min = -1e15, max = 1e15 }: InputDeclaration) => {
    const [from, to] = standard === 1 && unit === 'share' ? [0.8, 1] : (usual[unit] ?? [0, 1]);
    const value = from + (to - from) * draw();
    return Math.min(max, Math.max(min, whole ? Math.round(value) : Number(value.toPrecision(3))));
  };
  const inputsOf = (scope: Scope) =>
    Object.fromEntries(
      Object.entries(inputTable)
        .filter(([, input]) => input.scope === scope)
        .map(([name, input]) => [
          name,
          input.by === 'year' && draw() < 0.5 ? Array.from({ length: years }, () => one(input)) : one(input),
        ]),
    );
  const switchesOf = (scope: Scope) =>
    Object.fromEntries(
      Object.entries(switchTable)
        .filter(([, row]) => row.scope === scope && !row.derived)
        .map(([name, row]) => {
          const options = Object.keys(row.options);
          return [name, options[Math.floor(draw() * options.length)]];
        }),
    );
  const things = <Thing>(kind: string, count: number, thing: (index: number) => Thing) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${kind}-${index + 1}`,
      name: `${kind} ${index + 1}`,
      ...thing(index),
    }));
  const terms = (scope: Scope) => ({ inputs: inputsOf(scope), switches: switchesOf(scope) });
  const providers = Math.ceil(services / 4);
  const providerOf = (index: number) => `provider-${(index % providers) + 1}`;
  const metrics = Array.from({ length: METRICS }, (_, index) => `metric-${index + 1}`);
  /** What a scenario changes: it keeps one service in ten. */
  const changes = (scenario: number) => ({
    kind: 'custom',
    ...terms('scenario'),
    arrangements: Array.from({ length: services }, (_, service) => ({
      service: `service-${service + 1}`,
      provider: providerOf(service + scenario),
      ...terms('arrangement'),
      measures: metrics.map((metric) => ({ metric, inputs: inputsOf('measure') })),
    })).filter((_, service) => (service + scenario) % 10 !== 0),
    engagements: Array.from({ length: providers }, (_, provider) => ({
      provider: providerOf(provider),
      inputs: inputsOf('engagement'),
    })),
    benefits: things('benefit', BENEFITS, (benefit) => ({
      dimension: benefitDimensions[benefit % benefitDimensions.length],
      owner: benefit === 0 ? null : providerOf(benefit),
      covers: benefit === 0 ? [] : [`service-${(benefit % services) + 1}`],
      ...terms('benefit'),
      // The first is an amount a year, to be typed over.
      ...(benefit === 0 ? { switches: {} } : {}),
    })),
    oneOffs: things('one-off', ONE_OFFS, (oneOff) => ({
      paidTo: oneOff === 0 ? null : providerOf(oneOff),
      ...terms('oneOff'),
    })),
    risks: things('risk', RISKS, () => ({ mitigation: '', evidence: '', inputs: inputsOf('risk') })),
    mitigations: things('mitigation', MITIGATIONS, () => terms('mitigation')),
  });
  /** What others are compared with. */
  const asIs = {
    kind: 'as-is',
    inputs: {},
    switches: {},
    arrangements: [],
    engagements: [],
    benefits: [],
    oneOffs: [],
    risks: [],
    mitigations: [],
  };
  const check = checkDeal({
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name: `${services} services`,
    notes: '',
    currency: 'EUR',
    amountsIn: 'thousands',
    start: '2027-01',
    months,
    ...terms('deal'),
    provenance: [],
    services: things('service', services, () => ({
      unit: 'unit',
      ...terms('service'),
      metrics: things('metric', METRICS, () => ({ unit: 'point', ...terms('metric') })),
    })),
    providers: things('provider', providers, () => ({ inputs: inputsOf('provider') })),
    scenarios: things('scenario', scenarios, (index) => ({
      variantOf: null,
      ...(index === 0 ? asIs : changes(index)),
    })),
  });
  if (!check.ok) throw new Error(`no deal to measure with:\n${describeProblems(check.problems)}`);
  return check.deal;
}
