// Where one is in a grid: the active cell and the range around it. Pure: places in, places out.

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** As in Excel: the range spans `anchor` and `far`; the active cell is the anchor until Enter or Tab walks in it. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
  readonly far: Place;
  /** The column where a run of Tabs began: Enter goes back to it. */
  readonly tabbedFrom?: number;
}

/** Both ends belong to it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the movements need to know of a grid. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** Columns before the ones that only hold a button: what ranges and End reach. */
  readonly data: number;
  readonly isEmpty: (place: Place) => boolean;
  /** Where Tab stops: what can be edited or pressed. */
  readonly isStop: (place: Place) => boolean;
}

/** `edge`: to where the data end, as with Ctrl; `page`: as many rows as are in sight. */
export type Motion =
  | { readonly to: 'step' | 'edge' | 'page'; readonly down: number; readonly right: number }
  | { readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last' };

export const selectionAt = (place: Place): Selection => ({ active: place, anchor: place, far: place });

export const rangeOf = ({ anchor, far }: Selection): Range => ({
  top: Math.min(anchor.row, far.row),
  left: Math.min(anchor.column, far.column),
  bottom: Math.max(anchor.row, far.row),
  right: Math.max(anchor.column, far.column),
});

export const isSingle = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

export const holds = ({ top, left, bottom, right }: Range, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Row by row. */
export const placesOf = ({ top, left, bottom, right }: Range): readonly Place[] =>
  Array.from({ length: bottom - top + 1 }, (_row, down) =>
    Array.from({ length: right - left + 1 }, (_column, along) => ({ row: top + down, column: left + along })),
  ).flat();

export const selectRange = (anchor: Place, far: Place): Selection => ({ active: anchor, anchor, far });

/** Whole rows, the active cell in the first column. */
export const selectRows = (from: number, to: number, { data }: Shape): Selection => ({
  active: { row: from, column: 0 },
  anchor: { row: from, column: 0 },
  far: { row: to, column: Math.max(0, data - 1) },
});

/** Whole columns, the active cell in the first row. */
export const selectColumns = (from: number, to: number, { rows }: Shape): Selection => ({
  active: { row: 0, column: from },
  anchor: { row: 0, column: from },
  far: { row: Math.max(0, rows - 1), column: to },
});

export const selectAll = (shape: Shape, { active }: Selection): Selection => ({
  ...selectRows(0, shape.rows - 1, shape),
  active: active.column < shape.data ? active : { row: 0, column: 0 },
});

export const moved = (selection: Selection, motion: Motion, shape: Shape, page: number): Selection =>
  selectionAt(target(selection.active, motion, shape, page));

/** The range from the active cell to where the motion leads from its far corner. */
export function extended(selection: Selection, motion: Motion, shape: Shape, page: number): Selection {
  const { active, anchor } = selection;
  const isWalked = active.row !== anchor.row || active.column !== anchor.column;
  const far = target(isWalked ? active : selection.far, motion, shape, page);
  return selectRange(active, { ...far, column: Math.min(far.column, Math.max(0, shape.data - 1)) });
}

function target(from: Place, motion: Motion, shape: Shape, page: number): Place {
  const { row, column } = from;
  switch (motion.to) {
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: Math.max(0, shape.data - 1) };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return clamped({ row: shape.rows - 1, column: shape.data - 1 }, shape);
    case 'step':
      return clamped({ row: row + motion.down, column: column + motion.right }, shape);
    case 'page':
      return clamped({ row: row + motion.down * page, column }, shape);
    case 'edge':
      return dataEdge(from, motion, shape);
    default:
      return motion satisfies never;
  }
}

/** To the end of the filled cells one is in, else over the empty ones to the next filled cell or the edge. */
function dataEdge(from: Place, step: { readonly down: number; readonly right: number }, shape: Shape): Place {
  const bounds = { ...shape, columns: shape.data };
  const next = ({ row, column }: Place) =>
    clamped({ row: row + step.down, column: column + step.right }, bounds);
  const isEnd = (place: Place) => isSame(next(place), place);
  const isInside = !shape.isEmpty(from) && !isEnd(from) && !shape.isEmpty(next(from));
  let at = next(from);
  if (isInside) while (!isEnd(at) && !shape.isEmpty(next(at))) at = next(at);
  else while (!isEnd(at) && shape.isEmpty(at)) at = next(at);
  return at;
}

export const isSame = (one: Place, other: Place): boolean =>
  one.row === other.row && one.column === other.column;

const within = (value: number, length: number) => Math.max(0, Math.min(value, length - 1));

const clamped = ({ row, column }: Place, { rows, columns }: Pick<Shape, 'rows' | 'columns'>): Place => ({
  row: within(row, rows),
  column: within(column, columns),
});

/** The next stop, row by row; null at the end of the grid, where Tab leaves it. */
export function nextStop(from: Place, direction: 1 | -1, shape: Shape): Place | null {
  const { rows, columns } = shape;
  for (let at = from.row * columns + from.column + direction; at >= 0; at += direction) {
    const place = { row: Math.floor(at / columns), column: at % columns };
    if (place.row >= rows) return null;
    if (shape.isStop(place)) return place;
  }
  return null;
}

/** Tab: through the cells of a range, else through the grid; null where it leaves. */
export function tabbed(selection: Selection, direction: 1 | -1, shape: Shape): Selection | null {
  const range = rangeOf(selection);
  if (!isSingle(range)) {
    const places = placesOf(range);
    const next = places[places.findIndex((place) => isSame(place, selection.active)) + direction];
    if (next) return { ...selection, active: next };
  }
  const place = nextStop(selection.active, direction, shape);
  if (!place) return null;
  const tabbedFrom = direction === 1 ? (selection.tabbedFrom ?? selection.active.column) : undefined;
  return { ...selectionAt(place), ...(tabbedFrom === undefined ? {} : { tabbedFrom }) };
}

/** Enter: down the columns of a range and round again; else to the next row. Null below the last row. */
export function entered(selection: Selection, direction: 1 | -1, shape: Shape): Selection | null {
  const range = rangeOf(selection);
  if (!isSingle(range)) {
    const height = range.bottom - range.top + 1;
    const count = height * (range.right - range.left + 1);
    const { row, column } = selection.active;
    const at = ((column - range.left) * height + row - range.top + direction + count) % count;
    const active = { row: range.top + (at % height), column: range.left + Math.floor(at / height) };
    return { ...selection, active };
  }
  const { active, tabbedFrom } = selection;
  const row = active.row + direction;
  if (row >= shape.rows) return null;
  return selectionAt({ row: Math.max(0, row), column: tabbedFrom ?? active.column });
}

/** What rows and columns are called: they keep their names while their places change. */
export interface Names {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The same cells after rows came, went or moved, or years were unfolded; where they are gone, what took their place. */
export function followed(selection: Selection, before: Names, after: Names): Selection | null {
  if (after.rows.length === 0 || after.columns.length === 0) return null;
  const row = (index: number) => placeOf(before.rows[index], after.rows, index);
  const column = (index: number) => {
    const id = before.columns[index];
    const folded = after.columns.find((other) => stem(other) === stem(id ?? ''));
    return placeOf(after.columns.includes(id ?? '') ? id : folded, after.columns, index);
  };
  const place = (one: Place): Place => ({ row: row(one.row), column: column(one.column) });
  const { active, anchor, far } = selection;
  const next = { active: place(active), anchor: place(anchor), far: place(far) };
  // Rows of a range may have been torn apart.
  const isWhole = holds(rangeOf(next), next.active) && sizeOf(rangeOf(next)) === sizeOf(rangeOf(selection));
  return isWhole ? next : selectionAt(next.active);
}

const sizeOf = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

/** `volumeGrowth.3` is a year of `volumeGrowth`. */
const stem = (id: string): string => id.replace(/\.\d+$/, '');

function placeOf(name: string | undefined, names: readonly string[], otherwise: number): number {
  const found = name === undefined ? -1 : names.indexOf(name);
  return found >= 0 ? found : within(otherwise, names.length);
}
