// The deals a person was in last, for the menu: how many, and when they are others.
import type { CallName } from '../shared/ipc/contract.ts';

export const MOST_RECENT = 8;

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
