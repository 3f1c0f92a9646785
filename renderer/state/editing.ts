// What the input screens share: the deal, its edits, the texts that were not accepted, unfolded inputs.
import { useCallback, useState } from 'react';
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import type { InputName } from '../../shared/model/inputs.ts';
import { contractYears } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import { problemSentence } from '../format/problem.ts';
import { dealActions, dealStore, useDeal } from './deal.ts';
import { usedIn } from './results.ts';
import { newScenario } from './roles.ts';
import { useView, type ViewState, viewActions } from './view.ts';

/** What a cell of a grid asks for. */
interface NamedChange {
  readonly label: string;
  readonly apply: (draft: Deal) => void;
}

/** The deal as it is now, and not as it was when a cell was drawn. */
function currentDeal(): Deal {
  const { opened } = dealStore.getState();
  if (!opened) throw new Error('no deal is open');
  return opened.deal;
}

function editFromCell({ label, apply }: NamedChange): string | null {
  const [problem] = dealActions.edit(label, apply);
  return problem ? problemSentence(problem, currentDeal()) : null;
}

/** One edit of all changes that are possible one after the other; for each of the others what forbids it. */
function editFromCells(label: string, changes: readonly NamedChange[]): readonly (string | null)[] {
  const all = (draft: Deal) => {
    for (const { apply } of changes) apply(draft);
  };
  if (dealActions.edit(label, all).length === 0) return changes.map(() => null);
  let deal = currentDeal();
  const possible: NamedChange[] = [];
  const problems = changes.map((change) => {
    const result = editDeal(deal, change.label, change.apply);
    if (!result.ok) return result.problems[0] ? problemSentence(result.problems[0], deal) : null;
    deal = result.deal;
    possible.push(change);
    return null;
  });
  if (possible.length > 0) {
    dealActions.edit(label, (draft) => {
      for (const { apply } of possible) apply(draft);
    });
  }
  return problems;
}

/** An edit made by a button: what forbids it is shown above the screen. */
export function editFromButton(label: string, apply: (draft: Deal) => void): void {
  const problem = editFromCell({ label, apply });
  if (problem !== null)
    dealActions.refuse({ what: say('“{label}” is not possible.', { label }), remedy: `${problem}.` });
}

const gridEvents = {
  onReject: viewActions.reject,
  onEdit: editFromCell,
  onEditMany: editFromCells,
  onPress: ({ label, apply }: NamedChange) => editFromButton(label, apply),
  onOverflow: (what: string, remedy: string) => dealActions.refuse({ what: `${what}.`, remedy }),
  onSay: viewActions.say,
  onRange: viewActions.showRange,
};

export function useEditing() {
  const deal = useDeal();
  const rejected = useView(({ rejections }) => rejections);
  const [unfolded, setUnfolded] = useState<ReadonlySet<InputName>>(new Set());
  const onUnfold = useCallback((name: InputName) => {
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(name)) after.add(name);
      return after;
    });
  }, []);
  const layout = { deal, years: contractYears(deal.months), unfolded, onUnfold, used: usedIn(deal) };
  return {
    deal,
    layout,
    gridEvents: { ...gridEvents, rejected },
  };
}

/** The one that was chosen, else the one the deal is about. */
export function chosenScenario(
  among: readonly DealScenario[],
  deal: Deal,
  chosen: string | null,
): DealScenario | null {
  const usual = newScenario(deal)?.id;
  return among.find(({ id }) => id === chosen) ?? among.find(({ id }) => id === usual) ?? among[0] ?? null;
}

/** The scenario whose services and providers are edited, and the choice of it. */
export function useChosenScenario(among: readonly DealScenario[], deal: Deal) {
  const chosen = useView(({ scenario }) => scenario);
  const scenario = chosenScenario(among, deal, chosen);
  const options = among.map(({ id, name }) => ({ key: id, label: name }));
  return { scenario, options, onChoose: viewActions.chooseScenario };
}

/** Cells whose texts were not accepted, without those of things that are gone. */
export function openRejections(deal: Deal, rejections: ViewState['rejections']): readonly string[] {
  const things = [
    ...deal.services,
    ...deal.services.flatMap(({ metrics }) => metrics),
    ...deal.providers,
    ...deal.scenarios,
    ...deal.scenarios.flatMap(({ benefits, oneOffs, risks, mitigations }) => [
      ...benefits,
      ...oneOffs,
      ...risks,
      ...mitigations,
    ]),
  ];
  const ids = new Set(['deal', ...things.map(({ id }) => id)]);
  return Object.keys(rejections).filter((cell) =>
    cell
      .split('/')
      .slice(1, -1)
      .every((id) => ids.has(id)),
  );
}
