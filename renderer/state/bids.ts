// Filled-in bid sheets: the files that were read, what is accepted of each, and what they would do to the deal.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type AcceptedBid, applyBid, bidChange, bidderOf, offerOf } from '../../shared/bid/apply-bid.ts';
import { type BidFigures, bidFigures } from '../../shared/bid/bid-effect.ts';
import type { Counterparty } from '../../shared/bid/permitted-deal.ts';
import { readBid } from '../../shared/bid/read-bid.ts';
import {
  acceptable,
  type BidLine,
  type BidReading,
  cleanLines,
  lineKey,
  type SheetCell,
} from '../../shared/bid/reading.ts';
import { sheetCells } from '../../shared/bid/sheet-cells.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { providersIn } from '../../shared/deal/providers-in.ts';
import type { CallError } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { api } from '../api.ts';
import { problemSentence } from '../format/problem.ts';
import { dealActions } from './deal.ts';
import { editFromButton } from './editing.ts';
import { resultsOf } from './results.ts';
import { useView } from './view.ts';

/** A file as it was read, and what the user said of it. */
interface HeldBid {
  readonly key: string;
  readonly name: string;
  readonly saved: string | undefined;
  readonly cells: readonly SheetCell[];
  /** Whose bid it is, where the user said so. */
  readonly party: Counterparty | undefined;
  /** By line: lines the user has accepted or taken back; for the others what is clean is accepted. */
  readonly chosen: Readonly<Record<string, boolean>>;
}

export interface RefusedFile extends CallError {
  readonly name: string;
}

interface BidsState {
  /** The deal they are for: another one must not see them. */
  readonly deal: string;
  readonly bids: readonly HeldBid[];
  readonly refused: readonly RefusedFile[];
  readonly reading: boolean;
  /** Key of a bid, or `BESIDE`. */
  readonly shown: string;
}

/** Shown instead of one bid: all of them side by side. */
export const BESIDE = 'beside';

const nothing = (deal: string): BidsState => ({ deal, bids: [], refused: [], reading: false, shown: '' });
const bidStore = createStore<BidsState>(() => nothing(''));
const emptied = nothing('');

export function useBids(): BidsState {
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  return useStore(bidStore, (state) => (state.deal === id ? state : emptied));
}

let read = 0;

export const bidActions = {
  async chooseFiles(id: string): Promise<void> {
    dealActions.dismiss();
    if (bidStore.getState().deal !== id) bidStore.setState(nothing(id));
    bidStore.setState({ reading: true });
    try {
      const outcome = await api.readBids();
      if (outcome.status === 'cancelled' || bidStore.getState().deal !== id) return;
      const bids = outcome.files.flatMap((one): readonly HeldBid[] => {
        if (one.status === 'refused') return [];
        const { name, saved } = one.file;
        read += 1;
        const cells = sheetCells(one.file);
        return [{ key: `${read}`, name, saved, cells, party: undefined, chosen: {} }];
      });
      const refused = outcome.files.flatMap((one) =>
        one.status === 'refused' ? [{ name: one.name, ...one.error }] : [],
      );
      bidStore.setState((state) => ({
        bids: [...state.bids, ...bids],
        refused,
        shown: bids[0]?.key ?? state.shown,
      }));
    } catch (error) {
      dealActions.report(error);
    } finally {
      bidStore.setState({ reading: false });
    }
  },
  show: (shown: string) => bidStore.setState({ shown }),
  putAside(key: string) {
    bidStore.setState(({ bids, shown }) => {
      const left = bids.filter((bid) => bid.key !== key);
      return { bids: left, shown: shown === key ? (left[0]?.key ?? '') : shown };
    });
  },
  sayWhose: (key: string, party: Counterparty) => change(key, () => ({ party, chosen: {} })),
  choose: (key: string, lines: readonly BidLine[], accepted: boolean) =>
    change(key, ({ chosen }) => ({
      chosen: { ...chosen, ...Object.fromEntries(lines.map((line) => [lineKey(line), accepted])) },
    })),
};

function change(key: string, how: (bid: HeldBid) => Partial<HeldBid>): void {
  bidStore.setState(({ bids }) => ({
    bids: bids.map((bid) => (bid.key === key ? { ...bid, ...how(bid) } : bid)),
  }));
}

/** A bid as it stands against the deal of now. */
export interface OpenBid {
  readonly key: string;
  readonly name: string;
  readonly saved: string | undefined;
  /** The bidder and the round, or the file where it says neither or another says the same. */
  readonly title: string;
  readonly reading: BidReading;
  /** Lines a person may accept, and which of them are. */
  readonly offered: readonly BidLine[];
  readonly accepted: ReadonlySet<string>;
}

/** Two files of one bidder and round go by their names. */
export function openBids(deal: Deal, held: readonly HeldBid[]): readonly OpenBid[] {
  const bids = held.map((one) => openBid(deal, one));
  const isTold = (title: string) => bids.filter((bid) => bid.title === title).length === 1;
  return bids.map((bid) => (isTold(bid.title) ? bid : { ...bid, title: bid.name }));
}

function openBid(deal: Deal, { key, name, saved, cells, party, chosen }: HeldBid): OpenBid {
  const reading = readingOf(deal, cells, party);
  const offered = reading.lines.filter(acceptable);
  const clean = new Set(cleanLines(reading).map(lineKey));
  const keys = offered.map(lineKey).filter((line) => chosen[line] ?? clean.has(line));
  const { stamp } = reading;
  const bidder = reading.party ? bidderOf(deal, { reading, party: reading.party }) : '';
  const title =
    bidder !== '' && stamp
      ? say('{bidder}, round {round}', { bidder, round: String(stamp.exportNumber) })
      : bidder || name;
  return { key, name, saved, title, reading, offered, accepted: new Set(keys) };
}

interface KnownReading {
  readonly deal: Deal;
  readonly party: Counterparty | undefined;
  readonly reading: BidReading;
}

/** By the cells of the file: to tick a line must not read it again. */
const readings = new WeakMap<readonly SheetCell[], KnownReading>();

function readingOf(deal: Deal, cells: readonly SheetCell[], party: Counterparty | undefined): BidReading {
  const known = readings.get(cells);
  if (known?.deal === deal && known.party === party) return known.reading;
  const reading = readBid(cells, deal, party);
  readings.set(cells, { deal, party, reading });
  return reading;
}

export const isAccepted = ({ accepted }: OpenBid, line: BidLine): boolean => accepted.has(lineKey(line));

/** Everybody who can bid: each provider’s part in each scenario. */
export const partiesOf = (deal: Deal) =>
  deal.scenarios.flatMap((scenario) =>
    providersIn(deal, scenario).map((provider) => ({
      party: { scenario: scenario.id, provider: provider.id },
      key: `${scenario.id}/${provider.id}`,
      label: `${provider.name}, ${scenario.name}`,
    })),
  );

export interface BidEffect {
  readonly before: BidFigures;
  readonly after: BidFigures;
  /** The deal with the lines taken over; null where there are none. */
  readonly deal: Deal | null;
}

const asEdit = (bid: OpenBid, party: Counterparty, accepted: readonly BidLine[]): AcceptedBid => ({
  reading: bid.reading,
  party,
  accepted,
  origin: { file: bid.name, saved: bid.saved },
});

/** What these lines do to both sides; why not, where they make no valid deal; null where nobody knows whose they are. */
export function effectOfBid(deal: Deal, bid: OpenBid, lines: readonly BidLine[]): BidEffect | string | null {
  const { party } = bid.reading;
  if (!party) return null;
  const result = applyBid(deal, asEdit(bid, party, lines));
  if (!result.ok) return result.problems[0] ? problemSentence(result.problems[0], deal) : null;
  const before = bidFigures(resultsOf(deal), party);
  if (lines.length === 0) return { before, after: before, deal: null };
  return { before, after: bidFigures(resultsOf(result.deal), party), deal: result.deal };
}

/** One edit through the normal way: into the scenario the bid is for, or into a variant of it. */
export function takeOver(deal: Deal, bid: OpenBid, into: 'scenario' | 'variant'): void {
  const { party } = bid.reading;
  if (!party) return;
  const lines = bid.offered.filter((line) => isAccepted(bid, line));
  const edit = asEdit(bid, party, lines);
  const variant = into === 'variant' ? offerOf(deal, edit) : undefined;
  const change = bidChange(deal, { ...edit, variant });
  if (change.ok) editFromButton(change.label, change.apply);
}
