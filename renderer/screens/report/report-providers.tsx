// Every provider's margin over the contract in its usual band and against its floor: our estimate.
import { say } from '../../../shared/text/say.ts';
import { short } from '../../../shared/workbook/charts.ts';
import { linear, spanOf } from '../../components/charts/scale.ts';
import { type ComparedProvider, isBelowFloor } from '../../components/comparison/provider-figures.ts';
import type { Formats } from '../../format/formats.ts';
import { formatPercent, NOTHING } from '../../format/number.ts';
import { classes } from './classes.ts';
import { providersWithRoom, type ReportFigures } from './report-figures.ts';

interface ReportProvidersProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
}

const ROOM = 8;
const MARK = { width: 110, height: 12 } as const;
const percent = (share: number) => (Number.isNaN(share) ? say('none') : plainPercent(share));
const plainPercent = (share: number) => formatPercent(share, { decimals: 1 });

export function ReportProviders({ figures, formats }: ReportProvidersProps) {
  const { results, providers } = figures;
  if (providers.length === 0) return null;
  const { shown, others } = providersWithRoom(figures, ROOM);
  const { low, high } = spanOf(
    providers.flatMap(({ margin, floor, band }) => [margin, floor, ...(band ? [band.low, band.high] : [])]),
  );
  const scale = linear({ low: Math.min(0, low), high: Math.max(0.05, high) }, 5, MARK.width - 5);
  return (
    <section>
      <h2>{say('Providers’ net margin over the contract: our estimate')}</h2>
      <table className={classes('table')}>
        <thead>
          <tr>
            <th scope="col" className={classes('name')}>
              {say('Provider, scenario')}
            </th>
            <th scope="col">{say('Margin')}</th>
            <th scope="col" style={{ width: MARK.width + 16 }} className={classes('mark')}>
              {say('usual band, floor')}
            </th>
            <th scope="col">{say('Floor')}</th>
            <th scope="col">{say('Revenue')}</th>
            <th scope="col">{say('NPV')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.key}>
              <th scope="row" className={classes('name')}>
                {short(one.name)}, {short(one.scenario.name)}
              </th>
              <td className={classes(isBelowFloor(results, one) ? 'strong bad' : 'strong')}>
                {isBelowFloor(results, one) && '▲ '}
                {percent(one.margin)}
              </td>
              <td className={classes('mark')}>
                <MarginMark provider={one} at={scale} isBelow={isBelowFloor(results, one)} />
              </td>
              <td>{percent(one.floor)}</td>
              <td>{formats.plain(results.value('revenueTerm', one.key))}</td>
              <td>{formats.delta(results.value('providerNpv', one.key))}</td>
            </tr>
          ))}
          {others.length > 0 && (
            <tr>
              <th scope="row" className={classes('name')}>
                {say('{count, plural, one {# other} other {# others}}', { count: others.length })}
              </th>
              <td colSpan={3}>{othersWords(others, figures)}</td>
              <td>{formats.plain(sumOf(others, 'revenueTerm', figures))}</td>
              <td>{formats.delta(sumOf(others, 'providerNpv', figures))}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

const sumOf = (
  providers: readonly ComparedProvider[],
  item: 'revenueTerm' | 'providerNpv',
  { results }: ReportFigures,
): number => providers.reduce((sum, { key }) => sum + results.value(item, key), 0);

/** “6.1 % to 14.9 %, 1 below floor” */
function othersWords(others: readonly ComparedProvider[], { results }: ReportFigures): string {
  const { low, high } = spanOf(others.map(({ margin }) => margin));
  const missed = others.filter((one) => isBelowFloor(results, one)).length;
  const said = { low: percent(low), high: percent(high), missed };
  return missed === 0
    ? say('{low} to {high}, every floor held', said)
    : say('{low} to {high}, {missed} below floor', said);
}

interface MarginMarkProps {
  readonly provider: ComparedProvider;
  readonly at: (share: number) => number;
  readonly isBelow: boolean;
}

function MarginMark({ provider: { margin, floor, band }, at, isBelow }: MarginMarkProps) {
  const middle = MARK.height / 2;
  if (Number.isNaN(margin)) return NOTHING;
  return (
    <svg width={MARK.width} height={MARK.height} aria-hidden="true" className={classes('margin-mark')}>
      {band && (
        <rect
          x={at(band.low)}
          y={2}
          width={at(band.high) - at(band.low)}
          height={MARK.height - 4}
          className={classes('band')}
        />
      )}
      <path d={`M0 ${middle}H${MARK.width}`} className={classes('axis')} />
      <path d={`M${at(floor)} 0V${MARK.height}`} className={classes('floor')} />
      {isBelow ? (
        <path d={`M${at(margin)} ${middle - 4.5}l4.5 8h-9z`} className={classes('below')} />
      ) : (
        <circle cx={at(margin)} cy={middle} r={3.6} className={classes('dot')} />
      )}
    </svg>
  );
}
