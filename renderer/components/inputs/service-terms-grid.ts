// One family of clauses: every service given to a provider, with the family's switches and inputs.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { InputName } from '../../../shared/model/inputs.ts';
import type { SwitchName } from '../../../shared/model/switches.ts';
import { say } from '../../../shared/text/say.ts';
import { nameCell } from './field-cells.ts';
import { type Block, block, joined } from './grid-model.ts';
import type { InputLayout } from './input-block.ts';
import { type GivenService, givenServices } from './owners.ts';
import { blocksNeeded } from './switch-block.ts';

export interface ComputedBlocks {
  /** Between the names and the inputs. */
  readonly before?: readonly Block[];
  readonly after?: readonly Block[];
}

export function serviceTermsGrid(
  deal: Deal,
  scenario: DealScenario,
  columns: readonly (InputName | SwitchName)[],
  layout: InputLayout,
  computed: (given: readonly GivenService[]) => ComputedBlocks = () => ({}),
) {
  const given = givenServices(deal, scenario);
  const owners = given.map(({ owner }) => owner);
  const { before = [], after = [] } = computed(given);
  return joined(
    [...serviceAndProvider(given), ...before, ...blocksNeeded(columns, owners, layout), ...after],
    owners.map(({ key }) => key),
  );
}

/** The first columns of a grid of given services. */
export const serviceAndProvider = (
  given: readonly Pick<GivenService, 'service' | 'provider'>[],
): readonly Block[] => [
  block({ id: 'service', label: say('Service'), align: 'left' }, (row) =>
    nameCell(given[row]?.service.name ?? ''),
  ),
  block({ id: 'provider', label: say('Provider'), width: 150, align: 'left' }, (row) => ({
    kind: 'computed',
    text: given[row]?.provider?.name ?? '',
    hint: given[row]?.provider?.name ?? '',
  })),
];
