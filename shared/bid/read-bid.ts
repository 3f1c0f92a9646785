// A filled-in bid sheet, read against the deal: every line that was asked for, and whatever else is on the sheet.
import { type Deal, LIMITS } from '../deal/document.ts';
import { say } from '../text/say.ts';
import { type BidRow, bidRows } from './bid-lines.ts';
import { bidPlaces, bidTitles, titleOfBid } from './bid-sheet.ts';
import { judgedCell } from './judge-cell.ts';
import { type Counterparty, NoSuchPartyError, scenarioOf } from './permitted-deal.ts';
import { type BidLine, type BidProblem, type BidReading, type SheetCell, shortened } from './reading.ts';
import { isStamp, readStamp, type Stamp, stampOf } from './stamp.ts';
import { partiesOfBid } from './whose-bid.ts';

/** `party` says whose bid it is where the sheet does not, or not any more. */
export function readBid(cells: readonly SheetCell[], deal: Deal, party?: Counterparty): BidReading {
  const problems: BidProblem[] = [];
  const stampCell = cells.find(({ value }) => typeof value === 'string' && isStamp(value));
  const stamp = stampCell ? readStamp(String(stampCell.value)) : undefined;
  const suiting = party || !stamp ? [] : partiesOfBid(deal, stamp, cells);
  const whose = party ?? (suiting.length === 1 ? suiting[0] : undefined);
  const nothing = { stamp, belongs: false, bidder: '', remarks: '', lineRemarks: [], lines: [] };
  if (!whose || !isParty(deal, whose)) {
    const what = askingWhose(stampCell, stamp, suiting);
    return { ...nothing, party: undefined, problems: [{ where: say('The sheet'), what }] };
  }
  const now = stamp && stampOf(deal, whose, stamp.exportNumber);
  if (stamp && now) problems.push(...changedSince(stamp, now));
  else
    problems.push({
      where: say('The sheet'),
      what: stampCell
        ? say(
            'Its stamp cannot be read: it is of another version of Parley, or somebody typed over part of it. Whether it belongs to this deal cannot be told; its lines are known by their names all the same.',
          )
        : say('It has no stamp: whether it belongs to this deal cannot be told.'),
    });
  const misnamed = stamp?.deal === now?.deal ? [] : otherTitle(cells, stampCell, deal);
  problems.push(...misnamed, ...otherSheets(cells, stampCell));
  const rows = bidRows(deal, whose);
  const table = tableOf(cells, stampCell?.sheet) ?? tableOf(cells, undefined);
  if (!table) {
    const what = say('It has no row of titles with “{line}” and “{what}”: nothing could be read.', {
      line: bidTitles.line,
      what: bidTitles.what,
    });
    return { ...nothing, party: whose, problems: [...problems, { where: say('The sheet'), what }] };
  }
  const found = linesOf(table, rows);
  problems.push(...found.problems);
  return {
    party: whose,
    stamp,
    belongs: stamp !== undefined && stamp.provider === now?.provider && misnamed.length === 0,
    bidder: shortened(besideLabel(cells, bidPlaces.bidder), LIMITS.name),
    remarks: shortened(besideLabel(cells, bidPlaces.remarks), LONGEST_REMARK),
    lineRemarks: rows.flatMap(({ key }) => {
      const cell = table.at(found.rowOf.get(key), bidTitles.remark);
      const what = shortened(String(cell?.value ?? '').trim(), LONGEST_REMARK);
      return what === '' ? [] : [{ where: key, what }];
    }),
    lines: rows.flatMap((row) =>
      readRow(row, table, found.rowOf.get(row.key), {
        doubt: found.doubtful.get(row.key),
        money: deal,
      }),
    ),
    problems,
  };
}

/** Why it cannot be told whose bid it is. */
function askingWhose(
  stampCell: SheetCell | undefined,
  stamp: Stamp | undefined,
  suiting: readonly Counterparty[],
): string {
  if (!stampCell)
    return say(
      'This is no bid sheet of Parley’s, or its stamp was typed over: say whose bid it is, and for which scenario.',
    );
  if (!stamp)
    return say(
      'Its stamp cannot be read: it is of another version of Parley, or somebody typed over part of it. Say whose bid it is, and for which scenario; its lines are known by their names all the same.',
    );
  return suiting.length > 1
    ? say('This bid sheet suits more than one scenario of the deal ({suiting}): say which it is for.', {
        suiting: suiting.map(({ scenario }) => scenario).join(', '),
      })
    : say(
        'This bid sheet was made for a scenario or a provider that the deal does not have (any more): say which it is for.',
      );
}

const LONGEST_REMARK = 4000;

const isParty = (deal: Deal, party: Counterparty): boolean => {
  try {
    scenarioOf(deal, party);
    return true;
  } catch (error) {
    if (error instanceof NoSuchPartyError) return false;
    throw error;
  }
};

function changedSince(then: Stamp, now: Stamp): readonly BidProblem[] {
  const where = say('The sheet');
  if (then.provider !== now.provider)
    return [{ where, what: say('It was made for another provider than it is read for.') }];
  if (then.documentVersion !== now.documentVersion)
    return [
      { where, what: say('It was made by another version of Parley; each line is compared all the same.') },
    ];
  if (then.deal !== now.deal)
    return [
      { where, what: say('The deal has changed since the sheet was made; lines it touches are marked.') },
    ];
  return [];
}

/**
 * Where the deal is not as it was: has it changed, or is it another one of the same shape? Its name tells, but a sheet
 * may have a title of its own.
 */
function otherTitle(
  cells: readonly SheetCell[],
  stamp: SheetCell | undefined,
  deal: Deal,
): readonly BidProblem[] {
  const titles = cells.flatMap(({ sheet, row, value }) =>
    stamp && sheet === stamp.sheet && row < stamp.row && String(value).endsWith(titleOfBid(''))
      ? [value]
      : [],
  );
  const [title] = titles;
  if (title === undefined || titles.some((one) => normal(one) === normal(titleOfBid(deal.name)))) return [];
  return [
    {
      where: say('The sheet'),
      what: say('It is titled “{title}”, and this deal is called “{name}”: is it a bid for this deal?', {
        title: shortened(String(title)),
        name: deal.name,
      }),
    },
  ];
}

function otherSheets(cells: readonly SheetCell[], stamp: SheetCell | undefined): readonly BidProblem[] {
  const others = new Set(
    cells.flatMap(({ sheet, value }) =>
      typeof value === 'string' && isStamp(value) && sheet !== stamp?.sheet ? [sheet] : [],
    ),
  );
  return Array.from(others, (sheet) => ({
    where: say('Sheet “{sheet}”', { sheet }),
    what: say('It is a bid sheet too and was not read; “{sheet}” was.', { sheet: stamp?.sheet ?? '' }),
  }));
}

interface Table {
  readonly at: (row: number | undefined, title: string) => SheetCell | undefined;
  readonly rows: readonly number[];
  readonly titles: readonly string[];
}

const normal = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();

/** Found by its titles, wherever its columns stand now. */
function tableOf(cells: readonly SheetCell[], sheet: string | undefined): Table | undefined {
  const isTitle = (cell: SheetCell, title: string) => normal(cell.value) === normal(title);
  const rowOf = (cell: SheetCell) => `${cell.row} ${cell.sheet}`;
  const whats = new Set(cells.filter((cell) => isTitle(cell, bidTitles.what)).map(rowOf));
  const corner = cells.find(
    (cell) =>
      (sheet === undefined || cell.sheet === sheet) &&
      isTitle(cell, bidTitles.line) &&
      whats.has(rowOf(cell)),
  );
  if (!corner) return undefined;
  const own = cells.filter((cell) => cell.sheet === corner.sheet && cell.row >= corner.row);
  const header = own.filter(({ row }) => row === corner.row).sort((a, b) => a.column - b.column);
  const columns = new Map(header.toReversed().map(({ value, column }) => [normal(value), column]));
  const index = new Map(own.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return {
    at: (row, title) => index.get(`${row} ${columns.get(normal(title))}`),
    rows: [...new Set(own.map(({ row }) => row))].filter((row) => row > corner.row).sort((a, b) => a - b),
    titles: header.map(({ value }) => normal(value)).filter((title) => title !== ''),
  };
}

interface FoundLines {
  readonly rowOf: ReadonlyMap<string, number>;
  /** Why a line’s numbers may be another’s. */
  readonly doubtful: ReadonlyMap<string, string>;
  readonly problems: readonly BidProblem[];
}

/** So many lines that nobody asked for are named; a sheet may have thousands. */
const NAMED = 20;

function linesOf(table: Table, rows: readonly BidRow[]): FoundLines {
  const expected = new Map(rows.map((row) => [normal(row.key), row]));
  const rowOf = new Map<string, number>();
  const doubtful = new Map<string, string>();
  const problems: BidProblem[] = [];
  const twice = say('The line stands on the sheet more than once: which one holds?');
  let unknown = 0;
  for (const at of table.rows) {
    const key = normal(table.at(at, bidTitles.line)?.value);
    if (key === '') continue;
    const row = expected.get(key);
    if (!row) {
      unknown += 1;
      const what = say('The deal has no such line for this provider; it is left out.');
      if (unknown <= NAMED) problems.push({ where: shortened(key), what });
    } else if (rowOf.has(row.key)) {
      if (doubtful.get(row.key) === twice) continue;
      doubtful.set(row.key, twice);
      problems.push({ where: row.key, what: say('It stands on the sheet more than once.') });
    } else {
      rowOf.set(row.key, at);
      const [what, of] = [table.at(at, bidTitles.what)?.value, table.at(at, bidTitles.of)?.value];
      if (normal(what) !== normal(row.declared.label) || normal(of) !== normal(row.name))
        doubtful.set(
          row.key,
          say('Beside it stands “{what}” of “{of}”: sorted in part, its numbers may be another line’s.', {
            what: shortened(String(what ?? '')),
            of: shortened(String(of ?? '')),
          }),
        );
    }
  }
  if (unknown > NAMED)
    problems.push({
      where: say('The sheet'),
      what: say(
        '{count, plural, one {It has # more line that the deal does not have for this provider; it is left out.} other {It has # more lines that the deal does not have for this provider; they are left out.}}',
        { count: unknown - NAMED },
      ),
    });
  const order = rows.flatMap(({ key }) => rowOf.get(key) ?? []);
  if (order.some((row, index) => index > 0 && row < (order[index - 1] ?? 0)))
    problems.push({
      where: say('The sheet'),
      what: say('Its lines were sorted; they are known by their first column.'),
    });
  for (const { key } of rows)
    if (!rowOf.has(key)) problems.push({ where: key, what: say('The line is not on the sheet any more.') });
  return { rowOf, doubtful, problems };
}

function readRow(
  { key, input, declared, of, name, cells }: BidRow,
  table: Table,
  at: number | undefined,
  { doubt, money }: { readonly doubt: string | undefined; readonly money: Deal },
): readonly BidLine[] {
  return cells.map(({ year, value: old }) => {
    const line = { key, input, of, year, label: say(declared.label), name, old };
    if (doubt !== undefined) return { ...line, new: null, status: 'refused', says: doubt };
    const title = year === undefined ? bidTitles.once : bidTitles.year(year);
    if (at !== undefined && !table.titles.includes(normal(title)))
      return {
        ...line,
        new: null,
        status: 'missing',
        says: say('The column “{title}” is not on the sheet any more.', { title }),
      };
    const askedTitle = year === undefined ? bidTitles.askedOnce : bidTitles.askedYear(year);
    const asked = table.at(at, askedTitle);
    return { ...line, ...judgedCell(table.at(at, title), { declared, old, asked, money }) };
  });
}

/** What stands right of a label above the table; always text, whatever it begins with. */
function besideLabel(cells: readonly SheetCell[], label: string): string {
  const found = cells.find(({ value }) => normal(value) === normal(label));
  if (!found) return '';
  const beside = cells
    .filter(({ sheet, row, column }) => sheet === found.sheet && row === found.row && column > found.column)
    .sort((a, b) => a.column - b.column)
    .find(({ value }) => String(value ?? '').trim() !== '');
  return String(beside?.value ?? '').trim();
}
