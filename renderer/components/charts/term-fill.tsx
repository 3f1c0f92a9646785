// How a term of total cost of performance is drawn: its hue, hatched where it lowers the cost.
import { useId } from 'react';
import { mark } from './marks.ts';

/** Codes become token names as they are: `R` is --term-r. A term without a hue of its own is ink 3. */
export const termColour = (code: string): string => `var(--term-${code.toLowerCase()}, var(--ink-3))`;
export const termCodeColour = (code: string): string => `var(--term-${code.toLowerCase()}-code, var(--ink))`;

interface HatchProps {
  readonly id: string;
  readonly colour: string;
}

export function Hatch({ id, colour }: HatchProps) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" fill="var(--surface)" />
      <rect width="2" height="4" fill={colour} />
    </pattern>
  );
}

interface SwatchProps {
  readonly colour: string;
  readonly hatched: boolean;
  /** Pixels, its edge included. */
  readonly width: number;
  readonly className?: string;
}

/** The key to a colour; the name stands beside it. */
export function Swatch({ colour, hatched, width, className }: SwatchProps) {
  const id = useId();
  return (
    <svg className={className} width={width} height="11" aria-hidden="true">
      {hatched && (
        <defs>
          <Hatch id={id} colour={colour} />
        </defs>
      )}
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height="10"
        fill={hatched ? `url(#${id})` : colour}
        stroke={hatched ? colour : 'none'}
      />
    </svg>
  );
}

interface TermSwatchProps {
  readonly code: string;
  readonly hatched: boolean;
}

/** Of a term, in a table row or a legend. */
export const TermSwatch = ({ code, hatched }: TermSwatchProps) => (
  <Swatch className={mark('term-swatch')} colour={termColour(code)} hatched={hatched} width={9} />
);
