// Where keys lead in a grid, and what stays selected when its rows and columns change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entered,
  extended,
  followed,
  holds,
  type Motion,
  moved,
  nextStop,
  type Place,
  placesOf,
  rangeOf,
  type Selection,
  type Shape,
  selectAll,
  selectionAt,
  selectRange,
  tabbed,
} from '../../renderer/components/inputs/grid-selection.ts';

/** `#` holds something, `.` is empty, `c` is computed, `x` a button in a column of its own. */
function shapeOf(picture: readonly string[]): Shape {
  const at = ({ row, column }: Place) => picture[row]?.[column] ?? '';
  const width = picture[0]?.length ?? 0;
  const buttons = picture[0]?.indexOf('x') ?? -1;
  return {
    rows: picture.length,
    columns: width,
    data: buttons < 0 ? width : buttons,
    isEmpty: (place) => at(place) === '.' || at(place) === 'x',
    isStop: (place) => at(place) !== 'c' && at(place) !== '.' && at(place) !== '',
  };
}

const shape = shapeOf(['##c#x', '#..#x', '##c.x', '#..#x']);
const at = (row: number, column: number): Place => ({ row, column });
const to = (selection: Selection, motion: Motion) => moved(selection, motion, shape, 2).active;
const edge = (down: number, right: number): Motion => ({ to: 'edge', down, right });

describe('with Ctrl, to where the data end', () => {
  test('from inside to the last filled cell', () =>
    expect(to(selectionAt(at(0, 0)), edge(0, 1))).toEqual(at(0, 3)));
  test('over empty ones to the next filled', () =>
    expect(to(selectionAt(at(1, 0)), edge(0, 1))).toEqual(at(1, 3)));
  test('to the edge where nothing more is filled', () => {
    expect(to(selectionAt(at(1, 2)), edge(1, 0))).toEqual(at(2, 2));
    expect(to(selectionAt(at(2, 2)), edge(1, 0))).toEqual(at(3, 2));
  });
  test('never onto a button', () => expect(to(selectionAt(at(3, 0)), edge(0, 1))).toEqual(at(3, 3)));
});

test('Home, End, their forms with Ctrl, and pages', () => {
  const here = selectionAt(at(2, 1));
  expect(to(here, { to: 'rowStart' })).toEqual(at(2, 0));
  expect(to(here, { to: 'rowEnd' })).toEqual(at(2, 3));
  expect(to(here, { to: 'first' })).toEqual(at(0, 0));
  expect(to(here, { to: 'last' })).toEqual(at(3, 3));
  expect(to(here, { to: 'page', down: -1, right: 0 })).toEqual(at(0, 1));
});

describe('Tab', () => {
  test('passes what is computed, goes on in the next row, and leaves at both ends', () => {
    expect(nextStop(at(0, 1), 1, shape)).toEqual(at(0, 3));
    expect(nextStop(at(0, 4), 1, shape)).toEqual(at(1, 0));
    expect(nextStop(at(3, 4), 1, shape)).toBeNull();
    expect(nextStop(at(0, 0), -1, shape)).toBeNull();
  });

  test('and Enter goes back to where the Tabs began', () => {
    const second = tabbed(selectionAt(at(0, 0)), 1, shape);
    const third = second && tabbed(second, 1, shape);
    expect(third?.active).toEqual(at(0, 3));
    expect(third && entered(third, 1, shape)?.active).toEqual(at(1, 0));
  });

  test('walks through a range and leaves it at its end', () => {
    const range = selectRange(at(0, 0), at(1, 1));
    const walked = [0, 1, 2].reduce<Selection>((now) => tabbed(now, 1, shape) ?? now, range);
    expect(walked.active).toEqual(at(1, 1));
    expect(rangeOf(walked)).toEqual(rangeOf(range));
    expect(tabbed(walked, 1, shape)).toMatchObject({ active: at(1, 3), far: at(1, 3) });
  });
});

test('Enter goes down the columns of a range and round again', () => {
  const places: Place[] = [];
  let now = selectRange(at(0, 0), at(1, 1));
  for (let step = 0; step < 4; step++) {
    now = entered(now, 1, shape) ?? now;
    places.push(now.active);
  }
  expect(places).toEqual([at(1, 0), at(0, 1), at(1, 1), at(0, 0)]);
  expect(entered(now, -1, shape)?.active).toEqual(at(1, 1));
});

const anyPlace = fc.record({ row: fc.nat(3), column: fc.nat(3) });
const anyMotion: fc.Arbitrary<Motion> = fc.oneof(
  fc.constantFrom<Motion>({ to: 'rowStart' }, { to: 'rowEnd' }, { to: 'first' }, { to: 'last' }),
  fc.record({
    to: fc.constantFrom('step', 'edge', 'page'),
    down: fc.constantFrom(-1, 0, 1),
    right: fc.constantFrom(-1, 0, 1),
  }),
);

test('whatever is pressed, the active cell is in the grid and in the range', () => {
  fc.assert(
    fc.property(
      anyPlace,
      fc.array(fc.record({ motion: anyMotion, extend: fc.boolean() }), { maxLength: 12 }),
      (start, steps) => {
        let now = selectionAt(start);
        for (const { motion, extend } of steps) {
          const before = now;
          now = (extend ? extended : moved)(now, motion, shape, 2);
          expect(holds({ top: 0, left: 0, bottom: 3, right: 4 }, now.active)).toBe(true);
          expect(holds(rangeOf(now), now.active)).toBe(true);
          if (extend) expect(now.active).toEqual(before.active);
          else expect(placesOf(rangeOf(now))).toHaveLength(1);
        }
      },
    ),
  );
});

test('everything leaves out the buttons', () =>
  expect(rangeOf(selectAll(shape, selectionAt(at(1, 1))))).toEqual({ top: 0, left: 0, bottom: 3, right: 3 }));

describe('when rows and columns change', () => {
  const before = { rows: ['a', 'b', 'c'], columns: ['name', 'volume.1', 'price.1'] };
  const range = selectRange(at(1, 2), at(2, 2));

  test('a row above pushes the range down', () =>
    expect(followed(range, before, { ...before, rows: ['new', 'a', 'b', 'c'] })).toEqual(
      selectRange(at(2, 2), at(3, 2)),
    ));
  test('unfolded years push it to the right', () => {
    const columns = ['name', 'volume.1', 'volume.2', 'volume.3', 'price.1'];
    expect(followed(range, before, { ...before, columns })?.active).toEqual(at(1, 4));
  });
  test('a year that is folded away leaves its input selected', () => {
    const unfolded = { ...before, columns: ['name', 'volume.1', 'volume.2', 'volume.3', 'price.1'] };
    expect(followed(selectionAt(at(0, 3)), unfolded, before)?.active).toEqual(at(0, 1));
  });
  test('what took the place of a removed row is active, the last row where there is none', () => {
    expect(followed(range, before, { ...before, rows: ['a', 'c'] })).toEqual(selectionAt(at(1, 2)));
    expect(followed(range, before, { ...before, rows: ['a'] })).toEqual(selectionAt(at(0, 2)));
    expect(followed(range, before, { ...before, rows: [] })).toBeNull();
  });
  test('rows that moved take the range along', () =>
    expect(followed(range, before, { ...before, rows: ['b', 'c', 'a'] })).toEqual(
      selectRange(at(0, 2), at(1, 2)),
    ));
});
