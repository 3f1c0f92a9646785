// Providers: the margin of each by year in its band, and the statement of one.
import { useState } from 'react';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import { MarginChart, marginAxis } from '../../components/charts/margin-chart.tsx';
import type { Axis } from '../../components/charts/scale.ts';
import { useWidth } from '../../components/charts/use-width.ts';
import type { ComparedScenario } from '../../components/comparison/comparison.ts';
import {
  type ComparedProvider,
  comparedProviders,
  isBelowFloor,
  linesShown,
} from '../../components/comparison/provider-figures.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import type { Formats } from '../../format/formats.ts';
import { formatPlain } from '../../format/number.ts';
import { classes } from './classes.ts';
import { ProviderStatement } from './provider-statement.tsx';
import { ProviderSummary } from './provider-summary.tsx';

interface ProvidersViewProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly formats: Formats;
}

const LEAST_PANEL = 216;
const oneDecimal = (percent: number) => formatPlain(percent, { decimals: 1 });
const fewest = (percent: number) =>
  formatPlain(percent, { decimals: Number.isInteger(round(percent)) ? 0 : 1 });
const round = (value: number) => Number(value.toFixed(6));

export function ProvidersView({ results, scenarios, formats }: ProvidersViewProps) {
  const [measure, width] = useWidth<HTMLDivElement>(1208);
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const providers = comparedProviders(results, scenarios);
  const shown =
    providers.find(({ key }) => key === picked) ??
    providers.find((one) => isBelowFloor(results, one)) ??
    providers[0];
  const percents = providers.flatMap(({ margins, floor, band }) => [
    ...margins,
    floor,
    ...(band ? [band.low, band.high] : []),
  ]);
  const axis = marginAxis(percents.map((share) => share * 100));
  const lines = Math.ceil(providers.length / Math.max(1, Math.floor(width / LEAST_PANEL)));
  const perLine = Math.max(1, Math.ceil(providers.length / Math.max(1, lines)));
  const panel = Math.floor(width / perLine);
  return (
    <div ref={measure} className={classes('providers-view')}>
      {!shown && (
        <p className={classes('empty')}>
          No provider has a part in any scenario: every service stays in-house. Give a service to a provider
          in Scenarios.
        </p>
      )}
      <Alarms results={results} providers={providers} />
      {shown && (
        <div className={classes('margins')} role="tablist" aria-label="Providers">
          {providers.map((provider) => (
            <MarginPanel
              key={provider.key}
              {...{ provider, axis, width: panel }}
              isBelow={isBelowFloor(results, provider)}
              isShown={provider.key === shown?.key}
              onShow={() => setPicked(provider.key)}
            />
          ))}
        </div>
      )}
      {shown && (
        <FigureGrid className={classes('provider-tables')}>
          <ProviderStatement
            results={results}
            provider={shown}
            lines={linesShown(results, providers)}
            formats={formats}
          />
          <ProviderSummary results={results} providers={providers} formats={formats} />
        </FigureGrid>
      )}
    </div>
  );
}

interface AlarmsProps {
  readonly results: DealResults;
  readonly providers: readonly ComparedProvider[];
}

function Alarms({ results, providers }: AlarmsProps) {
  return providers
    .filter((provider) => isBelowFloor(results, provider))
    .map(({ key, name, scenario, margin, margins, floor }) => {
      const below = margins.flatMap((share, index) => (exceeds(floor, share) ? [index + 1] : []));
      return (
        <p key={key} role="alert" className={classes('alarm')}>
          <b>
            {name}, {scenario.name}: this bid cannot hold its margin.
          </b>{' '}
          Contract {oneDecimal(margin * 100)} %, floor {oneDecimal(floor * 100)} %
          {below.length === margins.length && '; below it in every year'}
          {below.length > 0 &&
            below.length > 5 &&
            below.length < margins.length &&
            `; below it in ${below.length} of ${margins.length} years`}
          {below.length > 0 &&
            below.length <= 5 &&
            below.length < margins.length &&
            `; below it in ${below.length === 1 ? 'year' : 'years'} ${below.join(', ')}: ${below.map((year) => oneDecimal((margins[year - 1] ?? 0) * 100)).join(', ')} %`}
          .
        </p>
      );
    });
}

interface MarginPanelProps {
  readonly provider: ComparedProvider;
  readonly axis: Axis;
  readonly width: number;
  readonly isBelow: boolean;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function MarginPanel({ provider, axis, width, isBelow, isShown, onShow }: MarginPanelProps) {
  const { name, scenario, margins, margin, floor, band } = provider;
  const inPercent = band && { low: band.low * 100, high: band.high * 100 };
  const years = margins.map((share, index) => `year ${index + 1} ${oneDecimal(share * 100)} %`).join(', ');
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isShown}
      className={classes('margin-panel')}
      style={{ width }}
      onClick={onShow}
    >
      <span className={classes('margin-head')}>
        <b title={name}>{name}</b>
        <b className={classes(isBelow ? 'below' : '')}>
          {isBelow && '▼ '}
          {Number.isNaN(margin) ? 'no revenue' : `${oneDecimal(margin * 100)} %`}
        </b>
      </span>
      <span className={classes('margin-band')} title={scenario.name}>
        {inPercent ? `band ${fewest(inPercent.low)}–${fewest(inPercent.high)} %, ` : ''}
        {scenario.name}
      </span>
      <MarginChart
        margins={margins.map((share) => share * 100)}
        floor={floor * 100}
        band={inPercent}
        axis={axis}
        width={width - 24}
        format={oneDecimal}
        formatFloor={fewest}
        label={`Margin of ${name}, ${scenario.name}: ${years}; floor ${oneDecimal(floor * 100)} %`}
      />
    </button>
  );
}
