// Files the user chooses: dialogs over the window, and errors of the file system in words.
import { open, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import type { Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';
import type { FileOutcome } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { describeError, errorCode, Failure, fileFailure, isForUser } from './failures.ts';
import { fileName, withExtension } from './file-names.ts';

/** A deal of the largest size is far below this; anything above is some other file. */
const LARGEST_TEXT = 20_000_000;

export interface Dialogs {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly window: () => BrowserWindow | null;
  /** Where a save dialog starts. */
  readonly folder: () => string;
  /** Opens the folder of a file in the system's file manager. */
  readonly showInFolder: (path: string) => void;
  /** Opens a file with the program of its kind; answers what was in the way, or nothing. */
  readonly openFile: (path: string) => Promise<string>;
  /** Others see the screen: a dialog would show them the names of other files. */
  readonly isPresenting: () => boolean;
}

/** Its title and type are said when the dialog opens. */
export interface FileKind {
  readonly title: string;
  readonly type: string;
  readonly extension: string;
  /** Other endings an open dialog offers too. */
  readonly also?: readonly string[];
}

export async function chooseFile(dialogs: Dialogs, kind: FileKind): Promise<string | null> {
  const [path = null] = await choose(dialogs, kind, ['openFile']);
  return path;
}

/** None where the dialog was cancelled. */
export const chooseFiles = (dialogs: Dialogs, kind: FileKind): Promise<readonly string[]> =>
  choose(dialogs, kind, ['openFile', 'multiSelections']);

async function choose(
  dialogs: Dialogs,
  kind: FileKind,
  properties: OpenDialogOptions['properties'] & object,
): Promise<readonly string[]> {
  if (dialogs.isPresenting()) return [];
  const chosen = await dialogs.dialog.showOpenDialog(parent(dialogs), {
    title: say(kind.title),
    filters: [{ name: say(kind.type), extensions: [kind.extension, ...(kind.also ?? [])] }],
    properties,
  });
  return chosen.canceled ? [] : chosen.filePaths;
}

/** Thrown by what writes a file when the person has called it off: nothing was written, and nothing is wrong. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/** Asks where (not while others look on), then has `write` put the file there. `write` itself must replace a file whole or not at all. */
export async function saveFile(
  dialogs: Dialogs,
  kind: FileKind,
  name: string,
  write: (path: string) => Promise<void>,
): Promise<FileOutcome> {
  if (dialogs.isPresenting()) {
    const path = await freePath(dialogs.folder(), fileName(name, kind.extension));
    return written(path, () => write(path));
  }
  const chosen = await dialogs.dialog.showSaveDialog(parent(dialogs), {
    title: say(kind.title),
    defaultPath: join(dialogs.folder(), fileName(name, kind.extension)),
    filters: [{ name: say(kind.type), extensions: [kind.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || !chosen.filePath) return { status: 'cancelled' };
  const path = withExtension(chosen.filePath, kind.extension);
  return written(path, async () => write(await targetOf(path, { mayReplace: path === chosen.filePath })));
}

async function written(path: string, write: () => Promise<void>): Promise<FileOutcome> {
  try {
    await write();
  } catch (error) {
    if (error instanceof CalledOff) return { status: 'cancelled' };
    throw fileFailure(error, basename(path), 'written');
  }
  return { status: 'saved', path };
}

export async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > LARGEST_TEXT) throw notText(path, say('it is too large'));
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) throw notText(path, say('it is not text'));
    throw fileFailure(error, basename(path), 'read');
  }
}

/** `shown` is how a message names the file: about a deal alone it would not say which one. */
export async function readDealFile(path: string, shown = `“${basename(path)}”`): Promise<Deal> {
  if (/\.(xlsx|csv)$/i.test(path)) throw tableForDeal(path);
  const text = await readText(path);
  try {
    return readDealText(text);
  } catch (error) {
    if (!isForUser(error)) throw error;
    const { what, remedy } = describeError(error);
    throw new Failure({ what: `${shown}: ${what}`, remedy }, { cause: error });
  }
}

const tableForDeal = (path: string) =>
  new Failure({
    what: say('“{path}” is a table and no deal.', { path: basename(path) }),
    remedy: say(
      'Open or begin a deal first: it imports a table of services under Services and reads a bid sheet under Bids.',
    ),
  });

const notText = (path: string, why: string) =>
  new Failure({
    what: say('“{file}” is no Parley deal: {why}.', { file: basename(path), why }),
    remedy: say('Choose a file that Parley saved; its name ends in .parley.'),
  });

/** In the folder under the name, or under `name (2)` where that is taken. */
async function freePath(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} (${count})${ext}`);
    const isTaken = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}

/**
 * Follows a link to the file it stands for, and respects a file that is read-only, not confirmed, or open in Excel,
 * which lets nobody else open it: better said before a long export than after it.
 */
async function targetOf(path: string, { mayReplace }: { readonly mayReplace: boolean }): Promise<string> {
  try {
    const target = await realpath(path);
    if (!mayReplace) {
      throw new Failure({
        what: say('“{file}” is already there.', { file: basename(path) }),
        remedy: say('Choose it by its whole name to replace it, or choose another name.'),
      });
    }
    await (await open(target, 'r+')).close();
    return target;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

function parent({ window }: Dialogs): BrowserWindow {
  const open = window();
  if (!open) throw new Failure({ what: say('The window is closed.'), remedy: say('Open Parley again.') });
  return open;
}
