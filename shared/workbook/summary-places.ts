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

/** Three by three, wider than the tables above them: as a landscape page is. */
const thirds = [
  { column: 1, columns: 4 },
  { column: 5, columns: 6 },
  { column: 11, columns: 6 },
] as const;
const PAGE_COLUMN = 16;
const THIRD_ROWS = 20;
const NOTE_ROWS = 2;

export interface OnePage {
  readonly charts: readonly Chart[];
  /** The last cell that is printed; charts that are not key ones stand below. */
  readonly last: { readonly row: number; readonly column: number };
  readonly notPrinted: number;
}

/** Key charts close together for one printed page, the others below it; one on a page of its own stays there. */
export function onOnePage(charts: readonly Chart[]): OnePage {
  const firstRow = Math.min(...charts.map(({ place }) => place.row));
  const isWide = ({ place }: Chart) => place.columns === LAST_COLUMN;
  const inThirds = (list: readonly Chart[], from: number) =>
    list.map((chart, index) => ({
      ...chart,
      place: {
        ...(thirds[index % thirds.length] ?? thirds[0]),
        row: from + Math.floor(index / thirds.length) * THIRD_ROWS,
        rows: THIRD_ROWS - 1,
      },
    }));
  const key = charts.filter(({ isKey }) => isKey);
  const others = charts.filter((chart) => !chart.isKey && !isWide(chart));
  const after = firstRow + Math.ceil(key.length / thirds.length) * THIRD_ROWS;
  return {
    charts: [
      ...inThirds(key, firstRow),
      ...inThirds(others, after + NOTE_ROWS),
      ...charts.filter((chart) => !chart.isKey && isWide(chart)),
    ],
    last: { row: after - 1, column: PAGE_COLUMN },
    notPrinted: charts.length - key.length,
  };
}
