// Every page of this app, whatever window it is in: served from disk, locked, without a network.
import { join } from 'node:path';
import { app, session } from 'electron';
import type { SpokenTexts } from '../shared/ipc/contract.ts';
import { lockContents, lockSession, type Refusals } from './lockdown.ts';
import { serveWindow } from './protocol.ts';

interface Pages {
  /** The folder with the built pages. */
  readonly dist: string;
  readonly devTools: boolean;
  /** What pages say from their next load on, where that is not English. */
  readonly spoken?: () => SpokenTexts;
}

/** Once the app is ready, before the first window. */
export function guardPages({ dist, devTools, spoken }: Pages): Refusals {
  const refusals = lockSession(session.defaultSession, { devTools });
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  serveWindow(session.defaultSession.protocol, join(dist, 'renderer'), spoken);
  return refusals;
}
