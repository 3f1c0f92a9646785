// One number month by month: bars as paid, a line as discounted, one month picked.
import type { KeyboardEvent, PointerEvent } from 'react';
import { say } from '../../../shared/text/say.ts';
import { mark } from './marks.ts';
import { linear, roundAxis, spanOf } from './scale.ts';

interface MonthChartProps {
  /** By month, signing first. */
  readonly paid: readonly number[];
  readonly discounted: readonly number[] | undefined;
  readonly month: number;
  readonly onMonth: (month: number) => void;
  readonly colour: string;
  readonly width: number;
  readonly formatTick: (value: number, decimals: number) => string;
  readonly label: string;
}

const HEIGHT = 108;
const TOP = 6;
const FOOT = 20;
const TICKS = 3;

export function MonthChart(props: MonthChartProps) {
  const { paid, discounted, month, onMonth, colour, width, formatTick, label } = props;
  const axis = roundAxis(spanOf([0, ...paid, ...(discounted ?? [])]), TICKS);
  const { ticks: tickAt, decimals } = axis;
  const left = Math.max(...tickAt.map((at) => formatTick(at, decimals).length)) * 6.4 + 8;
  const y = linear(axis.low === axis.high ? { low: 0, high: 1 } : axis, HEIGHT - FOOT, TOP);
  const slot = (width - left) / paid.length;
  const middle = (index: number) => left + (index + 0.5) * slot;
  const last = paid.length - 1;
  const years = Math.ceil(last / 12);
  const every = Math.ceil(years / Math.max(1, Math.floor((width - left) / 46)));

  const pick = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMonth(clamp(Math.floor((event.clientX - box.left - left) / slot), last));
  };
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12, Home: -last, End: last }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMonth(clamp(month + by, last));
  };
  return (
    <div
      className={mark('month-slider')}
      role="slider"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={month}
      tabIndex={0}
      onPointerDown={pick}
      onPointerMove={(event) => event.buttons === 1 && pick(event)}
      onKeyDown={step}
    >
      <svg className={mark('chart month-chart')} width={width} height={HEIGHT} aria-hidden="true">
        {tickAt.map((at) => (
          <g key={at}>
            <path d={`M${left} ${crisp(y(at))}H${width}`} className={mark(at === 0 ? 'axis' : 'grid')} />
            <text x={left - 6} y={y(at) + 4} className={mark('tick end')}>
              {formatTick(at, decimals)}
            </text>
          </g>
        ))}
        {paid.map((value, index) => (
          <rect
            key={index}
            x={left + index * slot}
            y={Math.min(y(value), y(0))}
            width={Math.max(1, slot - (slot > 3 ? 1 : 0))}
            height={Math.abs(y(value) - y(0))}
            fill={index === month ? 'var(--ink)' : colour}
          />
        ))}
        <path d={`M${middle(month)} ${TOP}V${HEIGHT - FOOT}`} className={mark('month-picked')} />
        {discounted && (
          <path
            d={lineOf(discounted, (value, index) => `${middle(index).toFixed(1)} ${y(value).toFixed(1)}`)}
            className={mark('month-line')}
          />
        )}
        {Array.from({ length: years }, (_, index) => index + 1)
          .filter((year) => (year - 1) % every === 0)
          .map((year) => {
            const from = left + ((year - 1) * 12 + 1) * slot;
            const to = left + (Math.min(year * 12, last) + 1) * slot;
            return to - from < 12 ? null : (
              <text key={year} x={(from + to) / 2} y={HEIGHT - 5} className={mark('tick middle')}>
                {to - from >= 42 ? say('year {year}', { year }) : year}
              </text>
            );
          })}
      </svg>
    </div>
  );
}

/** Nothing paid at signing: the line starts in month 1. */
const lineOf = (values: readonly number[], point: (value: number, month: number) => string): string =>
  `M${values
    .map(point)
    .slice(values[0] === 0 ? 1 : 0)
    .join('L')}`;

const clamp = (month: number, last: number): number => Math.max(0, Math.min(last, month));
const crisp = (at: number): number => Math.round(at) + 0.5;
