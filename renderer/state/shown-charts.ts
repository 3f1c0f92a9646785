// The charts on the page, for the keys and the palette: which one is meant, and what can be done with it.
import type { ShownChart } from '../format/shown-chart.ts';

const shown = new Map<string, ShownChart>();

/** Answers what takes it out again. */
export function addChart(chart: ShownChart): () => void {
  shown.set(chart.id, chart);
  return () => {
    if (shown.get(chart.id) === chart) shown.delete(chart.id);
  };
}

/** In the order of the page. */
export const shownCharts = (): readonly ShownChart[] =>
  [...shown.values()].toSorted(({ place: one }, { place: other }) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

/** The chart with the focus, else those beside the screen, which explain what is selected on it, else all. */
function meant(): readonly ShownChart[] {
  const charts = shownCharts();
  const holds = (of: (chart: ShownChart) => boolean) => charts.filter(of);
  const focused = holds(({ place }) => place.contains(document.activeElement));
  if (focused.length > 0) return focused;
  const explaining = holds(({ place }) => place.closest('aside') !== null);
  return explaining.length > 0 ? explaining : charts;
}

/** Tables in the place of charts; charts again where all are tables. */
export function turnCharts(): void {
  const charts = meant();
  const isTable = charts.every((chart) => chart.isTable());
  for (const chart of charts) chart.showTable(!isTable);
}
