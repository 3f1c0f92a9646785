// Deal files opened from outside: by the file manager, on the command line, or handed over by a second start.
import { resolve } from 'node:path';
import type { CallError } from '../shared/ipc/contract.ts';
import { describeError } from './ipc/failures.ts';
import { readDealFile } from './ipc/files.ts';
import { isDealFile, takeIn } from './ipc/handlers.ts';
import type { Store } from './store/store.ts';

/** The deal files among a program's arguments; the first argument is the program. */
export const dealFilesIn = (argv: readonly string[], folder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((one) => !one.startsWith('-') && isDealFile(one))
    .map((one) => resolve(folder, one));

export type OpenedFile =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly error: CallError };

/** Copies a deal file into the library; never throws. */
export async function openDealFile(store: Store, path: string): Promise<OpenedFile> {
  try {
    return { ok: true, id: takeIn(store, await readDealFile(path)) };
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}
