// What is open on the compare screen of a deal: it is still there after a visit to another screen.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Basis } from '../../components/comparison/comparison.ts';
import type { CompareViewName } from './copied-table.ts';

export interface CompareState {
  readonly view: CompareViewName;
  readonly basis: Basis;
  /** Scenario id; undefined until someone picks one. */
  readonly reference: string | undefined;
}

const fresh: CompareState = { view: 'terms', basis: 'npv', reference: undefined };

/** By the deal's id in the store. */
const compareStore = createStore<Readonly<Record<string, CompareState>>>(() => ({}));

export const useCompare = (deal: string): CompareState => useStore(compareStore, (all) => all[deal] ?? fresh);

export function changeCompare(deal: string, change: Partial<CompareState>): void {
  compareStore.setState((all) => ({ [deal]: { ...(all[deal] ?? fresh), ...change } }));
}
