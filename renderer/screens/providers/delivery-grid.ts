// What each service costs its provider; our estimate.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import type { Instance } from '../../../shared/model/instances.ts';
import { amountCell, nameCell, percentCell } from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { givenServices } from '../../components/inputs/owners.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

export function deliveryGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const given = givenServices(deal, scenario);
  const owners = given.map(({ owner }) => owner);
  const decimals = moneyDecimals(deal);
  const unit = `${scaleLabel(deal)}, term`;
  const sums = owners.map(({ key }) => sumsOf(results, key));
  return joined(
    [
      block({ id: 'service', label: 'Service', align: 'left' }, (row) =>
        nameCell(given[row]?.service.name ?? ''),
      ),
      block({ id: 'provider', label: 'Provider', width: 150, align: 'left' }, (row) => ({
        kind: 'computed',
        text: given[row]?.provider?.name ?? '',
        hint: given[row]?.provider?.name ?? '',
      })),
      ...blocksNeeded(families.delivery.columns, owners, layout),
      block({ id: 'charges', label: 'Charges', unit, width: 96, align: 'right' }, (row) =>
        amountCell(sums[row]?.charges ?? 0, decimals),
      ),
      block({ id: 'delivery', label: 'Delivery', unit, width: 96, align: 'right' }, (row) =>
        amountCell(sums[row]?.delivery ?? 0, decimals),
      ),
      block(
        { id: 'left', label: 'Left of charges', unit: 'before outlay', width: 96, align: 'right' },
        (row) => {
          const { charges = 0, delivery = 0 } = sums[row] ?? {};
          return percentCell(charges === 0 ? Number.NaN : (charges - delivery) / charges);
        },
      ),
    ],
    owners.map(({ key }) => key),
  );
}

function sumsOf(results: DealResults, key: string) {
  const instance: Instance | undefined = results.situation.instances.arrangement.find(
    (candidate) => candidate.key === key,
  );
  if (!instance) return { charges: 0, delivery: 0 };
  return {
    charges: lineSums(results, 'serviceCharges', instance).term,
    delivery: lineSums(results, 'serviceDelivery', instance).term,
  };
}
