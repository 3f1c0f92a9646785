// One family of inputs and switches that hold for a scenario as a whole, with what they come to.

import type { DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import type { InputName } from '../../../shared/model/inputs.ts';
import type { SwitchName } from '../../../shared/model/switches.ts';
import { say } from '../../../shared/text/say.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { nameCell } from './field-cells.ts';
import { block, joined } from './grid-model.ts';
import type { InputLayout } from './input-block.ts';
import { amountOf, itemCell, TERM } from './item-cells.ts';
import { blocksNeeded } from './switch-block.ts';

interface ScenarioTerms {
  readonly columns: readonly (InputName | SwitchName)[];
  /** Lines summed over the term. */
  readonly lines: readonly ItemName[];
}

export function scenarioTermsGrid(
  scenarios: readonly DealScenario[],
  { columns, lines }: ScenarioTerms,
  results: DealResults,
  layout: InputLayout,
) {
  const owners = scenarios.map(({ id, name, inputs, switches }) => ({ key: id, name, inputs, switches }));
  const decimals = moneyDecimals(layout.deal);
  const unit = say('{money}, term', { money: scaleLabel(layout.deal) });
  return joined(
    [
      block({ id: 'name', label: say('Scenario'), align: 'left' }, (row) =>
        nameCell(scenarios[row]?.name ?? ''),
      ),
      ...blocksNeeded(columns, owners, layout),
      ...lines.map((item) =>
        block({ id: item, label: itemLabel(item), unit, width: 96, align: 'right' }, (row) =>
          itemCell(results, item, scenarios[row]?.id ?? '', TERM, amountOf(decimals)),
        ),
      ),
    ],
    scenarios.map(({ id }) => id),
  );
}
