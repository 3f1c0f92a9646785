// From the reference's total to a scenario's: one row for each table row, on the same baselines.

import { judgement } from '../../format/judgement.ts';
import type { BridgeAxis, BridgeRow } from './bridge-axis.ts';
import { mark } from './marks.ts';
import { linear, thinned } from './scale.ts';

interface BridgeChartProps {
  readonly rows: readonly BridgeRow[];
  readonly axis: BridgeAxis;
  readonly rowHeight: number;
  readonly axisHeight: number;
  readonly width: number;
  readonly startColour: string;
  readonly endColour: string;
  readonly formatTick: (value: number, decimals: number) => string;
  readonly formatValue: (value: number) => string;
  readonly formatDelta: (value: number) => string;
  readonly label: string;
}

const DIGIT = 7.6;
const BAR = 16;

export function BridgeChart(props: BridgeChartProps) {
  const { rows, rowHeight, axisHeight, width, formatTick, formatValue, formatDelta } = props;
  const { axis } = props;
  const longest = Math.max(
    3,
    ...rows.map((row) => {
      if (row.kind === 'step') return formatDelta(row.to - row.from).length;
      return row.kind === 'end' ? formatDelta(row.delta ?? 0).length : 0;
    }),
  );
  const plot = Math.max(80, width - longest * DIGIT - 12);
  const x = linear(axis, 10, plot);
  const height = axisHeight + rows.length * rowHeight;
  const { decimals, ticks: tickAt, cut } = axis;
  const widest = Math.max(...tickAt.map((at) => formatTick(at, decimals).length)) * 6.6 + 14;
  const labelled = new Set(thinned(axis, Math.floor(plot / widest)));
  const middle = (index: number) => axisHeight + index * rowHeight + rowHeight / 2;
  return (
    <svg className={mark('chart bridge')} width={width} height={height} role="img" aria-label={props.label}>
      {tickAt.map((at) => (
        <g key={at}>
          <path d={`M${crisp(x(at))} ${axisHeight}V${height}`} className={mark('grid')} />
          {labelled.has(at) && (
            <text
              x={Math.max(x(at), formatTick(at, decimals).length * 3.4)}
              y={axisHeight - 8}
              className={mark('tick middle')}
            >
              {formatTick(at, decimals)}
            </text>
          )}
        </g>
      ))}
      {rows.map((row, index) => (
        <path
          key={row.key}
          d={`M0 ${axisHeight + (index + 1) * rowHeight - 0.5}H${width}`}
          className={mark('grid')}
        />
      ))}
      <path d={`M0 ${axisHeight - 0.5}H${width}`} className={mark(cut ? 'axis-strong cut' : 'axis-strong')} />
      {cut && <path d={`M20 ${axisHeight - 0.5}l2 -4 3 8 2 -4`} className={mark('axis-cut')} />}
      {rows.map((row, index) => {
        const y = middle(index);
        const level = levelAfter(rows, index);
        const connector = index < rows.length - 1 && level !== undefined && (
          <path
            d={`M${crisp(x(level))} ${y + (row.kind === 'gap' ? -rowHeight / 2 : BAR / 2)}V${y + rowHeight - BAR / 2}`}
            className={mark('connector')}
          />
        );
        return (
          <g key={row.key}>
            {connector}
            {row.kind === 'step' && (
              <BridgeStep row={row} x={x} y={y} width={width} plot={plot} formatDelta={formatDelta} />
            )}
            {row.kind === 'end' && row.delta !== undefined && (
              <text
                x={width - 4}
                y={y + 4.5}
                className={mark(`figure strong end digits ${judgement(row.delta)}`)}
              >
                {formatDelta(row.delta)}
              </text>
            )}
            {(row.kind === 'start' || row.kind === 'end') && (
              <BridgeMark
                x={x(row.value)}
                y={y}
                right={row.kind === 'start' ? width : plot}
                colour={row.kind === 'start' ? props.startColour : props.endColour}
                name={row.label}
                value={formatValue(row.value)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

const NOTE_LETTER = 5.8;

interface BridgeStepProps {
  readonly row: Extract<BridgeRow, { kind: 'step' }>;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly width: number;
  readonly plot: number;
  readonly formatDelta: (value: number) => string;
}

function BridgeStep({ row, x, y, width, plot, formatDelta }: BridgeStepProps) {
  const delta = row.to - row.from;
  const left = x(Math.min(row.from, row.to));
  const size = Math.abs(x(row.to) - x(row.from));
  const lowers = delta < 0;
  const noteWidth = (row.note?.length ?? 0) * NOTE_LETTER + 8;
  const inside = size >= noteWidth;
  const isRight = left + size + 6 + noteWidth < plot;
  const beside = isRight ? left + size + 6 : left - 6;
  // Rather none than one over the table: the row's name says as much.
  const hasRoom = inside || isRight || left > noteWidth;
  return (
    <>
      {size < 0.05 ? (
        <path d={`M${crisp(left)} ${y - BAR / 2}V${y + BAR / 2}`} className={mark('bridge-none')} />
      ) : (
        <rect
          x={lowers ? left : left + 0.5}
          y={y - BAR / 2 + (lowers ? 0 : 0.5)}
          width={Math.max(lowers ? 1 : 0.5, lowers ? size : size - 1)}
          height={lowers ? BAR : BAR - 1}
          className={mark(lowers ? 'bridge-lowers' : 'bridge-raises')}
        />
      )}
      {row.note && hasRoom && (
        <text
          x={inside ? left + 6 : beside}
          y={y + 4}
          className={mark(
            `bridge-note${inside && lowers ? ' on-client' : ''}${!inside && beside < left ? ' end' : ''}`,
          )}
        >
          {row.note}
        </text>
      )}
      <text x={width - 4} y={y + 4.5} className={mark('figure end digits')}>
        {formatDelta(delta)}
      </text>
    </>
  );
}

interface BridgeMarkProps {
  readonly x: number;
  readonly y: number;
  /** How far text may reach to the right. */
  readonly right: number;
  readonly colour: string;
  readonly name: string;
  readonly value: string;
}

const LETTER = 7.3;

function BridgeMark({ x, y, right, colour, name, value }: BridgeMarkProps) {
  const rooms = { left: x - 8, right: right - x - 8 };
  const needed = (name.length + value.length + 1) * LETTER;
  const [preferred, other] = x > right / 2 ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const fitting = [preferred, other].find((side) => rooms[side] >= needed);
  const side = fitting ?? (rooms.left > rooms.right ? 'left' : 'right');
  const most = Math.max(3, Math.floor(rooms[side] / LETTER) - value.length - 1);
  const short = name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
  return (
    <>
      <title>{`${name} ${value}`}</title>
      <rect x={x - 1.5} y={y - BAR / 2 - 1} width="3" height={BAR + 2} fill={colour} />
      <text
        x={side === 'left' ? x - 7 : x + 7}
        y={y + 4.5}
        className={mark(`figure strong${side === 'left' ? ' end' : ''}`)}
      >
        {short} <tspan className={mark('digits')}>{value}</tspan>
      </text>
    </>
  );
}

/** The running total a row leaves behind; a gap passes the one before it on. */
function levelAfter(rows: readonly BridgeRow[], index: number): number | undefined {
  const row = rows[index];
  if (!row) return undefined;
  if (row.kind === 'gap') return levelAfter(rows, index - 1);
  return row.kind === 'step' ? row.to : row.value;
}

const crisp = (at: number): number => Math.round(at) + 0.5;
