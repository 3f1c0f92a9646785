// Rows that can be added, taken out and moved: things of one or several lists of the deal, each change one edit.
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { say } from '../../../shared/text/say.ts';
import type { CellChange, GridColumn, GridRow } from './grid-model.ts';
import type { Things } from './things.ts';

/** Where new rows go: beside a row, or at the end. */
export type Beside = { readonly row: number; readonly below: boolean } | 'end';

export interface RowList {
  readonly of: Things;
  /** How many more the deal can hold. */
  readonly room: number;
  readonly insert: (beside: Beside, count: number) => CellChange;
  readonly remove: (first: number, last: number) => CellChange;
  /** Null where there is no place to go to. */
  readonly move: (first: number, last: number, by: 1 | -1) => CellChange | null;
  /** The grid as a change will make it: rows to paste into come with the paste. Null where it is not possible. */
  readonly after: (change: CellChange) => GridTable | null;
}

export interface GridTable {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One list of the deal; a grid may show several, one after the other. */
interface ListedGroup<Thing> {
  readonly things: readonly Thing[];
  readonly inDraft: (draft: Deal) => Thing[] | undefined;
  /** “Out-tasking, ”: before the things' names in labels. */
  readonly prefix?: string;
  /** Takes a thing away with all that names it. */
  readonly remove: (draft: Deal, id: string) => void;
}

interface Listed<Thing extends Named> {
  readonly of: Things;
  readonly deal: Deal;
  readonly groups: readonly ListedGroup<Thing>[];
  /** How many things one list may have. */
  readonly limit: number;
  readonly blank: (beside: readonly Thing[]) => Thing;
  readonly gridOf: (deal: Deal) => GridTable;
}

export function rowList<Thing extends Named>(listed: Listed<Thing>): RowList {
  const { of, deal, groups, limit, blank, gridOf } = listed;
  const places = groups.flatMap((group) => group.things.map((thing, index) => ({ group, thing, index })));
  const last = groups.at(-1);
  const span = (first: number, end: number) => places.slice(first, end + 1);
  const named = (span: readonly { readonly group: ListedGroup<Thing>; readonly thing: Thing }[]) =>
    span.length === 1
      ? `${span[0]?.group.prefix ?? ''}${span[0]?.thing.name}`
      : `${span[0]?.group.prefix ?? ''}${of.counted(span.length)}`;
  return {
    of,
    room: limit - (last?.things.length ?? 0),
    insert(beside, count) {
      const place = beside === 'end' ? undefined : places[beside.row];
      const group = place?.group ?? last;
      const things = [...(group?.things ?? [])];
      const fresh = Array.from({ length: count }, () => {
        const thing = blank(things);
        things.push(thing);
        return thing;
      });
      const at = place ? place.index + (beside !== 'end' && beside.below ? 1 : 0) : things.length - count;
      const what = count === 1 ? (fresh[0]?.name ?? '') : of.counted(count);
      const added = `${group?.prefix ?? ''}${what}`;
      return {
        label:
          place && at < things.length - count
            ? say('{added} added above {name}', { added, name: group?.things[at]?.name ?? '' })
            : say('{added} added', { added }),
        apply: (draft) => void group?.inDraft(draft)?.splice(at, 0, ...structuredClone(fresh)),
      };
    },
    remove(first, end) {
      const gone = span(first, end);
      return {
        label: say('{gone} removed', { gone: named(gone) }),
        apply: (draft) => {
          for (const { group, thing } of gone) group.remove(draft, thing.id);
        },
      };
    },
    move(first, end, by) {
      const moving = span(first, end);
      const over = places[by === 1 ? end + 1 : first - 1];
      const [head] = moving;
      if (!head || over?.group !== head.group || moving.at(-1)?.group !== head.group) return null;
      return {
        label:
          by === 1
            ? say('{moving} moved below {other}', { moving: named(moving), other: over.thing.name })
            : say('{moving} moved above {other}', { moving: named(moving), other: over.thing.name }),
        apply: (draft) => {
          const list = head.group.inDraft(draft);
          const [passed] = list?.splice(over.index, 1) ?? [];
          if (passed) list?.splice(by === 1 ? head.index : head.index + moving.length - 1, 0, passed);
        },
      };
    },
    after({ label, apply }) {
      const result = editDeal(deal, label, apply);
      return result.ok ? gridOf(result.deal) : null;
    },
  };
}
