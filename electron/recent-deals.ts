// The deals a person was in last, for the menu.
import type { CallName, DealSummary } from '../shared/ipc/contract.ts';
import type { RecentDeal } from './menu.ts';

const MOST = 8;

export const recentDeals = (deals: readonly DealSummary[]): readonly RecentDeal[] =>
  deals
    .filter(({ archivedAt, openedAt }) => archivedAt === null && openedAt !== null)
    .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
    .slice(0, MOST);

const changing: readonly CallName[] = [
  'createDeal',
  'createFromSample',
  'openDeal',
  'archiveDeal',
  'restoreDeal',
  'deleteDeal',
];

/** Whether a call may have changed which deals are recent. */
export const changesRecent = (name: CallName): boolean => changing.includes(name);
