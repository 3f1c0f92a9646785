// All scenarios: kind, transition stated as a share of charges, and what each comes to.
import { type Deal, type DealScenario, LIMITS, scenarioKinds } from '../../../shared/deal/document.ts';
import { removeScenario } from '../../../shared/deal/scenario-list.ts';
import { parentOf } from '../../../shared/deal/variants.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { choiceCell, REMOVAL_COLUMN, removal, textCell } from '../../components/inputs/field-cells.ts';
import {
  block,
  type ComputedCell,
  type GridColumn,
  joined,
  NOT_APPLICABLE,
} from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell } from '../../components/inputs/item-cells.ts';
import { type RowList, rowList } from '../../components/inputs/row-list.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { things } from '../../components/inputs/things.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';
import { kindLabel, newScenario } from '../../state/new-things.ts';
import { resultsOf, usedIn } from '../../state/results.ts';

export function scenarioGrid(deal: Deal, results: DealResults, layout: InputLayout) {
  const { scenarios } = deal;
  const owners = scenarios.map(({ id, name, inputs, switches }) => ({ key: id, name, inputs, switches }));
  const decimals = moneyDecimals(deal);
  const unit = scaleLabel(deal);
  const sum = (item: ItemName, of: 'term' | 'npv', label: string) =>
    block(
      {
        id: `${item}.${of}`,
        label,
        unit: of === 'npv' ? say('{money}, NPV', { money: unit }) : say('{money}, term', { money: unit }),
        width: 100,
        align: 'right',
      },
      (row) => itemCell(results, item, scenarios[row]?.id ?? '', { sum: { kind: of } }, amountOf(decimals)),
    );
  return joined(
    [
      block({ id: 'name', label: say('Scenario'), align: 'left' }, (row) => nameCell(scenarios, row)),
      block({ id: 'kind', label: say('Kind'), width: 116, align: 'left' }, (row) => kindCell(scenarios, row)),
      ...(scenarios.some(({ variantOf }) => variantOf !== null)
        ? [block(VARIANT_COLUMN, (row) => variantCell(deal, scenarios[row]))]
        : []),
      ...blocksOf(families.transition.columns, owners, layout),
      sum('transition', 'term', say('Transition')),
      sum('benefits', 'term', say('Benefits')),
      sum('costOfSupplier', 'npv', say('Cost of supplier')),
      sum('totalCostOfPerformance', 'npv', say('Total cost of performance')),
      block(REMOVAL_COLUMN, (row) => {
        const scenario = scenarios[row];
        return removal(scenario?.name ?? '', (draft) => removeScenario(draft, scenario?.id ?? ''));
      }),
    ],
    scenarios.map(({ id }) => id),
  );
}

/** Scenarios in the deal's order; what follows one that goes follows what that one followed. */
export const scenarioList = (deal: Deal, layout: InputLayout): RowList =>
  rowList({
    of: things.scenario,
    deal,
    limit: LIMITS.scenarios,
    groups: [{ things: deal.scenarios, inDraft: ({ scenarios }) => scenarios, remove: removeScenario }],
    blank: (scenarios) => newScenario('custom', scenarios),
    gridOf: (after) => scenarioGrid(after, resultsOf(after), { ...layout, deal: after, used: usedIn(after) }),
  });

const VARIANT_COLUMN: GridColumn = { id: 'variantOf', label: say('Variant of'), width: 130, align: 'left' };

function variantCell(deal: Deal, scenario: DealScenario | undefined): ComputedCell {
  const parent = scenario && parentOf(deal, scenario);
  if (!parent) return { ...NOT_APPLICABLE, align: 'left' };
  return {
    kind: 'computed',
    text: parent.name,
    align: 'left',
    hint: say('variant of {name}', { name: parent.name }),
  };
}

function nameCell(scenarios: readonly DealScenario[], row: number) {
  const scenario = scenarios[row];
  return textCell({
    key: `scenario.name/${scenario?.id}/1`,
    label: say('{name}, name', { name: scenario?.name ?? '' }),
    value: scenario?.name ?? '',
    strong: true,
    set: (draft, text) => {
      const target = draft.scenarios[row];
      if (target) target.name = text;
    },
  });
}

function kindCell(scenarios: readonly DealScenario[], row: number) {
  const scenario = scenarios[row];
  return choiceCell({
    key: `scenario.kind/${scenario?.id}/1`,
    label: say('{name}, kind', { name: scenario?.name ?? '' }),
    value: scenario?.kind ?? 'custom',
    options: scenarioKinds.map((key) => ({ key, label: kindLabel(key) })),
    set: (draft, kind) => {
      const target = draft.scenarios[row];
      if (target) target.kind = kind;
    },
  });
}
