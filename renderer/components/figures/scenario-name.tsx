// A scenario's swatch and name, with who works in it.
import { say } from '../../../shared/text/say.ts';
import type { ComparedScenario } from '../comparison/comparison.ts';
import { scenarioColour } from '../comparison/scenario-colour.ts';
import { classes } from './classes.ts';

export function Swatch({ colour }: { readonly colour: string }) {
  return <i className={classes('swatch')} style={{ background: colour }} aria-hidden="true" />;
}

export function ScenarioName({
  scenario,
  hint,
}: {
  readonly scenario: ComparedScenario;
  readonly hint?: string;
}) {
  return (
    <span className={classes('scenario-name')} title={hint ? `${scenario.name}, ${hint}` : scenario.name}>
      <Swatch colour={scenarioColour(scenario.kind)} />
      <b>{scenario.name}</b>
      {hint && <span className={classes('hint')}>{hint}</span>}
    </span>
  );
}

export function providersHint({ providers }: ComparedScenario): string {
  const [only] = providers;
  if (only === undefined) return '';
  return providers.length === 1
    ? only
    : say('{count, plural, one {# provider} other {# providers}}', { count: providers.length });
}
