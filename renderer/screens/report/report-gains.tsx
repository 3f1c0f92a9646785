// Gain since signing against the base, and when each scenario has paid back.
import { say } from '../../../shared/text/say.ts';
import { short } from '../../../shared/workbook/charts.ts';
import { CumulativeChart } from '../../components/charts/cumulative-chart.tsx';
import { scenarioColour, scenarioDash } from '../../components/comparison/scenario-colour.ts';
import type { Formats } from '../../format/formats.ts';
import { classes } from './classes.ts';
import { against, type ReportFigures } from './report-figures.ts';

interface ReportGainsProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
}

export function ReportGains({ figures, formats }: ReportGainsProps) {
  const { results, base, scenarios } = figures;
  const gains = against(figures, base).map(({ scenario, key }) => ({
    key,
    name: scenario.name,
    values: Array.from(results.series('cumulativeGain', key)),
    payback: results.value('paybackMonth', key),
    colour: scenarioColour(scenario.kind),
    dash: scenarioDash(scenarios, scenario),
  }));
  if (gains.length === 0) return null;
  return (
    <section className={classes('gains')}>
      <h2>
        {say('Gain against {name} since signing, by month, undiscounted; circle: month of payback', {
          name: short(base.name),
        })}
      </h2>
      <ul className={classes('legend')}>
        {gains.map(({ key, name, colour, dash, values }) => (
          <li key={key}>
            <svg width="26" height="8" aria-hidden="true">
              <path d="M0 4H26" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
            </svg>{' '}
            {say('{name}, {gain} at the end', { name: short(name), gain: formats.delta(values.at(-1) ?? 0) })}
          </li>
        ))}
      </ul>
      <div className={classes('plot')}>
        <CumulativeChart
          lines={gains}
          marks={gains
            .filter(({ payback }) => payback > 0)
            .map(({ key, payback, values, colour }) => ({
              key,
              month: payback,
              value: values[payback] ?? 0,
              label: gains.length > 1 ? String(payback) : say('month {payback}', { payback }),
              colour,
            }))}
          height="100%"
          format={formats.delta}
          formatTick={formats.tick}
          label={say('Gain against {name}', { name: base.name })}
        />
      </div>
    </section>
  );
}
