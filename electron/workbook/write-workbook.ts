// Writes a planned workbook as xlsx. The plan decides everything; this only says it in exceljs' words.
import ExcelJS, { type Worksheet } from 'exceljs';
import { columnLetters } from '../../shared/workbook/address.ts';
import type { CellContent, PlannedSheet, WorkbookPlan } from '../../shared/workbook/plan.ts';
import { quotedSheet } from '../../shared/workbook/sheet-names.ts';
import { styleLookUp } from './cell-styles.ts';
import { validationRanges } from './cell-validations.ts';
import { chartAdditions } from './charts/add-charts.ts';
import { packed } from './pack.ts';
import { sanitizedPlan } from './sanitize.ts';
import { silently, type TellStep } from './steps.ts';

const CREATOR = 'Parley';
const A4 = 9;
/** The width exceljs takes for its own default and then leaves out. */
const UNWRITTEN_WIDTH = 9;

const tabColors = {
  client: 'FF1A62B8',
  provider: 'FFCF7A0A',
  input: 'FF3537C9',
  neutral: 'FF8A939E',
} satisfies Record<NonNullable<PlannedSheet['tab']>, string>;

/** The xlsx file of a plan, the engine's values in it as cached results. */
export async function workbookBytes(plan: WorkbookPlan, tell: TellStep = silently): Promise<Uint8Array> {
  const clean = sanitizedPlan(plan);
  const workbook = new ExcelJS.Workbook();
  workbook.title = clean.title;
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const styleOf = styleLookUp();
  const cells = clean.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  let written = 0;
  for (const [index, sheet] of clean.sheets.entries()) {
    const at = { number: index + 1, of: clean.sheets.length };
    tell({ stage: 'writing', share: written / cells, sheet: at });
    written += sheet.cells.length;
    const worksheet = workbook.addWorksheet(sheet.name, worksheetOptions(sheet, clean.title));
    for (const cell of sheet.cells) {
      // By row and number: given both, exceljs makes an address of them and takes it apart again.
      const place = worksheet.getRow(cell.row).getCell(cell.column);
      place.value = cellValue(cell.content);
      place.style = styleOf(cell);
    }
    setWidths(worksheet, sheet);
    setValidations(worksheet, sheet);
    for (const row of sheet.pages?.breaksAfter ?? []) worksheet.getRow(row).addPageBreak();
    if (sheet.protect) await protect(worksheet);
  }
  setDefinedNames(workbook, clean);
  tell({ stage: 'charts', share: 0 });
  const additions = chartAdditions(clean.sheets);
  let packedCells = 0;
  return packed(workbook, additions, (sheet) => {
    packedCells += clean.sheets[sheet - 1]?.cells.length ?? 0;
    tell({ stage: 'packing', share: packedCells / cells, sheet: { number: sheet, of: clean.sheets.length } });
  });
}

function cellValue(content: CellContent): ExcelJS.CellValue {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return { formula: content.formula, result: content.value, date1904: false };
    default:
      return content satisfies never;
  }
}

function worksheetOptions(sheet: PlannedSheet, title: string): Partial<ExcelJS.AddWorksheetOptions> {
  const { rows, columns } = sheet.freeze;
  return {
    properties: {
      defaultColWidth: sheet.defaultWidth,
      dyDescent: 0.25,
      ...(sheet.tab && { tabColor: { argb: tabColors[sheet.tab] } }),
    },
    views: [
      rows || columns
        ? { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      ...(sheet.pages?.scale === undefined
        ? {
            fitToPage: sheet.fitToWidth > 0,
            fitToWidth: sheet.fitToWidth,
            fitToHeight: sheet.fitToHeight ?? 0,
          }
        : { scale: sheet.pages.scale }),
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      // An ampersand starts a code, a doubled one is itself.
      oddHeader: `&L${title.slice(0, 100).replaceAll('&', '&&')}&R&A`,
      oddFooter: `&L${CREATOR}&RPage &P of &N`,
    },
  };
}

function setWidths(worksheet: Worksheet, sheet: PlannedSheet): void {
  for (const [column, width] of Object.entries(sheet.widths))
    worksheet.getColumn(Number(column)).width = width === UNWRITTEN_WIDTH ? width + 0.01 : width;
}

function setValidations(worksheet: Worksheet, sheet: PlannedSheet): void {
  // Typed only for single cells; by range is how the writer keeps what it is given.
  const { dataValidations } = worksheet as Worksheet & {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
  };
  for (const [range, validation] of validationRanges(sheet)) dataValidations.add(range, validation);
}

/** Against slips, not against people: no password, and whoever looks may select, copy and widen columns. */
const protect = (worksheet: Worksheet): Promise<void> =>
  worksheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true });

/**
 * Names, print areas and print titles, written by us. exceljs keys its own list by sheet name in a plain object (a sheet
 * called "constructor" breaks it) and does not quote every name.
 */
function setDefinedNames(workbook: ExcelJS.Workbook, plan: WorkbookPlan): void {
  const named = plan.names.map(({ name, sheet, row, column }) => ({
    name,
    ranges: [`${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`],
  }));
  const areas = plan.sheets.flatMap(({ name, pages }, localSheetId) => {
    if (!pages) return [];
    const last = `$${columnLetters(pages.last.column)}$${pages.last.row}`;
    return [{ name: '_xlnm.Print_Area', localSheetId, ranges: [`${quotedSheet(name)}!$A$1:${last}`] }];
  });
  const titles = plan.sheets.flatMap(({ name, printTitles: { rows, columns } }, localSheetId) => {
    const ranges = [
      ...(columns ? [`${quotedSheet(name)}!$A:$${columnLetters(columns)}`] : []),
      ...(rows ? [`${quotedSheet(name)}!$1:$${rows}`] : []),
    ];
    return ranges.length > 0 ? [{ name: '_xlnm.Print_Titles', localSheetId, ranges }] : [];
  });
  Object.defineProperty(workbook.definedNames, 'model', { value: [...named, ...areas, ...titles] });
}
