// The history of the open deal: its states, and two of them beside each other.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Deal } from '../../shared/deal/document.ts';
import type { HistoryEntry } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { api } from '../api.ts';
import { dealActions, useDealState } from './deal.ts';

export interface HistoryState {
  /** The newest first; null until they are read. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Revisions that are compared: the earlier, and the later; null for the deal as it is now. */
  readonly from: number;
  readonly to: number | null;
  /** Documents of states, by revision, as far as they were asked for. */
  readonly states: ReadonlyMap<number, Deal>;
}

const NOTHING: HistoryState = { entries: null, from: 0, to: null, states: new Map() };

export const historyStore = createStore<HistoryState>(() => NOTHING);

/** What goes wrong is said above the screen. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    dealActions.report(error);
  }
}

const stateAt = async (id: string, revision: number): Promise<void> => {
  if (historyStore.getState().states.has(revision)) return;
  const deal = await api.dealAt({ id, revision });
  historyStore.setState(({ states }) => ({ states: new Map(states).set(revision, deal) }));
};

/** What one naturally looks back to: the last state with a name, else the beginning. */
export const usualStart = (entries: readonly HistoryEntry[]): number =>
  entries.slice(1).find(({ name }) => name !== null)?.revision ?? 0;

export const historyActions = {
  /** Reads the journal anew; the first time of a deal it is compared with its last named state. */
  async read(id: string): Promise<void> {
    await attempt(async () => {
      await dealActions.settled();
      const entries = await api.history({ id });
      const isNew = historyStore.getState().entries === null;
      historyStore.setState(isNew ? { entries, from: usualStart(entries), to: null } : { entries });
      const { from, to } = historyStore.getState();
      await stateAt(id, from);
      if (to !== null) await stateAt(id, to);
    });
  },
  forget() {
    historyStore.setState(NOTHING, true);
  },
  async compare(id: string, choice: Partial<Pick<HistoryState, 'from' | 'to'>>): Promise<void> {
    historyStore.setState(choice);
    await attempt(async () => {
      const { from, to } = historyStore.getState();
      for (const revision of [from, to]) if (revision !== null) await stateAt(id, revision);
    });
  },
  async name(id: string, revision: number, name: string | null): Promise<void> {
    await attempt(async () => {
      await api.nameState({ id, revision, name });
      historyStore.setState({ entries: await api.history({ id }) });
    });
  },
  /** An edit like any other: it can be undone. */
  async goBack(id: string, { revision, label, name }: HistoryEntry): Promise<void> {
    await attempt(async () => {
      await stateAt(id, revision);
      const deal = historyStore.getState().states.get(revision);
      if (deal) dealActions.goTo(say('Back to “{name}”', { name: name ?? label }), deal);
    });
  },
};

/** Follows the open deal: every edit is a new line. */
export function useHistory(id: string): HistoryState {
  const revision = useDealState(({ opened }) => opened?.revision);
  const saving = useDealState((state) => state.saving);
  useEffect(() => {
    if (!saving) void historyActions.read(id);
  }, [id, revision, saving]);
  useEffect(() => historyActions.forget, [id]);
  return useStore(historyStore);
}
