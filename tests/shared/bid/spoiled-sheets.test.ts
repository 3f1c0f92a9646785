// What bidders and their spreadsheets do to a sheet as a whole: another name, CSV, links, copies, another deal.
import { describe, expect, it } from 'vitest';
import { readBid } from '../../../shared/bid/read-bid.ts';
import { cleanLines, type SheetCell } from '../../../shared/bid/reading.ts';
import { sheetCells } from '../../../shared/bid/sheet-cells.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import type { ForeignFile, ForeignValue } from '../../../shared/import/table.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { bidCells, filled, placeOn } from './bid-cells.ts';

const deal: Deal = goldenDeal('100m-mid');
const price = 'unitPrice it-services';
const cut = 'committedCut it-services';
const cells = bidCells(deal, { scenario: 'out-tasking', provider: 'specialist' });

const notSame = (read: ReturnType<typeof readBid>) => read.lines.filter(({ status }) => status !== 'same');

/** The file a reader hands over: of a CSV file, every cell as text. */
function foreign(
  kind: ForeignFile['kind'],
  of: readonly SheetCell[],
  write: (cell: SheetCell) => ForeignValue,
) {
  const rows = [...new Set(of.map(({ row }) => row))].map((row) => ({
    row,
    cells: of.filter((cell) => cell.row === row).map((cell) => ({ column: cell.column, value: write(cell) })),
  }));
  return { name: `bid.${kind}`, kind, sheets: [{ name: 'CSV', rows, merges: [] }], remarks: [] };
}

/** As a spreadsheet writes what its cells show: rounded, with groups and a sign for per cent. */
function shown(cell: SheetCell, locale: 'en' | 'de'): ForeignValue {
  const { value } = cell;
  if (typeof value !== 'number') return { is: 'text', text: String(value) };
  const key = cells.find(({ row, column }) => row === cell.row && column === 1)?.value;
  const isShare = /^(committedCut|priceProductivity|minimumCommitment|changePremium|costPlusFee)/.test(
    String(key),
  );
  const digits = { minimumFractionDigits: isShare ? 1 : 4, maximumFractionDigits: isShare ? 1 : 4 };
  const text = new Intl.NumberFormat(locale, digits).format(isShare ? value * 100 : value);
  return { is: 'text', text: value === 0 ? '–' : isShare ? `${text} %` : text };
}

describe('a bid sheet saved as CSV', () => {
  it.each(['en', 'de'] as const)('in %s, says only what was typed into it, and in no doubt', (locale) => {
    const typed = filled(cells, [
      [price, 'Year 2', 1.2345],
      [cut, 'Year 3', 0.125],
    ]);
    const read = readBid(sheetCells(foreign('csv', typed, (cell) => shown(cell, locale))), deal);
    expect(read.problems).toEqual([]);
    expect(notSame(read)).toMatchObject([
      { input: 'unitPrice', year: 2, new: 1.2345, status: 'changed' },
      { input: 'committedCut', year: 3, new: 0.125, status: 'changed' },
    ]);
  });

  it('that nobody touched, says nothing, though it holds its figures rounded', () => {
    const odd = structuredClone(deal);
    for (const { arrangements } of odd.scenarios)
      for (const { inputs } of arrangements) inputs.unitPrice = 1.23456789;
    const asked = bidCells(odd, { scenario: 'out-tasking', provider: 'specialist' });
    const read = readBid(sheetCells(foreign('csv', asked, (cell) => shown(cell, 'en'))), odd);
    expect(notSame(read)).toEqual([]);
  });

  it('still doubts what is text in it', () => {
    const typed = filled(cells, [[price, 'Year 2', 'USD 1.5']]);
    const read = readBid(sheetCells(foreign('csv', typed, (cell) => shown(cell, 'en'))), deal);
    expect(notSame(read)).toMatchObject([{ new: 1.5, status: 'text' }]);
  });
});

describe('figures with a scale of their own', () => {
  it.each([
    ['12k', 'ones', 12_000],
    ['USD 12k', 'thousands', 12],
    ['12 TUSD', 'thousands', 12],
    ['3 Mio. USD', 'millions', 3],
    ['12 million', 'millions', 12],
    ['k$ 12', 'thousands', 12],
  ] as const)('%s in a deal in %s', (text, amountsIn, value) => {
    const own = { ...deal, amountsIn };
    const own$ = bidCells(own, { scenario: 'out-tasking', provider: 'specialist' });
    const [line] = notSame(readBid(filled(own$, [[price, 'Year 1', text]]), own));
    expect(line).toMatchObject({
      new: value,
      status: 'unit',
      says: expect.stringContaining('Is that what is meant?'),
    });
  });

  it('€ 12k in a deal in dollars is refused for its currency', () => {
    const [line] = notSame(readBid(filled(cells, [[price, 'Year 1', '€ 12k']]), deal));
    expect(line).toMatchObject({ status: 'refused', says: expect.stringContaining('is in EUR') });
  });
});

describe('a sheet that is not quite the one that went out', () => {
  it('under another name is read all the same', () => {
    const renamed = cells.map((cell) => ({ ...cell, sheet: 'Angebot v2 (final)' }));
    expect(readBid(renamed, deal)).toEqual(readBid(cells, deal));
  });

  it('whose table was moved to a sheet without the stamp is read all the same', () => {
    const header = placeOn(cells, 'Line', 'Line').row;
    const moved = cells.map((cell) => (cell.row < header ? cell : { ...cell, sheet: 'Prices' }));
    expect(readBid(moved, deal).lines).toEqual(readBid(cells, deal).lines);
  });

  it('with a copy beside it, says which one was read', () => {
    const copy = cells.map((cell) => ({ ...cell, sheet: 'Bid (2)' }));
    expect(readBid([...cells, ...copy], deal).problems).toEqual([
      { where: 'Sheet “Bid (2)”', what: 'It is a bid sheet too and was not read; “Bid” was.' },
    ]);
  });

  it('of another deal of the same shape is doubted, and nothing of it accepted unasked', () => {
    const other = bidCells(
      { ...deal, name: 'Another tender', start: '2031-01' },
      { scenario: 'out-tasking', provider: 'specialist' },
    );
    const typed = [[price, 'Year 1', 1.5]] as const;
    const read = readBid(filled(other, typed), deal);
    expect(read.belongs).toBe(false);
    expect(read.problems.map(({ what }) => what)).toContainEqual(
      expect.stringContaining('titled “Another tender: bid”'),
    );
    expect(cleanLines(read)).toEqual([]);
    expect(cleanLines(readBid(filled(cells, typed), deal))).toMatchObject([{ new: 1.5 }]);
  });

  it('of this very deal under a title of its own is no other', () => {
    const titled = bidCells(deal, { scenario: 'out-tasking', provider: 'specialist', title: 'Lot 2' });
    expect(readBid(titled, deal)).toMatchObject({ belongs: true, problems: [] });
  });

  it('read for another provider than it was made for accepts nothing unasked', () => {
    const sheet = filled(cells, [[price, 'Year 1', 1.5]]);
    const read = readBid(sheet, deal, { scenario: 'traditional', provider: 'incumbent' });
    expect(read.belongs).toBe(false);
    expect(read.problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('another provider'));
  });

  it('with a formula that draws on another file takes its result once somebody has looked', () => {
    const typed = filled(cells, [[price, 'Year 1', 1.5]]);
    const { row, column } = placeOn(cells, price, 'Year 1');
    const linked = typed.map((cell) =>
      cell.row === row && cell.column === column ? { ...cell, isExternal: true } : cell,
    );
    const [line] = notSame(readBid(linked, deal));
    expect(line).toMatchObject({
      new: 1.5,
      status: 'external',
      says: expect.stringContaining('another file'),
    });
    expect(cleanLines(readBid(linked, deal))).toEqual([]);
  });

  it('with a formula that was saved without its result refuses the cell', () => {
    const { row, column } = placeOn(cells, price, 'Year 1');
    const file = foreign('xlsx', cells, (cell) =>
      cell.row === row && cell.column === column
        ? { is: 'unsolved' }
        : typeof cell.value === 'number'
          ? { is: 'number', number: cell.value }
          : { is: 'text', text: String(cell.value) },
    );
    const [line] = notSame(readBid(sheetCells(file), deal));
    expect(line).toMatchObject({
      new: null,
      status: 'refused',
      says: expect.stringContaining('without its result'),
    });
  });

  it('with thousands of lines nobody asked for names the first, and with endless texts shows their beginnings', () => {
    const at = Math.max(...cells.map(({ row }) => row)) + 1;
    const more = Array.from({ length: 5000 }, (_, index): SheetCell[] => [
      {
        sheet: 'Bid',
        row: at + index,
        column: 1,
        value: index % 2 === 0 ? price : `unitPrice ${'x'.repeat(9000)}`,
      },
      { sheet: 'Bid', row: at + index, column: 2, value: 'Line' },
    ]).flat();
    const label = cells.find(({ value }) => value === 'Remarks and assumptions');
    const remark = { sheet: 'Bid', row: label?.row ?? 0, column: 2, value: 'r'.repeat(1_000_000) };
    const read = readBid([...cells, ...more, remark], deal);
    expect(read.problems.length).toBe(22);
    expect(read.problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('2,480 more lines'));
    expect(JSON.stringify(read).length).toBeLessThan(100_000);
  });

  it('without a column leaves its years as they are and says so', () => {
    const { column } = placeOn(cells, price, 'Year 4');
    const lines = notSame(
      readBid(
        cells.filter((cell) => cell.column !== column),
        deal,
      ),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({
        year: 4,
        new: null,
        status: 'missing',
        says: expect.stringContaining('“Year 4”'),
      });
  });
});
