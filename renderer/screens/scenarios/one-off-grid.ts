// One-offs of a scenario's transition.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import {
  choiceCell,
  REMOVAL_COLUMN,
  removal,
  removeWhere,
  textCell,
} from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { families } from '../../state/families.ts';

const OWN_COST = '';

export function oneOffGrid(deal: Deal, scenario: DealScenario, layout: InputLayout) {
  const { oneOffs } = scenario;
  const owners = oneOffs.map(({ id, name, inputs, switches }) => ({
    key: `${scenario.id}/${id}`,
    name: `${scenario.name}, ${name}`,
    inputs,
    switches,
  }));
  const inDraft = (draft: Deal, row: number) =>
    draft.scenarios.find(({ id }) => id === scenario.id)?.oneOffs[row];
  return joined(
    [
      block({ id: 'name', label: say('One-off'), align: 'left' }, (row) =>
        textCell({
          key: `oneOff.name/${scenario.id}/${oneOffs[row]?.id}/1`,
          label: say('{name}, name', { name: oneOffs[row]?.name ?? '' }),
          value: oneOffs[row]?.name ?? '',
          strong: true,
          set: (draft, text) => {
            const target = inDraft(draft, row);
            if (target) target.name = text;
          },
        }),
      ),
      block({ id: 'paidTo', label: say('Paid to'), width: 220, align: 'left' }, (row) =>
        choiceCell({
          key: `oneOff.paidTo/${scenario.id}/${oneOffs[row]?.id}/1`,
          label: say('{name}, paid to', { name: oneOffs[row]?.name ?? '' }),
          value: oneOffs[row]?.paidTo ?? OWN_COST,
          side: oneOffs[row]?.paidTo ? 'provider' : undefined,
          options: [
            { key: OWN_COST, label: say('Client’s own cost') },
            ...deal.providers.map(({ id, name }) => ({ key: id, label: name })),
          ],
          set: (draft, paidTo) => {
            const target = inDraft(draft, row);
            if (target) target.paidTo = paidTo === OWN_COST ? null : paidTo;
          },
        }),
      ),
      ...blocksNeeded(families.oneOffs.columns, owners, layout),
      block(REMOVAL_COLUMN, (row) =>
        removal(`${scenario.name}, ${oneOffs[row]?.name}`, (draft) => {
          const list = draft.scenarios.find(({ id }) => id === scenario.id)?.oneOffs;
          if (list) removeWhere(list, ({ id }) => id === oneOffs[row]?.id);
        }),
      ),
    ],
    oneOffs.map(({ id }) => id),
  );
}
