// Amounts by contract year: a column for each series, side by side, with its figure where there is room.
import { useId } from 'react';
import { say } from '../../../shared/text/say.ts';
import { mark } from './marks.ts';
import { linear, roundAxis, spanOf } from './scale.ts';
import { Hatch, Swatch } from './term-fill.tsx';
import { useWidth } from './use-width.ts';

export interface YearSeries {
  readonly key: string;
  readonly name: string;
  /** By contract year, signing first. */
  readonly values: readonly number[];
  readonly colour: string;
}

interface YearColumnsProps {
  readonly series: readonly YearSeries[];
  readonly format: (value: number) => string;
  readonly formatTick: (value: number, decimals: number) => string;
  readonly label: string;
}

const HEIGHT = 190;
const TOP = 18;
const FOOT = 20;
const TICKS = 4;
const WIDEST_COLUMN = 56;
/** Of a digit of a figure, and between two figures. */
const DIGIT = 6.6;
const BETWEEN = 6;

/** Every second series is hatched: neighbours are told apart without their colours, whoever they are. */
const isHatched = (index: number): boolean => index % 2 === 1;

export const yearName = (year: number): string =>
  year === 0 ? say('signing') : say('year {year}', { year: String(year) });

export function YearColumns({ series, format, formatTick, label }: YearColumnsProps) {
  const id = useId();
  const [measure, width] = useWidth<HTMLDivElement>(800);
  const axis = roundAxis(spanOf([0, ...series.flatMap(({ values }) => values)]), TICKS);
  const y = linear(axis.low === axis.high ? { low: 0, high: 1 } : axis, HEIGHT - FOOT, TOP);
  const left = Math.max(...axis.ticks.map((at) => formatTick(at, axis.decimals).length)) * DIGIT + 10;
  const years = Math.max(0, ...series.map(({ values }) => values.length));
  const first = series.some(({ values }) => values[0] !== 0) ? 0 : 1;
  const slot = (width - left) / Math.max(1, years - first);
  const column = Math.min(WIDEST_COLUMN, (slot * 0.78) / Math.max(1, series.length));
  const start = (year: number) => left + (year - first) * slot + (slot - column * series.length) / 2;
  const widest = Math.max(...series.flatMap(({ values }) => values.map((value) => format(value).length)));
  const hasFigures =
    widest * DIGIT + BETWEEN <= (series.length === 1 ? Math.max(column, slot * 0.9) : column);
  return (
    <div ref={measure}>
      <svg className={mark('chart year-columns')} width={width} height={HEIGHT} role="img" aria-label={label}>
        <defs>
          {series.map(
            ({ key, colour }, index) =>
              isHatched(index) && <Hatch key={key} id={`${id}${index}`} colour={colour} />,
          )}
        </defs>
        {axis.ticks.map((at) => (
          <g key={at}>
            <path d={`M${left} ${crisp(y(at))}H${width}`} className={mark(at === 0 ? 'axis' : 'grid')} />
            <text x={left - 6} y={y(at) + 4} className={mark('tick end')}>
              {formatTick(at, axis.decimals)}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.max(0, years - first) }, (_, index) => index + first).map((year) => (
          <text
            key={year}
            x={left + (year - first + 0.5) * slot}
            y={HEIGHT - 5}
            className={mark('tick middle')}
          >
            {slot < 46 && year > 0 ? year : yearName(year)}
          </text>
        ))}
        {series.map(({ key, name, values, colour }, index) =>
          values.slice(first).map((value, offset) => {
            const x = start(offset + first) + index * column;
            return (
              <g key={`${key} ${offset}`}>
                <title>{`${name}, ${yearName(offset + first)}: ${format(value)}`}</title>
                <rect
                  x={x}
                  y={Math.min(y(value), y(0))}
                  width={Math.max(1, column - 2)}
                  height={Math.abs(y(value) - y(0))}
                  fill={isHatched(index) ? `url(#${id}${index})` : colour}
                  stroke={isHatched(index) ? colour : 'none'}
                />
                {hasFigures && (
                  <text
                    x={x + column / 2 - 1}
                    y={value < 0 ? y(value) + 13 : y(value) - 5}
                    className={mark('figure-small middle')}
                  >
                    {format(value)}
                  </text>
                )}
              </g>
            );
          }),
        )}
      </svg>
    </div>
  );
}

const crisp = (at: number): number => Math.round(at) + 0.5;

/** Whose columns are whose, in their order. */
export const SeriesKeys = ({ series }: { readonly series: readonly YearSeries[] }) => (
  <div className={mark('series-keys')}>
    {series.map(({ key, name, colour }, index) => (
      <SeriesKey key={key} name={name} colour={colour} hatched={isHatched(index)} />
    ))}
  </div>
);

interface SeriesKeyProps {
  readonly name: string;
  readonly colour: string;
  readonly hatched: boolean;
}

const SeriesKey = ({ name, colour, hatched }: SeriesKeyProps) => (
  <span title={name}>
    <Swatch colour={colour} hatched={hatched} width={11} />
    <span>{name}</span>
  </span>
);
