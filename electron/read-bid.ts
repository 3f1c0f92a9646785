// Filled-in bid sheets on disk, read against a deal; several are put side by side.
import { applyBid, offerOf } from '../shared/bid/apply-bid.ts';
import { type BidFigures, bidFigures } from '../shared/bid/bid-effect.ts';
import { type BidComparison, compareBids } from '../shared/bid/compare-bids.ts';
import type { Counterparty } from '../shared/bid/permitted-deal.ts';
import { readBid } from '../shared/bid/read-bid.ts';
import { acceptable, type BidLine, type BidReading, cleanLines } from '../shared/bid/reading.ts';
import { sheetCells } from '../shared/bid/sheet-cells.ts';
import type { Deal } from '../shared/deal/document.ts';
import { instantiate } from '../shared/deal/instantiate.ts';
import { calculate } from '../shared/engine/evaluation.ts';
import type { CallError } from '../shared/ipc/contract.ts';
import { describeError, Failure, isForUser } from './ipc/failures.ts';
import { readForeignFile } from './reading/read-foreign-file.ts';

/** Throws Failure where the file is no workbook that can be read safely. */
export const readBidFile = async (path: string, deal: Deal, party?: Counterparty): Promise<BidReading> =>
  (await openBid(path, deal, party)).reading;

interface OpenedBid {
  readonly file: string;
  readonly saved: string | undefined;
  readonly reading: BidReading;
}

async function openBid(path: string, deal: Deal, party?: Counterparty): Promise<OpenedBid> {
  const foreign = await readForeignFile(path);
  return { file: foreign.name, saved: foreign.saved, reading: readBid(sheetCells(foreign), deal, party) };
}

/** What a bid comes to where everything of it that can be taken over is; the deal’s own figures hold for the rest. */
export interface BidResult {
  readonly file: string;
  readonly saved: string | undefined;
  readonly reading: BidReading;
  /** Null where it cannot be told whose bid it is, or what it says makes no valid deal. */
  readonly figures: BidFigures | null;
}

export interface BidFiles {
  readonly bids: readonly BidResult[];
  readonly comparison: BidComparison;
  /** Files that could not be read; the others are all the same. */
  readonly refused: readonly ({ readonly file: string } & CallError)[];
}

export async function readBidFiles(
  paths: readonly string[],
  deal: Deal,
  party?: Counterparty,
): Promise<BidFiles> {
  const before = calculate(instantiate(deal));
  const bids: BidResult[] = [];
  const refused: BidFiles['refused'][number][] = [];
  for (const path of paths) {
    try {
      const opened = await openBid(path, deal, party);
      const after = takenOver(deal, opened, { lines: opened.reading.lines.filter(acceptable) });
      const figures =
        after && opened.reading.party
          ? bidFigures(calculate(instantiate(after), before), opened.reading.party)
          : null;
      bids.push({ ...opened, figures });
    } catch (error) {
      if (!isForUser(error)) throw error;
      refused.push({ file: path, ...describeError(error) });
    }
  }
  return { bids, comparison: compareBids(bids.map(({ reading }) => reading)), refused };
}

/** Undefined where nobody knows whose bid it is, or it makes no valid deal. */
function takenOver(
  deal: Deal,
  { file, saved, reading }: OpenedBid,
  { lines, asVariant = false }: { readonly lines: readonly BidLine[]; readonly asVariant?: boolean },
): Deal | undefined {
  const { party } = reading;
  if (!party) return undefined;
  const variant = asVariant ? offerOf(deal, { reading, party }) : undefined;
  const result = applyBid(deal, { reading, party, accepted: lines, origin: { file, saved }, variant });
  return result.ok ? result.deal : undefined;
}

const acceptances = { clean: cleanLines, all: ({ lines }: BidReading) => lines.filter(acceptable) };
export type Acceptance = keyof typeof acceptances;

export const isAcceptance = (text: string | undefined): text is Acceptance =>
  text !== undefined && Object.hasOwn(acceptances, text);

/** The deal with what is accepted of one bid in its scenario; of several, each as a variant of its own. Throws Failure. */
export function dealWithBids(deal: Deal, bids: readonly OpenedBid[], accept: Acceptance): Deal {
  return bids.reduce((known, bid) => {
    const lines = acceptances[accept](bid.reading);
    const next = takenOver(known, bid, { lines, asVariant: bids.length > 1 });
    if (next) return next;
    throw new Failure({
      what: `“${bid.file}”: what it says cannot be taken over. ${bid.reading.problems[0]?.what ?? ''}`.trim(),
      remedy: 'Read it without -o to see its lines, and say whose it is by --provider and --scenario.',
    });
  }, deal);
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

/** Several bids: each by itself, then side by side. */
export function bidFilesLines({ bids, comparison, refused }: BidFiles): readonly string[] {
  const { bidders, lines, scopeGaps, unpriced } = comparison;
  const gaps = (label: string, list: typeof scopeGaps) =>
    list.map(({ bid, what }) => `  ${label}, ${bidders[bid]}: ${what}`);
  return [
    ...bids.flatMap(({ file, reading }) => [file, ...bidLines(reading).map((line) => `  ${line}`)]),
    `Side by side: ${bidders.join(' | ')}`,
    ...bids.map(({ figures }, bid) =>
      figures
        ? `  ${bidders[bid]}: charges ${figures.charges.toFixed(6)} over the term, total cost of performance ${figures.cost.toFixed(6)} NPV, margin ${Number.isNaN(figures.margin) ? 'none' : `${(figures.margin * 100).toFixed(3)} %`}`
        : `  ${bidders[bid]}: not to be put into the deal`,
    ),
    ...lines
      .filter(({ values }) => values.some((value) => value !== values[0]))
      .map(
        ({ label, name, year, values }) =>
          `  ${label}${name === '' ? '' : ` of ${name}`}${year === undefined ? '' : `, year ${year}`}: ${values.map((value) => value ?? 'nothing').join(' | ')}`,
      ),
    ...gaps('Not in its scope', scopeGaps),
    ...gaps('Not priced', unpriced),
    ...refused.map(({ what, remedy }) => `  ! ${what} ${remedy}`),
  ];
}
