// Texts into cells, many at once as one edit: what is accepted, what is kept and marked, what cannot be written to.
import { say } from '../../../shared/text/say.ts';
import { accept } from './accept.ts';
import type { CellContent } from './cell-text.ts';
import type { GridEvents } from './grid-events.ts';
import { type CellChange, type EditableCell, type GridCell, isEditable } from './grid-model.ts';
import type { Place } from './grid-selection.ts';

export interface Put {
  readonly place: Place;
  readonly cell: GridCell | undefined;
  readonly content: CellContent;
}

interface PutOptions {
  /** “4 cells pasted from Service desk, unit price”; gets the number of cells and the first one's label. */
  readonly label: (count: number, first: string) => string;
  /** What has to happen first: the rows that the cells stand in. */
  readonly before?: CellChange;
  /** Where a paste came from. */
  readonly from?: string | null;
}

export interface PutReport {
  /** Cells that took what was put, changed by it or not. */
  readonly accepted: number;
  readonly refused: readonly Place[];
  readonly readOnly: number;
}

type PutEvents = Pick<GridEvents, 'rejected' | 'onReject' | 'onEdit' | 'onEditMany'>;

export function putCells(puts: readonly Put[], options: PutOptions, events: PutEvents): PutReport {
  const into = puts.flatMap(({ cell, ...put }) => (isEditable(cell) ? [{ ...put, cell }] : []));
  const readOnly = puts.filter(({ cell, content }) => !isEditable(cell) && content.text !== '').length;
  const judged = into.map((put) => ({
    ...put,
    result: accept(put.cell, put.content.text, put.content.number),
  }));
  const wanted = judged.flatMap(({ result, ...put }) =>
    result.outcome === 'change' ? [{ ...put, change: result.change }] : [],
  );
  const problems = edited(wanted, options, events);
  const refusals = new Map<EditableCell, string>();
  for (const { cell, result } of judged) if (result.outcome === 'refused') refusals.set(cell, result.message);
  for (const [index, { cell }] of wanted.entries()) {
    const problem = problems[index] ?? null;
    if (problem !== null) refusals.set(cell, problem);
  }
  const accepted = into.length - refusals.size;
  const pasted =
    options.from === undefined ? {} : { pasted: { from: options.from, accepted, of: into.length } };
  for (const { cell, content } of into) {
    const message = refusals.get(cell);
    if (message !== undefined) events.onReject(cell.key, { text: content.text, message, ...pasted });
    else if (events.rejected[cell.key]) events.onReject(cell.key, null);
  }
  const refused = into.flatMap(({ place, cell }) => (refusals.has(cell) ? [place] : []));
  return { accepted, refused, readOnly };
}

interface Wanted {
  readonly cell: EditableCell;
  readonly change: CellChange;
}

/** One edit of all that is possible; for each change what forbids it. */
function edited(wanted: readonly Wanted[], { label, before }: PutOptions, events: PutEvents) {
  const [first] = wanted;
  if (!before && !first) return [];
  if (!before && first && wanted.length === 1) return [events.onEdit(first.change)];
  const changes = wanted.map(({ change }) => change);
  const problems = events.onEditMany(
    label(wanted.length, first?.cell.label ?? ''),
    before ? [before, ...changes] : changes,
  );
  return before ? problems.slice(1) : problems;
}

/** “19 of 20 cells accepted, 1 not; 3 read-only cells skipped”; null where all went well. */
export function inWords({ accepted, refused, readOnly }: PutReport): string | null {
  const all = accepted + refused.length;
  const parts = [
    ...(refused.length > 0 ? [say('{accepted} of {all} accepted', { accepted, all: cells(all) })] : []),
    ...(readOnly > 0
      ? [
          say('{readOnly, plural, one {# read-only cell skipped} other {# read-only cells skipped}}', {
            readOnly,
          }),
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join('; ') : null;
}

export const cells = (count: number): string =>
  say('{count, plural, one {# cell} other {# cells}}', { count });
