// The store's calls over an open, sound and current database.
import { randomUUID } from 'node:crypto';
import type { Patch } from 'immer';
import { same } from '../../shared/deal/differences.ts';
import { DEAL_VERSION, type Deal } from '../../shared/deal/document.ts';
import { type Edit, patched } from '../../shared/deal/edit.ts';
import { readDealDocument } from '../../shared/deal/file.ts';
import { nameAfter } from '../../shared/deal/fresh-name.ts';
import { checkDeal, describeProblems } from '../../shared/deal/validate.ts';
import type { JournalState, OpenDeal } from '../../shared/ipc/contract.ts';
import { MODEL_VERSION } from '../../shared/model/index.ts';
import { say } from '../../shared/text/say.ts';
import { type Connection, isDiskTrouble, isSqliteError } from './connection.ts';
import { dealListOf } from './deal-list.ts';
import type { DealRow, JournalRow, ShelfRow } from './digest.ts';
import { type EditLine, editLine } from './edit-line.ts';
import { dealAtRevision, historyOf } from './history.ts';
import { replayed } from './replay.ts';
import { dealOf, documentText, initialOf, isCurrent, patchOf, type Rows, rowsOf } from './rows.ts';
import type { Store } from './store.ts';
import { messageOf, StoreError } from './store-error.ts';

export function dealStore(db: Connection, now: () => Date, author: () => string): Store {
  const rows = rowsOf(db);
  const list = dealListOf(db);
  const time = () => now().toISOString();
  const stamp = () => ({ time: time(), author: author() });

  /** Takes the write lock first, so that what is read is what is written on. */
  const write = <Result>(work: () => Result): Result => onDisk(() => db.transaction(work).immediate());
  const read = <Result>(work: () => Result): Result => onDisk(() => db.transaction(work).deferred());

  /** Written last: the next edit is made on it as a rule, and to read a large deal takes longer than to edit it. */
  let latest: { readonly document: string; readonly deal: Deal } | null = null;
  const dealIn = (row: DealRow): Deal => (latest?.document === row.document ? latest.deal : dealOf(row));

  const opened = (id: string): OpenDeal => ({ id, deal: dealIn(rows.deal(id)), ...journalState(rows, id) });

  const enter = (row: DealRow, entry: Entry, deal: Deal): void => {
    const document = documentText(deal);
    record(rows, row, entry, { deal, document, ...stamp() });
    latest = { document, deal };
  };

  const insert = (deal: Deal): OpenDeal => {
    const check = checkDeal(deal);
    if (!check.ok) {
      throw new StoreError(
        'invalid',
        say('This deal has errors:\n{problems}', { problems: describeProblems(check.problems) }),
        say('Mend them and save the deal again.'),
      );
    }
    const id = randomUUID();
    const document = documentText(check.deal);
    const created = time();
    rows.insert({
      id,
      name: check.deal.name,
      initial: document,
      document,
      revision: 0,
      model_version: MODEL_VERSION,
      headline: null,
      created_at: created,
      updated_at: created,
    });
    return opened(id);
  };

  const place = (id: string, change: Partial<Omit<ShelfRow, 'deal_id'>>): void =>
    rows.shelve({ ...rows.place(rows.deal(id).id), ...change });

  const step = (id: string, kind: 'undo' | 'redo') =>
    write(() => {
      const row = rows.deal(id);
      const line = editLine(rows.steps(id));
      const target = (kind === 'undo' ? line.done : line.undone).at(-1);
      if (target === undefined) {
        throw new StoreError(
          'nothing',
          kind === 'undo'
            ? say('There is nothing to undo in “{name}”.', { name: row.name })
            : say('There is nothing to redo in “{name}”.', { name: row.name }),
          kind === 'undo'
            ? say('Every edit is already undone.')
            : say('Nothing was undone since the last edit.'),
        );
      }
      const before = dealIn(row);
      const edit = rows.entry(id, target.revision);
      const edits = kind === 'undo' ? line.done.slice(0, -1) : [...line.done, target];
      const change = isCurrent(edit) ? stored(kind, edit) : wholeDeal(before, dealAfter(rows, row, edits));
      const after = fitting(before, change.patch);
      enter(row, { kind, target: target.revision, label: target.label, ...change }, after);
      return { id, deal: after, label: target.label, ...journalState(rows, id) };
    });

  return {
    list: () => read(() => list.summaries()),
    recent: (most) => read(() => list.recent(most)),
    create: (deal) => write(() => insert(deal)),
    open: (id) => read(() => opened(id)),
    find: (deal) => read(() => list.withDocument(documentText(deal))),
    visit: (id) =>
      write(() => {
        const deal = opened(id);
        place(id, { opened_at: time() });
        return deal;
      }),
    duplicate: (id) =>
      write(() => {
        const deal = dealOf(rows.deal(id));
        const names = rows.names();
        const copy = insert({ ...deal, name: nameAfter(deal.name, 'copy', names) });
        place(copy.id, { tags: rows.place(id).tags });
        return copy;
      }),
    archive: (id) => write(() => place(id, { archived_at: time() })),
    restore: (id) => write(() => place(id, { archived_at: null })),
    setTags: (id, tags) => write(() => place(id, { tags: JSON.stringify(tags) })),
    delete: (id) => write(() => rows.delete(id)),
    append: (id, revision, edit) =>
      write(() => {
        const row = rows.deal(id);
        if (row.revision !== revision) {
          throw new StoreError(
            'stale',
            say('“{name}” has moved on: this edit was made on revision {revision}, the deal is at {now}.', {
              name: row.name,
              revision,
              now: row.revision,
            }),
            say('Open the deal again and repeat the edit.'),
          );
        }
        const written = throughText(edit);
        const before = dealIn(row);
        const after = fitting(before, written.patch);
        if (!same(fitting(after, written.inverse), before)) {
          throw new StoreError(
            'invalid',
            say(
              'The edit “{label}” cannot be undone: its inverse does not lead back to the deal as it was.',
              { label: edit.label },
            ),
            say('The edit was not saved. Open the deal again and repeat it.'),
          );
        }
        enter(row, { kind: 'edit', target: null, ...written }, after);
        return journalState(rows, id);
      }),
    undo: (id) => step(id, 'undo'),
    redo: (id) => step(id, 'redo'),
    journal: (id) =>
      read(() => {
        rows.deal(id);
        return rows.entries(id).map(({ revision, kind, target, label, patch, inverse, time: at }) => ({
          revision,
          kind,
          target,
          label,
          patch: patchOf(patch),
          inverse: patchOf(inverse),
          time: at,
        }));
      }),
    history: (id) => read(() => historyOf(rows, id)),
    at: (id, revision) => read(() => dealAtRevision(rows, id, revision)),
    nameState: (id, revision, name) =>
      write(() => {
        if (revision > rows.deal(id).revision) dealAtRevision(rows, id, revision);
        if (name === null) rows.unname(id, revision);
        else rows.name({ deal_id: id, revision, name, time: time() });
      }),
    close: () => {
      db.close();
    },
  };
}

type Change = Pick<Edit, 'patch' | 'inverse'>;
type Entry = Edit & Pick<JournalRow, 'kind' | 'target'>;

interface After {
  readonly deal: Deal;
  /** Its text. */
  readonly document: string;
  readonly time: string;
  readonly author: string;
}

function record(rows: Rows, row: DealRow, entry: Entry, { deal, document, time, author }: After): void {
  const revision = row.revision + 1;
  rows.record(
    {
      deal_id: row.id,
      revision,
      kind: entry.kind,
      target: entry.target,
      label: entry.label,
      patch: JSON.stringify(entry.patch),
      inverse: JSON.stringify(entry.inverse),
      document_version: DEAL_VERSION,
      time,
      author,
    },
    {
      ...row,
      name: deal.name,
      document,
      revision,
      model_version: MODEL_VERSION,
      // The figures were those of the document before.
      headline: null,
      updated_at: time,
    },
  );
}

function journalState(rows: Rows, id: string): JournalState {
  const steps = rows.steps(id);
  const { done, undone }: EditLine = editLine(steps);
  const revision = steps.at(-1)?.revision ?? 0;
  return {
    revision,
    undoLabel: done.at(-1)?.label ?? null,
    redoLabel: undone.at(-1)?.label ?? null,
    editedAt: revision === 0 ? null : rows.entry(id, revision).time,
  };
}

/** The patches as they will be read back: what was checked is what is on disk. */
function throughText({ label, patch, inverse }: Edit): Edit {
  try {
    return { label, patch: patchOf(JSON.stringify(patch)), inverse: patchOf(JSON.stringify(inverse)) };
  } catch (error) {
    throw misfit(error);
  }
}

function fitting(deal: Deal, patch: readonly Patch[]): Deal {
  try {
    return patched(deal, patch);
  } catch (error) {
    throw misfit(error);
  }
}

const misfit = (error: unknown): StoreError =>
  new StoreError(
    'invalid',
    say('The deal was not changed: {error}.', { error: messageOf(error) }),
    say('Open the deal again and repeat the edit.'),
    { cause: error },
  );

function stored(kind: 'undo' | 'redo', edit: JournalRow): Change {
  const [patch, inverse] = [patchOf(edit.patch), patchOf(edit.inverse)];
  return kind === 'undo' ? { patch: inverse, inverse: patch } : { patch, inverse };
}

const wholeDeal = (before: Deal, after: Deal): Change => ({
  patch: [{ op: 'replace', path: [], value: after }],
  inverse: [{ op: 'replace', path: [], value: before }],
});

/** The deal with exactly these edits in effect, each applied to the document version it was made on. */
function dealAfter(rows: Rows, row: DealRow, edits: EditLine['done']): Deal {
  const patches = edits.map(({ revision }) => {
    const { document_version: version, patch } = rows.entry(row.id, revision);
    return { version, patch: patchOf(patch) };
  });
  return readDealDocument(replayed(initialOf(row), patches));
}

function onDisk<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    const trouble = isDiskTrouble(error);
    throw new StoreError(
      trouble ? 'unavailable' : 'damaged',
      trouble
        ? say('The library could not be reached: {error}. Nothing was changed.', { error: messageOf(error) })
        : say('The library could not be used: {error}. Nothing was changed.', { error: messageOf(error) }),
      trouble
        ? say('Check that its disk is there, writable and not full, then try again.')
        : say('Close Parley and start it again: it checks the library and names the backup to go back to.'),
      { cause: error },
    );
  }
}
