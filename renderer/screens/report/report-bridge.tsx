// From the base to the judged scenario, term by term, each step named beside its bar.
import { say } from '../../../shared/text/say.ts';
import { short } from '../../../shared/workbook/charts.ts';
import { bridgeAxis } from '../../components/charts/bridge-axis.ts';
import { BridgeChart } from '../../components/charts/bridge-chart.tsx';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import type { Formats } from '../../format/formats.ts';
import { classes } from './classes.ts';
import { type ReportFigures, reportBridge } from './report-figures.ts';

interface ReportBridgeProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
  readonly width: number;
}

const NAME = 142;
const ROW = 19;
const HEAD = 20;

export function ReportBridge({ figures, formats, width }: ReportBridgeProps) {
  const { base, judged } = figures;
  const steps = reportBridge(figures);
  if (!judged || judged.key === base.key || steps.length === 0) return null;
  const rows = steps.map(({ row }) => row);
  const axis = bridgeAxis(rows);
  return (
    <section>
      <h2>{say('From {from} to {to}, present value', { from: short(base.name), to: short(judged.name) })}</h2>
      <div className={classes('bridge')}>
        <ul style={{ width: NAME, paddingTop: HEAD }}>
          {steps.map(({ label, row }) => (
            <li key={row.key} style={{ height: ROW }}>
              {row.kind === 'step' ? label : <b>{label}</b>}
            </li>
          ))}
        </ul>
        <BridgeChart
          rows={rows}
          axis={axis}
          rowHeight={ROW}
          axisHeight={HEAD}
          width={width - NAME}
          startColour={scenarioColour(base.kind)}
          endColour={scenarioColour(judged.kind)}
          formatTick={formats.tick}
          formatValue={formats.plain}
          formatDelta={formats.delta}
          label={say('From {from} to {to}', { from: base.name, to: judged.name })}
        />
      </div>
      <p className={classes('key')}>
        <i className={classes('lowers')} /> {say('lowers the client’s cost')}{' '}
        <i className={classes('raises')} /> {say('raises it')}
        {axis.cut && say(' · axis starts at {start}', { start: formats.tick(axis.low, axis.decimals) })}
      </p>
    </section>
  );
}
