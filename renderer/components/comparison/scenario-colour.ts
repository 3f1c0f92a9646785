// How a scenario is drawn: the colour of its kind, and what tells it apart where colours are not seen.
import type { ComparedScenario } from './comparison.ts';

export const scenarioColour = (kind: ComparedScenario['kind']): string =>
  `var(--scenario-${kind}, var(--ink-3))`;

/** Of lines: the first is solid, every other has dashes of its own, the same on every chart. */
const dashes = ['', '6 4', '14 3 2 3', '2 3', '14 5', '5 2 1 2 1 2'] as const;

/** By its place among the scenarios of the deal. */
export const scenarioDash = (scenarios: readonly ComparedScenario[], scenario: ComparedScenario): string =>
  dashes[scenarios.indexOf(scenario) % dashes.length] ?? '';
