// What keys, the clipboard and the row menu do to a real deal: each action one edit, nothing lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serviceGrid, serviceList } from '../../renderer/screens/services/service-grid.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { layoutOf, openGrid } from './grid-harness.ts';

const services = (deal: Deal = goldenDeal('fifth')) =>
  openGrid(
    deal,
    (now) => serviceGrid(now, resultsOf(now), layoutOf(now, ['volume'])),
    (now) => serviceList(now, layoutOf(now, ['volume'])),
  );
const names = (deal: Deal) => deal.services.map(({ name }) => name);

describe('typing', () => {
  test('overwrites and goes down with Enter, one edit with its own label', () => {
    const grid = services();
    grid.select(grid.place(0, 'volume.1'));
    grid.type('12k');
    grid.press('Enter');
    expect(grid.journal()).toEqual([expect.stringMatching(/^.+, volume a month .+ → 12,000$/)]);
    expect(grid.focused()).toBe(`1:${grid.place(1, 'volume.1').column}`);
  });

  test('belongs to its cell, also when another one is clicked before Enter', () => {
    const grid = services();
    grid.select(grid.place(0, 'volume.1'));
    grid.type('77');
    grid.run(() => grid.select(grid.place(2, 'volume.1')));
    expect(grid.cell(grid.place(0, 'volume.1')).value).toBe(77);
    expect(grid.cell(grid.place(2, 'volume.1')).value).not.toBe(77);
    expect(grid.journal()).toHaveLength(1);
    expect(grid.control.getState().editing).toBeNull();
  });

  test('Esc that ends nothing in the grid is left to others', () => {
    const grid = services();
    const press = { key: 'Escape', ctrl: false, shift: false, alt: false };
    grid.select(grid.place(0, 'volume.1'), grid.place(1, 'volume.1'));
    expect(grid.control.key(press)).toBe(true);
    expect(grid.control.key(press)).toBe(false);
  });

  test('Esc keeps what was there', () => {
    const grid = services();
    grid.select(grid.place(0, 'volume.1'));
    grid.type('7');
    grid.press('Escape', 'Enter');
    expect(grid.journal()).toEqual([]);
  });

  test('what is no number is kept and marked, and the old value stands', () => {
    const grid = services();
    const place = grid.place(0, 'volume.1');
    const { key } = grid.cell(place);
    grid.select(place);
    grid.type('84 apps');
    grid.press('Enter');
    expect(grid.rejected()[key]).toEqual({ text: '84 apps', message: '“84 apps” is not a number' });
    expect(grid.journal()).toEqual([]);
  });

  test('Ctrl+Enter fills the range with it, as one edit', () => {
    const grid = services();
    grid.select(grid.place(0, 'volume.1'), grid.place(1, 'volume.2'));
    grid.type('321');
    grid.press('Ctrl+Enter');
    expect(grid.journal()).toEqual([expect.stringMatching(/^4 cells filled with 321 from .+volume/)]);
    expect(
      grid
        .deal()
        .services.slice(0, 2)
        .map(({ inputs }) => inputs.volume),
    ).toEqual([expect.arrayContaining([321, 321]), expect.arrayContaining([321, 321])]);
  });

  test('Enter below the last row goes to the button that adds one', () => {
    const grid = services();
    grid.select(grid.place(grid.deal().services.length - 1, 'name'));
    grid.press('Enter');
    expect(grid.focused()).toBe('add');
  });
});

describe('a figure of the model', () => {
  test('explains itself with Space and F2; Enter goes down, as in a column that is typed', () => {
    const grid = services();
    const { services: all } = grid.deal();
    grid.select(grid.place(0, 'run'));
    grid.press('Space', 'Enter', 'F2');
    expect(grid.focused()).toBe(`1:${grid.place(1, 'run').column}`);
    expect(grid.explained()).toEqual([0, 1].map((row) => `serviceRun ${all[row]?.id} 1`));
    expect(grid.journal()).toEqual([]);
  });
});

describe('copy and paste', () => {
  const anyRange = fc.tuple(fc.nat(3), fc.nat(12), fc.nat(3), fc.nat(12));

  test('of any range onto itself changes nothing, and refuses nothing', () => {
    const grid = services();
    const { rows, columns } = grid.control.now();
    fc.assert(
      fc.property(anyRange, ([row, column, down, right]) => {
        const from = { row: row % rows.length, column: column % columns.length };
        grid.select(from, {
          row: Math.min(rows.length - 1, from.row + down),
          column: Math.min(columns.length - 1, from.column + right),
        });
        grid.paste(grid.control.copy()?.text ?? '');
        expect(grid.journal()).toEqual([]);
        expect(grid.rejected()).toEqual({});
      }),
    );
  });

  test('gives every digit, and as a table the number itself', () => {
    const deal = goldenDeal('fifth');
    const [first] = deal.services;
    if (first) first.inputs.costInflation = 1 / 30;
    const grid = services(deal);
    grid.select(grid.place(0, 'costInflation.2'));
    expect(grid.control.copy()).toEqual({
      text: '3.333333333333333%',
      html: expect.stringContaining('x:num="0.03333333333333333" sdval="0.03333333333333333"'),
    });
  });

  test('a computed figure is copied whole', () => {
    const grid = services();
    grid.select(grid.place(0, 'run'));
    const run = resultsOf(grid.deal()).series('serviceRun', grid.deal().services[0]?.id ?? '')[1];
    expect(Number(grid.control.copy()?.text)).toBe(run);
  });

  test('one value fills the range; a block is repeated over a multiple of its size', () => {
    const grid = services();
    grid.select(grid.place(0, 'volume.1'), grid.place(3, 'volume.2'));
    grid.paste('5');
    const volumes = () =>
      grid
        .deal()
        .services.slice(0, 4)
        .map(({ inputs }) => (Array.isArray(inputs.volume) ? inputs.volume.slice(0, 2) : inputs.volume));
    expect(volumes().flat()).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
    grid.paste('1\t2\r\n3\t4\r\n');
    expect(volumes()).toEqual([
      [1, 2],
      [3, 4],
      [1, 2],
      [3, 4],
    ]);
    expect(grid.journal()).toHaveLength(2);
  });

  test('what is read-only is skipped and said; what is no number is kept beside what is', () => {
    const grid = services();
    const run = grid.place(0, 'run');
    grid.select({ ...run, column: run.column - 1 });
    grid.paste('5\t6\nmany\t7\n');
    expect(grid.said()).toBe('1 of 2 cells accepted; 2 read-only cells skipped');
    expect(Object.values(grid.rejected())).toEqual([
      { text: 'many', message: '“many” is not a number', pasted: { from: null, accepted: 1, of: 2 } },
    ]);
    expect(grid.journal()).toHaveLength(1);
  });

  test('rows below the last one are offered, and come with their figures as one edit', () => {
    const grid = services();
    const count = grid.deal().services.length;
    grid.select(grid.place(count - 1, 'name'));
    grid.paste('Kept\tunit\nNew one\tvisit\nNew two\tseat\n');
    expect(grid.control.getState().offer).toMatchObject({ rows: 2, left: 0 });
    expect(grid.deal().services).toHaveLength(count);
    grid.run(grid.control.acceptOffer);
    expect(names(grid.deal()).slice(-3)).toEqual(['Kept', 'New one', 'New two']);
    expect(grid.deal().services.at(-1)?.unit).toBe('seat');
    expect(grid.journal().at(-1)).toBe('2 services pasted');
    grid.undo();
    expect(grid.deal().services).toHaveLength(count);
  });

  test('more rows than a deal can hold are not promised', () => {
    const grid = services();
    const room = 30 - grid.deal().services.length;
    grid.select(grid.place(grid.deal().services.length - 1, 'name'));
    grid.paste(Array.from({ length: 40 }, (_, row) => `S${row}`).join('\n'));
    expect(grid.control.getState().offer).toMatchObject({ rows: room, left: 39 - room });
    grid.run(grid.control.acceptOffer);
    expect(grid.deal().services).toHaveLength(30);
    expect(grid.said()).toContain(`${39 - room} more rows left out`);

    grid.select(grid.place(29, 'name'));
    grid.paste('Last\nOne more');
    expect(grid.control.getState().offer).toBeNull();
    expect(grid.said()).toBe(
      '1 of 2 pasted rows has no row to go to. There is room for no more services: remove some, or paste fewer rows.',
    );
  });

  test('cut empties what can be empty and says what cannot', () => {
    const grid = services();
    grid.select(grid.place(0, 'name'), grid.place(0, 'volume.1'));
    grid.run(grid.control.cut);
    expect(grid.deal().services[0]?.name).toBe(names(goldenDeal('fifth'))[0]);
    expect(grid.said()).toContain('2 cells cannot be empty');
  });
});

describe('filling', () => {
  test('down and right take the first row and column; undo restores all of it', () => {
    const grid = services();
    const { rows, columns } = grid.control.now();
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(rows.length - 1), fc.nat(columns.length - 2), fc.nat(5), fc.nat(5)),
        fc.constantFrom('Ctrl+d', 'Ctrl+r'),
        ([row, column, down, right], key) => {
          const before = grid.deal();
          const edits = grid.journal().length;
          grid.select(
            { row, column },
            {
              row: Math.min(rows.length - 1, row + down),
              column: Math.min(columns.length - 2, column + right),
            },
          );
          grid.press(key);
          expect(grid.journal().length - edits).toBeLessThanOrEqual(1);
          if (grid.journal().length > edits) grid.undo();
          expect(grid.deal()).toBe(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('down of a column gives all of it the first figure', () => {
    const grid = services();
    grid.select(grid.place(0, 'volume.1'), grid.place(3, 'volume.1'));
    const { value } = grid.cell(grid.place(0, 'volume.1'));
    grid.press('Ctrl+d');
    for (const row of [1, 2, 3]) expect(grid.cell(grid.place(row, 'volume.1')).value).toBe(value);
    expect(grid.journal()).toHaveLength(1);
  });
});

describe('rows', () => {
  test('are inserted above, as many as are selected, and the first is named next', () => {
    const grid = services();
    const [first, second] = names(grid.deal());
    grid.select(grid.place(1, 'unit'), grid.place(2, 'unit'));
    grid.press('Ctrl++');
    expect(names(grid.deal()).slice(0, 4)).toEqual([
      first,
      expect.stringMatching(/^Service \d+$/),
      expect.stringMatching(/^Service \d+$/),
      second,
    ]);
    expect(grid.journal()).toEqual([`2 services added above ${second}`]);
    expect(grid.focused()).toBe('1:0');
  });

  test('are removed together', () => {
    const grid = services();
    const before = names(grid.deal());
    grid.select(grid.place(1, 'unit'), grid.place(2, 'unit'));
    grid.press('Ctrl+-');
    expect(names(grid.deal())).toEqual(before.filter((_, row) => row !== 1 && row !== 2));
    expect(grid.journal()).toEqual(['2 services removed']);
  });

  test('move together with the selection, and the deal follows', () => {
    const grid = services();
    const [a, b, c, d] = names(grid.deal());
    grid.select(grid.place(1, 'unit'), grid.place(2, 'unit'));
    grid.press('Alt+Shift+ArrowUp');
    expect(names(grid.deal()).slice(0, 4)).toEqual([b, c, a, d]);
    expect(grid.journal()).toEqual([`2 services moved above ${a}`]);
    expect(grid.control.getState().selection).toMatchObject({ anchor: { row: 0 }, far: { row: 1 } });
    grid.press('Alt+Shift+ArrowUp');
    expect(grid.journal()).toHaveLength(1);
    grid.press('Alt+Shift+ArrowDown');
    expect(names(grid.deal()).slice(0, 4)).toEqual([a, b, c, d]);
  });
});

test('the status bar adds up computed figures too', () => {
  const grid = services();
  const last = grid.deal().services.length - 1;
  grid.select(grid.place(0, 'run'), grid.place(last, 'run'));
  const runs = grid
    .deal()
    .services.map(({ id }) => resultsOf(grid.deal()).series('serviceRun', id)[1] ?? Number.NaN);
  const figures = grid.range()?.figures;
  expect(figures?.sum).toBeCloseTo(
    runs.reduce((sum, run) => sum + run, 0),
    9,
  );
  expect(figures?.average).toBeCloseTo((figures?.sum ?? 0) / runs.length, 9);
  expect([figures?.min, figures?.max]).toEqual([Math.min(...runs), Math.max(...runs)]);
  expect(grid.range()?.count).toBe(runs.length);
});

test('shares among amounts are not added up', () => {
  const grid = services();
  grid.select(grid.place(0, 'volume.1'), grid.place(0, 'costInflation.2'));
  expect(grid.range()).toMatchObject({ isMixed: true, figures: null });
});
