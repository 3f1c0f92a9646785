// Presenter mode: whether it is on, and whose part of each deal is shown while it is.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Counterparty } from '../../shared/bid/permitted-deal.ts';

/** An edit made before everybody's eyes; charges over the term, before it. */
export interface PublicEdit {
  readonly label: string;
  readonly time: Date;
  readonly chargesBefore: number;
}

export interface PresenterState {
  readonly on: boolean;
  /** By deal; of a deal that is not here, nobody in particular is in the room. */
  readonly rooms: Readonly<Record<string, Counterparty>>;
  /** The last edit since the mode was switched on. */
  readonly edit: PublicEdit | null;
}

const KEY = 'parley.presenter';

/** On stays on over a restart: whoever has forgotten it must not find everything on the wall. */
function saved(): Pick<PresenterState, 'on' | 'rooms'> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return { on: false, rooms: {} };
    const on = 'on' in kept && kept.on === true;
    return { on, rooms: 'rooms' in kept ? roomsIn(kept.rooms) : {} };
  } catch {
    // Written by nobody but us, so it is damaged: what may be confidential stays hidden.
    return { on: true, rooms: {} };
  }
}

function roomsIn(kept: unknown): Record<string, Counterparty> {
  const rooms: Record<string, Counterparty> = {};
  if (typeof kept !== 'object' || kept === null) return rooms;
  for (const [deal, room] of Object.entries(kept)) {
    const { scenario, provider }: { scenario?: unknown; provider?: unknown } = room ?? {};
    if (typeof scenario === 'string' && typeof provider === 'string') rooms[deal] = { scenario, provider };
  }
  return rooms;
}

export const presenterStore = createStore<PresenterState>(() => ({ ...saved(), edit: null }));

function set(changes: Partial<PresenterState>): void {
  presenterStore.setState(changes);
  const { on, rooms } = presenterStore.getState();
  globalThis.localStorage?.setItem(KEY, JSON.stringify({ on, rooms }));
}

export const presenterActions = {
  toggle() {
    // What is being typed is taken over first: its cell is gone with the switch.
    globalThis.document?.querySelector<HTMLElement>(':focus')?.blur();
    set({ on: !presenterStore.getState().on, edit: null });
  },
  /** Null for nobody in particular. */
  letIn(deal: string, party: Counterparty | null) {
    const { [deal]: _, ...others } = presenterStore.getState().rooms;
    set({ rooms: party ? { ...others, [deal]: party } : others });
  },
  edited(edit: PublicEdit | null) {
    presenterStore.setState({ edit });
  },
};

export const usePresenter = <Value>(select: (state: PresenterState) => Value): Value =>
  useStore(presenterStore, select);
