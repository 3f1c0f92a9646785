// How wide the columns of the comparison are, and whether sparks and the bridge have room.
import { say } from '../../../shared/text/say.ts';
import type { ComparedScenario, SumBasis } from '../../components/comparison/comparison.ts';
import { amount } from '../../components/comparison/comparison.ts';
import { statementRows } from '../../components/comparison/statement.ts';
import type { Formats } from '../../format/formats.ts';

export interface TermLayout {
  readonly table: number;
  /** What the columns need; a table with less scrolls. */
  readonly least: number;
  readonly value: number;
  readonly referenceValue: number;
  readonly delta: number;
  readonly spark: number;
  /** Width of the bridge beside the table; none where there is no room. */
  readonly bridge: number | undefined;
}

const DIGIT = 7.7;
const PADDING = 18;
const SPARK = 62;
const LABEL = 212;
const GAP = 20;
const LEAST_BRIDGE = 280;
const MOST_BRIDGE = 560;

export function termLayout(
  width: number,
  scenarios: readonly ComparedScenario[],
  basis: SumBasis,
  formats: Formats,
  reference: ComparedScenario,
  wantsBridge: 'always' | 'if-room',
): TermLayout {
  const texts = scenarios.flatMap((scenario) =>
    statementRows.map((row) => formats.money(amount(row, scenario, basis))),
  );
  const longest = Math.max(4, ...texts.map(({ length }) => length));
  const value = Math.max(72, Math.ceil(longest * DIGIT + PADDING));
  const delta = Math.ceil(
    Math.max(74, deltaHead(reference).length * 6.3 + PADDING, (longest + 1) * DIGIT + PADDING),
  );
  const count = scenarios.length;
  // The reference has no column of differences: its name needs the room of its one.
  const named = Math.max(value, Math.min(136, reference.name.length * 7.4 + 34));
  const lean = LABEL + named + (count - 1) * (value + delta);
  const full = LABEL + Math.max(named, value + SPARK) + (count - 1) * (value + delta + SPARK);
  const beside = GAP + LEAST_BRIDGE;
  const hasBridge = count > 1 && (wantsBridge === 'always' || width >= full + beside);
  const bridge = Math.min(MOST_BRIDGE, Math.max(LEAST_BRIDGE, Math.floor(width * 0.3)));
  // A narrower bridge first, then no sparks, then a table that scrolls.
  const roomy = hasBridge ? Math.max(width - GAP - bridge, Math.min(full, width - beside)) : width;
  const spark = roomy >= full ? SPARK : 0;
  const needed = spark > 0 ? full : lean;
  const table = count === 1 ? Math.min(roomy, needed + 260) : roomy;
  const stretch = Math.min(1.4, 1 + Math.max(0, table - needed - 60) / Math.max(1, needed - LABEL));
  return {
    table,
    least: needed,
    value: Math.floor(value * stretch),
    referenceValue: Math.floor((spark > 0 ? Math.max(named - SPARK, value) : named) * stretch),
    delta: Math.floor(delta * stretch),
    spark: Math.floor(spark * stretch),
    bridge: hasBridge ? width - GAP - table : undefined,
  };
}

/** “vs as-is”; a longer name stays in the column’s title. */
export const deltaHead = ({ name, kind }: ComparedScenario): string => {
  if (name.length > 8) return say('vs ref.');
  return say('vs {name}', { name: kind === 'as-is' ? name.toLowerCase() : name });
};
