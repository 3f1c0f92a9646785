// What is open on a screen of a deal: it is still there after a visit to another screen.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** By the deal's id in the store; kept of the deal that was changed last. */
export function createScreenStore<State>(fresh: State) {
  const store = createStore<Readonly<Record<string, State>>>(() => ({}));
  return {
    use: (deal: string): State => useStore(store, (all) => all[deal] ?? fresh),
    change: (deal: string, change: Partial<State>): void =>
      store.setState((all) => ({ [deal]: { ...(all[deal] ?? fresh), ...change } }), true),
  };
}
