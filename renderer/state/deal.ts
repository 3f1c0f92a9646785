// The open deal: edits show at once and are written to the store in order, one after the other.
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Deal } from '../../shared/deal/document.ts';
import { type Edit, type EditResult, editDeal, editTo } from '../../shared/deal/edit.ts';
import type { DealProblem } from '../../shared/deal/validate.ts';
import type { CallError, JournalState, OpenDeal } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { type Api, api, describeError } from '../api.ts';

/** The deal on both sides of the last edit, undo or redo: its effect is the difference of their results. */
export interface LastEdit {
  readonly label: string;
  readonly time: Date;
  readonly before: Deal;
  readonly after: Deal;
}

export interface DealState {
  readonly opened: OpenDeal | null;
  /** The deal that could not be opened, or not be read again. */
  readonly lost: string | null;
  readonly saving: boolean;
  readonly lastEdit: LastEdit | null;
  /** What went wrong last and has not been dismissed. */
  readonly failure: CallError | null;
}

export interface DealActions {
  /** Opens a deal of the store; the one that is open already stays as it is. */
  readonly open: (id: string) => Promise<void>;
  /** Takes over a deal that a call has just opened. */
  readonly adopt: (opened: OpenDeal) => void;
  readonly close: () => void;
  /** Shows the change at once and queues it to be saved; answers what forbids it. */
  readonly edit: (label: string, change: (draft: Deal) => void) => readonly DealProblem[];
  /** An edit to a state the deal was in before, whole. */
  readonly goTo: (label: string, state: Deal) => readonly DealProblem[];
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly report: (error: unknown) => void;
  readonly refuse: (failure: CallError) => void;
  readonly dismiss: () => void;
  /** Resolves when everything queued so far is on disk or has failed. */
  readonly settled: () => Promise<void>;
}

type MakeEdit = (deal: Deal, label: string) => EditResult;

export type DealStore = StoreApi<DealState> & { readonly actions: DealActions };

export function createDealStore(calls: Api): DealStore {
  const store = createStore<DealState>(() => ({
    opened: null,
    lost: null,
    saving: false,
    lastEdit: null,
    failure: null,
  }));
  const { getState, setState } = store;
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;
  let stepping = 0;
  /** Counts up when queued work has lost its ground: another deal, or a reload after a failure. */
  let generation = 0;

  const enqueue = (work: (opened: OpenDeal) => Promise<void>): Promise<void> => {
    const made = generation;
    waiting += 1;
    setState({ saving: true });
    queue = queue.then(async () => {
      const { opened } = getState();
      try {
        if (opened && made === generation) await work(opened);
      } catch (error) {
        if (opened && made === generation) await recover(opened.id, error);
      } finally {
        waiting -= 1;
        if (waiting === 0) setState({ saving: false });
      }
    });
    return queue;
  };

  /** What is shown but not saved is given up: the store has the truth. */
  const recover = async (id: string, error: unknown) => {
    generation += 1;
    setState({ failure: describeError(error), lastEdit: null });
    try {
      const opened = await calls.openDeal({ id });
      if (getState().opened?.id === id) setState({ opened });
    } catch (again) {
      if (getState().opened?.id === id) setState({ opened: null, lost: id, failure: describeError(again) });
    }
  };

  const save = async ({ id, revision }: OpenDeal, edit: Edit) => {
    const journal = await calls.appendEdit({
      id,
      revision,
      edit: { ...edit, patch: [...edit.patch], inverse: [...edit.inverse] },
    });
    const { opened } = getState();
    if (opened?.id !== id) return;
    // Later edits are shown already: their labels stand until they are confirmed themselves.
    const { undoLabel, redoLabel } = waiting > 1 ? opened : journal;
    setState({ opened: { ...opened, ...journal, undoLabel, redoLabel } });
  };

  /** Shows an edit; answers it for saving, or what forbids it. */
  const show = (wanted: string, make: MakeEdit): Edit | readonly DealProblem[] => {
    const label = journalLabel(wanted);
    const { opened } = getState();
    if (!opened) return [{ path: '', message: say('no deal is open') }];
    const result = make(opened.deal, label);
    if (!result.ok) return result.problems;
    if (result.edit.patch.length === 0) return [];
    const journal = { undoLabel: label, redoLabel: null } satisfies Partial<JournalState>;
    setState({
      opened: { ...opened, deal: result.deal, ...journal },
      lastEdit: { label, time: new Date(), before: opened.deal, after: result.deal },
      failure: null,
    });
    return result.edit;
  };

  /** Undo or redo: the store answers with the deal, so edits made meanwhile wait for it. */
  const step = async (call: 'undo' | 'redo') => {
    stepping += 1;
    await enqueue(async ({ id, undoLabel, redoLabel }) => {
      if ((call === 'undo' ? undoLabel : redoLabel) === null) return;
      const { label, ...opened } = await calls[call]({ id });
      const shown = getState().opened;
      if (shown?.id !== id) return;
      const word = call === 'undo' ? say('Undone') : say('Redone');
      setState({
        opened,
        lastEdit: { label: `${word}: ${label}`, time: new Date(), before: shown.deal, after: opened.deal },
        failure: null,
      });
    });
    stepping -= 1;
  };

  const put = (label: string, make: MakeEdit): readonly DealProblem[] => {
    if (stepping > 0) {
      void enqueue(async () => {
        const late = show(label, make);
        const { opened } = getState();
        if ('patch' in late && opened) await save(opened, late);
      });
      return [];
    }
    const shown = show(label, make);
    if (!('patch' in shown)) return shown;
    void enqueue((opened) => save(opened, shown));
    return [];
  };

  const adopt = (opened: OpenDeal) => {
    generation += 1;
    setState({ opened, lost: null, lastEdit: null, failure: null });
  };

  const actions: DealActions = {
    adopt,
    async open(id) {
      if (getState().opened?.id === id) return;
      await queue;
      try {
        adopt(await calls.openDeal({ id }));
      } catch (error) {
        setState({ opened: null, lost: id, lastEdit: null, failure: describeError(error) });
      }
    },
    close() {
      generation += 1;
      setState({ opened: null, lost: null, lastEdit: null });
    },
    edit: (label, change) => put(label, (deal, told) => editDeal(deal, told, change)),
    goTo: (label, state) => put(label, (deal, told) => editTo(deal, told, state)),
    undo: () => step('undo'),
    redo: () => step('redo'),
    refuse: (failure) => setState({ failure }),
    report: (error) => setState({ failure: describeError(error) }),
    dismiss: () => setState({ failure: null }),
    settled: () => queue,
  };
  return Object.assign(store, { actions });
}

/** Names may be long; what the journal calls an edit may not, and an edit must not fail for its label. */
const journalLabel = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;

const LONGEST_LABEL = 300;

export const dealStore = createDealStore(api);
export const dealActions = dealStore.actions;

export const useDealState = <Value>(select: (state: DealState) => Value): Value =>
  useStore(dealStore, select);

/** The deal on the screen. Throws outside the screens of an open deal. */
export function useDeal(): Deal {
  const deal = useDealState(({ opened }) => opened?.deal);
  if (!deal) throw new Error('no deal is open');
  return deal;
}
