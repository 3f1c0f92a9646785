// What the window can ask of the main side, and what it is told: the contract, and nothing else.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNEL, callNames, toldChannels } from '../shared/ipc/call-names.ts';
import type { CallName, ParleyApi, Told } from '../shared/ipc/contract.ts';

const invoke = (name: CallName) => (args?: unknown) => ipcRenderer.invoke(CHANNEL, name, args);

const calls = Object.fromEntries(callNames.map((name) => [name, invoke(name)])) as Record<
  CallName,
  ReturnType<typeof invoke>
>;

/** The page gets what was said, never the event: that would hand it the channel to send on. */
const onTold =
  <Name extends keyof Told>(name: Name): ((take: (told: Told[Name]) => void) => () => void) =>
  (take) => {
    const channel = toldChannels[name];
    const listener = (_event: unknown, told: Told[Name]) => take(told);
    ipcRenderer.on(channel, listener);
    return () => void ipcRenderer.off(channel, listener);
  };

const parley = {
  ...calls,
  // Only a File that a person dropped or chose has a path; what a page makes up itself has none.
  openDropped: (file: object) => calls.openDropped({ path: webUtils.getPathForFile(file as File) }),
  onExportProgress: onTold('exportProgress'),
  onCommand: onTold('command'),
  onDealOpened: onTold('dealOpened'),
  onRefused: onTold('refused'),
} satisfies ParleyApi;

contextBridge.exposeInMainWorld('parley', parley);
