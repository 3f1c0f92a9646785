// A bid sheet as the cells a reader of workbooks hands over, to be filled in.
import type { AcceptedBid } from '../../../shared/bid/apply-bid.ts';
import { bidSheet } from '../../../shared/bid/bid-sheet.ts';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import { acceptable, type BidLine, type BidReading, type SheetCell } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';

export const partiesOf = (deal: Deal): readonly Counterparty[] =>
  deal.scenarios.flatMap((scenario) =>
    providersIn(deal, scenario).map(({ id }) => ({ scenario: scenario.id, provider: id })),
  );

export const bidCells = (deal: Deal, party: Counterparty, exportNumber = 1): readonly SheetCell[] =>
  bidSheet(deal, party, exportNumber).plan.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, content }) => {
      const value = content.kind === 'text' ? content.text : content.value;
      return value === '' ? [] : [{ sheet: name, row, column, value }];
    }),
  );

/** Where a line's cell stands, by its key and the title over it. */
export function placeOn(cells: readonly SheetCell[], key: string, title: string) {
  const row = cells.find(({ column, value }) => column === 1 && value === key)?.row;
  const header = cells.find(({ value }) => value === 'Line')?.row;
  const column = cells.find((cell) => cell.row === header && cell.value === title)?.column;
  if (row === undefined || column === undefined) throw new Error(`the sheet has no ${key} under ${title}`);
  return { row, column };
}

/** The same sheet with other values in these cells; nothing takes a cell away. */
export function filled(
  cells: readonly SheetCell[],
  values: readonly (readonly [string, string, SheetCell['value']])[],
): readonly SheetCell[] {
  const typed = values.map(([key, title, value]) => ({ ...placeOn(cells, key, title), value }));
  const isTyped = ({ row, column }: SheetCell) =>
    typed.some((one) => one.row === row && one.column === column);
  const sheet = cells[0]?.sheet ?? '';
  return [
    ...cells.filter((cell) => !isTyped(cell)),
    ...typed.filter(({ value }) => value !== null).map((one) => ({ sheet, ...one })),
  ];
}

export const accepted = (lines: readonly BidLine[]): readonly BidLine[] => lines.filter(acceptable);

/** Everything of a bid that can be taken over, into the scenario it is for. */
export const taken = (reading: BidReading, party: Counterparty): AcceptedBid => ({
  ...{ reading, party, accepted: accepted(reading.lines) },
  origin: { file: 'bid.xlsx', saved: '2027-03-01' },
});
