// Presenter mode: whether it is on, and whose part of each deal is shown while it is.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Recipient } from '../../shared/bid/offers-shown.ts';
import { dealActions } from './deal.ts';

/** An edit made before everybody's eyes; charges over the term, before it. */
export interface PublicEdit {
  readonly label: string;
  readonly time: Date;
  readonly chargesBefore: number;
}

export interface PresenterState {
  readonly on: boolean;
  /** By deal; of a deal that is not here, nobody in particular is in the room. */
  readonly rooms: Readonly<Record<string, Recipient>>;
  /** The deal that was shown last, under the title everybody may know. Others may be of other clients. */
  readonly shown: ShownDeal | null;
  /** The last edit since the mode was switched on. */
  readonly edit: PublicEdit | null;
  /** Edits made in the room that can be undone and redone: those from before are nobody's business. */
  readonly steps: { readonly back: number; readonly forth: number };
}

interface ShownDeal {
  readonly id: string;
  readonly title: string;
}

const KEY = 'parley.presenter';

/** On stays on over a restart: whoever has forgotten it must not find everything on the wall. */
function saved(): Pick<PresenterState, 'on' | 'rooms' | 'shown'> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return { on: false, rooms: {}, shown: null };
    const on = 'on' in kept && kept.on === true;
    return {
      on,
      rooms: 'rooms' in kept ? roomsIn(kept.rooms) : {},
      shown: 'shown' in kept ? shownIn(kept.shown) : null,
    };
  } catch {
    // Written by nobody but us, so it is damaged: what may be confidential stays hidden.
    return { on: true, rooms: {}, shown: null };
  }
}

function shownIn(kept: unknown): ShownDeal | null {
  const { id, title }: { id?: unknown; title?: unknown } = kept ?? {};
  return typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
}

function roomsIn(kept: unknown): Record<string, Recipient> {
  const rooms: Record<string, Recipient> = {};
  if (typeof kept !== 'object' || kept === null) return rooms;
  for (const [deal, room] of Object.entries(kept)) {
    const { scenario, provider, bidder }: Partial<Record<keyof Recipient, unknown>> = room ?? {};
    if (typeof scenario !== 'string' || typeof provider !== 'string') continue;
    rooms[deal] = { scenario, provider, ...(typeof bidder === 'string' ? { bidder } : {}) };
  }
  return rooms;
}

const fresh = { edit: null, steps: { back: 0, forth: 0 } } as const;

export const presenterStore = createStore<PresenterState>(() => ({ ...saved(), ...fresh }));

function set(changes: Partial<PresenterState>): void {
  presenterStore.setState(changes);
  const { on, rooms, shown } = presenterStore.getState();
  globalThis.localStorage?.setItem(KEY, JSON.stringify({ on, rooms, shown }));
}

export const presenterActions = {
  toggle() {
    // What is being typed is taken over first: its cell is gone with the switch.
    globalThis.document?.querySelector<HTMLElement>(':focus')?.blur();
    set({ on: !presenterStore.getState().on, ...fresh });
  },
  /** Null for nobody in particular. */
  letIn(deal: string, party: Recipient | null) {
    const { [deal]: _, ...others } = presenterStore.getState().rooms;
    set({ rooms: party ? { ...others, [deal]: party } : others });
  },
  /** A deal is on the screen, under the title everybody may know. */
  shows(deal: ShownDeal) {
    const { shown } = presenterStore.getState();
    if (shown?.id === deal.id && shown.title === deal.title) return;
    set({ shown: deal, ...(shown?.id === deal.id ? {} : fresh) });
  },
  edited(edit: PublicEdit) {
    presenterStore.setState(({ steps }) => ({ edit, steps: { back: steps.back + 1, forth: 0 } }));
  },
  undo: () => step('undo'),
  redo: () => step('redo'),
};

/** What an edit is called says what was edited, and one from before the room was opened what it was before. */
function step(way: 'undo' | 'redo'): void {
  const { back, forth } = presenterStore.getState().steps;
  const by = way === 'undo' ? 1 : -1;
  if ((way === 'undo' ? back : forth) === 0) return;
  presenterStore.setState({ edit: null, steps: { back: back - by, forth: forth + by } });
  void dealActions[way]();
}

export const usePresenter = <Value>(select: (state: PresenterState) => Value): Value =>
  useStore(presenterStore, select);
