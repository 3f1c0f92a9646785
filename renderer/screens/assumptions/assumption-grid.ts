// The inputs a deal rests on as rows: what they are, what they move, and where they come from.
import type { Assumption } from '../../../shared/assessment/assumptions.ts';
import type { Deal, Provenance } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { lowerFirst } from '../../../shared/text/first-letter.ts';
import { say } from '../../../shared/text/say.ts';
import {
  block,
  type ComputedCell,
  type GridCell,
  type GridColumn,
  joined,
  NOT_APPLICABLE,
} from '../../components/inputs/grid-model.ts';
import { isPercent } from '../../components/inputs/input-block.ts';
import { formatAmount, formatPercent, formatValue, moneyDecimals, scaleLabel } from '../../format/number.ts';
import { provenanceCells } from './provenance-cells.ts';

export type Row = Assumption<Provenance>;

const plain = (text: string, more: Partial<ComputedCell> = {}): ComputedCell => ({
  kind: 'computed',
  text,
  align: 'left',
  hint: text,
  ...more,
});

/** One label for the input wherever it is named: “Service desk, unit price, Out-tasking”. */
export const labelOf = ({ holder, label, scenario }: Row): string =>
  [holder, lowerFirst(label), ...(scenario === null || scenario === holder ? [] : [scenario])].join(', ');

export function assumptionGrid(
  deal: Deal,
  rows: readonly Row[],
  { largest, onFollow }: { readonly largest: number; readonly onFollow: (row: Row) => void },
) {
  const column = (id: string, label: string, width: number, more: Partial<GridColumn> = {}) =>
    ({ id, label, width, align: 'left', ...more }) satisfies GridColumn;
  const of = (of: GridColumn, cell: (row: Row) => GridCell) =>
    block(of, (index) => {
      const row = rows[index];
      return row ? cell(row) : NOT_APPLICABLE;
    });
  const said = (id: keyof typeof provenanceCells, label: string, width: number) =>
    of(column(id, label, width), (row) =>
      provenanceCells[id]({ input: row.input, of: row.of, label: labelOf(row), entry: row.provenance }),
    );
  return joined(
    [
      of(column('input', say('Input'), 176), (row) => ({
        kind: 'link',
        text: row.label,
        label: say('Go to {row}', { row: labelOf(row) }),
        onFollow: () => onFollow(row),
      })),
      of(column('of', say('Of'), 132), (row) => holderCell(row)),
      of(column('scenario', say('Scenario'), 100), ({ scenario }) =>
        scenario === null ? plain(say('All'), { tone: 'quiet' }) : plain(scenario),
      ),
      of(column('value', say('Value'), 92, { align: 'right' }), (row) => valueCell(row, deal)),
      of(
        column('effect', say('Effect on TCP'), 136, {
          align: 'right',
          unit: say('{money}, NPV, ±10 %', { money: scaleLabel(deal) }),
          meaning: say(
            'The largest change of any scenario’s total cost of performance, as present value, when the input moves by 10 %.',
          ),
        }),
        (row) => effectCell(row, deal, largest),
      ),
      said('status', say('Status'), 88),
      said('source', say('Source'), 220),
      said('owner', say('Owner'), 96),
      said('confidence', say('Confidence'), 84),
      said('note', say('Note'), 180),
      said('signedBy', say('Signed off by'), 104),
      said('signedOn', say('On'), 88),
    ],
    rows.map(({ input, of: holder }) => `${input} ${holder}`),
  );
}

function holderCell({ input, holder }: Row): ComputedCell {
  const scope = inputTable[input]?.scope;
  if (scope === 'deal') return plain(say('Whole deal'), { tone: 'quiet' });
  return scope === 'scenario' ? plain(say('Whole scenario'), { tone: 'quiet' }) : plain(holder);
}

function valueCell({ value, unit }: Row, deal: Deal): ComputedCell {
  const shown = (one: number) => formatValue(one, unit, deal);
  if (typeof value === 'number')
    return { kind: 'computed', text: shown(value), value, percent: isPercent(unit) };
  const [first = 0] = value;
  const isLevel = value.every((one) => one === first);
  // The first year’s, and that there is more to it.
  return {
    kind: 'computed',
    text: isLevel ? shown(first) : `${shown(first)} …`,
    hint: say('By year: {values}', { values: value.map(shown).join(' · ') }),
  };
}

function effectCell(row: Row, deal: Deal, largest: number): ComputedCell {
  const { effect, matters } = row;
  if (effect.in === null) return { kind: 'computed', text: '–', tone: 'quiet', hint: say('No effect') };
  const share = Number.isFinite(effect.share)
    ? say('{share} of the total cost of performance of {in}', {
        share: formatPercent(effect.share, { decimals: 2 }),
        in: effect.in,
      })
    : effect.in;
  return {
    kind: 'computed',
    text: formatAmount(effect.amount, { decimals: moneyDecimals(deal) }),
    value: effect.amount,
    decimals: moneyDecimals(deal),
    bar: largest > 0 ? effect.amount / largest : 0,
    strong: matters,
    hint: matters ? share : say('{share}: it hardly matters', { share }),
    explained: {
      target: { kind: 'found', topic: 'input-effect', about: `${row.input} ${row.of}` },
      label: say('Effect of {input}', { input: labelOf(row) }),
    },
  };
}
