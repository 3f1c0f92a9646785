// A main side in memory: keeps deals and their journals as the store does, and can be slow or fail.
import type { Api } from '../../renderer/api.ts';
import { ApiError } from '../../renderer/api.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { Edit } from '../../shared/deal/edit.ts';
import { editDeal, patched } from '../../shared/deal/edit.ts';
import type { JournalState, OpenDeal } from '../../shared/ipc/contract.ts';

interface Kept {
  deal: Deal;
  revision: number;
  readonly done: Edit[];
  readonly undone: Edit[];
}

export interface FakeApi extends Api {
  /** Names of the calls, in the order they arrived. */
  readonly calls: string[];
  /** The next call of this name fails. */
  failNext(name: string): void;
  stored(id: string): Deal;
}

const refuse = (what: string): never => {
  throw new ApiError({ what, remedy: 'Try again.' });
};

export function fakeApi(deals: Readonly<Record<string, Deal>>, delay = () => Promise.resolve()): FakeApi {
  const kept = new Map<string, Kept>(
    Object.entries(deals).map(([id, deal]) => [id, { deal, revision: 0, done: [], undone: [] }]),
  );
  const calls: string[] = [];
  const failing: string[] = [];
  const of = (id: string): Kept => kept.get(id) ?? refuse(`There is no deal ${id}.`);
  const journal = ({ revision, done, undone }: Kept): JournalState => ({
    revision,
    undoLabel: done.at(-1)?.label ?? null,
    redoLabel: undone.at(-1)?.label ?? null,
    editedAt: revision === 0 ? null : '2027-01-01T12:00:00.000Z',
  });
  const opened = (id: string): OpenDeal => ({ id, deal: of(id).deal, ...journal(of(id)) });
  const arrive = async (name: string, detail = '') => {
    calls.push(detail ? `${name} ${detail}` : name);
    await delay();
    const at = failing.indexOf(name);
    if (at >= 0) {
      failing.splice(at, 1);
      refuse(`${name} failed.`);
    }
  };
  const step = async (name: 'undo' | 'redo', id: string) => {
    await arrive(name);
    const deal = of(id);
    const [from, to] = name === 'undo' ? [deal.done, deal.undone] : [deal.undone, deal.done];
    const edit = from.pop() ?? refuse(`Nothing to ${name}.`);
    to.push(edit);
    deal.deal = patched(deal.deal, name === 'undo' ? edit.inverse : edit.patch);
    deal.revision += 1;
    return { ...opened(id), label: edit.label };
  };
  const unused = () => refuse('not in this test');
  return {
    calls,
    failNext: (name) => void failing.push(name),
    stored: (id) => of(id).deal,
    appInfo: unused,
    listDeals: unused,
    listSamples: unused,
    createFromSample: unused,
    createDeal: unused,
    importDealFile: unused,
    saveDealFile: unused,
    openSaved: unused,
    present: unused,
    zoom: unused,
    toggleFullScreen: unused,
    openDropped: unused,
    duplicateDeal: unused,
    archiveDeal: unused,
    restoreDeal: unused,
    tagDeal: unused,
    history: unused,
    dealAt: unused,
    nameState: unused,
    person: unused,
    languages: unused,
    chooseLanguage: unused,
    saveTexts: unused,
    namePerson: unused,
    deleteDeal: unused,
    readTable: unused,
    readBids: unused,
    readingNow: unused,
    cancelReading: unused,
    exportDeal: unused,
    saveReport: unused,
    cancelExport: unused,
    showSaved: unused,
    async openDeal({ id }) {
      await arrive('openDeal');
      return opened(id);
    },
    async appendEdit({ id, revision, edit }) {
      await arrive('appendEdit', edit.label);
      const deal = of(id);
      if (revision !== deal.revision) refuse(`The edit was made on revision ${revision}.`);
      deal.deal = patched(deal.deal, edit.patch);
      deal.revision += 1;
      deal.done.push(edit);
      deal.undone.length = 0;
      return journal(deal);
    },
    undo: ({ id }) => step('undo', id),
    redo: ({ id }) => step('redo', id),
  };
}

/** A change made behind the window's back, as another program would. */
export function changed(deal: Deal, change: (draft: Deal) => void): Deal {
  const result = editDeal(deal, 'changed', change);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.deal;
}
