// The Summary: headline tables, charts, and below them the cells the charts are drawn from.
import { cellAddress } from './address.ts';
import { formulaCell, textCell, unitLabel } from './cells.ts';
import type { Chart } from './charts.ts';
import type { MasterCheck } from './checks-sheet.ts';
import { headerRows } from './columns.ts';
import type { PlannedSheet } from './plan.ts';
import { writeCosts, writeGains, writeMargins, writeReturns } from './summary-chart-data.ts';
import {
  costChart,
  type Drawing,
  gainChart,
  marginChart,
  returnChart,
  serviceLevelChart,
  waterfallChart,
} from './summary-charts.ts';
import { type ChartPlaces, chartPlaces } from './summary-places.ts';
import { BARS_IN_A_HALF, countLevels, writeServiceLevels } from './summary-service-levels.ts';
import { against, references, writeTables } from './summary-tables.ts';
import { writeWaterfall } from './summary-waterfall.ts';
import { LAST_COLUMN, type SummarySubject, SummaryWriter } from './summary-writer.ts';

const WIDTHS = { label: 38, figure: 14 } as const;
const ROWS_ON_PAGE = 43;
/** Per cent: the width of the tables on a page of A4. */
const SCALE = 74;

export function summarySheet(subject: SummarySubject, masterCheck: MasterCheck): PlannedSheet {
  const { labels } = subject;
  const writer = new SummaryWriter(subject);
  const money = unitLabel('money', labels, '');
  writer.cells.push(
    textCell(headerRows.title, 1, 'Summary', 'title'),
    textCell(headerRows.subtitle, 1, `${labels.title} · ${money}`, 'subtitle'),
    textCell(
      headerRows.subtitle + 1,
      1,
      'TCP: total cost of performance. PV: present value, the client’s at the client’s rate, a provider’s at its own.',
      'note',
    ),
    textCell(headerRows.date, 1, 'All checks', 'label'),
    formulaCell(
      headerRows.date,
      2,
      cellAddress(masterCheck.place, writer.sheet, { row: true, column: true }),
      masterCheck.value,
      'linkText',
      'general',
    ),
  );
  writer.row = headerRows.date + 2;
  const providersRow = writeTables(writer, subject);

  const chartsRow = writer.row;
  const { drawings, places } = writeCharts(writer, subject, chartsRow);
  return {
    name: writer.sheet,
    cells: writer.cells,
    charts: drawings.flatMap((drawing, index): Chart[] => {
      const place = places.places[index];
      return place ? [{ ...drawing, place }] : [];
    }),
    widths: { 1: WIDTHS.label },
    defaultWidth: WIDTHS.figure,
    freeze: { rows: headerRows.subtitle, columns: 0 },
    printTitles: { rows: headerRows.subtitle, columns: 0 },
    landscape: true,
    fitToWidth: 0,
    pages: {
      last: { row: chartsRow + places.rows - 1, column: LAST_COLUMN },
      breaksAfter: [...(chartsRow > ROWS_ON_PAGE ? [providersRow - 1] : []), ...places.breaksAfter],
      scale: SCALE,
    },
    protect: true,
    tab: 'client',
  };
}

interface Charts {
  readonly drawings: readonly Drawing[];
  readonly places: ChartPlaces;
}

/** How many charts a deal has is decided by its structure, so they are placed before their data are written. */
function writeCharts(writer: SummaryWriter, subject: SummarySubject, chartsRow: number): Charts {
  const { layout, labels, kinds } = subject;
  const { scenario, engagement } = layout.situation.instances;
  const money = unitLabel('money', labels, '');
  const [reference] = references(subject);
  if (!reference) return { drawings: [], places: chartPlaces(0, false, chartsRow) };
  const others = against(subject, reference).map((pair) => pair.scenario);
  const withProviders = scenario.filter((one) =>
    engagement.some(({ belongsTo }) => belongsTo.scenario === one.key),
  );
  const levels = countLevels(subject);
  const count = 2 + (others.length > 0 ? 1 : 0) + others.length + withProviders.length + (levels > 0 ? 1 : 0);
  const isCrowded = levels * scenario.length > BARS_IN_A_HALF;
  const places = chartPlaces(count, isCrowded, chartsRow);
  writer.row = chartsRow + places.rows;
  writer.text(1, 'Chart data', 'title');
  writer.row += 1;
  writer.text(1, 'What the charts above are drawn from; live like everything else, not printed.', 'note');
  writer.row += 2;

  const costs = writeCosts(writer, subject);
  const returns = writeReturns(writer, subject);
  const waterfalls = others.map((to) => writeWaterfall(writer, subject, costs, reference, to));
  const margins = withProviders.flatMap((one) => writeMargins(writer, subject, one) ?? []);
  const serviceLevels = writeServiceLevels(writer, subject);
  const gains = writeGains(writer, subject, reference);
  const judged = others.find(({ key }) => kinds.get(key) === 'out-tasking') ?? others.at(-1);
  const keyIf = (is: boolean, drawing: Drawing): Drawing => (is ? { ...drawing, isKey: true } : drawing);
  const drawings = [
    keyIf(true, costChart(costs, money)),
    ...(gains ? [keyIf(true, gainChart(gains, reference.name, money, kinds))] : []),
    ...waterfalls.map((data) => keyIf(data.to === judged, waterfallChart(data, money, kinds))),
    ...margins.map((data) => keyIf(data.scenario === judged, marginChart(data))),
    keyIf(true, returnChart(returns, money)),
    ...(serviceLevels ? [keyIf(!isCrowded, serviceLevelChart(serviceLevels, kinds))] : []),
  ];
  return { drawings, places };
}
