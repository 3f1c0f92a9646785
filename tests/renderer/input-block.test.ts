// Cells of the input table: what they show, accept and change.
import { describe, expect, test } from 'vitest';
import { accept } from '../../renderer/components/inputs/accept.ts';
import type { GridCell, NumberCell } from '../../renderer/components/inputs/grid-model.ts';
import { emptied, inputBlock } from '../../renderer/components/inputs/input-block.ts';
import { usedIn } from '../../renderer/state/results.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import { type InputName, inputNames, inputs } from '../../shared/model/inputs.ts';
import { sample } from './sample.ts';

const layout = (deal: Deal, unfolded: readonly InputName[] = []) => ({
  deal,
  years: 5,
  unfolded: new Set(unfolded),
  onUnfold: () => undefined,
  used: usedIn(deal),
});

const numberCell = (cell: GridCell | undefined): NumberCell => {
  if (cell?.kind !== 'number') throw new Error('no number cell');
  return cell;
};

function serviceCells(deal: Deal, name: InputName, unfolded = true) {
  const [service] = deal.services;
  if (!service) throw new Error('no service');
  const owner = { key: service.id, name: service.name, inputs: service.inputs };
  return inputBlock(name, [owner], layout(deal, unfolded ? [name] : []))
    .cells(0)
    .map(numberCell);
}

function typed(deal: Deal, cell: NumberCell | undefined, text: string) {
  const result = accept(numberCell(cell), text);
  if (result.outcome !== 'change') throw new Error(result.outcome);
  const edit = editDeal(deal, result.change.label, result.change.apply);
  if (!edit.ok) throw new Error(edit.problems[0]?.message);
  return { deal: edit.deal, label: result.change.label };
}

describe('a by-year input', () => {
  test('unfolds to the years from which it counts', () => {
    expect(serviceCells(sample(), 'volume')).toHaveLength(5);
    expect(serviceCells(sample(), 'volumeGrowth')).toHaveLength(4);
    expect(serviceCells(sample(), 'volume', false)).toHaveLength(1);
  });

  test('carries the last entry forward', () => {
    const { deal, label } = typed(sample(), serviceCells(sample(), 'volumeGrowth')[1], '3.5');
    expect(label).toBe('IT services, volume growth, year 3 0.0\u00a0% → 3.5\u00a0%');
    const cells = serviceCells(deal, 'volumeGrowth');
    expect(cells.map(({ value }) => value)).toEqual([0, 0.035, 0.035, 0.035]);
    expect(cells.map(({ stated }) => stated)).toEqual([true, true, false, false]);
  });

  test('takes one value for all years while it is folded', () => {
    const { deal } = typed(sample(), serviceCells(sample(), 'volume', false)[0], '12k');
    expect(deal.services[0]?.inputs.volume).toBe(12_000);
  });

  test('an emptied year carries the year before', () => {
    expect(emptied([1, 2, 3], { year: 3, first: 1, unstated: 0 })).toEqual([1, 2]);
    expect(emptied([1, 2, 3], { year: 2, first: 1, unstated: 0 })).toEqual([1, 1, 3]);
    expect(emptied([1, 2, 3], { year: 1, first: 1, unstated: 9 })).toEqual([9, 2, 3]);
    expect(emptied([1, 2], { year: 2, first: 2, unstated: 0 })).toBeUndefined();
    expect(emptied(5, { year: 1, first: 1, unstated: 0 })).toBeUndefined();
    expect(emptied(5, { year: 3, first: 1, unstated: 0 })).toBe(5);
  });
});

describe('a cell', () => {
  const cell = () => serviceCells(sample(), 'unitCost')[0];

  test('refuses what is no number and says so', () =>
    expect(accept(numberCell(cell()), '84 apps')).toEqual({
      outcome: 'refused',
      message: '“84 apps” is not a number',
    }));

  test('refuses what is out of bounds and says which', () =>
    expect(accept(numberCell(cell()), '-1')).toEqual({ outcome: 'refused', message: 'Must be at least 0' }));

  test('says bounds in the unit it shows', () => {
    const owner = { key: 'deal', name: '', inputs: {} };
    const [rate] = inputBlock('discountRate', [owner], layout(sample())).cells(0);
    expect(accept(numberCell(rate), '120')).toEqual({
      outcome: 'refused',
      message: 'Must be between −50 % and 100 %',
    });
  });

  test('left as it was is not made a stated value', () =>
    expect(accept(numberCell(cell()), '0')).toEqual({ outcome: 'same' }));

  test('a default that follows another input shows that one', () => {
    const owner = { key: 'deal', name: '', inputs: { discountRate: 0.1 } };
    const [joint] = inputBlock('jointDiscountRate', [owner], layout(sample())).cells(0);
    expect(numberCell(joint)).toMatchObject({ value: 0.1, stated: false });
  });
});

test('every input of the table makes a column with a heading and a meaning', () => {
  const owner = { key: 'x', name: 'X', inputs: {} };
  for (const name of inputNames) {
    const [column] = inputBlock(name, [owner], layout(sample())).columns;
    expect(column).toMatchObject({ label: inputs[name].label, meaning: inputs[name].meaning });
  }
});
