// The risk register of a scenario: what may happen, what is done about it, and what the figures rest on.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { REMOVAL_COLUMN, removal, removeWhere, textCell } from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell, NPV } from '../../components/inputs/item-cells.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

const words = {
  mitigation: { label: say('Mitigation'), what: say('mitigation') },
  evidence: { label: say('Evidence'), what: say('evidence') },
} as const;

export function riskGrid(scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const { risks } = scenario;
  const owners = risks.map(({ id, name, inputs }) => ({
    key: `${scenario.id}/${id}`,
    name: `${scenario.name}, ${name}`,
    inputs,
  }));
  const listIn = (draft: Deal) => draft.scenarios.find(({ id }) => id === scenario.id)?.risks ?? [];
  const text = (field: 'name' | 'mitigation' | 'evidence', what: string) => (row: number) =>
    textCell({
      key: `risk.${field}/${owners[row]?.key}/1`,
      label: say('{name}, {what}', { name: risks[row]?.name ?? '', what }),
      value: risks[row]?.[field] ?? '',
      strong: field === 'name',
      set: (draft, written) => {
        const target = listIn(draft)[row];
        if (target) target[field] = written;
      },
    });
  const expected = (row: number) =>
    itemCell(results, 'riskToClient', owners[row]?.key ?? '', NPV, amountOf(moneyDecimals(layout.deal)));
  return joined(
    [
      block({ id: 'name', label: say('Risk'), width: 190, align: 'left' }, text('name', say('name'))),
      ...blocksOf(families.risks.columns, owners, layout),
      block(
        {
          id: 'expected',
          label: say('Expected, client'),
          unit: say('{money}, NPV', { money: scaleLabel(layout.deal) }),
          width: 92,
          align: 'right',
          meaning: say('Probability times impact, the client’s share, at its discount rate.'),
        },
        expected,
      ),
      ...(['mitigation', 'evidence'] as const).map((field) =>
        block({ id: field, label: words[field].label, align: 'left' }, text(field, words[field].what)),
      ),
      block(REMOVAL_COLUMN, (row) =>
        removal(owners[row]?.name ?? '', (draft) =>
          removeWhere(listIn(draft), ({ id }) => id === risks[row]?.id),
        ),
      ),
    ],
    risks.map(({ id }) => id),
  );
}
