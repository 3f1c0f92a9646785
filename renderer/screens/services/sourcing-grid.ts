// Who performs each service in one scenario, its price, and how it is handed over.
import { blankArrangement } from '../../../shared/deal/blank.ts';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { choiceCell, nameCell } from '../../components/inputs/field-cells.ts';
import { block, type ComputedCell, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout, InputOwner } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell, TERM } from '../../components/inputs/item-cells.ts';
import { givenService } from '../../components/inputs/owners.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

const IN_HOUSE = '';

export function sourcingGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const owners = deal.services.map(
    (service): InputOwner | null => givenService(deal, scenario, service)?.owner ?? null,
  );
  const decimals = moneyDecimals(deal);
  const charges = block(
    {
      id: 'charges',
      label: say('Charges'),
      unit: say('{money}, term', { money: scaleLabel(deal) }),
      width: 92,
      align: 'right',
    },
    (row) =>
      itemCell(
        results,
        'serviceCharges',
        `${scenario.id}/${deal.services[row]?.id}`,
        TERM,
        amountOf(decimals),
      ),
  );
  const grid = joined(
    [
      block({ id: 'name', label: say('Service'), align: 'left' }, (row) =>
        nameCell(deal.services[row]?.name ?? ''),
      ),
      block({ id: 'provider', label: say('Provider'), width: 130, align: 'left' }, (row) =>
        providerCell(deal, scenario, row),
      ),
      ...families.sourcing.columns.flatMap((name) => [
        ...blocksNeeded([name], owners, layout),
        ...(name === 'priceShare' ? [charges] : []),
      ]),
    ],
    deal.services.map(({ id }) => id),
  );
  const total = itemCell(results, 'chargesTerm', scenario.id, {}, amountOf(decimals));
  const footer = grid.columns.map(({ id }): ComputedCell => {
    if (id === 'name') return { kind: 'computed', text: say('All services') };
    return id === 'charges' ? total : { kind: 'computed', text: '' };
  });
  return { ...grid, footer };
}

function providerCell(deal: Deal, scenario: DealScenario, row: number) {
  const service = deal.services[row];
  const arrangement = scenario.arrangements.find((candidate) => candidate.service === service?.id);
  return choiceCell({
    key: `provider/${scenario.id}/${service?.id}/1`,
    label: say('{service}, {scenario}, provider', { service: service?.name ?? '', scenario: scenario.name }),
    value: arrangement?.provider ?? IN_HOUSE,
    side: arrangement ? 'provider' : undefined,
    options: [
      { key: IN_HOUSE, label: say('In-house') },
      ...deal.providers.map(({ id, name }) => ({ key: id, label: name })),
    ],
    set: (draft, provider) => {
      const arrangements = draft.scenarios.find(({ id }) => id === scenario.id)?.arrangements;
      if (!arrangements || !service) return;
      const index = arrangements.findIndex((candidate) => candidate.service === service.id);
      const found = arrangements[index];
      if (provider === IN_HOUSE) {
        if (found) arrangements.splice(index, 1);
      } else if (found) found.provider = provider;
      else arrangements.push(blankArrangement(service.id, provider));
    },
  });
}
