// One family of clauses: every service given to a provider, with the family's switches and inputs.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { nameCell } from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { givenServices } from '../../components/inputs/owners.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import type { TermName } from '../../state/families.ts';

export function serviceTermsGrid(
  deal: Deal,
  scenario: DealScenario,
  columns: readonly TermName[],
  layout: InputLayout,
) {
  const given = givenServices(deal, scenario);
  const owners = given.map(({ owner }) => owner);
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
      ...blocksNeeded(columns, owners, layout),
    ],
    owners.map(({ key }) => key),
  );
}
