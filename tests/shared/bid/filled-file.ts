// A bid sheet as it goes out, filled in the way a bidder does it: by another program, cell by cell.
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { leavingBytes } from '../../../electron/workbook/export.ts';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';

export interface Filling {
  readonly round?: number;
  readonly bidder: string;
  readonly remarks?: string;
  /** Key of the line, title of the column, what is typed. */
  readonly cells: readonly (readonly [line: string, title: string, value: ExcelJS.CellValue])[];
}

export async function writeFilledBid(
  file: string,
  deal: Deal,
  party: Counterparty,
  { round = 1, bidder, remarks = '', cells }: Filling,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  const bytes = await leavingBytes(bidSheet(deal, party, round));
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the bid sheet has no sheet');
  const rowOf = new Map<string, number>();
  sheet.eachRow((row, number) => void rowOf.set(row.getCell(1).text, number));
  const titles = sheet.getRow(rowOf.get('Line') ?? 0);
  const columnOf = new Map<string, number>();
  titles.eachCell((cell, column) => void columnOf.set(cell.text, column));
  const put = (line: string, column: number | undefined, value: ExcelJS.CellValue) => {
    const row = rowOf.get(line);
    if (row === undefined || column === undefined) throw new Error(`the sheet has no ${line}`);
    sheet.getCell(row, column).value = value;
  };
  put('Bidder', 2, bidder);
  put('Remarks and assumptions', 2, remarks);
  for (const [line, title, value] of cells) put(line, columnOf.get(title), value);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}
