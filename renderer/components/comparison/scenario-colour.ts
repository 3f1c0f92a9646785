// The colour of a scenario's kind, and which scenarios have to share one.
import type { ComparedScenario } from './comparison.ts';

export const scenarioColour = (kind: ComparedScenario['kind']): string =>
  `var(--scenario-${kind}, var(--ink-3))`;

/** Two scenarios of one kind share a colour; the later ones are dashed. */
export const isSecondOfKind = (scenarios: readonly ComparedScenario[], index: number): boolean =>
  scenarios.findIndex(({ kind }) => kind === scenarios[index]?.kind) < index;
