// What each service costs its provider; our estimate.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import type { Instance } from '../../../shared/model/instances.ts';
import { say } from '../../../shared/text/say.ts';
import { amountCell, percentCell } from '../../components/inputs/field-cells.ts';
import { block, joined, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { type GivenService, givenServices } from '../../components/inputs/owners.ts';
import { serviceAndProvider } from '../../components/inputs/service-terms-grid.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

export function deliveryGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const given = givenServices(deal, scenario);
  const owners = given.map(({ owner }) => owner);
  const decimals = moneyDecimals(deal);
  const unit = `${scaleLabel(deal)}, term`;
  const sums = owners.map(({ key }) => sumsOf(results, key));
  const madeWhole = block(
    {
      id: 'makeWholeShare',
      label: say('Share that makes it whole'),
      unit: say('of FTE saved'),
      width: 108,
      align: 'right',
      meaning: model.items.makeWholeShare.meaning,
    },
    (row) => {
      const service = given[row];
      return service && paidByFte(service)
        ? percentCell(results.value('makeWholeShare', service.owner.key))
        : NOT_APPLICABLE;
    },
  );
  return joined(
    [
      ...serviceAndProvider(given),
      ...blocksNeeded(families.delivery.columns, owners, layout),
      block({ id: 'charges', label: say('Charges'), unit, width: 96, align: 'right' }, (row) =>
        amountCell(sums[row]?.charges ?? 0, decimals),
      ),
      block({ id: 'delivery', label: say('Delivery'), unit, width: 96, align: 'right' }, (row) =>
        amountCell(sums[row]?.delivery ?? 0, decimals),
      ),
      block(
        { id: 'left', label: say('Left of charges'), unit: say('before outlay'), width: 96, align: 'right' },
        (row) => {
          const { charges = 0, delivery = 0 } = sums[row] ?? {};
          return percentCell(charges === 0 ? Number.NaN : (charges - delivery) / charges);
        },
      ),
      ...(given.some(paidByFte) ? [madeWhole] : []),
    ],
    owners.map(({ key }) => key),
  );
}

/** Whoever is paid by the head loses by needing fewer. */
const paidByFte = ({ arrangement }: GivenService): boolean =>
  arrangement.switches.priceBasis === 'ratePerFte';

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
