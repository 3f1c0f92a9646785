// A small bar for each contract year, on one scale for all scenarios of a row; signing first where it counts.
import { mark } from './marks.ts';
import { linear, type Span } from './scale.ts';

const WIDTH = 50;
const HEIGHT = 18;

interface YearSparkProps {
  readonly values: readonly number[];
  /** Least and greatest value of the row over all scenarios. */
  readonly span: Span;
  /** A colour token. */
  readonly fill: string;
  readonly label: string;
}

export function YearSpark({ values, span, fill, label }: YearSparkProps) {
  // Benefits and credits are drawn by size, their sign is in the figure; a row of both signs has a zero line.
  const mixed = span.low < 0 && span.high > 0;
  const sized = mixed ? values : values.map(Math.abs);
  const domain = mixed ? span : { low: 0, high: Math.max(Math.abs(span.low), Math.abs(span.high)) };
  const y = linear(domain, HEIGHT - 1, 1);
  const zero = domain.high === 0 ? HEIGHT - 1 : y(0);
  const gap = values.length > 8 ? 1 : 2;
  const slot = (WIDTH + gap) / Math.max(1, values.length);
  return (
    <svg className={mark('chart spark')} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      {sized.map((value, index) => {
        const height = Math.abs(y(value) - zero);
        if (domain.high === 0 || height < 0.05) return null;
        const drawn = Math.max(1, height);
        return (
          <rect
            key={index}
            x={index * slot}
            y={value < 0 ? zero : zero - drawn}
            width={Math.max(1, slot - gap)}
            height={drawn}
            fill={fill}
          />
        );
      })}
      <path d={`M0 ${zero + 0.5}H${WIDTH}`} className={mark('spark-base')} />
    </svg>
  );
}
