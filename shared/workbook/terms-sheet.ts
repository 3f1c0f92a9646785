// The Terms sheet: every clause in words, with the option its switch stands at. Structural, so nothing here is live.
import { type DealLabels, textCell } from './cells.ts';
import { headerRows } from './columns.ts';
import type { Layout } from './layout.ts';
import type { PlannedCell, PlannedSheet } from './plan.ts';
import { linesOf } from './text-lines.ts';

/** A clause as the sheet shows it. */
export interface PrintedClause {
  readonly scenario: string;
  readonly of: string;
  readonly label: string;
  readonly option: string;
  readonly wording: string;
}

/** Characters that fit the wording's column. */
const WIDTH = 110;

export function termsSheet(
  layout: Layout,
  clauses: readonly PrintedClause[],
  labels: DealLabels,
  about = 'the contract in words, as at export: which clause holds is chosen in the app, its numbers stand on Inputs',
): PlannedSheet {
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, 'Terms', 'title'),
    textCell(headerRows.subtitle, 1, `${labels.title} · ${about}`, 'subtitle'),
  ];
  for (const [index, title] of ['Clause', 'Of', 'Chosen', 'In words'].entries()) {
    cells.push(textCell(headerRows.date, index + 1, title, 'header'));
  }
  let row: number = headerRows.date + 1;
  let scenario = '';
  for (const clause of clauses) {
    if (clause.scenario !== scenario) {
      scenario = clause.scenario;
      row += 1;
      for (let column = 1; column <= 4; column++) {
        cells.push(textCell(row, column, column === 1 ? scenario : '', 'section'));
      }
      row += 1;
    }
    cells.push(
      textCell(row, 1, clause.label, 'label'),
      textCell(row, 2, clause.of, 'sublabel'),
      textCell(row, 3, clause.option, 'sublabel'),
    );
    for (const line of linesOf(clause.wording, WIDTH)) {
      cells.push(textCell(row, 4, line, 'label'));
      row += 1;
    }
  }
  return {
    name: layout.sheetName({ kind: 'terms' }),
    cells,
    widths: { 1: 34, 2: 28, 3: 46, 4: WIDTH + 2 },
    defaultWidth: 12,
    freeze: { rows: headerRows.date, columns: 1 },
    printTitles: { rows: headerRows.date, columns: 0 },
    landscape: true,
    fitToWidth: 1,
    protect: true,
    tab: 'neutral',
  };
}
