// What the input screens share: the deal, its edits, the texts that were not accepted, unfolded inputs.
import { useCallback, useState } from 'react';
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import type { InputName } from '../../shared/model/inputs.ts';
import { contractYears } from '../../shared/model/instances.ts';
import { dealActions, useDeal } from './deal.ts';
import { newScenario } from './roles.ts';
import { useView, type ViewState, viewActions } from './view.ts';

/** What a cell of a grid asks for. */
interface NamedChange {
  readonly label: string;
  readonly apply: (draft: Deal) => void;
}

const editFromCell = ({ label, apply }: NamedChange) => dealActions.edit(label, apply);

/** An edit made by a button: what forbids it is shown above the screen. */
export function editFromButton(label: string, apply: (draft: Deal) => void): void {
  const [problem] = dealActions.edit(label, apply);
  if (problem) dealActions.refuse({ what: `${label} is not possible.`, remedy: `${problem.message}.` });
}

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
  const layout = { deal, years: contractYears(deal.months), unfolded, onUnfold };
  return {
    deal,
    layout,
    gridEvents: { rejected, onReject: viewActions.reject, onEdit: editFromCell },
  };
}

/** The scenario whose services and providers are edited, and the choice of it. */
export function useChosenScenario(among: readonly DealScenario[], deal: Deal) {
  const chosen = useView(({ scenario }) => scenario);
  const usual = newScenario(deal)?.id;
  const scenario =
    among.find(({ id }) => id === chosen) ?? among.find(({ id }) => id === usual) ?? among[0] ?? null;
  const options = among.map(({ id, name }) => ({ key: id, label: name }));
  return { scenario, options, onChoose: viewActions.chooseScenario };
}

/** Texts that were not accepted, without those of things that are gone. */
export function openRejections(deal: Deal, rejections: ViewState['rejections']): number {
  const things = [
    ...deal.services,
    ...deal.providers,
    ...deal.scenarios,
    ...deal.scenarios.flatMap(({ benefits, oneOffs }) => [...benefits, ...oneOffs]),
  ];
  const ids = new Set(['deal', ...things.map(({ id }) => id)]);
  return Object.keys(rejections).filter((cell) =>
    cell
      .split('/')
      .slice(1, -1)
      .every((id) => ids.has(id)),
  ).length;
}
