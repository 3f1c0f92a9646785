// Every page of this app, whatever window it is in: served from disk, locked, without a network.
import { join } from 'node:path';
import { app, session } from 'electron';
import { lockContents, lockSession, type Refusals } from './lockdown.ts';
import { serveWindow } from './protocol.ts';

interface Pages {
  /** The folder with the built pages. */
  readonly dist: string;
  readonly devTools: boolean;
}

/** Once the app is ready, before the first window. */
export function guardPages({ dist, devTools }: Pages): Refusals {
  const refusals = lockSession(session.defaultSession, { devTools });
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  serveWindow(session.defaultSession.protocol, join(dist, 'renderer'));
  return refusals;
}
