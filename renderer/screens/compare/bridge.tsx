// From the reference's total to another scenario's, beside the table and on its baselines.
import { say } from '../../../shared/text/say.ts';
import { bridgeAxis, bridgeTable } from '../../components/charts/bridge-axis.ts';
import { BridgeChart } from '../../components/charts/bridge-chart.tsx';
import { ChartRegion } from '../../components/charts/chart-region.tsx';
import {
  bridgeRows,
  type ComparedScenario,
  rowsShown,
  type SumBasis,
} from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import type { Formats } from '../../format/formats.ts';
import { classes } from './classes.ts';
import { Picker } from './picker.tsx';

interface BridgeProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly to: ComparedScenario;
  readonly onTo: (key: string) => void;
  readonly basis: SumBasis;
  readonly width: number;
  readonly formats: Formats;
}

export const ROW = 28;
export const HEAD = 24;

export function Bridge({ scenarios, reference, to, onTo, basis, width, formats }: BridgeProps) {
  const rows = bridgeRows(reference, to, basis, rowsShown(scenarios));
  const axis = bridgeAxis(rows);
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const end = rows.find(({ kind }) => kind === 'end');
  const total = end?.kind === 'end' ? end.value : 0;
  const basisName = basis === 'npv' ? say('NPV') : say('undiscounted');
  return (
    <ChartRegion
      className={classes('bridge')}
      style={{ width }}
      title={say('Total cost of performance, {from} to {to}, {basis}, {unit}', {
        from: reference.name,
        to: to.name,
        basis: basisName,
        unit: formats.unit,
      })}
      heading={
        <h2>
          <span>{say('{name} to', { name: reference.name })}</span>
          {others.length > 1 ? (
            <Picker
              label={say('Scenario the bridge leads to')}
              options={others.map(({ key, name }) => ({ key, label: name }))}
              value={to.key}
              onChange={onTo}
            />
          ) : (
            <span>{to.name}</span>
          )}
        </h2>
      }
      table={() => bridgeTable(rows, { ...formats, unit: `${basisName}, ${formats.unit}` })}
    >
      <div className={classes('bridge-rows')}>
        <ul className={classes('bridge-names')} style={{ paddingTop: HEAD }}>
          {rows.map((row) => (
            <li key={row.key} style={{ height: ROW }}>
              {row.kind === 'step' && row.label}
            </li>
          ))}
        </ul>
        <BridgeChart
          rows={rows}
          axis={axis}
          rowHeight={ROW}
          axisHeight={HEAD}
          width={width}
          startColour={scenarioColour(reference.kind)}
          endColour={scenarioColour(to.kind)}
          formatTick={formats.tick}
          formatValue={formats.plain}
          formatDelta={formats.delta}
          label={say(
            'Total cost of performance from {name} to {name2}: {total}; the table beside it has every step',
            { name: reference.name, name2: to.name, total: formats.plain(total) },
          )}
        />
      </div>
      <div className={classes('bridge-keys')}>
        <i className={classes('key lowers')} /> <span>{say('lowers the client’s cost')}</span>
        <i className={classes('key raises')} /> <span>{say('raises it')}</span>
        <span className={classes('axis-note')}>
          {basisName}
          {axis.cut && say('; axis starts at {low}', { low: formats.tick(axis.low, axis.decimals) })}
        </span>
      </div>
    </ChartRegion>
  );
}
