// Small deals of an as-is and one contract, each service with a provider of its own.
import { expect } from 'vitest';
import { blankArrangement, blankProvider, blankScenario, blankService } from '../../shared/deal/blank.ts';
import {
  DEAL_FORMAT,
  DEAL_VERSION,
  type Deal,
  type DealArrangement,
  type DealScenario,
} from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { checkDeal, describeProblems } from '../../shared/deal/validate.ts';
import { calculate, type DealResults, lineSums } from '../../shared/engine/evaluation.ts';
import type { ItemName } from '../../shared/model/index.ts';

export interface Given {
  readonly inputs: DealArrangement['inputs'];
  readonly switches?: DealArrangement['switches'];
  /** What the client has today: volume, cost; one unit a month where nothing is said. */
  readonly service?: Deal['services'][number]['inputs'];
  readonly basis?: Deal['services'][number]['switches'];
  readonly metrics?: Deal['services'][number]['metrics'];
}

export interface Terms {
  readonly years: number;
  /** Each service has a provider of its own, of the same name. */
  readonly services: Readonly<Record<string, Given>>;
  readonly deal?: Deal['inputs'];
  readonly timing?: Deal['switches'];
  readonly scenario?: Partial<
    Pick<DealScenario, 'inputs' | 'switches' | 'benefits' | 'oneOffs' | 'mitigations'>
  >;
}

/** Calculates a valid deal of an as-is and one contract; its own checks hold. */
export function contract({ years, services, deal: inputs = {}, timing = {}, scenario }: Terms): DealResults {
  const ids = Object.keys(services);
  const deal: Deal = {
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name: 'A published figure',
    notes: '',
    currency: 'USD',
    amountsIn: 'ones',
    start: '2027-01',
    months: years * 12,
    switches: timing,
    inputs,
    provenance: [],
    services: ids.map((id) => ({
      ...blankService({ id, name: id }, 'unit'),
      inputs: services[id]?.service ?? {},
      switches: services[id]?.basis ?? {},
      metrics: services[id]?.metrics ?? [],
    })),
    providers: ids.map((id) => blankProvider({ id, name: id })),
    scenarios: [
      blankScenario({ id: 'as-is', name: 'As-is' }, 'as-is'),
      {
        ...blankScenario({ id: 'contract', name: 'Contract' }, 'custom'),
        ...scenario,
        arrangements: ids.map((id) => ({
          ...blankArrangement(id, id),
          switches: services[id]?.switches ?? {},
          inputs: services[id]?.inputs ?? {},
        })),
      },
    ],
  };
  const checked = checkDeal(deal);
  if (!checked.ok) throw new Error(describeProblems(checked.problems));
  const results = calculate(instantiate(checked.deal));
  expect(results.value('ledgersReconcile', 'contract')).toBe(1);
  expect(results.value('termsAgree', 'contract')).toBe(1);
  return results;
}

/** Sums by contract year, the opening left out. */
export const yearly = (results: DealResults, name: ItemName, key = 'contract'): readonly number[] => {
  const instance = Object.values(results.situation.instances)
    .flat()
    .find((one) => one.key === key);
  if (!instance) throw new Error(`nothing is called ${key}`);
  return lineSums(results, name, instance).byYear.slice(1);
};

export const monthly = (results: DealResults, name: ItemName, key = 'contract'): readonly number[] =>
  yearly(results, name, key).map((amount) => amount / 12);

export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

export const term = (results: DealResults, name: ItemName, key = 'contract'): number =>
  results.sum(name, key, { kind: 'term' });

export const expectClose = (actual: readonly number[], expected: readonly number[], digits = 6): void => {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, digits);
};
