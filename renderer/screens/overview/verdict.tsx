// The verdict in words, with the three conditions it rests on.
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { Icon } from '../../components/icons.tsx';
import type { Formats } from '../../format/formats.ts';
import type { HeadlineVerdict } from '../../format/headline.ts';
import { NOTHING } from '../../format/number.ts';
import { classes } from './classes.ts';

interface VerdictProps {
  readonly formats: Formats;
  readonly verdict: HeadlineVerdict | null;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly reference: { readonly id: string; readonly name: string };
}

interface Condition {
  readonly holds: boolean;
  readonly label: string;
  readonly item: ItemName;
  readonly instanceKey: string;
  readonly text: string;
}

export function Verdict({ formats, verdict, scenario, reference }: VerdictProps) {
  if (!verdict || !scenario)
    return <Nothing>{say('There is one scenario: nothing to compare it with.')}</Nothing>;
  const { winWin, clientGain, providersGain, floorsHeld, floors, missing } = verdict;
  if (missing) {
    return (
      <Nothing>
        {missing.what === 'price'
          ? say('Nothing to judge yet: no service has a price in {scenario}.', missing)
          : say('Nothing to judge yet: no provider performs a service in {scenario}.', missing)}
      </Nothing>
    );
  }
  const pair = `${scenario.id}/${reference.id}`;
  const conditions: readonly Condition[] = [
    {
      holds: clientGain > 0,
      label: say('The client gains'),
      item: 'clientGainNpv',
      instanceKey: pair,
      text: formats.delta(clientGain),
    },
    {
      holds: providersGain > 0,
      label: say('The providers together gain'),
      item: 'providersGainNpv',
      instanceKey: pair,
      text: formats.delta(providersGain),
    },
    {
      holds: floorsHeld === floors,
      label: say('Every provider holds its floor margin'),
      item: 'floorsMissed',
      instanceKey: scenario.id,
      text: floors === 0 ? NOTHING : say('{floorsHeld} of {floors}', { floorsHeld, floors }),
    },
  ];
  return (
    <section className={classes('verdict')} aria-label={say('Verdict')}>
      <h2>
        <span className={classes(winWin ? 'good' : 'bad')}>
          <Icon name={winWin ? 'check' : 'alarm'} size={14} />
          {winWin ? say('Win-win') : say('Not win-win yet')}
        </span>
        <span className={classes('hint')}>
          {say('{scenario} against {reference}, present value, {unit}', {
            scenario: scenario.name,
            reference: reference.name,
            unit: formats.unit,
          })}
        </span>
      </h2>
      <table>
        <caption className="unseen">{say('The three conditions')}</caption>
        <tbody>
          {conditions.map(({ holds, label, item, instanceKey, text }) => (
            <tr key={item}>
              <th scope="row">
                <span className={classes(holds ? 'condition good' : 'condition bad')}>
                  <Icon name={holds ? 'check' : 'cross'} size={12} />
                  <span className="unseen">{holds ? say('holds:') : say('fails:')}</span>
                </span>
                {label}
              </th>
              <FigureCell
                target={{ kind: 'value', item, instanceKey }}
                text={text}
                label={label}
                look={holds ? 'strong' : 'bad'}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Nothing = ({ children }: { readonly children: React.ReactNode }) => (
  <section className={classes('verdict')} aria-label={say('Verdict')}>
    <h2>{say('Verdict')}</h2>
    <p className={classes('quiet')}>{children}</p>
  </section>
);
