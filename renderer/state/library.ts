// The deals of the store and the samples to start from.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Deal } from '../../shared/deal/document.ts';
import type { CallError, DealSummary, OpenDeal, SampleSummary } from '../../shared/ipc/contract.ts';
import { api, describeError } from '../api.ts';

export interface LibraryState {
  /** Null until they are read. */
  readonly deals: readonly DealSummary[] | null;
  readonly samples: readonly SampleSummary[];
  readonly failure: CallError | null;
}

export const libraryStore = createStore<LibraryState>(() => ({ deals: null, samples: [], failure: null }));

/** Runs a call; what it throws is shown in the library. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    libraryStore.setState({ failure: null });
    return await work();
  } catch (error) {
    libraryStore.setState({ failure: describeError(error) });
    return null;
  }
}

export const libraryActions = {
  async refresh(): Promise<void> {
    await attempt(async () => {
      const [deals, samples] = await Promise.all([api.listDeals(), api.listSamples()]);
      libraryStore.setState({ deals, samples });
    });
    if (libraryStore.getState().deals === null) libraryStore.setState({ deals: [] });
  },
  createFromSample: (sample: string): Promise<OpenDeal | null> =>
    attempt(() => api.createFromSample({ sample })),
  create: (deal: Deal): Promise<OpenDeal | null> => attempt(() => api.createDeal({ deal })),
  /** The id of the imported deal; null where the user cancelled or it failed. */
  async importFile(): Promise<string | null> {
    const outcome = await attempt(() => api.importDealFile());
    return outcome?.status === 'opened' ? outcome.id : null;
  },
  async remove(id: string): Promise<void> {
    await attempt(() => api.deleteDeal({ id }));
    const deals = await attempt(() => api.listDeals());
    if (deals) libraryStore.setState({ deals });
  },
  report(error: unknown) {
    libraryStore.setState({ failure: describeError(error) });
  },
  dismiss() {
    libraryStore.setState({ failure: null });
  },
};

export const useLibrary = <Value>(select: (state: LibraryState) => Value): Value =>
  useStore(libraryStore, select);
