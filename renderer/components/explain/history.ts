// Which number is being explained, and the way back to those before it.
import { type Target, targetKey } from './target.ts';

export interface ExplainHistory {
  readonly trail: readonly Target[];
  /** −1 when the panel is closed. */
  readonly at: number;
  /** Stays open when the view changes and on Esc. */
  readonly pinned: boolean;
}

export type ExplainStep =
  | { readonly kind: 'select'; readonly target: Target }
  | { readonly kind: 'back' | 'forward' | 'close' | 'leave' | 'pin' };

export const closed: ExplainHistory = { trail: [], at: -1, pinned: false };

export function stepExplain(state: ExplainHistory, step: ExplainStep): ExplainHistory {
  const { trail, at, pinned } = state;
  switch (step.kind) {
    case 'select': {
      const current = trail[at];
      if (current && targetKey(current) === targetKey(step.target)) return state;
      // Walking along the months of one number is one step of the way.
      const kept = current && isMonthOfSame(current, step.target) ? at : at + 1;
      return { trail: [...trail.slice(0, kept), step.target], at: kept, pinned };
    }
    case 'back':
      return { ...state, at: Math.max(0, at - 1) };
    case 'forward':
      return { ...state, at: Math.min(trail.length - 1, at + 1) };
    case 'pin':
      return { ...state, pinned: !pinned };
    case 'leave':
      return pinned ? state : closed;
    case 'close':
      return closed;
    default:
      return step satisfies never;
  }
}

const isMonthOfSame = (a: Target, b: Target): boolean =>
  a.kind === 'value' &&
  b.kind === 'value' &&
  a.item === b.item &&
  a.instanceKey === b.instanceKey &&
  a.column !== undefined &&
  b.column !== undefined;
