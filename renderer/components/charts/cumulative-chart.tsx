// Money summed since signing, month by month: one line a scenario, with the month it pays back marked.
import {
  CartesianGrid,
  Label,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { say } from '../../../shared/text/say.ts';
import { mark } from './marks.ts';
import { roundAxis, spanOf } from './scale.ts';
import { useSize } from './use-width.ts';

export interface CumulativeLine {
  readonly key: string;
  readonly name: string;
  /** By month, signing first. */
  readonly values: readonly number[];
  readonly colour: string;
  /** As in SVG; empty for a solid line. Lines are told apart without their colours. */
  readonly dash: string;
}

export interface CumulativeMark {
  readonly key: string;
  readonly month: number;
  readonly value: number;
  readonly label: string;
  readonly colour: string;
}

interface CumulativeChartProps {
  readonly lines: readonly CumulativeLine[];
  readonly marks: readonly CumulativeMark[];
  /** In pixels, or that of what it stands in. */
  readonly height: number | '100%';
  readonly format: (value: number) => string;
  readonly formatTick: (value: number, decimals: number) => string;
  readonly label: string;
}

const TICKS = 5;
/** From here on a label has no room right of its mark; left of it stands above the line. */
const LATE = 0.75;
const tick = { fill: 'var(--ink-3)', fontSize: 11 } as const;

export function CumulativeChart(props: CumulativeChartProps) {
  const { lines, marks, height, format, formatTick, label } = props;
  const axis = roundAxis(spanOf([0, ...lines.flatMap(({ values }) => values)]), TICKS);
  const months = Math.max(0, ...lines.map(({ values }) => values.length - 1));
  const rows = Array.from({ length: months + 1 }, (_, month) => ({
    month,
    ...Object.fromEntries(lines.map(({ key, values }) => [key, values[month]])),
  }));
  const yearEnds = Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) => year * 12);
  const widest = Math.max(...[axis.low, axis.high].map((at) => formatTick(at, axis.decimals).length));
  const [measure, size] = useSize<HTMLDivElement>({ width: 0, height: 0 });
  return (
    <div ref={measure} className={mark('chart cumulative')} role="img" aria-label={label} style={{ height }}>
      <LineChart
        data={rows}
        {...size}
        margin={{ top: 14, right: 18, bottom: 2, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--rule)" vertical={false} />
        <XAxis
          dataKey="month"
          type="number"
          domain={[0, months]}
          ticks={yearEnds}
          tick={tick}
          tickLine={false}
          axisLine={false}
          height={20}
        />
        <YAxis
          domain={[axis.low, axis.high]}
          ticks={[...axis.ticks]}
          tickFormatter={(value: number) => formatTick(value, axis.decimals)}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={widest * 6.5 + 14}
        />
        <ReferenceLine y={0} stroke="var(--ink-3)" />
        {marks.map(({ key, month }) => (
          <ReferenceLine key={`at ${key}`} x={month} stroke="var(--ink-3)" strokeDasharray="3 3" />
        ))}
        {lines.map(({ key, name, colour, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={colour}
            strokeWidth={1.8}
            {...(dash === '' ? {} : { strokeDasharray: dash })}
            dot={false}
            activeDot={{ r: 3, stroke: 'none', fill: colour }}
            isAnimationActive={false}
          />
        ))}
        {marks.map(({ key, month, value, label: text, colour }) => (
          <ReferenceDot
            key={key}
            x={month}
            y={value}
            r={4}
            fill="var(--surface)"
            stroke={colour}
            strokeWidth={2}
          >
            <Label
              value={text}
              position={month > months * LATE ? 'left' : 'right'}
              offset={8}
              dy={month > months * LATE ? -12 : 14}
            />
          </ReferenceDot>
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--ink-3)' }}
          content={({ active, payload, label: month }) =>
            active && payload.length > 0 ? (
              <div className={mark('chart-tip')}>
                <div>{say('Month {month}', { month: String(month) })}</div>
                {payload.map(({ dataKey, name, value, color }) => (
                  <div key={String(dataKey)} className={mark('chart-tip-row')}>
                    <i style={{ background: color }} />
                    <span>{name}</span>
                    <b>{format(Number(value))}</b>
                  </div>
                ))}
              </div>
            ) : null
          }
        />
      </LineChart>
    </div>
  );
}
