// What the rest of the main side sees of the store.
import type { Deal } from '../../shared/deal/document.ts';
import type { Edit } from '../../shared/deal/edit.ts';
import type {
  DealSummary,
  HistoryEntry,
  JournalState,
  OpenDeal,
  Stepped,
} from '../../shared/ipc/contract.ts';

/** One line of a deal's history, oldest first. */
export interface JournalEntry extends Edit {
  readonly revision: number;
  readonly kind: 'edit' | 'undo' | 'redo';
  /** The revision of the edit that was undone or redone; null for an edit. */
  readonly target: number | null;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** Every call that changes something returns when the change is on disk. Throws StoreError. */
export interface Store {
  /** The most recently changed deal first. */
  list(): DealSummary[];
  /** Deals in use that were opened, the last opened first: so many at most. */
  recent(most: number): Pick<DealSummary, 'id' | 'name'>[];
  create(deal: Deal): OpenDeal;
  open(id: string): OpenDeal;
  /** The deal in use that is the very same, by its document; undefined where there is none. */
  find(deal: Deal): string | undefined;
  /** Opens it and remembers when: the list of recent deals is made of this. */
  visit(id: string): OpenDeal;
  /** A deal of its own with the same document and tags; its history begins anew. */
  duplicate(id: string): OpenDeal;
  /** Out of the way, with its history; `restore` brings it back. */
  archive(id: string): void;
  restore(id: string): void;
  /** Replaces all of them. */
  setTags(id: string, tags: readonly string[]): void;
  delete(id: string): void;
  /** `revision` is the one the edit was made on. */
  append(id: string, revision: number, edit: Edit): JournalState;
  undo(id: string): Stepped;
  redo(id: string): Stepped;
  journal(id: string): JournalEntry[];
  /** Every state of the deal, the newest first; the last is the deal as it began. */
  history(id: string): HistoryEntry[];
  /** The deal as it was at a revision of its journal; 0 is as it began. */
  at(id: string, revision: number): Deal;
  /** Gives a state a name, or with null takes it away. */
  nameState(id: string, revision: number, name: string | null): void;
  close(): void;
}
