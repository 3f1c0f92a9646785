// The margin of every provider by year, in its band and against its floor, all on one scale.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { say } from '../../../shared/text/say.ts';
import { ChartRegion } from '../../components/charts/chart-region.tsx';
import type { ChartTable } from '../../components/charts/chart-table.ts';
import { MarginChart, marginAxis } from '../../components/charts/margin-chart.tsx';
import type { Axis } from '../../components/charts/scale.ts';
import { useWidth } from '../../components/charts/use-width.ts';
import type { ComparedProvider } from '../../components/comparison/provider-figures.ts';
import { Icon } from '../../components/icons.tsx';
import { formatAmount, formatPlain } from '../../format/number.ts';
import { classes } from './classes.ts';

interface MarginPanelsProps {
  readonly providers: readonly ComparedProvider[];
  readonly isBelow: (provider: ComparedProvider) => boolean;
  readonly shown: string;
  readonly onShow: (key: string) => void;
}

const LEAST_PANEL = 200;
const oneDecimal = (percent: number) => formatPlain(percent, { decimals: 1 });
const fewest = (percent: number) =>
  formatPlain(percent, { decimals: Number.isInteger(Number(percent.toFixed(6))) ? 0 : 1 });

export function MarginPanels({ providers, isBelow, shown, onShow }: MarginPanelsProps) {
  const [measure, width] = useWidth<HTMLDivElement>(1208);
  const percents = providers.flatMap(({ margins, floor, band }) => [
    ...margins,
    floor,
    ...(band ? [band.low, band.high] : []),
  ]);
  const axis = marginAxis(percents.map((share) => share * 100));
  const lines = Math.ceil(providers.length / Math.max(1, Math.floor(width / LEAST_PANEL)));
  const perLine = Math.max(1, Math.ceil(providers.length / Math.max(1, lines)));
  const panel = Math.floor(width / perLine);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: perLine, ArrowUp: -perLine }[event.key];
    const at = providers.findIndex(({ key }) => key === shown);
    const next = step === undefined ? undefined : providers[at + step];
    if (!next) return;
    event.preventDefault();
    onShow(next.key);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[at + (step ?? 0)]?.focus();
  };
  return (
    <ChartRegion
      title={say('Margin of each provider by contract year, %')}
      heading={
        <>
          <h2>{say('Margin by contract year')}</h2>
          <span className={classes('hint')}>{say('% of revenue; shaded: usual band, dashed: floor')}</span>
        </>
      }
      table={() => marginTable(providers)}
    >
      <div
        ref={measure}
        className={classes('margins')}
        role="tablist"
        aria-label={say('Providers')}
        onKeyDown={move}
      >
        {providers.map((provider) => (
          <MarginPanel
            key={provider.key}
            {...{ provider, axis, width: panel }}
            isBelow={isBelow(provider)}
            isShown={provider.key === shown}
            onShow={() => onShow(provider.key)}
          />
        ))}
      </div>
    </ChartRegion>
  );
}

const percentOf = (share: number) => formatAmount(share * 100, { decimals: 1 });

/** A row a provider: its years, the contract, and what they are held against. */
export function marginTable(providers: readonly ComparedProvider[]): ChartTable {
  const years = Math.max(0, ...providers.map(({ margins }) => margins.length));
  const heads = [
    ...Array.from({ length: years }, (_, year) => say('year {year}', { year: year + 1 })),
    ...[say('Contract'), say('Floor'), say('Band from'), say('Band to')],
  ];
  return {
    corner: say('Provider; share of revenue'),
    columns: heads.map((head) => ({ head, write: percentOf })),
    rows: providers.map(({ key, name, scenario, margins, margin, floor, band }) => ({
      ...{ key, head: `${name}, ${scenario.name}` },
      values: [
        ...Array.from({ length: years }, (_, year) => margins[year] ?? Number.NaN),
        ...[margin, floor, band?.low ?? Number.NaN, band?.high ?? Number.NaN],
      ],
    })),
  };
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
  const years = margins
    .map((share, index) =>
      say('year {year} {margin} %', { year: index + 1, margin: oneDecimal(share * 100) }),
    )
    .join(', ');
  const self = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isShown) self.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <button
      ref={self}
      type="button"
      role="tab"
      aria-selected={isShown}
      tabIndex={isShown ? 0 : -1}
      className={classes('margin-panel')}
      style={{ width }}
      onClick={onShow}
    >
      <span className={classes('margin-head')}>
        <b title={name}>{name}</b>
        <b className={classes(isBelow ? 'below' : '')}>
          {isBelow && <Icon name="alarm" size={12} />}
          {Number.isNaN(margin) ? say('no revenue') : `${oneDecimal(margin * 100)} %`}
        </b>
      </span>
      <span className={classes('margin-band')} title={scenario.name}>
        {inPercent
          ? say('band {low}–{high} %, ', { low: fewest(inPercent.low), high: fewest(inPercent.high) })
          : ''}
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
        label={say('Margin of {name}, {name2}: {years}; floor {floor} %', {
          name,
          name2: scenario.name,
          years,
          floor: oneDecimal(floor * 100),
        })}
      />
    </button>
  );
}
