// What becomes of the staff of each service that is given away, and of cost that stays behind.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { amountCell } from '../../components/inputs/field-cells.ts';
import { block } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell } from '../../components/inputs/item-cells.ts';
import { serviceTermsGrid } from '../../components/inputs/service-terms-grid.ts';
import { families } from '../../state/families.ts';

const DECIMALS = 1;

export const staffGrid = (deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) =>
  serviceTermsGrid(deal, scenario, families.staff.columns, layout, (given) => ({
    before: [
      block({ id: 'today', label: say('FTE today'), width: 84, align: 'right' }, (row) =>
        amountCell(given[row]?.service.inputs.fte ?? 0, DECIMALS),
      ),
      block({ id: 'retained', label: say('FTE retained'), width: 84, align: 'right' }, (row) =>
        itemCell(results, 'fteRetained', given[row]?.owner.key ?? '', {}, amountOf(DECIMALS)),
      ),
    ],
  }));
