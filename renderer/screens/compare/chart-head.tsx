// What stands over a chart of several scenarios, and whose line is whose.
import type { ComparedScenario } from '../../components/comparison/comparison.ts';
import { scenarioColour, scenarioDash } from '../../components/comparison/scenario-colour.ts';
import { classes } from './classes.ts';

interface ChartHeadProps {
  readonly title: string;
  readonly hint: string;
}

export const ChartHead = ({ title, hint }: ChartHeadProps) => (
  <>
    <h2>{title}</h2>
    <span className={classes('hint')}>{hint}</span>
  </>
);

interface LineKeysProps {
  /** Those with a line. */
  readonly scenarios: readonly ComparedScenario[];
  readonly all: readonly ComparedScenario[];
}

export const LineKeys = ({ scenarios, all }: LineKeysProps) => (
  <div className={classes('chart-keys')}>
    {scenarios.map((scenario) => (
      <span key={scenario.key} title={scenario.name}>
        <LineKey colour={scenarioColour(scenario.kind)} dash={scenarioDash(all, scenario)} />
        <span>{scenario.name}</span>
      </span>
    ))}
  </div>
);

interface LineKeyProps {
  readonly colour: string;
  readonly dash: string;
}

const LineKey = ({ colour, dash }: LineKeyProps) => (
  <svg className={classes('line-key')} width="32" height="8" aria-hidden="true">
    <path d="M0 4H32" stroke={colour} strokeWidth="2" {...(dash === '' ? {} : { strokeDasharray: dash })} />
  </svg>
);
