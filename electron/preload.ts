// What the window can ask of the main side: the calls of the contract, and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL, callNames } from '../shared/ipc/call-names.ts';
import type { CallName, ParleyApi } from '../shared/ipc/contract.ts';

const invoke = (name: CallName) => (args?: unknown) => ipcRenderer.invoke(CHANNEL, name, args);

const parley = Object.fromEntries(callNames.map((name) => [name, invoke(name)])) as Record<
  CallName,
  ReturnType<typeof invoke>
> satisfies ParleyApi;

contextBridge.exposeInMainWorld('parley', parley);
