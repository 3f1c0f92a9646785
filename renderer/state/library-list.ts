// Which deals of the library are shown, and in which order.
import type { DealSummary } from '../../shared/ipc/contract.ts';

export const sortKeys = [
  'name',
  'services',
  'scenarios',
  'months',
  'currency',
  'openedAt',
  'updatedAt',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly descending: boolean;
}

export interface Wanted {
  /** Words that all must occur in its name, tags, currency, services, providers or scenarios. */
  readonly search: string;
  readonly tag: string | null;
  readonly archived: boolean;
  readonly sorting: Sorting;
}

export function dealsShown(deals: readonly DealSummary[], wanted: Wanted): readonly DealSummary[] {
  const words = plain(wanted.search).split(/\s+/).filter(Boolean);
  return deals
    .filter(
      (deal) =>
        (deal.archivedAt !== null) === wanted.archived &&
        (wanted.tag === null || deal.tags.some((tag) => plain(tag) === plain(wanted.tag ?? ''))) &&
        isFound(deal, words),
    )
    .toSorted(ordered(wanted.sorting));
}

/** Sorting by the column again turns it round; figures and times begin with the largest. */
export const sortedBy = (by: SortKey, now: Sorting): Sorting =>
  now.by === by
    ? { by, descending: !now.descending }
    : { by, descending: by !== 'name' && by !== 'currency' };

function isFound({ name, tags, currency, mentions }: DealSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain([name, currency, ...tags, ...mentions].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Réseau is found by “reseau”. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function ordered({ by, descending }: Sorting) {
  const sign = descending ? -1 : 1;
  const key = (deal: DealSummary): string | number =>
    by === 'openedAt' ? (deal.openedAt ?? deal.updatedAt) : deal[by];
  return (a: DealSummary, b: DealSummary): number => {
    const [x, y] = [key(a), key(b)];
    const order =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : String(x).localeCompare(String(y), undefined, { numeric: true, sensitivity: 'base' });
    return sign * order || a.name.localeCompare(b.name);
  };
}
