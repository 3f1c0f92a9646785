// What a variant has of its own, place by place: the parent’s value, its own, and the way back.
import {
  type DescribedDifference,
  describedDifferences,
  type StandingValue,
} from '../../../shared/deal/describe-difference.ts';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import {
  block,
  type ComputedCell,
  type GridCell,
  joined,
  NOT_APPLICABLE,
} from '../../components/inputs/grid-model.ts';
import { standingText } from '../../components/inputs/standing-text.ts';

interface VariantEvents {
  readonly onFollowAgain: (difference: DescribedDifference) => void;
  readonly onInput: (place: { readonly name: string; readonly instanceKey: string }) => void;
}

export function variantGrid(
  deal: Deal,
  scenario: DealScenario,
  parent: DealScenario,
  { onFollowAgain, onInput }: VariantEvents,
) {
  const found = describedDifferences(deal, scenario);
  const cell = (make: (difference: DescribedDifference) => GridCell) => (row: number) => {
    const difference = found[row];
    return difference ? make(difference) : NOT_APPLICABLE;
  };
  const value = (id: 'parent' | 'own', name: string) =>
    block(
      { id, label: name, width: 190, align: 'left' },
      cell((one) => valueCell(one[id], deal)),
    );
  return joined(
    [
      block(
        { id: 'place', label: say('Differs in'), width: 280, align: 'left' },
        cell(({ at, place }) => placeCell(place, inputAt(scenario, at), onInput)),
      ),
      value('parent', say('In {name}', { name: parent.name })),
      value('own', say('Own')),
      block(
        { id: 'follow', label: say('Way back'), width: 100, align: 'left' },
        cell((one) => ({
          kind: 'link',
          text: say('Follow again'),
          label: say('Follow again: {place}, as in {name}', { place: one.place, name: parent.name }),
          onFollow: () => onFollowAgain(one),
        })),
      ),
    ],
    found.map(({ at }) => at.join('/')),
  );
}

function placeCell(
  place: string,
  input: ReturnType<typeof inputAt>,
  onInput: VariantEvents['onInput'],
): GridCell {
  return input
    ? { kind: 'link', text: place, label: say('Go to {place}', { place }), onFollow: () => onInput(input) }
    : { kind: 'computed', text: place, align: 'left', hint: place };
}

/** The input a place is; null for anything else. */
function inputAt({ id }: DealScenario, at: DescribedDifference['at']) {
  const name = at.at(-1) ?? '';
  if (at.at(-2) !== 'inputs' || !inputTable[name]) return null;
  const ids = at.slice(0, -2).filter((_, index) => index % 2 === 1);
  return { name, instanceKey: [id, ...ids].join('/') };
}

function valueCell(standing: StandingValue, deal: Deal): ComputedCell {
  const { text, quiet, hint } = standingText(standing, deal);
  return { kind: 'computed', text, align: 'left', hint, ...(quiet ? { tone: 'quiet' } : {}) };
}
