// Every provider of a scenario: what it spends beside delivery, its margin, and what the contract earns it.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { nameCell, percentCell } from '../../components/inputs/field-cells.ts';
import { block, type ComputedCell, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell, shareOf, TERM } from '../../components/inputs/item-cells.ts';
import { engagementOwners } from '../../components/inputs/owners.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { formatPercent, moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

export function engagementGrid(
  deal: Deal,
  scenario: DealScenario,
  results: DealResults,
  layout: InputLayout,
) {
  const providers = providersIn(deal, scenario);
  const owners = engagementOwners(deal, scenario);
  const keyOf = (row: number) => owners[row]?.key ?? '';
  return joined(
    [
      block({ id: 'name', label: say('Provider'), align: 'left' }, (row) =>
        nameCell(providers[row]?.name ?? ''),
      ),
      ...blocksOf(families.engagement.columns, owners, layout),
      block(
        {
          id: 'before',
          label: say('Margin before outlay'),
          unit: say('of revenue'),
          width: 92,
          align: 'right',
        },
        (row) => itemCell(results, 'marginBeforeOutlay', keyOf(row), {}, shareOf),
      ),
      block(
        { id: 'margin', label: say('Margin'), unit: say('of revenue'), width: 84, align: 'right' },
        (row) => marginCell(results, keyOf(row)),
      ),
    ],
    owners.map(({ key }) => key),
  );
}

/** What the contract is worth to each of them. */
export function returnGrid(deal: Deal, scenario: DealScenario, results: DealResults) {
  const providers = providersIn(deal, scenario);
  const decimals = moneyDecimals(deal);
  const unit = scaleLabel(deal);
  const keyOf = (row: number) => `${scenario.id}/${providers[row]?.id}`;
  const term = (item: ItemName, label: string) =>
    block(
      { id: item, label, unit: say('{money}, term', { money: unit }), width: 88, align: 'right' },
      (row) => itemCell(results, item, keyOf(row), TERM, amountOf(decimals)),
    );
  return joined(
    [
      block({ id: 'name', label: say('Provider'), align: 'left' }, (row) =>
        nameCell(providers[row]?.name ?? ''),
      ),
      term('revenue', say('Revenue')),
      term('cost', say('Cost')),
      term('profit', say('Profit')),
      block(
        { id: 'npv', label: say('NPV'), unit: say('{unit}, own rate', { unit }), width: 108, align: 'right' },
        (row) => itemCell(results, 'providerNpv', keyOf(row), {}, amountOf(decimals)),
      ),
      block({ id: 'irr', label: say('Return'), unit: say('IRR, a year'), width: 84, align: 'right' }, (row) =>
        itemCell(results, 'irr', keyOf(row), {}, shareOf),
      ),
      block({ id: 'payback', label: say('Payback'), unit: say('month'), width: 76, align: 'right' }, (row) =>
        itemCell(results, 'providerPayback', keyOf(row), {}, amountOf(0)),
      ),
      block({ id: 'funding', label: say('Peak funding'), unit, width: 92, align: 'right' }, (row) =>
        itemCell(results, 'peakFunding', keyOf(row), {}, amountOf(decimals)),
      ),
    ],
    providers.map(({ id }) => id),
  );
}

/** A missed floor is a triangle and a bold figure, not a colour alone. */
function marginCell(results: DealResults, key: string): ComputedCell {
  const missed = results.value('floorMissed', key) === 1;
  return itemCell(results, 'marginTerm', key, {}, (margin) =>
    missed
      ? percentCell(margin, {
          text: `▼ ${formatPercent(margin, { decimals: 1 })}`,
          tone: 'bad',
          hint: say('Below the provider’s floor margin'),
        })
      : percentCell(margin, { strong: true }),
  );
}
