// What the report says of a deal, ready to be written: the figures of the Summary, and what of them has room.
import type { Deal } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say, sayList } from '../../../shared/text/say.ts';
import { short } from '../../../shared/workbook/charts.ts';
import {
  bridgeRows,
  type ComparedScenario,
  comparedScenarios,
  comparisonKey,
  rowsShown,
} from '../../components/comparison/comparison.ts';
import { type ComparedProvider, comparedProviders } from '../../components/comparison/provider-figures.ts';

import { resultsOf } from '../../state/results.ts';
import { asIsScenario, newScenario, referenceScenario } from '../../state/roles.ts';

export interface ReportFigures {
  readonly deal: Deal;
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  /** What every scenario is measured against: as-is where there is one. */
  readonly base: ComparedScenario;
  /** What the judged scenario would replace: the traditional one where there is one. */
  readonly reference: ComparedScenario;
  /** None where the deal has one scenario only. */
  readonly judged: ComparedScenario | undefined;
  readonly providers: readonly ComparedProvider[];
}

export function reportFigures(deal: Deal): ReportFigures {
  const results = resultsOf(deal);
  const scenarios = comparedScenarios(deal, results);
  const of = (id: string | undefined) => scenarios.find(({ key }) => key === id);
  const reference = of(referenceScenario(deal).id);
  const base = of(asIsScenario(deal)?.id) ?? reference;
  if (!reference || !base) throw new Error('a deal has a scenario');
  return {
    deal,
    results,
    scenarios,
    base,
    reference,
    judged: of(newScenario(deal)?.id),
    providers: comparedProviders(results, scenarios),
  };
}

/** Those besides the one they are held against, with the key of the comparison. */
export const against = (
  { scenarios }: ReportFigures,
  reference: ComparedScenario,
): readonly { readonly scenario: ComparedScenario; readonly key: string }[] =>
  scenarios.flatMap((scenario) =>
    scenario.key === reference.key ? [] : [{ scenario, key: comparisonKey(scenario, reference) }],
  );

export interface BridgeStep {
  readonly label: string;
  readonly row: ReturnType<typeof bridgeRows>[number];
}

/** The steps from base to judged scenario, without lines that are nothing in both or stand for a subtotal. */
export function reportBridge({ base, judged }: ReportFigures): readonly BridgeStep[] {
  if (!judged) return [];
  const shown = rowsShown([base, judged]);
  const rows = bridgeRows(base, judged, 'npv', shown);
  return rows.flatMap((row, index): BridgeStep[] => {
    if (row.kind === 'gap') return [];
    const line = shown[index];
    // The name stands beside the mark, where it has room.
    if (row.kind !== 'step') return [{ label: short(row.label), row: { ...row, label: '' } }];
    return [{ label: row.note ? say('In-house work and charges') : (line?.label ?? ''), row }];
  });
}

export interface ShownProviders {
  readonly shown: readonly ComparedProvider[];
  /** What they have in common stands in one row. */
  readonly others: readonly ComparedProvider[];
}

/** What has room: who misses its floor, then the judged scenario’s, then the largest; in the deal’s order. */
export function providersWithRoom(
  { results, providers, judged }: ReportFigures,
  room: number,
): ShownProviders {
  if (providers.length <= room) return { shown: providers, others: [] };
  const weight = (one: ComparedProvider) => [
    results.value('floorMissed', one.key) === 1 ? 1 : 0,
    one.scenario.key === judged?.key ? 1 : 0,
    results.value('revenueTerm', one.key),
  ];
  const ranked = providers.toSorted((one, other) => {
    const [a, b] = [weight(one), weight(other)];
    const differs = a.findIndex((value, index) => value !== b[index]);
    return differs < 0 ? 0 : (b[differs] ?? 0) - (a[differs] ?? 0);
  });
  const kept = new Set(ranked.slice(0, room - 1));
  return {
    shown: providers.filter((one) => kept.has(one)),
    others: providers.filter((one) => !kept.has(one)),
  };
}

/** “Desk, Hosting, Network and 27 others”: names as far as they have room, in characters. */
export function someOf(names: readonly string[], room: number): string {
  const shown: string[] = [];
  let used = 0;
  for (const name of names.map(short)) {
    if (used + name.length > room && shown.length > 0) break;
    shown.push(name);
    used += name.length + 2;
  }
  const rest = names.length - shown.length;
  return rest > 0
    ? say('{shown} and {rest, plural, one {# other} other {# others}}', { shown: shown.join(', '), rest })
    : sayList(shown);
}
