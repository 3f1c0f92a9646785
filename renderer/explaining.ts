// Which number explains itself, on whatever screen: by deal, so that it is still there after a visit elsewhere.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { closed, type ExplainHistory, type ExplainStep, stepExplain } from './components/explain/history.ts';
import { type DealScreen, screenOfInput, viewActions } from './state/view.ts';

export interface Explaining {
  readonly history: ExplainHistory;
  /** The screen the number was selected on. */
  readonly home: DealScreen | null;
  /** The screen an input of it was looked up on. */
  readonly visited: DealScreen | null;
}

const nothing: Explaining = { history: closed, home: null, visited: null };

/** By the deal's id in the store. */
const explainStore = createStore<Readonly<Record<string, Explaining>>>(() => ({}));

export const useExplaining = (deal: string): Explaining =>
  useStore(explainStore, (all) => all[deal] ?? nothing);

/** A pinned explanation stands on every screen, another one where it was asked for and where it led. */
export const isShownOn = ({ history, home, visited }: Explaining, screen: DealScreen): boolean =>
  history.at >= 0 && (history.pinned || screen === home || screen === visited);

export function explainStep(deal: string, screen: DealScreen, step: ExplainStep): void {
  const before = explainStore.getState()[deal] ?? nothing;
  const isShown = isShownOn(before, screen);
  // What was explained on another screen is not the way back of a number selected here.
  const history = stepExplain(isShown || step.kind !== 'select' ? before.history : closed, step);
  const home = isShown ? before.home : screen;
  explainStore.setState({
    [deal]: history.at < 0 ? nothing : { history, home, visited: isShown ? before.visited : null },
  });
}

/** Goes to the cell of an input; the explanation comes along. */
export function visitInput(
  deal: string,
  input: { readonly name: string; readonly instanceKey: string },
): void {
  const before = explainStore.getState()[deal];
  const visited = screenOfInput(input.name) ?? null;
  if (before) explainStore.setState({ [deal]: { ...before, visited } });
  viewActions.openInput(input);
}
