// What the comparison shows: sums of every row for every scenario, their ranks and the bridge between two.

import type { Deal } from '../../../shared/deal/document.ts';
import { type DealResults, type LineSums, lineSums } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { type Instance, membersOf } from '../../../shared/model/instances.ts';
import { say } from '../../../shared/text/say.ts';
import type { BridgeRow } from '../charts/bridge-axis.ts';
import type { Segment } from '../charts/stacked-terms.tsx';
import { type StatementRow, statementRows, termRows } from './statement.ts';

export type Basis = 'npv' | 'term' | 'year';
/** The sum behind a single figure: by year, a scenario is judged by its undiscounted term. */
export type SumBasis = 'npv' | 'term';
export const sumBasis = (basis: Basis): SumBasis => (basis === 'npv' ? 'npv' : 'term');

export type ScenarioKind = Deal['scenarios'][number]['kind'];

export interface ComparedScenario {
  readonly key: string;
  readonly name: string;
  readonly kind: ScenarioKind;
  readonly instance: Instance;
  readonly providers: readonly string[];
  readonly sums: ReadonlyMap<ItemName, LineSums>;
}

export function comparedScenarios(deal: Deal, results: DealResults): readonly ComparedScenario[] {
  const { situation } = results;
  return situation.instances.scenario.map((instance) => ({
    key: instance.key,
    name: instance.name,
    kind: deal.scenarios.find(({ id }) => id === instance.id)?.kind ?? 'custom',
    instance,
    providers: membersOf(situation, 'engagement', instance).map(({ name }) => name),
    sums: new Map(statementRows.map(({ item }) => [item, lineSums(results, item, instance)])),
  }));
}

/** The key of a scenario against a reference. */
export const comparisonKey = (scenario: ComparedScenario, reference: ComparedScenario): string =>
  `${scenario.key}/${reference.key}`;

/** A row's sum as the table shows it: what lowers the total is negative. */
export function amount(row: StatementRow, scenario: ComparedScenario, basis: SumBasis): number {
  return row.sign * (scenario.sums.get(row.item)?.[basis] ?? Number.NaN);
}

/** The same by contract year, signing first. */
export const yearAmounts = (row: StatementRow, scenario: ComparedScenario): readonly number[] =>
  (scenario.sums.get(row.item)?.byYear ?? []).map((value) => row.sign * value);

/** Rank by lowest amount; equal amounts share one, what a scenario does not have is not ranked. */
export function ranks(amounts: readonly number[]): readonly (number | undefined)[] {
  const ranked = amounts.filter((value) => value !== 0);
  return amounts.map((value) =>
    value === 0 || ranked.length < 2 ? undefined : 1 + ranked.filter((other) => exceeds(value, other)).length,
  );
}

export const segmentsOf = (scenario: ComparedScenario, basis: SumBasis): readonly Segment[] =>
  termRows.map((row) => ({ code: row.code, label: row.label, value: amount(row, scenario, basis) }));

const NETTED: readonly ItemName[] = ['retained', 'charges'];

/** Without terms that are nothing in every scenario; the two the bridge starts from always stand. */
export const rowsShown = (scenarios: readonly ComparedScenario[]): readonly StatementRow[] =>
  statementRows.filter(
    (row) =>
      row.kind !== 'term' ||
      NETTED.includes(row.item) ||
      scenarios.some((scenario) => yearAmounts(row, scenario).some((value) => exceeds(Math.abs(value), 0))),
  );

/** One bridge row for each row of the table; in-house work and charges are netted on the second of them. */
export function bridgeRows(
  from: ComparedScenario,
  to: ComparedScenario,
  basis: SumBasis,
  rows: readonly StatementRow[] = statementRows,
): readonly BridgeRow[] {
  const delta = (row: StatementRow) => amount(row, to, basis) - amount(row, from, basis);
  const total = statementRows.find(({ kind }) => kind === 'total');
  if (!total) return [];
  const netted = termRows.filter(({ item }) => NETTED.includes(item));
  let level = amount(total, from, basis);
  return rows.map((row, index): BridgeRow => {
    const key = row.item;
    if (index === 0) return { key, kind: 'start', label: from.name, value: level };
    if (row.kind === 'total') {
      return { key, kind: 'end', label: to.name, value: amount(row, to, basis), delta: delta(row) };
    }
    if (row.kind === 'subtotal') return { key, kind: 'gap' };
    const together = NETTED.includes(row.item) ? netted : [row];
    const changed = together.filter((term) => exceeds(Math.abs(delta(term)), 0));
    const start = level;
    level += together.reduce((sum, term) => sum + delta(term), 0);
    const note = nettingNote(row, changed);
    return { key, kind: 'step', label: row.label, from: start, to: level, ...(note ? { note } : {}) };
  });
}

function nettingNote(row: StatementRow, changed: readonly StatementRow[]): string | undefined {
  const codes = changed.map(({ code }) => code).join(' + ');
  if (changed.length > 1) return say('{codes} netted', { codes });
  return changed[0] && changed[0].item !== row.item ? codes : undefined;
}

/** The scenario a bridge leads to unless another is picked: the cheapest that is not the reference. */
export function bridgeTarget(
  scenarios: readonly ComparedScenario[],
  reference: ComparedScenario,
  basis: SumBasis,
): ComparedScenario | undefined {
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const cost = ({ sums }: ComparedScenario) => sums.get('totalCostOfPerformance')?.[basis] ?? 0;
  return others.reduce<ComparedScenario | undefined>(
    (best, other) => (best && cost(best) <= cost(other) ? best : other),
    undefined,
  );
}

/** Scenarios that cost something to leave, in some month. */
export const withExitCost = (
  results: DealResults,
  scenarios: readonly ComparedScenario[],
): readonly ComparedScenario[] =>
  scenarios.filter(({ key }) => results.series('exitCost', key).some((cost) => exceeds(cost, 0)));
