// The price clause of every given service, with the point of total assumption where a target cost is shared.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { amountCell } from '../../components/inputs/field-cells.ts';
import { block, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import type { GivenService } from '../../components/inputs/owners.ts';
import { serviceTermsGrid } from '../../components/inputs/service-terms-grid.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

const FIRST_MONTH = 1;

export const priceGrid = (deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) =>
  serviceTermsGrid(deal, scenario, families.price.columns, layout, (given) => {
    if (!given.some(isShared)) return {};
    const { meaning } = model.items.pointOfTotalAssumption;
    const column = {
      id: 'pointOfTotalAssumption',
      label: say('Point of total assumption'),
      unit: say('{deal}, year 1', { deal: scaleLabel(deal) }),
      width: 108,
      align: 'right',
      meaning,
    } as const;
    const point = (row: number) => {
      const service = given[row];
      if (!service || !isShared(service)) return NOT_APPLICABLE;
      const months = results.series('pointOfTotalAssumption', service.owner.key);
      return amountCell(months[FIRST_MONTH] ?? Number.NaN, moneyDecimals(deal));
    };
    return { after: [block(column, point)] };
  });

const isShared = ({ arrangement }: GivenService): boolean => arrangement.switches.priceBasis === 'targetCost';
