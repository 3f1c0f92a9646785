// Back to the floor: what one change alone would have to be, and what it does to either side.
import { say } from '../../../shared/text/say.ts';
import type { ComparedProvider } from '../../components/comparison/provider-figures.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import type { Formats } from '../../format/formats.ts';
import { formatPercent, NOTHING } from '../../format/number.ts';
import type { FloorWay, BackToFloor as Ways } from '../../state/back-to-floor.ts';
import { floorChange, floorLabel } from '../../state/floor-texts.ts';
import { classes } from './classes.ts';

interface BackToFloorProps {
  readonly provider: ComparedProvider;
  readonly ways: Ways;
  readonly formats: Formats;
  readonly onInput: (input: FloorWay['input']) => void;
}

export function BackToFloor({ provider, ways, formats, onInput }: BackToFloorProps) {
  const floor = formatPercent(provider.floor, { decimals: 1 });
  return (
    <section className={classes('floor')} aria-label={say('Back to the floor')}>
      <h2>
        {say('Back to the floor')}
        <span className={classes('hint')}>
          {say(
            'One change that brings {provider} to {floor} over the contract, all else as it is; NPV, {unit}',
            { provider: provider.name, floor, unit: formats.unit },
          )}
        </span>
      </h2>
      <FigureGrid>
        <table className={classes('years compact')}>
          <caption className="unseen">{say('Changes that reach the floor')}</caption>
          <thead>
            <tr className={classes('columns')}>
              <th scope="col" className={classes('label')}>
                {say('Change')}
              </th>
              <th scope="col" className={classes('number')}>
                {say('By')}
              </th>
              <th scope="col" className={classes('number')}>
                <span className={classes('side-client')} />
                {say('Client, against {reference}', { reference: ways.reference })}
              </th>
              <th scope="col" className={classes('number')} title={provider.name}>
                <span className={classes('side-provider')} />
                {say('Provider')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ways.levers.map((way) => (
              <tr key={way.name}>
                <th scope="row" className={classes('label')}>
                  <button
                    type="button"
                    className={classes('floor-input')}
                    title={way.meaning}
                    onClick={() => onInput(way.input)}
                  >
                    {floorLabel(way.name)}
                  </button>
                </th>
                <WayCell {...{ provider, way }} which="by" text={floorChange(way)} />
                <WayCell {...{ provider, way }} which="client" text={formats.delta(way.client)} />
                <WayCell {...{ provider, way }} which="provider" text={formats.delta(way.provider)} />
              </tr>
            ))}
          </tbody>
        </table>
      </FigureGrid>
    </section>
  );
}

interface WayCellProps {
  readonly provider: ComparedProvider;
  readonly way: FloorWay;
  readonly which: 'by' | 'client' | 'provider';
  readonly text: string;
}

/** What cannot be reached has no effect to explain. */
function WayCell({ provider, way, which, text }: WayCellProps) {
  if (way.change === null && which !== 'by') return <td className={classes('number')}>{NOTHING}</td>;
  return (
    <FigureCell
      target={{ kind: 'found', topic: 'floor', about: `${which} ${way.name} ${provider.key}` }}
      text={text}
      label={`${floorLabel(way.name)}, ${provider.name}`}
      look={way.change === null ? 'delta' : 'plain'}
    />
  );
}
