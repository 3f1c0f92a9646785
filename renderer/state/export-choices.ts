// What was chosen on the Export screen, for each deal: kept while the app is open, so that leaving loses nothing.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface ExportChoices {
  /** Key of an audience. */
  readonly audience: string;
  /** Null for the first that takes part. */
  readonly provider: string | null;
  /** Round of bids, from 1 on. */
  readonly exportNumber: number;
  /** Empty where the file has the deal’s own title. */
  readonly title: string;
  /** The bidder whose prices the file shows, once a person has said that it goes to them. */
  readonly bidder: string | null;
}

const first: ExportChoices = {
  audience: 'internal',
  provider: null,
  exportNumber: 1,
  title: '',
  bidder: null,
};

const choicesStore = createStore<Readonly<Record<string, ExportChoices>>>(() => ({}));

export const useExportChoices = (dealId: string): ExportChoices =>
  useStore(choicesStore, (all) => all[dealId] ?? first);

export function chooseForExport(dealId: string, changes: Partial<ExportChoices>): void {
  choicesStore.setState((all) => ({ [dealId]: { ...(all[dealId] ?? first), ...changes } }));
}
