// The terms of one scenario as a stacked bar: what is paid right of zero, what comes back hatched left of it.
import { useId } from 'react';
import { say } from '../../../shared/text/say.ts';
import { mark } from './marks.ts';
import { linear, type Span, spanOf } from './scale.ts';
import { Hatch, termCodeColour, termColour } from './term-fill.tsx';

export interface Segment {
  readonly code: string;
  readonly label: string;
  readonly value: number;
}

const HEIGHT = 28;
const BAR = 18;
const LEAST_FOR_CODE = 13;

/** From the most that comes back to the most that is paid, over all bars. */
export const stackSpan = (bars: readonly (readonly Segment[])[]): Span =>
  spanOf([0, ...bars.flatMap((segments) => [sumOf(segments, -1), sumOf(segments, 1)])]);

const sumOf = (segments: readonly Segment[], sign: 1 | -1): number =>
  segments.reduce((sum, { value }) => (value * sign > 0 ? sum + value : sum), 0);

interface StackedTermsProps {
  readonly segments: readonly Segment[];
  readonly net: number;
  readonly domain: Span;
  readonly gridAt: readonly number[];
  readonly width: number;
  readonly label: string;
}

export function StackedTerms({ segments, net, domain, gridAt, width, label }: StackedTermsProps) {
  const id = useId();
  const x = linear(domain, 0, width);
  const placed = place(segments);
  const top = (HEIGHT - BAR) / 2;
  const outline = spanOf(placed.flatMap(({ from, to }) => [from, to]));
  return (
    <svg className={mark('chart stack')} width={width} height={HEIGHT} role="img" aria-label={label}>
      <defs>
        {placed.map(
          ({ code, hatched }) =>
            hatched && <Hatch key={code} id={`${id}${code}`} colour={termColour(code)} />,
        )}
      </defs>
      {gridAt.map((at) => (
        <path key={at} d={`M${crisp(x(at))} 0V${HEIGHT}`} className={mark(at === 0 ? 'axis' : 'grid')} />
      ))}
      {placed.map(({ code, label: name, from, to, hatched }) => {
        const left = x(Math.min(from, to));
        const size = Math.abs(x(to) - x(from));
        const drawn = Math.max(0, size > 2 ? size - 1 : size);
        return (
          <g key={code}>
            <title>{name}</title>
            <rect
              x={left}
              y={top}
              width={drawn}
              height={BAR}
              fill={hatched ? `url(#${id}${code})` : termColour(code)}
            />
            {size >= Math.max(LEAST_FOR_CODE, code.length * 8 + 3) && (
              <text
                x={left + drawn / 2}
                y={HEIGHT / 2 + 4}
                className={mark(hatched ? 'stack-code on-hatch' : 'stack-code')}
                style={{ fill: termCodeColour(code) }}
              >
                {code}
              </text>
            )}
          </g>
        );
      })}
      {outline.high > outline.low && (
        <rect
          x={crisp(x(outline.low))}
          y={top - 0.5}
          width={Math.max(1, x(outline.high) - x(outline.low) - 1)}
          height={BAR + 1}
          className={mark('outline')}
        />
      )}
      <rect x={x(net) - 1} y={top - 4} width="2" height={BAR + 8} fill="var(--ink)" />
    </svg>
  );
}

interface Placed extends Segment {
  readonly from: number;
  readonly to: number;
  readonly hatched: boolean;
}

function place(segments: readonly Segment[]): readonly Placed[] {
  const ends = { paid: 0, back: 0 };
  return segments.flatMap((segment) => {
    if (segment.value === 0 || !Number.isFinite(segment.value)) return [];
    const side = segment.value > 0 ? 'paid' : 'back';
    const from = ends[side];
    ends[side] += segment.value;
    return [{ ...segment, from, to: ends[side], hatched: side === 'back' }];
  });
}

interface StackAxisProps {
  readonly domain: Span;
  readonly gridAt: readonly number[];
  readonly width: number;
  readonly format: (value: number) => string;
}

export function StackAxis({ domain, gridAt, width, format }: StackAxisProps) {
  const x = linear(domain, 0, width);
  return (
    <svg className={mark('chart stack')} width={width} height={18} aria-hidden="true">
      {domain.low < 0 && x(0) > 66 && (
        <text x={x(0) - 12} y={13} className={mark('tick end')}>
          {say('gets back')}
        </text>
      )}
      {gridAt.map((at) => (
        <text key={at} x={x(at)} y={13} className={mark(x(at) > width - 14 ? 'tick end' : 'tick middle')}>
          {format(at)}
        </text>
      ))}
    </svg>
  );
}

const crisp = (at: number): number => Math.round(at) + 0.5;
