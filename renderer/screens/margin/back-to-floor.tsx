// Back to the floor: what one change alone would have to be, and what it does to either side.
import { say } from '../../../shared/text/say.ts';
import type { ComparedProvider } from '../../components/comparison/provider-figures.ts';
import type { Formats } from '../../format/formats.ts';
import { formatPercent, NOTHING } from '../../format/number.ts';
import type { FloorWay, BackToFloor as Ways } from '../../state/back-to-floor.ts';
import { classes } from './classes.ts';

interface BackToFloorProps {
  readonly provider: ComparedProvider;
  readonly ways: Ways;
  readonly formats: Formats;
  readonly onInput: (input: FloorWay['input']) => void;
}

const labels: Readonly<Record<FloorWay['name'], string>> = {
  price: say('Every price of its services'),
  priceProductivity: say('Productivity clause'),
  deliveryEfficiency: say('Delivery efficiency'),
  volume: say('Volume of its services'),
};

const percent = (share: number, signed = false) => formatPercent(share, { decimals: 1, signed });

/** “4.0 % → 3.5 % a year”, “−0.5 points a year”, “+1.2 %”. */
function changeText({ name, change, from }: FloorWay): string {
  if (change === null) return say('not by this alone');
  if (name === 'price' || name === 'volume') return percent(change, true);
  const by = name === 'priceProductivity' ? -change : change;
  if (from === null) return say('{change} of each rate a year', { change: percent(by, true) });
  return say('{from} → {to} a year', {
    from: percent(from),
    to: percent(name === 'priceProductivity' ? Math.max(0, from + by) : from + by),
  });
}

export function BackToFloor({ provider, ways, formats, onInput }: BackToFloorProps) {
  const floor = percent(provider.floor);
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
                  {labels[way.name]}
                </button>
              </th>
              <td className={classes(way.change === null ? 'number quiet' : 'number')}>{changeText(way)}</td>
              <td className={classes('number')}>
                {way.change === null ? NOTHING : formats.delta(way.client)}
              </td>
              <td className={classes('number')}>
                {way.change === null ? NOTHING : formats.delta(way.provider)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
