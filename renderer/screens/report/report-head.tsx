// What deal this is, and the verdict in words.
import { say } from '../../../shared/text/say.ts';
import { sayElements } from '../../components/said.ts';
import type { Formats } from '../../format/formats.ts';
import type { HeadlineGain } from '../../format/headline.ts';
import { formatDelta } from '../../format/number.ts';
import { formatMonths, formatStart } from '../../format/time.ts';
import { headlineOf } from '../../state/headline.ts';
import { classes } from './classes.ts';
import { type ReportFigures, someOf } from './report-figures.ts';

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
          {say('Amounts in {unit}, present value where nothing else is said', { unit: formats.unit })}
        </span>
      </div>
      <p className={classes('facts')}>
        {say('{months} from {start} · {count, plural, one {# service} other {# services}}: {services}', {
          ...{ months: formatMonths(deal.months), start: formatStart(deal.start) },
          ...{ count: services.length, services: someOf(services, 110) },
        })}
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
  return (
    <p className={classes('verdict')}>
      <b className={classes(winWin ? 'good' : 'bad')}>
        {winWin ? say('✓ Win-win:') : say('▲ Not win-win yet:')}
      </b>{' '}
      {sayElements('{judged} against {reference}. The client {gain} and {payback}; {providers}; {floors}.', {
        judged: <b>{judged.name}</b>,
        reference: <b>{reference.name}</b>,
        gain: gainWords(clientGain, gain, formats),
        payback: paybackWords(payback),
        providers: providersWords(providersGain, formats),
        floors:
          floors === 0
            ? say('no provider has a floor to hold')
            : say('{floorsHeld} of {floors} hold their floor margin', { floorsHeld, floors }),
      })}
    </p>
  );
}

function gainWords(value: number, { points, baseLabel }: HeadlineGain, { plain }: Formats): string {
  const gained =
    value < 0
      ? say('loses {value}', { value: plain(-value) })
      : say('gains {value}', { value: plain(value) });
  if (Number.isNaN(points)) return gained;
  const said = { gained, points: formatDelta(points, { decimals: 1 }) };
  return baseLabel === 'charges'
    ? say('{gained} ({points} points of contract value)', said)
    : say('{gained} ({points} points of TCP)', said);
}

const providersWords = (value: number, { plain }: Formats): string =>
  value < 0
    ? say('the providers together lose {value}', { value: plain(-value) })
    : say('the providers together gain {value}', { value: plain(value) });

function paybackWords(month: number): string {
  if (Number.isNaN(month)) return say('is never paid back');
  return month === 0 ? say('is ahead from signing on') : say('is paid back in month {month}', { month });
}
