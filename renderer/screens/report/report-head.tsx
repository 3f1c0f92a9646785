// What deal this is, and the verdict in words.
import { say } from '../../../shared/text/say.ts';
import type { Formats } from '../../format/formats.ts';
import { formatDelta } from '../../format/number.ts';
import { formatMonths, formatStart } from '../../format/time.ts';
import { headlineOf } from '../../state/headline.ts';
import { classes } from './classes.ts';
import { listed, type ReportFigures } from './report-figures.ts';

interface ReportHeadProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
}

export function ReportHead({ figures, formats }: ReportHeadProps) {
  const { deal } = figures;
  const services = deal.services.map(({ name }) => name);
  return (
    <header className={classes('head')}>
      <div className={classes('title')}>
        <h1>{deal.name}</h1>
        <span className={classes('unit')}>
          Amounts in {formats.unit}, present value where nothing else is said
        </span>
      </div>
      <p className={classes('facts')}>
        {formatMonths(deal.months)} from {formatStart(deal.start)} ·{' '}
        {services.length === 1 ? '1 service' : `${services.length} services`}: {listed(services, 110)}
      </p>
      <Verdict {...{ figures, formats }} />
    </header>
  );
}

function Verdict({ figures, formats }: ReportHeadProps) {
  const { deal, results, judged, reference } = figures;
  const { verdict, gain } = headlineOf(deal);
  if (!judged || !verdict || !gain)
    return (
      <p className={classes('verdict')}>
        {say('One scenario only: there is nothing to compare it with yet.')}
      </p>
    );
  const { winWin, clientGain, providersGain, floors, floorsHeld } = verdict;
  const key = `${judged.key}/${reference.key}`;
  const payback = results.value('paybackMonth', key);
  const points = Number.isNaN(gain.points)
    ? ''
    : ` (${formatDelta(gain.points, { decimals: 1 })} points of ${gain.baseLabel === 'charges' ? say('contract value') : 'TCP'})`;
  return (
    <p className={classes('verdict')}>
      <b className={classes(winWin ? 'good' : 'bad')}>{winWin ? '✓ Win-win' : say('▲ Not win-win yet')}:</b>{' '}
      <b>{judged.name}</b> against <b>{reference.name}</b>. The client {gainWords(clientGain, formats)}
      {points} and {paybackWords(payback)}; the providers together {providersGain < 0 ? 'lose' : 'gain'}{' '}
      {formats.plain(Math.abs(providersGain))};{' '}
      {floors === 0
        ? say('no provider has a floor to hold')
        : say('{floorsHeld} of {floors} hold their floor margin', { floorsHeld, floors })}
      .
    </p>
  );
}

const gainWords = (value: number, { plain }: Formats): string =>
  value < 0 ? say('loses {value}', { value: plain(-value) }) : say('gains {value}', { value: plain(value) });

function paybackWords(month: number): string {
  if (Number.isNaN(month)) return say('is never paid back');
  return month === 0 ? say('is ahead from signing on') : say('is paid back in month {month}', { month });
}
