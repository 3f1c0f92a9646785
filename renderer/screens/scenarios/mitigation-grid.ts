// What takes away part of a scenario’s optimism bias: only what is named here does.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { REMOVAL_COLUMN, removal, removeWhere, textCell } from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { families } from '../../state/families.ts';

export function mitigationGrid(scenario: DealScenario, layout: InputLayout) {
  const { mitigations } = scenario;
  const owners = mitigations.map(({ id, name, inputs, switches }) => ({
    key: `${scenario.id}/${id}`,
    name: `${scenario.name}, ${name}`,
    inputs,
    switches,
  }));
  const listIn = (draft: Deal) => draft.scenarios.find(({ id }) => id === scenario.id)?.mitigations ?? [];
  return joined(
    [
      block({ id: 'name', label: say('Mitigation'), align: 'left' }, (row) =>
        textCell({
          key: `mitigation.name/${owners[row]?.key}/1`,
          label: say('{name}, name', { name: mitigations[row]?.name ?? '' }),
          value: mitigations[row]?.name ?? '',
          strong: true,
          set: (draft, text) => {
            const target = listIn(draft)[row];
            if (target) target.name = text;
          },
        }),
      ),
      ...blocksOf(families.mitigations.columns, owners, layout),
      block(REMOVAL_COLUMN, (row) =>
        removal(owners[row]?.name ?? '', (draft) =>
          removeWhere(listIn(draft), ({ id }) => id === mitigations[row]?.id),
        ),
      ),
    ],
    mitigations.map(({ id }) => id),
  );
}
