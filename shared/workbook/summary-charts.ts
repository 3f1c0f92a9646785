// The Summary's charts: which of its cells each is drawn from, and how.
import type { CellPlace } from './address.ts';
import {
  amountFormat,
  type CellRange,
  type Chart,
  type ChartSeries,
  countFormat,
  type Dash,
  type Marker,
  rateFormat,
  shareFormat,
  short,
  stepFormat,
} from './charts.ts';
import type { ScenarioKind } from './edition.ts';
import { onScenario, palette, scenarioColours, termColour } from './palette.ts';
import type { CostData, DataRow, GainData, MarginData, ReturnData } from './summary-chart-data.ts';
import { BARS_IN_A_HALF, type ServiceLevelData } from './summary-service-levels.ts';
import { type WaterfallData, waterfallColumns } from './summary-waterfall.ts';
import { type Placed, placed } from './summary-writer.ts';

/** A chart before it has a place on the sheet. */
export type Drawing = Omit<Chart, 'place'>;
type Kinds = ReadonlyMap<string, ScenarioKind>;

const kindOf = (kinds: Kinds, key: string): ScenarioKind => kinds.get(key) ?? 'custom';
const largestOf = (rows: readonly (readonly Placed[])[]): number =>
  rows.flat().reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);

/** Neighbours of one row or one column as a range. */
function rangeOf(places: readonly CellPlace[]): CellRange {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) throw new Error('a chart needs at least one cell');
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

const valuesOf = (values: readonly Placed[]): CellRange => rangeOf(values.map(({ place }) => place));

const rowsOf = ({ row, rows }: CellRange): string =>
  rows > 1 ? `rows ${row} to ${row + rows - 1}` : `row ${row}`;

const whereabouts = (range: CellRange): string => `The figures stand in ${rowsOf(range)} of this sheet.`;

/** From the first row of one to the last of another. */
const spanning = (first: DataRow | undefined, last: DataRow | undefined): CellRange =>
  rangeOf([first, last].flatMap((row) => (row ? [row.name] : [])));

const outline = palette['ink-3'];

export function costChart({ scenarios, terms, totals }: CostData, money: string): Drawing {
  const series = terms.map(
    ({ name, values, code, sign }): ChartSeries => ({
      name,
      across: rangeOf(scenarios),
      values: valuesOf(values),
      look: { fill: termColour(code), outline, ...(sign < 0 ? { striped: true as const } : {}) },
      inLegend: true,
    }),
  );
  return {
    title: 'Total cost of performance by term and scenario',
    alternativeText: `Stacked bars, one for each scenario: the present value of every term of total cost of performance. What lowers the cost is striped and left of zero. ${whereabouts(spanning(terms[0], terms.at(-1)))}`,
    layers: [{ kind: 'stackedBars', series }],
    across: { title: '', format: 'General' },
    values: {
      title: `Present value, ${money}`,
      format: amountFormat(largestOf([...terms.map(({ values }) => values), totals])),
    },
    legend: 'right',
  };
}

export function waterfallChart(data: WaterfallData, money: string, kinds: Kinds): Drawing {
  const { from, to, names, titles, rows, firstRow, largest, largestStep } = data;
  const sheet = rangeOf(names).sheet;
  const series = (column: number, more: Omit<ChartSeries, 'name' | 'across' | 'values'>): ChartSeries => {
    const name = titles[column - 1];
    if (!name) throw new Error(`a waterfall has no column ${column}`);
    return {
      name,
      across: rangeOf(names),
      values: { sheet, row: firstRow, column, rows, columns: 1 },
      ...more,
    };
  };
  // Letters must be read beyond the ends of a short bar too, so they are dark and the fill is light.
  const raises = {
    look: { fill: palette.surface, outline: palette.ink },
    labels: { format: stepFormat(largestStep, '+') },
    inLegend: false,
  };
  const lowers = {
    look: { fill: palette['client-tint'], outline: palette.client },
    labels: { format: stepFormat(largestStep, '−') },
    inLegend: false,
  };
  const mark = (index: number, { key }: { readonly key: string }) => {
    const kind = kindOf(kinds, key);
    return { index, fill: scenarioColours[kind], label: onScenario[kind] };
  };
  return {
    title: `From ${short(from.name)} to ${short(to.name)}`,
    alternativeText: `Waterfall from the total cost of performance of ${from.name} to that of ${to.name}, present value: one bar for each term, filled where it lowers the client’s cost, hollow where it raises it. ${whereabouts(rangeOf(names))}`,
    layers: [
      {
        kind: 'stackedBars',
        series: [
          series(waterfallColumns.base, { look: {}, inLegend: false }),
          series(waterfallColumns.up, raises),
          series(waterfallColumns.upBelow, raises),
          series(waterfallColumns.down, lowers),
          series(waterfallColumns.downBelow, lowers),
          series(waterfallColumns.total, {
            look: { fill: palette['ink-3'] },
            labels: { format: amountFormat(largest) },
            inLegend: false,
            marks: [mark(0, from), mark(rows - 1, to)],
          }),
        ],
      },
    ],
    across: { title: '', format: 'General' },
    values: {
      title: `Present value, ${money}. Filled lowers the cost, hollow raises it; the axis need not start at 0.`,
      format: amountFormat(largest),
    },
    legend: 'none',
  };
}

const dashes: readonly (Dash | undefined)[] = [undefined, 'dash', 'sysDot', 'dashDot', 'lgDash'];

export function gainChart(
  { months, lines }: GainData,
  reference: string,
  money: string,
  kinds: Kinds,
): Drawing {
  const ofKind = countingKinds(kinds);
  const looks = lines.map(({ scenario }) => {
    const dash = dashes[ofKind(scenario.key) % dashes.length];
    return { color: scenarioColours[kindOf(kinds, scenario.key)], width: 2, ...(dash ? { dash } : {}) };
  });
  const drawn = lines.map(({ name, gains }, index): ChartSeries => {
    const line = looks[index];
    return {
      name,
      across: valuesOf(months),
      values: valuesOf(gains),
      look: line ? { line } : {},
      inLegend: true,
    };
  });
  const paybacks = lines.map(
    ({ payback }, index): ChartSeries => ({
      name: payback.name,
      across: valuesOf([payback.month]),
      values: valuesOf([payback.gain]),
      look: { marker: { symbol: 'circle', color: looks[index]?.color ?? palette.ink } },
      labels: 'name',
      inLegend: false,
    }),
  );
  return {
    title: `Gain against ${short(reference)} since signing`,
    alternativeText: `Lines, one for each scenario: total cost of performance saved against ${reference} since signing, undiscounted, by month. A circle marks the month in which a scenario has paid back. ${whereabouts(valuesOf(months))}`,
    layers: [{ kind: 'points', series: [...drawn, ...paybacks] }],
    across: { title: 'Month; a circle where a scenario has paid back', format: countFormat, min: 0 },
    values: {
      title: `Undiscounted, ${money}`,
      format: amountFormat(largestOf(lines.map(({ gains }) => gains))),
    },
    legend: 'bottom',
  };
}

const providerColours = [palette.provider, palette['provider-text'], palette['ink-3']] as const;
const markers: readonly Marker[] = ['circle', 'square', 'triangle', 'diamond'];

export function marginChart({ scenario, years, providers, band }: MarginData): Drawing {
  const row = ({ name, values }: DataRow, more: Pick<ChartSeries, 'look' | 'inLegend'>): ChartSeries => ({
    name,
    across: rangeOf(years),
    values: valuesOf(values),
    ...more,
  });
  const areas = band
    ? [
        row(band.from, { look: {}, inLegend: false }),
        row(band.width, { look: { fill: palette.band }, inLegend: true }),
      ]
    : [];
  const margins = providers.map(({ margin }, index) => {
    const color = providerColours[index % providerColours.length] ?? palette.provider;
    const symbol = markers[index % markers.length] ?? 'circle';
    return row(margin, { look: { line: { color, width: 2 }, marker: { symbol, color } }, inLegend: true });
  });
  const floors = providers.map(({ floor }, index) => {
    const color =
      index === 0 ? palette.ink : (providerColours[index % providerColours.length] ?? palette.ink);
    return row(floor, { look: { line: { color, width: 1, dash: 'dash' } }, inLegend: true });
  });
  const usual = band ? ' The tinted band is the margin usual in such a contract.' : '';
  return {
    title: `Provider margin by year in ${short(scenario.name)}`,
    alternativeText: `Lines, one for each provider in ${scenario.name}: net margin by contract year, with the provider’s floor as a dashed line.${usual} ${whereabouts(spanning(providers[0]?.margin, providers.at(-1)?.floor))}`,
    layers: [
      ...(band ? [{ kind: 'stackedAreas' as const, series: areas }] : []),
      { kind: 'lines', series: [...margins, ...floors] },
    ],
    across: { title: 'Contract year', format: 'General' },
    values: { title: 'Net margin', format: shareFormat },
    legend: 'bottom',
  };
}

const dimensionColours = [palette.client, palette['scenario-traditional'], palette['client-tint']] as const;

export function returnChart({ scenarios, dimensions }: ReturnData, money: string): Drawing {
  const series = dimensions.map(
    ({ name, values }, index): ChartSeries => ({
      name,
      across: rangeOf(scenarios),
      values: valuesOf(values),
      look: { fill: dimensionColours[index % dimensionColours.length] ?? palette.client, outline },
      inLegend: true,
    }),
  );
  return {
    title: 'Return on outsourcing by dimension',
    alternativeText: `Stacked bars, one for each scenario: what it saves against today in cost, in performance and through innovation, present value. A loss is left of zero. ${whereabouts(spanning(dimensions[0], dimensions.at(-1)))}`,
    layers: [{ kind: 'stackedBars', series }],
    across: { title: '', format: 'General' },
    values: {
      title: `Present value, ${money}`,
      format: amountFormat(largestOf(dimensions.map(({ values }) => values))),
    },
    legend: 'bottom',
  };
}

const NEARLY_ALL = 0.8;

/** The same kind twice is told apart by its filling: solid, striped, pale, pale and striped. */
const fillings = (kind: ScenarioKind, before: number) => ({
  fill: before % 4 < 2 ? scenarioColours[kind] : palette['rule-strong'],
  outline,
  ...(before % 2 === 1 ? { striped: true as const } : {}),
});

export function serviceLevelChart({ scenarios, heads, levels }: ServiceLevelData, kinds: Kinds): Drawing {
  const ofKind = countingKinds(kinds);
  const isCrowded = scenarios.length * levels.length > BARS_IN_A_HALF;
  const series = scenarios.flatMap((scenario, index): ChartSeries[] => {
    const name = heads[index];
    if (!name) return [];
    const cells = levels.map(({ values }) => placed(values[index]).place);
    return [
      {
        name,
        across: rangeOf(levels.map((row) => row.name)),
        values: rangeOf(cells),
        look: fillings(kindOf(kinds, scenario.key), ofKind(scenario.key)),
        ...(isCrowded ? {} : { labels: { format: rateFormat } }),
        inLegend: true,
      },
    ];
  });
  return {
    title: 'Service levels: months that fall short',
    alternativeText: `Bars, one for each service or metric and scenario: the share of months in which the level falls short of what is expected, or of the target, at the end of the contract. Shorter is better. ${whereabouts(spanning(levels[0], levels.at(-1)))}`,
    layers: [{ kind: 'groupedBars', series }],
    across: { title: '', format: 'General' },
    values: {
      title: 'Share of months; shorter is better',
      format: shareFormat,
      min: 0,
      // Programs add a step beyond the largest, and there is nothing beyond all months.
      ...(largestOf(levels.map(({ values }) => values)) > NEARLY_ALL ? { max: 1 } : {}),
    },
    legend: 'bottom',
  };
}

/** How many scenarios of the same kind came before. */
function countingKinds(kinds: Kinds): (key: string) => number {
  const seen = new Map<ScenarioKind, number>();
  return (key) => {
    const kind = kindOf(kinds, key);
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before;
  };
}
