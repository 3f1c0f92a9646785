// Where the Summary's charts stand: four to a printed page, one that is crowded on a page of its own.
import type { Chart } from './charts.ts';
import { LAST_COLUMN } from './summary-writer.ts';

/** Charts stand two by two: over the labels and the first figures, and over the rest. */
const halves = [
  { column: 1, columns: 5 },
  { column: 6, columns: LAST_COLUMN - 5 },
] as const;
const CHART_ROWS = 21;
const PAGE_ROWS = CHART_ROWS * 2;
const ON_A_PAGE = 4;

export interface ChartPlaces {
  readonly places: readonly Chart['place'][];
  /** Rows they take together. */
  readonly rows: number;
  /** Rows after which a page ends. */
  readonly breaksAfter: readonly number[];
}

/** `lastIsCrowded` gives the last chart a whole page. */
export function chartPlaces(count: number, lastIsCrowded: boolean, firstRow: number): ChartPlaces {
  const halved = lastIsCrowded ? count - 1 : count;
  const pagesOfHalves = Math.ceil(halved / ON_A_PAGE);
  const places = Array.from({ length: halved }, (_, index): Chart['place'] => ({
    ...(halves[index % 2] ?? halves[0]),
    row: firstRow + Math.floor(index / 2) * CHART_ROWS,
    rows: CHART_ROWS - 1,
  }));
  const pages = pagesOfHalves + (lastIsCrowded ? 1 : 0);
  if (lastIsCrowded)
    places.push({
      column: 1,
      columns: LAST_COLUMN,
      row: firstRow + pagesOfHalves * PAGE_ROWS,
      rows: PAGE_ROWS - 1,
    });
  return {
    places,
    rows: lastIsCrowded ? pages * PAGE_ROWS : Math.ceil(count / 2) * CHART_ROWS,
    breaksAfter: Array.from({ length: pages }, (_, page) => firstRow - 1 + page * PAGE_ROWS),
  };
}
