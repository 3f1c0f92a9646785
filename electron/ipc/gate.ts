// The only door between the window and the main side.
import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { CHANNEL, toldChannels } from '../../shared/ipc/call-names.ts';
import type { CallName, Told } from '../../shared/ipc/contract.ts';
import { ORIGIN } from '../protocol.ts';
import { answer, type Handlers, isCallName } from './answer.ts';
import type { Log } from './log.ts';

interface Gate {
  readonly handlers: Handlers;
  readonly log: Log;
  /** The window that may ask, or null while there is none. */
  readonly window: () => BrowserWindow | null;
  /** Hears of every call that was carried out. */
  readonly onAnswered: (name: CallName) => void;
}

export function openGate({ handlers, log, window, onAnswered }: Gate): void {
  ipcMain.handle(CHANNEL, async (event, name: unknown, args: unknown) => {
    if (!isOurPage(event.senderFrame, window())) {
      log.note('refused a call from a page that is not ours');
      throw new Error('refused');
    }
    const reply = await answer(handlers, log, name, args);
    if (reply.ok && isCallName(name)) onAnswered(name);
    return reply;
  });
}

/** Tells a window something, if it still shows a page of ours. */
export function tellWindow<Name extends keyof Told>(
  window: BrowserWindow | null,
  name: Name,
  told: Told[Name],
): void {
  if (window && !window.isDestroyed() && isOurPage(window.webContents.mainFrame, window))
    window.webContents.mainFrame.send(toldChannels[name], told);
}

/** The same, once the page is there to listen. */
export function tellLoaded<Name extends keyof Told>(
  window: BrowserWindow,
  name: Name,
  told: Told[Name],
): void {
  const tell = () => tellWindow(window, name, told);
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell);
  else tell();
}

/** The top frame of our window, showing a page of ours. */
function isOurPage(frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  if (!frame || !window || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && frame.parent === null && frame.origin === ORIGIN;
}
