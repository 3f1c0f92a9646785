// A provider's margin by contract year in its benchmark band, with the floor it must hold.
import { exceeds } from '../../../shared/formula/functions.ts';
import { say } from '../../../shared/text/say.ts';
import { mark } from './marks.ts';
import { type Axis, linear, roundAxis, type Span, spanOf } from './scale.ts';

interface MarginChartProps {
  /** By contract year, in per cent; NaN where there is no revenue. */
  readonly margins: readonly number[];
  readonly floor: number;
  /** The benchmark band; none for a kind of scenario without one. */
  readonly band: Span | undefined;
  /** One scale for all providers. */
  readonly axis: Axis;
  readonly width: number;
  readonly format: (value: number) => string;
  readonly formatFloor: (value: number) => string;
  readonly label: string;
}

const HEIGHT = 168;
const TOP = 16;
const FOOT = 20;
const LEFT = 26;

/** Holds every margin, floor and band, and zero. */
export function marginAxis(values: readonly number[]): Axis {
  const { low, high } = spanOf(values);
  return roundAxis({ low: Math.min(0, low), high: Math.max(10, high) }, 5);
}

export function MarginChart(props: MarginChartProps) {
  const { margins, floor, band, axis, width, format, formatFloor, label } = props;
  const y = linear(axis, HEIGHT - FOOT, TOP);
  const slot = (width - LEFT - 8) / Math.max(1, margins.length);
  const x = (index: number) => LEFT + (index + 0.5) * slot;
  const points = margins.map((margin, index) => ({
    year: index + 1,
    margin,
    x: x(index),
    y: y(margin),
    below: exceeds(floor, margin),
  }));
  const known = points.filter(({ margin }) => Number.isFinite(margin));
  // With many years only every second or third figure fits.
  const every = Math.ceil(34 / Math.max(1, slot));
  const isBelow = (index: number) => points[index]?.below === true;
  /** Years below the floor stand on a line of their own: two side by side need the room of two figures. */
  const figureAt = (index: number) =>
    index % every === 0 || (isBelow(index) && slot >= (isBelow(index - 1) || isBelow(index + 1) ? 38 : 26));
  const figures = points.map(({ below, y: at }) => (below && at + 17 < HEIGHT - FOOT ? at + 17 : at - 9));
  const floorName = say('floor {floor}', { floor: formatFloor(floor) });
  const named = floorPlace(floorName.length * LETTER, y(floor), { left: LEFT, right: width - 8 }, [
    ...between(known),
    ...points.flatMap((point, index) =>
      Number.isFinite(point.margin) && figureAt(index)
        ? [-12, 0, 12].map((off) => ({ x: point.x + off, y: (figures[index] ?? 0) - 4 }))
        : [],
    ),
  ]);
  return (
    <svg className={mark('chart margin-chart')} width={width} height={HEIGHT} role="img" aria-label={label}>
      {band && (
        <rect
          x={LEFT}
          y={y(band.high)}
          width={Math.max(0, width - LEFT - 8)}
          height={y(band.low) - y(band.high)}
          className={mark('band')}
        />
      )}
      {axis.ticks.map((at) => (
        <g key={at}>
          <path d={`M${LEFT} ${crisp(y(at))}H${width - 8}`} className={mark(at === 0 ? 'axis' : 'grid')} />
          <text x={LEFT - 6} y={y(at) + 4} className={mark('tick end')}>
            {formatFloor(at)}
          </text>
        </g>
      ))}
      <path d={`M${LEFT} ${crisp(y(floor))}H${width - 8}`} className={mark('floor')} />
      <text x={named.x} y={named.y} className={mark('tick floor-label')}>
        {floorName}
      </text>
      <path
        d={known.length > 0 ? `M${known.map((point) => `${point.x} ${point.y}`).join('L')}` : ''}
        className={mark('margin-line')}
      />
      {points.map((point, index) => (
        <g key={point.year}>
          <text x={point.x} y={HEIGHT - 5} className={mark('tick middle')}>
            {index % every === 0 ? point.year : ''}
          </text>
          {Number.isFinite(point.margin) && (
            <>
              {point.below ? (
                <path d={`M${point.x} ${point.y - 5}l5 9h-10z`} className={mark('margin-below')} />
              ) : (
                <circle cx={point.x} cy={point.y} r="3.5" className={mark('margin-dot')} />
              )}
              {figureAt(index) && (
                <text
                  x={point.x}
                  y={figures[index]}
                  className={mark(point.below ? 'figure-small middle bad' : 'figure-small middle')}
                >
                  {format(point.margin)}
                </text>
              )}
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

const LETTER = 6;
const UNDER = 13;
const OVER = -5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points along a line, near enough to each other that no name fits between two of them. */
const between = (line: readonly Point[]): readonly Point[] =>
  line.flatMap((point, index) => {
    const next = line[index + 1];
    if (!next) return [point];
    return Array.from({ length: 12 }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / 12,
      y: point.y + ((next.y - point.y) * step) / 12,
    }));
  });

/** Where the floor's name, so wide, is farthest from what is drawn: at either end or amid, under or over its line. */
function floorPlace(
  wide: number,
  line: number,
  plot: { readonly left: number; readonly right: number },
  drawn: readonly Point[],
): Point {
  const starts = [plot.right - wide - 2, plot.left + 2, (plot.left + plot.right - wide) / 2];
  const places = [UNDER, OVER]
    .filter((off) => line + off < HEIGHT - FOOT)
    .flatMap((off) => starts.map((x) => ({ x, y: line + off })));
  const room = ({ x, y }: Point) =>
    Math.min(
      ROOMY,
      ...drawn.map((point) => {
        const aside = Math.max(0, x - point.x, point.x - x - wide);
        const apart = Math.max(0, Math.abs(point.y - (y - 4)) - 5);
        return Math.hypot(aside, apart);
      }),
    );
  return places.reduce((best, place) => (room(place) > room(best) ? place : best));
}

/** Farther away than this is not better: the first such place is taken. */
const ROOMY = 7;

const crisp = (at: number): number => Math.round(at) + 0.5;
