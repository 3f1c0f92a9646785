// What presenter mode lets through: of the deal, of the commands, and of what was kept when the app was closed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandsNow } from '../../renderer/state/commands.ts';
import { dealStore } from '../../renderer/state/deal.ts';
import { libraryStore } from '../../renderer/state/library.ts';
import { presenterActions, presenterStore } from '../../renderer/state/presenter.ts';
import {
  chargesOf,
  chargeTables,
  guestsOf,
  isShownTo,
  partOf,
  paymentTables,
  publicTitle,
  scopeRows,
  serviceLevelTable,
  volumeTable,
} from '../../renderer/state/public-part.ts';
import { publicTerms } from '../../renderer/state/public-terms.ts';
import { viewStore } from '../../renderer/state/view.ts';
import { bidRows } from '../../shared/bid/bid-lines.ts';
import { counterpartyWorkbook } from '../../shared/bid/counterparty.ts';
import { madeOfOurs } from '../../shared/bid/final-figures.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { markedDeal } from '../electron/workbook/marked-deals.ts';
import { goldenDeal } from '../golden/golden-deals.ts';

const ID = '6f3a2c1e-0b54-4c1e-9d61-5a4d8f0f3b11';
const libraryDeal = {
  ...{ currency: 'EUR', months: 60, services: 1, scenarios: 1, tags: [], mentions: [], archivedAt: null },
  ...{ updatedAt: '2026-11-21T12:00:00Z', openedAt: '2026-11-21T12:00:00Z' },
};
const golden = goldenDeal('sixth');
const party = guestsOf(golden).find(({ party: { scenario } }) => scenario === 'out-tasking')?.party;
if (!party) throw new Error('nobody takes part');

const shownOf = (deal: Deal, room = party) => {
  const part = partOf(deal, room);
  if (!part) throw new Error('nobody is in the room');
  return {
    part,
    tables: [...paymentTables(part), ...chargeTables(part), volumeTable(part), serviceLevelTable(part)],
    words: [scopeRows(part), part.clauses, publicTitle(deal, part)],
  };
};

describe('of the deal', () => {
  test('two that differ in nothing the room may know show the same', () => {
    const [one, other] = [2, 3].map((which) => {
      const marked = markedDeal(golden, party, which);
      const { part, tables, words } = shownOf(marked.deal, marked.party);
      const terms = publicTerms(part, marked.party).map(({ of, inputs, names }) => ({
        ...{ of, names, values: names.map((name) => inputs[name]) },
      }));
      return JSON.stringify({ tables, words, terms, charges: chargesOf(part) }).replace(/zqid-\d+-x/g, 'id');
    });
    expect(one).toBe(other);
    expect(one?.length).toBeGreaterThan(2000);
  });

  test('the figures that can be changed stand on the Inputs sheet of its workbook, and idle ones do not', () => {
    const { plan } = counterpartyWorkbook(golden, party);
    const labels = new Set(
      plan.sheets
        .find(({ name }) => name === 'Inputs')
        ?.cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : [])),
    );
    const terms = publicTerms(shownOf(golden).part, party);
    const names = terms.flatMap((one) => one.names);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => madeOfOurs.has(name))).toEqual([]);
    const { theirs } = shownOf(golden).part;
    expect(names.filter((name) => !labels.has(theirs.inputs[name]?.label ?? ''))).toEqual([]);
    const namesWith = (indexation: 'none' | 'yearOnYear') => {
      const capped = structuredClone(golden);
      for (const { arrangements } of capped.scenarios)
        for (const { inputs, switches } of arrangements) {
          switches.indexation = indexation;
          inputs.indexCap = 0.0431;
        }
      return publicTerms(shownOf(capped).part, party).flatMap((one) => one.names);
    };
    expect(namesWith('yearOnYear')).toContain('indexCap');
    expect(namesWith('none')).not.toContain('indexCap');
  });

  test('a service named after another bidder, or the deal, has another name in the room', () => {
    const other = golden.providers.find(({ id }) => id !== party.provider)?.name ?? '';
    const named = structuredClone(golden);
    named.name = `Instead of ${other}`;
    for (const service of named.services) service.name = `${service.name} as by ${other.toUpperCase()}`;
    const { tables, words, part } = shownOf(named);
    const said = JSON.stringify([tables, words, publicTerms(part, party)]).toLowerCase();
    expect(said).not.toContain(other.toLowerCase());
    expect(publicTitle(named, null)).toBe('This deal');
  });

  test('a price taken over from a bid is shown to its bidder alone, and the room is not told why', () => {
    const taken = structuredClone(golden);
    const [line] = bidRows(golden, party);
    if (!line) throw new Error('nothing to price');
    const { input, of } = line;
    taken.provenance.push({ input, of, source: 'bid sheet “Acme, round 2”', owner: 'Acme' });
    expect(partOf(taken, party)).toBeNull();
    expect(isShownTo(taken, party)).toBe(false);
    expect(isShownTo(taken, { ...party, bidder: 'Beta' })).toBe(false);
    const guest = guestsOf(taken).find(
      (one) => one.party.scenario === party.scenario && one.party.provider === party.provider,
    );
    expect(guest).toMatchObject({ bidders: ['Acme'], party: { ...party, bidder: 'Acme' } });
    expect(isShownTo(taken, guest?.party ?? null)).toBe(true);
    expect(partOf(taken, guest?.party ?? null)).not.toBeNull();
  });

  test('of somebody who is no longer there nothing is shown', () => {
    expect(partOf(golden, { scenario: party.scenario, provider: 'gone' })).toBeNull();
    expect(partOf(golden, null)).toBeNull();
  });
});

describe('of the commands', () => {
  beforeEach(() => {
    const journal = { undoLabel: 'Floor margin 7.1 %', redoLabel: 'Walk-away 12' };
    dealStore.setState({ opened: { id: ID, deal: golden, revision: 1, editedAt: null, ...journal } });
    viewStore.setState({ route: { place: 'deal', id: ID, screen: 'compare' } });
    presenterStore.setState({ on: true });
  });
  afterEach(() => presenterStore.setState({ on: false }));

  test('only those that lead somewhere or change the look are left, and no deal of others is named', () => {
    libraryStore.setState({
      deals: [{ ...libraryDeal, id: 'other', name: 'Client B' }],
    });
    const ids = commandsNow().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['presenter', 'go-export', 'go-compare', 'library']));
    expect(ids.filter((id) => /^(input-|save|new|import-file|undo|redo|deal-)/.test(id))).toEqual([]);
    expect(JSON.stringify(commandsNow())).not.toMatch(/Floor margin|Walk-away|Client B/);
    presenterStore.setState({ on: false });
    expect(JSON.stringify(commandsNow())).toMatch(/Floor margin.*Client B/);
  });

  test('undo reaches what was done in the room, without a name, and nothing from before', () => {
    const steps = () => commandsNow().filter(({ id }) => id === 'undo' || id === 'redo');
    const edit = { label: 'Unit price', time: new Date(), chargesBefore: 1 };
    presenterActions.edited(edit);
    expect(steps().map(({ id, about }) => [id, about])).toEqual([['undo', undefined]]);
    presenterActions.undo();
    expect(steps().map(({ id }) => id)).toEqual(['redo']);
    expect(presenterStore.getState().edit).toBeNull();
    presenterActions.redo();
    presenterActions.shows({ id: 'another', title: 'Another deal' });
    expect(steps()).toEqual([]);
  });
});

describe('after a start', () => {
  const started = async (kept: string | null) => {
    vi.resetModules();
    vi.stubGlobal('localStorage', { getItem: () => kept, setItem: () => undefined });
    const { presenterStore: store } = await import('../../renderer/state/presenter.ts');
    return store.getState();
  };
  afterEach(() => vi.unstubAllGlobals());

  test('it is as it was left, and on where that cannot be read', async () => {
    expect(await started(null)).toMatchObject({ on: false, rooms: {} });
    const room = { scenario: 's', provider: 'p', bidder: 'Acme' };
    const shown = { id: 'a', title: 'T' };
    expect(
      await started(JSON.stringify({ on: true, rooms: { a: { ...room, more: 1 }, b: 7 }, shown })),
    ).toMatchObject({ on: true, rooms: { a: room }, shown });
    expect(await started('{"on":')).toMatchObject({ on: true, rooms: {} });
  });
});
