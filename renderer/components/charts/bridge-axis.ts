// The rows of a bridge and the axis they stand on.
import { say } from '../../../shared/text/say.ts';
import type { ChartTable } from './chart-table.ts';
import { type Axis, roundAxis, spanOf } from './scale.ts';

export type BridgeRow =
  | {
      readonly key: string;
      readonly kind: 'start' | 'end';
      readonly label: string;
      readonly value: number;
      /** The whole difference, on the last row. */
      readonly delta?: number;
    }
  | {
      readonly key: string;
      readonly kind: 'step';
      readonly label: string;
      readonly from: number;
      readonly to: number;
      /** Said on or beside the bar where it is more than its row says: “R + S netted”. */
      readonly note?: string;
    }
  | { readonly key: string; readonly kind: 'gap' };

const TICKS = 7;

export interface BridgeAxis extends Axis {
  /** Zero is not on it: it says so in words, and its start and end are marks, not bars. */
  readonly cut: boolean;
}

/** Where the axis of a bridge starts and ends; it is cut where zero is far from every level. */
export function bridgeAxis(rows: readonly BridgeRow[]): BridgeAxis {
  const levels = spanOf(
    rows.flatMap((row) => (row.kind === 'gap' ? [] : row.kind === 'step' ? [row.from, row.to] : [row.value])),
  );
  const size = levels.high - levels.low || Math.abs(levels.high) * 0.1 || 1;
  const near = Math.min(Math.abs(levels.low), Math.abs(levels.high)) < size * 0.6;
  const low = levels.low - size * 0.12;
  const high = levels.high + size * 0.08;
  const span = near ? { low: Math.min(0, low), high: Math.max(0, high) } : { low, high };
  const fromZero = near && levels.low >= 0 ? { ...span, low: 0 } : span;
  const axis = roundAxis(near && levels.high <= 0 ? { ...fromZero, high: 0 } : fromZero, TICKS);
  return { ...axis, cut: axis.low > 0 || axis.high < 0 };
}

interface BridgeFormats {
  readonly unit: string;
  readonly plain: (value: number) => string;
  readonly delta: (value: number) => string;
}

/** The same rows as figures: what each step adds, and where it leads. */
export const bridgeTable = (
  rows: readonly BridgeRow[],
  { unit, plain, delta }: BridgeFormats,
): ChartTable => ({
  corner: unit,
  columns: [
    { head: say('Change'), write: delta },
    { head: say('Leads to'), write: plain },
  ],
  rows: rows.flatMap((row) => {
    if (row.kind === 'gap') return [];
    const { key, label } = row;
    if (row.kind !== 'step')
      return [
        {
          key: `${row.kind} ${key}`,
          head: label,
          values: [row.delta ?? Number.NaN, row.value],
          isTotal: true,
        },
      ];
    const head = row.note ? `${label} (${row.note})` : label;
    return [{ key, head, values: [row.to - row.from, row.to] }];
  }),
});
