// A filled-in bid sheet on disk, read against a deal.

import type { Counterparty } from '../shared/bid/permitted-deal.ts';
import { readBid } from '../shared/bid/read-bid.ts';
import type { BidReading, SheetCell } from '../shared/bid/reading.ts';
import type { Deal } from '../shared/deal/document.ts';
import type { ForeignFile, ForeignValue } from '../shared/import/table.ts';
import { readForeignFile } from './reading/read-foreign-file.ts';

/** Throws Failure where the file is no workbook that can be read safely. */
export const readBidFile = async (path: string, deal: Deal, party?: Counterparty): Promise<BidReading> =>
  readBid(sheetCells(await readForeignFile(path)), deal, party);

const sheetCells = ({ sheets }: ForeignFile): readonly SheetCell[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value, external }) => ({
        ...{ sheet: name, row, column, value: plainValue(value) },
        ...(external ? { isExternal: true } : {}),
      })),
    ),
  );

function plainValue(value: ForeignValue): SheetCell['value'] {
  switch (value.is) {
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'date':
      return value.date;
    case 'unsolved':
      return 'a formula without its result';
    case 'text':
    case 'error':
      return value.text;
    default:
      return value satisfies never;
  }
}

/** What a person reads before accepting anything. */
export function bidLines({ bidder, remarks, lines, problems, lineRemarks }: BidReading): readonly string[] {
  const counted = lines.filter(({ status }) => status !== 'same');
  return [
    `${bidder || 'A bidder without a name'}: ${lines.length} values, ${counted.length} of them other than in the deal`,
    ...(remarks === '' ? [] : [`  Remarks: ${remarks}`]),
    ...lineRemarks.map(({ where, what }) => `  ${where}: ${what}`),
    ...problems.map(({ where, what }) => `  ! ${where}: ${what}`),
    ...counted.map(
      ({ label, name, year, old, new: value, status, says }) =>
        `  ${label} of ${name}${year === undefined ? '' : `, year ${year}`}: ${old} → ${value ?? 'nothing'} (${status})${says === '' ? '' : ` ${says}`}`,
    ),
  ];
}
