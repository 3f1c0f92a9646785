// Exports: the one that is under way, what came of the last, and what was chosen for the next. They go on whatever
// screen is shown.
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallError, FileOutcome } from '../../shared/ipc/contract.ts';
import type { ExportProgress } from '../../shared/ipc/export-order.ts';
import { say } from '../../shared/text/say.ts';
import { type Api, api, describeError, onExportProgress } from '../api.ts';
import { dealActions, dealStore } from './deal.ts';
import { hashOf, viewStore } from './view.ts';

export interface ExportJob {
  readonly dealId: string;
  readonly dealName: string;
  /** “Internal workbook” */
  readonly what: string;
  /** Null while the person chooses a file. */
  readonly progress: ExportProgress | null;
  /** When the writing began, in milliseconds. */
  readonly startedAt: number;
  readonly cancelling: boolean;
}

export interface SavedFile {
  readonly what: string;
  readonly path: string;
}

export interface ExportState {
  readonly job: ExportJob | null;
  readonly saved: SavedFile | null;
  /** What went wrong last, and with which deal. */
  readonly failure: (CallError & { readonly dealId: string }) | null;
}

export interface ExportWork extends Pick<ExportJob, 'dealId' | 'dealName' | 'what'> {
  /** Asks for a path and writes the file. */
  readonly write: () => Promise<FileOutcome>;
}

export interface ExportActions {
  /** One at a time: nothing happens while another is under way. */
  readonly run: (work: ExportWork) => Promise<void>;
  readonly cancel: () => void;
  /** A copy of the deal to hand on; also while an export is under way. */
  readonly saveDealFile: (dealId: string) => void;
  readonly openSaved: () => Promise<void>;
  readonly showSaved: () => Promise<void>;
  readonly dismiss: () => void;
  /** The person has turned to something else: what was saved has been read. What went wrong stays. */
  readonly moveOn: () => void;
}

export type ExportStore = StoreApi<ExportState> & { readonly actions: ExportActions };

interface Surroundings {
  readonly calls: Pick<Api, 'cancelExport' | 'openSaved' | 'saveDealFile' | 'showSaved'>;
  readonly listen: (take: (progress: ExportProgress) => void) => () => void;
  /** Resolves when everything typed is on disk: a file holds what is on the screen. */
  readonly settled: () => Promise<void>;
  readonly now: () => number;
}

export function createExportStore({ calls, listen, settled, now }: Surroundings): ExportStore {
  const store = createStore<ExportState>(() => ({ job: null, saved: null, failure: null }));
  const { getState, setState } = store;
  const change = (changes: Partial<ExportJob>) => {
    const { job } = getState();
    if (job) setState({ job: { ...job, ...changes } });
  };
  const write = async ({ dealId, what, write: made }: Omit<ExportWork, 'dealName'>) => {
    setState({ saved: null, failure: null });
    try {
      await settled();
      const outcome = await made();
      if (outcome.status === 'saved') setState({ saved: { what, path: outcome.path } });
    } catch (error) {
      setState({ failure: { ...describeError(error), dealId } });
    }
  };
  const withSaved = async (act: (saved: { readonly path: string }) => Promise<unknown>) => {
    const { saved } = getState();
    try {
      if (saved) await act({ path: saved.path });
    } catch (error) {
      setState({ saved: null, failure: { ...describeError(error), dealId: '' } });
    }
  };
  const actions: ExportActions = {
    async run(work) {
      if (getState().job) return;
      const { write: _, ...named } = work;
      setState({ job: { ...named, progress: null, startedAt: now(), cancelling: false } });
      const stop = listen((progress) =>
        change(getState().job?.progress ? { progress } : { progress, startedAt: now() }),
      );
      await write(work);
      stop();
      setState({ job: null });
    },
    saveDealFile: (dealId) =>
      void write({ dealId, what: say('Deal file'), write: () => calls.saveDealFile({ id: dealId }) }),
    cancel() {
      change({ cancelling: true });
      void calls.cancelExport();
    },
    openSaved: () => withSaved(calls.openSaved),
    showSaved: () => withSaved(calls.showSaved),
    dismiss: () => setState({ saved: null, failure: null }),
    moveOn: () => {
      if (getState().saved) setState({ saved: null });
    },
  };
  return Object.assign(store, { actions });
}

const exportStore = createExportStore({
  calls: api,
  listen: onExportProgress,
  settled: dealActions.settled,
  now: () => performance.now(),
});
export const exportActions = exportStore.actions;
dealStore.subscribe(({ lastEdit }, before) => {
  if (lastEdit !== before.lastEdit && lastEdit !== null) exportActions.moveOn();
});
viewStore.subscribe(({ route }, before) => {
  if (hashOf(route) !== hashOf(before.route)) exportActions.moveOn();
});
export const useExport = <Value>(select: (state: ExportState) => Value): Value =>
  useStore(exportStore, select);

/** So early nothing can be said of how long it will take. */
const TOO_EARLY = { fraction: 0.04, milliseconds: 1500 };

/** Seconds it may still take, or null while there is too little to judge by. */
export function secondsLeft({ progress, startedAt }: ExportJob, now: number): number | null {
  const elapsed = now - startedAt;
  if (!progress || progress.fraction < TOO_EARLY.fraction || elapsed < TOO_EARLY.milliseconds) return null;
  return ((elapsed / progress.fraction) * (1 - progress.fraction)) / 1000;
}
