// The price clause of every given service, with the point of total assumption where a target cost is shared.

import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { block, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, FIRST_MONTH, itemCell } from '../../components/inputs/item-cells.ts';
import type { GivenService } from '../../components/inputs/owners.ts';
import { serviceTermsGrid } from '../../components/inputs/service-terms-grid.ts';
import { itemMeaning } from '../../format/model-texts.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

export const priceGrid = (deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) =>
  serviceTermsGrid(deal, scenario, families.price.columns, layout, (given) => {
    if (!given.some(isShared)) return {};
    const column = {
      id: 'pointOfTotalAssumption',
      label: say('Point of total assumption'),
      unit: say('{deal}, year 1', { deal: scaleLabel(deal) }),
      width: 108,
      align: 'right',
      meaning: itemMeaning('pointOfTotalAssumption'),
    } as const;
    const point = (row: number) => {
      const service = given[row];
      if (!service || !isShared(service)) return NOT_APPLICABLE;
      const { key } = service.owner;
      return itemCell(results, 'pointOfTotalAssumption', key, FIRST_MONTH, amountOf(moneyDecimals(deal)));
    };
    return { after: [block(column, point)] };
  });

const isShared = ({ arrangement }: GivenService): boolean => arrangement.switches.priceBasis === 'targetCost';
