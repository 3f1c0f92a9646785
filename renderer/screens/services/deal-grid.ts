// The deal itself as a grid of one row: name, money, term and rates.
import { amountScales, type Deal, LIMITS } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { choiceCell, textCell } from '../../components/inputs/field-cells.ts';
import { block, joined, type NumberCell } from '../../components/inputs/grid-model.ts';
import type { InputLayout, InputOwner } from '../../components/inputs/input-block.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { families } from '../../state/families.ts';

const scaleNames = {
  ones: say('Units'),
  thousands: say('Thousands'),
  millions: say('Millions'),
} as const satisfies Record<Deal['amountsIn'], string>;

export function dealGrid(deal: Deal, layout: InputLayout) {
  const owner: InputOwner = { key: 'deal', name: '', inputs: deal.inputs, switches: deal.switches };
  return joined(
    [
      block({ id: 'name', label: say('Name'), width: 180, align: 'left' }, () =>
        textCell({
          key: 'deal.name/deal/1',
          label: say('Deal name'),
          value: deal.name,
          strong: true,
          set: (draft, text) => {
            draft.name = text;
          },
        }),
      ),
      block({ id: 'currency', label: say('Currency'), unit: say('ISO code'), width: 76, align: 'left' }, () =>
        textCell({
          key: 'deal.currency/deal/1',
          label: say('Currency'),
          value: deal.currency,
          set: (draft, text) => {
            draft.currency = text.toUpperCase();
          },
        }),
      ),
      block({ id: 'amounts', label: say('Amounts in'), width: 100, align: 'left' }, () =>
        choiceCell({
          key: 'deal.amountsIn/deal/1',
          label: say('Amounts in'),
          value: deal.amountsIn,
          options: amountScales.map((key) => ({ key, label: scaleNames[key] })),
          set: (draft, key) => {
            draft.amountsIn = key;
          },
        }),
      ),
      block(
        { id: 'start', label: say('First month'), unit: say('year-month'), width: 84, align: 'left' },
        () =>
          textCell({
            key: 'deal.start/deal/1',
            label: say('First month'),
            value: deal.start,
            set: (draft, text) => {
              draft.start = text;
            },
          }),
      ),
      block({ id: 'months', label: say('Term'), unit: say('months'), width: 64, align: 'right' }, () =>
        monthsCell(deal),
      ),
      ...blocksOf(families.deal.columns, [owner], layout),
      block({ id: 'notes', label: say('Notes'), align: 'left' }, () =>
        textCell({
          key: 'deal.notes/deal/1',
          label: say('Notes'),
          value: deal.notes,
          set: (draft, text) => {
            draft.notes = text;
          },
        }),
      ),
    ],
    ['deal'],
  );
}

function monthsCell(deal: Deal): NumberCell {
  const { min, max } = LIMITS.months;
  return {
    kind: 'number',
    key: 'deal.months/deal/1',
    label: say('Term in months'),
    value: deal.months,
    stated: true,
    percent: false,
    decimals: 0,
    meaning: say('Contract months; month 0 is signing.'),
    required: true,
    check: (value) =>
      Number.isInteger(value) && value >= min && value <= max
        ? null
        : say('Must be a whole number between {min} and {max}', { min, max }),
    change: (value) => ({
      label: say('Term {before} → {after} months', { before: deal.months, after: value ?? deal.months }),
      apply: (draft) => {
        draft.months = value ?? draft.months;
      },
    }),
  };
}
