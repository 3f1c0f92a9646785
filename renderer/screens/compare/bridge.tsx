// From the reference's total to another scenario's, beside the table and on its baselines.

import { bridgeAxis } from '../../components/charts/bridge-axis.ts';
import { BridgeChart } from '../../components/charts/bridge-chart.tsx';
import { CopyPicture } from '../../components/charts/copy-picture.tsx';
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
  const basisName = basis === 'npv' ? 'NPV' : 'undiscounted';
  return (
    <section className={classes('bridge')} style={{ width }}>
      <header>
        <h2>
          {reference.name} to{' '}
          {others.length > 1 ? (
            <Picker
              label="Scenario the bridge leads to"
              options={others.map(({ key, name }) => ({ key, label: name }))}
              value={to.key}
              onChange={onTo}
            />
          ) : (
            to.name
          )}
        </h2>
        <span className={classes('hint')}>
          {basisName}, {formats.unit}
        </span>
        <CopyPicture
          title={`Total cost of performance, ${reference.name} to ${to.name}, ${basisName}, ${formats.unit}`}
        />
      </header>
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
        label={`Total cost of performance from ${reference.name} to ${to.name}: ${formats.plain(total)}; the table beside it has every step`}
      />
      <footer>
        <i className={classes('key lowers')} /> lowers the client’s cost
        <i className={classes('key raises')} /> raises it
        {axis.cut && (
          <span className={classes('axis-note')}>axis starts at {formats.tick(axis.low, axis.decimals)}</span>
        )}
      </footer>
    </section>
  );
}
