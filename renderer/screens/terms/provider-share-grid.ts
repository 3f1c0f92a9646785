// What is shared with each provider of a scenario: gain against its own goal, margin above a threshold.

import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { nameCell } from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell, TERM } from '../../components/inputs/item-cells.ts';
import { engagementOwners } from '../../components/inputs/owners.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

const lines = ['gainShareReceived', 'marginShared'] as const satisfies readonly ItemName[];

export function providerShareGrid(
  deal: Deal,
  scenario: DealScenario,
  results: DealResults,
  layout: InputLayout,
) {
  const providers = providersIn(deal, scenario);
  const owners = engagementOwners(deal, scenario);
  const unit = say('{money}, term', { money: scaleLabel(deal) });
  return joined(
    [
      block({ id: 'name', label: say('Provider'), align: 'left' }, (row) =>
        nameCell(providers[row]?.name ?? ''),
      ),
      ...blocksNeeded(families.providerShare.columns, owners, layout),
      ...lines.map((item) =>
        block({ id: item, label: itemLabel(item), unit, width: 100, align: 'right' }, (row) =>
          itemCell(results, item, owners[row]?.key ?? '', TERM, amountOf(moneyDecimals(deal))),
        ),
      ),
    ],
    owners.map(({ key }) => key),
  );
}

/** Neither own goals nor shared margins: nothing to say of single providers. */
export const isSharedByProvider = ({ switches }: DealScenario): boolean =>
  switches.gainSharedBy === 'provider' || switches.marginSharing === 'shared';
