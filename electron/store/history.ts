// A deal's journal as people read it, and the deal as it was after any entry.

import type { Deal } from '../../shared/deal/document.ts';
import { readDealDocument } from '../../shared/deal/file.ts';
import type { HistoryEntry } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { editLine } from './edit-line.ts';
import { replayed } from './replay.ts';
import { dealOf, initialOf, patchOf, type Rows } from './rows.ts';
import { StoreError } from './store-error.ts';

/** The newest first; the last is the deal as it began. */
export function historyOf(rows: Rows, id: string): HistoryEntry[] {
  const deal = rows.deal(id);
  const steps = rows.timedSteps(id);
  const names = new Map(rows.milestones(id).map(({ revision, name }) => [revision, name]));
  const undone = new Set(editLine(steps).undone.map(({ revision }) => revision));
  const entries = steps.map(
    ({ revision, kind, label, time, author }): HistoryEntry => ({
      ...{ revision, kind, label, time, author: author || null },
      name: names.get(revision) ?? null,
      inEffect: !undone.has(revision),
    }),
  );
  const beginning: HistoryEntry = {
    ...{
      revision: 0,
      kind: 'beginning',
      label: say('The deal as it began'),
      time: deal.created_at,
      author: null,
    },
    name: names.get(0) ?? null,
    inEffect: true,
  };
  return [beginning, ...entries].toReversed();
}

/** Each entry of the journal holds what it did, undo and redo too: all of them up to this one are replayed. */
export function dealAtRevision(rows: Rows, id: string, revision: number): Deal {
  const row = rows.deal(id);
  if (revision === row.revision) return dealOf(row);
  if (revision > row.revision)
    throw new StoreError(
      'missing',
      say('“{name}” has no state {revision}: its history ends at {last}.', {
        name: row.name,
        revision,
        last: row.revision,
      }),
      say('Choose a state of its history.'),
    );
  const patches = rows
    .entries(id)
    .filter((entry) => entry.revision <= revision)
    .map(({ document_version: version, patch }) => ({ version, patch: patchOf(patch) }));
  return readDealDocument(replayed(initialOf(row), patches));
}
