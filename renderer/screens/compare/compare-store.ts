// What is open on the compare screen of a deal.
import type { Basis } from '../../components/comparison/comparison.ts';
import { createScreenStore } from '../../state/screen-store.ts';
import type { CompareViewName } from './copied-table.ts';

export interface CompareState {
  readonly view: CompareViewName;
  readonly basis: Basis;
  /** Scenario id; undefined until someone picks one. */
  readonly reference: string | undefined;
}

export const { use: useCompare, change: changeCompare } = createScreenStore<CompareState>({
  view: 'terms',
  basis: 'npv',
  reference: undefined,
});
