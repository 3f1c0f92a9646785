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

const SEED = 20_070_401;
const BENEFITS = 4;
const ONE_OFFS = 3;

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
  const providers = Math.ceil(services / 4);
  const providerOf = (index: number) => `provider-${(index % providers) + 1}`;
  const check = checkDeal({
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name: `${services} services`,
    notes: '',
    currency: 'EUR',
    amountsIn: 'thousands',
    start: '2027-01',
    months,
    inputs: inputsOf('deal'),
    services: things('service', services, () => ({ unit: 'unit', inputs: inputsOf('service') })),
    providers: things('provider', providers, () => ({ inputs: inputsOf('provider') })),
    // The first scenario keeps everything, as what others are compared with does; the others keep one in ten.
    scenarios: things('scenario', scenarios, (index) => ({
      kind: index === 0 ? 'as-is' : 'custom',
      inputs: index === 0 ? {} : inputsOf('scenario'),
      switches: index === 0 ? {} : switchesOf('scenario'),
      arrangements: Array.from({ length: index === 0 ? 0 : services }, (_, service) => ({
        service: `service-${service + 1}`,
        provider: providerOf(service + index),
        inputs: inputsOf('arrangement'),
        switches: switchesOf('arrangement'),
      })).filter((_, service) => (service + index) % 10 !== 0),
      engagements: Array.from({ length: index === 0 ? 0 : providers }, (_, provider) => ({
        provider: providerOf(provider),
        inputs: inputsOf('engagement'),
      })),
      benefits: things('benefit', index === 0 ? 0 : BENEFITS, (benefit) => ({
        dimension: benefitDimensions[benefit % benefitDimensions.length],
        inputs: inputsOf('benefit'),
        switches: switchesOf('benefit'),
      })),
      oneOffs: things('one-off', index === 0 ? 0 : ONE_OFFS, (oneOff) => ({
        paidTo: oneOff === 0 ? null : providerOf(oneOff),
        inputs: inputsOf('oneOff'),
      })),
    })),
  });
  if (!check.ok) throw new Error(`no deal to measure with:\n${describeProblems(check.problems)}`);
  return check.deal;
}
