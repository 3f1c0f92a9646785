// Benefits of a scenario beside the price of its services.
import { benefitDimensions, type Deal, type DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import {
  choiceCell,
  REMOVAL_COLUMN,
  removal,
  removeWhere,
  textCell,
} from '../../components/inputs/field-cells.ts';
import { block, type GridCell, joined, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, itemCell, TERM } from '../../components/inputs/item-cells.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';
import { coversCell, ownerCell } from './benefit-cells.ts';

const dimensionNames = {
  innovation: say('Innovation'),
  process: say('Process'),
  cost: say('Cost'),
} as const satisfies Record<(typeof benefitDimensions)[number], string>;

export function benefitGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const { benefits } = scenario;
  const owners = benefits.map(({ id, name, inputs, switches }) => ({
    key: `${scenario.id}/${id}`,
    name: `${scenario.name}, ${name}`,
    inputs,
    switches,
  }));
  const inDraft = (draft: Deal, row: number) =>
    draft.scenarios.find(({ id }) => id === scenario.id)?.benefits[row];
  // Who brought a benefit matters where gain is shared provider by provider, what it covers where it is a share.
  const isOwned =
    scenario.switches.gainSharedBy === 'provider' || benefits.some((benefit) => benefit.owner !== null);
  const isShare = benefits.some(({ switches }) => switches.benefitBasis === 'shareOfRun');
  const cellOf =
    (make: typeof ownerCell | typeof coversCell) =>
    (row: number): GridCell => {
      const benefit = benefits[row];
      return benefit ? make(deal, benefit, scenario.id, (draft) => inDraft(draft, row)) : NOT_APPLICABLE;
    };
  const owner = cellOf(ownerCell);
  const covers = cellOf(coversCell);
  return joined(
    [
      block({ id: 'name', label: say('Benefit'), align: 'left' }, (row) =>
        textCell({
          key: `benefit.name/${scenario.id}/${benefits[row]?.id}/1`,
          label: say('{name}, name', { name: benefits[row]?.name ?? '' }),
          value: benefits[row]?.name ?? '',
          strong: true,
          set: (draft, text) => {
            const target = inDraft(draft, row);
            if (target) target.name = text;
          },
        }),
      ),
      block({ id: 'dimension', label: say('Dimension'), width: 116, align: 'left' }, (row) =>
        choiceCell({
          key: `benefit.dimension/${scenario.id}/${benefits[row]?.id}/1`,
          label: say('{name}, dimension', { name: benefits[row]?.name ?? '' }),
          value: benefits[row]?.dimension ?? 'innovation',
          options: benefitDimensions.map((key) => ({ key, label: dimensionNames[key] })),
          set: (draft, dimension) => {
            const target = inDraft(draft, row);
            if (target) target.dimension = dimension;
          },
        }),
      ),
      ...(isOwned ? [block({ id: 'owner', label: say('Owner'), width: 150, align: 'left' }, owner)] : []),
      ...families.benefits.columns.flatMap((name) => [
        ...blocksNeeded([name], owners, layout),
        ...(name === 'benefitBasis' && isShare
          ? [block({ id: 'covers', label: say('Covers'), width: 150, align: 'left' }, covers)]
          : []),
      ]),
      block(
        {
          id: 'term',
          label: say('Expected'),
          unit: say('{money}, term', { money: scaleLabel(layout.deal) }),
          width: 100,
          align: 'right',
        },
        (row) =>
          itemCell(results, 'benefit', owners[row]?.key ?? '', TERM, amountOf(moneyDecimals(layout.deal))),
      ),
      block(REMOVAL_COLUMN, (row) =>
        removal(`${scenario.name}, ${benefits[row]?.name}`, (draft) => {
          const list = draft.scenarios.find(({ id }) => id === scenario.id)?.benefits;
          if (list) removeWhere(list, ({ id }) => id === benefits[row]?.id);
        }),
      ),
    ],
    benefits.map(({ id }) => id),
  );
}
