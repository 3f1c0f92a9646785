// The workbook for executives: the sheets with results, live among themselves; what they draw from is not there.
import { type DealLabels, textCell } from '../cells.ts';
import { coverSheet } from '../cover-sheet.ts';
import type { Edition } from '../edition.ts';
import type { Layout, SheetRole } from '../layout.ts';
import type { CellContent, PlannedCell, PlannedSheet, WorkbookPlan } from '../plan.ts';
import { quotedSheet } from '../sheet-names.ts';
import { onOnePage } from '../summary-places.ts';

const shown: ReadonlySet<string> = new Set(['cover', 'summary', 'compare', 'risk', 'checks']);

export const isForExecutives = ({ kind }: SheetRole): boolean => shown.has(kind);

export interface ExecutiveSubject {
  readonly plan: WorkbookPlan;
  /** Of that plan. */
  readonly layout: Layout;
  readonly labels: DealLabels;
  readonly edition: Edition;
}

/** Nothing is confidential here, only too much: inputs, terms and every sheet with months stay away. */
export function executivePlan({ plan, layout, labels, edition }: ExecutiveSubject): WorkbookPlan {
  const roles = layout.roles.filter(isForExecutives);
  const kept = new Set(roles.map(layout.sheetName));
  const away = plan.sheets.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
  const gone = plan.names.filter(({ sheet }) => !kept.has(sheet)).map(({ name }) => name);
  const isLive = liveWithout(away.map(quotedSheet), gone);
  const cover = executiveCover(plan, { ...layout, roles }, labels, edition);
  return {
    ...plan,
    sheets: plan.sheets
      .filter(({ name }) => kept.has(name))
      .map((sheet) => (sheet.name === cover.name ? cover : sheet))
      .map((sheet) => {
        const printed = onePageOf(sheet);
        return { ...printed, cells: printed.cells.map((cell) => settled(cell, isLive)) };
      }),
    names: plan.names.filter(({ sheet }) => kept.has(sheet)),
  };
}

/** More rows than this would be too small to be read on one page; then it is as many as the width asks for. */
const ROWS_TO_BE_READ = 150;

/** One printed page, on paper of any size: of a sheet with charts, the key ones. */
function onePageOf(sheet: PlannedSheet): PlannedSheet {
  const rows = sheet.pages ? 0 : Math.max(...sheet.cells.map(({ row }) => row));
  const one = { ...sheet, fitToWidth: 1, ...(rows > ROWS_TO_BE_READ ? {} : { fitToHeight: 1 }) };
  if (!sheet.pages || !sheet.charts || sheet.charts.length === 0) return one;
  const { charts, last, notPrinted } = onOnePage(sheet.charts);
  const note = `${notPrinted} more ${notPrinted === 1 ? 'chart' : 'charts'}, not printed`;
  return {
    ...one,
    charts,
    cells: notPrinted > 0 ? [...sheet.cells, textCell(last.row + 1, 1, note, 'note')] : sheet.cells,
    pages: { last, breaksAfter: [] },
  };
}

/** The same cover, of fewer sheets. */
function executiveCover(
  plan: WorkbookPlan,
  layout: Layout,
  labels: DealLabels,
  edition: Edition,
): PlannedSheet {
  const sheet = layout.sheetName({ kind: 'checks' } satisfies SheetRole);
  const place = plan.names.find(({ name }) => name === 'all_checks');
  const master = plan.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find(({ row, column }) => row === place?.row && column === place.column)?.content;
  if (!place || master?.kind !== 'formula') throw new Error('the plan has no cell for all checks');
  return coverSheet(layout, labels, edition, { place, value: String(master.value) });
}

/** Whether a formula can be calculated without these sheets and names. */
function liveWithout(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const words = new Set(names);
  return (formula) =>
    !sheets.some((sheet) => formula.includes(`${sheet}!`)) &&
    !(formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ' ').match(/[a-z_][a-z0-9_.]*/gi) ?? []).some(
      (word) => words.has(word),
    );
}

/** A formula that lost what it reads is its value. */
function settled(cell: PlannedCell, isLive: (formula: string) => boolean): PlannedCell {
  const { content, style } = cell;
  if (content.kind !== 'formula' || isLive(content.formula)) return cell;
  const fixed: CellContent =
    typeof content.value === 'number'
      ? { kind: 'number', value: content.value }
      : { kind: 'text', text: content.value };
  return { ...cell, content: fixed, style: style === 'link' ? 'calculation' : style };
}
