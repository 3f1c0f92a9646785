// What stands over a chart of several scenarios: its title and whose line is whose.

import { CopyPicture } from '../../components/charts/copy-picture.tsx';
import type { ComparedScenario } from '../../components/comparison/comparison.ts';
import { isSecondOfKind, scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { classes } from './classes.ts';

interface ChartHeadProps {
  readonly title: string;
  readonly hint: string;
  /** Those with a line. */
  readonly scenarios: readonly ComparedScenario[];
  readonly all: readonly ComparedScenario[];
}

export function ChartHead({ title, hint, scenarios, all }: ChartHeadProps) {
  return (
    <header className={classes('chart-head')}>
      <h2>{title}</h2>
      <span className={classes('hint')}>{hint}</span>
      <span className={classes('chart-keys')}>
        {scenarios.map((scenario) => (
          <span key={scenario.key}>
            <LineKey
              colour={scenarioColour(scenario.kind)}
              dashed={isSecondOfKind(all, all.indexOf(scenario))}
            />{' '}
            {scenario.name}
          </span>
        ))}
      </span>
      <CopyPicture title={`${title}, ${hint}: ${scenarios.map(({ name }) => name).join(', ')}`} />
    </header>
  );
}

interface LineKeyProps {
  readonly colour: string;
  readonly dashed: boolean;
}

const LineKey = ({ colour, dashed }: LineKeyProps) => (
  <svg className={classes('line-key')} width="16" height="8" aria-hidden="true">
    <path d="M0 4H16" stroke={colour} strokeWidth="2" {...(dashed ? { strokeDasharray: '4 2' } : {})} />
  </svg>
);
