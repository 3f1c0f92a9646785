// What stands over a chart of several scenarios: its title and whose line is whose.
import { classes } from './classes.ts';
import type { ComparedScenario } from './comparison.ts';
import { Swatch, scenarioColour } from './scenario-name.tsx';

interface ChartHeadProps {
  readonly title: string;
  readonly hint: string;
  readonly scenarios: readonly ComparedScenario[];
}

export function ChartHead({ title, hint, scenarios }: ChartHeadProps) {
  return (
    <header className={classes('chart-head')}>
      <h2>{title}</h2>
      <span className={classes('hint')}>{hint}</span>
      <span className={classes('chart-keys')}>
        {scenarios.map(({ key, kind, name }) => (
          <span key={key}>
            <Swatch colour={scenarioColour(kind)} /> {name}
          </span>
        ))}
      </span>
    </header>
  );
}

/** Two scenarios of one kind share a colour; the later ones are dashed. */
export const isSecondOfKind = (scenarios: readonly ComparedScenario[], index: number): boolean =>
  scenarios.findIndex(({ kind }) => kind === scenarios[index]?.kind) < index;
