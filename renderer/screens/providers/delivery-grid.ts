// What each service costs its provider; our estimate.

import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { percentCell } from '../../components/inputs/field-cells.ts';
import { block, joined, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell, shareOf, TERM } from '../../components/inputs/item-cells.ts';
import { type GivenService, givenServices } from '../../components/inputs/owners.ts';
import { serviceAndProvider } from '../../components/inputs/service-terms-grid.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { itemMeaning } from '../../format/model-texts.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';
import { leftOfCharges } from '../../state/left-of-charges.ts';

export function deliveryGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const given = givenServices(deal, scenario);
  const owners = given.map(({ owner }) => owner);
  const decimals = moneyDecimals(deal);
  const unit = say('{money}, term', { money: scaleLabel(deal) });
  const madeWhole = block(
    {
      id: 'makeWholeShare',
      label: say('Share that makes it whole'),
      unit: say('of FTE saved'),
      width: 108,
      align: 'right',
      meaning: itemMeaning('makeWholeShare'),
    },
    (row) => {
      const service = given[row];
      return service && paidByFte(service)
        ? itemCell(results, 'makeWholeShare', service.owner.key, {}, shareOf)
        : NOT_APPLICABLE;
    },
  );
  return joined(
    [
      ...serviceAndProvider(given),
      ...blocksNeeded(families.delivery.columns, owners, layout),
      block({ id: 'charges', label: say('Charges'), unit, width: 96, align: 'right' }, (row) =>
        itemCell(results, 'serviceCharges', owners[row]?.key ?? '', TERM, amountOf(decimals)),
      ),
      block({ id: 'delivery', label: say('Delivery'), unit, width: 96, align: 'right' }, (row) =>
        itemCell(results, 'serviceDelivery', owners[row]?.key ?? '', TERM, amountOf(decimals)),
      ),
      block(
        { id: 'left', label: say('Left of charges'), unit: say('before outlay'), width: 96, align: 'right' },
        (row) => {
          const key = owners[row]?.key ?? '';
          return percentCell(leftOfCharges(results, key).share, {
            explained: {
              target: { kind: 'found', topic: 'left-of-charges', about: key },
              label: say('Left of charges, {service}', { service: given[row]?.service.name ?? '' }),
            },
          });
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
