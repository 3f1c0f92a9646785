// The deals of the store and the samples to start from.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Deal } from '../../shared/deal/document.ts';
import type { CallError, DealSummary, OpenDeal, SampleSummary } from '../../shared/ipc/contract.ts';
import { api, describeError } from '../api.ts';
import { dealsShown, type SortKey, sortedBy, type Wanted } from './library-list.ts';
import { hashOf, viewStore } from './view.ts';

export interface LibraryState {
  /** Null until they are read. */
  readonly deals: readonly DealSummary[] | null;
  readonly samples: readonly SampleSummary[];
  readonly failure: CallError | null;
  readonly wanted: Wanted;
  /** What was put away or brought back last, until something else is done. */
  readonly moved: { readonly deal: DealSummary; readonly to: 'archive' | 'use' } | null;
}

export const libraryStore = createStore<LibraryState>(() => ({
  deals: null,
  samples: [],
  failure: null,
  wanted: { search: '', tag: null, archived: false, sorting: { by: 'openedAt', descending: true } },
  moved: null,
}));

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

/** Reads the list anew after a change; what the change threw stays in sight. */
async function changed(work: () => Promise<unknown>, moved: LibraryState['moved'] = null): Promise<void> {
  libraryStore.setState({ moved: null });
  await attempt(async () => {
    try {
      await work();
      libraryStore.setState({ moved });
    } finally {
      libraryStore.setState({ deals: await api.listDeals() });
    }
  });
}

let begun: Promise<void> | null = null;

/** The deals are shown as soon as they are there: samples are read from files, and checked. */
async function read(): Promise<void> {
  await attempt(() =>
    Promise.all([
      api.listDeals().then((deals) => libraryStore.setState({ deals })),
      api.listSamples().then((samples) => libraryStore.setState({ samples })),
    ]),
  );
  if (libraryStore.getState().deals === null) libraryStore.setState({ deals: [] });
}

export const libraryActions = {
  /** Begins to read the list before there is a screen to ask for it: the first that does takes this reading over. */
  begin() {
    begun = read();
  },
  refresh(): Promise<void> {
    const reading = begun ?? read();
    begun = null;
    return reading;
  },
  createFromSample: (sample: string, as?: Pick<Deal, 'name' | 'start'>): Promise<OpenDeal | null> =>
    attempt(() => api.createFromSample({ sample, ...(as ? { as } : {}) })),
  create: (deal: Deal): Promise<OpenDeal | null> => attempt(() => api.createDeal({ deal })),
  /** The id of the imported deal; null where the user cancelled or it failed. */
  async importFile(): Promise<string | null> {
    const outcome = await attempt(() => api.importDealFile());
    return outcome?.status === 'opened' ? outcome.id : null;
  },
  remove: (id: string): Promise<void> => changed(() => api.deleteDeal({ id })),
  duplicate: (id: string): Promise<void> => changed(() => api.duplicateDeal({ id })),
  archive: (deal: DealSummary): Promise<void> =>
    changed(() => api.archiveDeal({ id: deal.id }), { deal, to: 'archive' }),
  restore: (deal: DealSummary): Promise<void> =>
    changed(() => api.restoreDeal({ id: deal.id }), { deal, to: 'use' }),
  /** Takes back what was put away or brought back last. */
  async undoMove(): Promise<void> {
    const { moved } = libraryStore.getState();
    if (!moved) return;
    const { id } = moved.deal;
    await changed(() => (moved.to === 'archive' ? api.restoreDeal({ id }) : api.archiveDeal({ id })));
  },
  tag: (id: string, tags: readonly string[]): Promise<void> => changed(() => api.tagDeal({ id, tags })),
  want(change: Partial<Wanted>) {
    libraryStore.setState(({ wanted }) => ({ wanted: { ...wanted, ...change } }));
  },
  sort(by: SortKey) {
    libraryStore.setState(({ wanted }) => ({
      wanted: { ...wanted, sorting: sortedBy(by, wanted.sorting) },
    }));
  },
  refuse(failure: CallError) {
    libraryStore.setState({ failure });
  },
  report(error: unknown) {
    libraryStore.setState({ failure: describeError(error) });
  },
  dismiss() {
    libraryStore.setState({ failure: null, moved: null });
  },
};

/** The deals of the list as searched and sorted; null until they are read. */
export const shownOf = ({ deals, wanted }: LibraryState) => deals && dealsShown(deals, wanted);

export const useLibrary = <Value>(select: (state: LibraryState) => Value): Value =>
  useStore(libraryStore, select);

viewStore.subscribe(({ route }, before) => {
  if (hashOf(route) !== hashOf(before.route)) libraryStore.setState({ moved: null });
});
