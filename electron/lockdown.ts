// What no page of this app may do, whatever it loads: reach a network, leave, open windows, ask for rights.
import type { App, Session, WebContents } from 'electron';
import { HOME } from './protocol.ts';

/** Before the app is ready: Chromium itself looks nothing up and downloads nothing. */
export function goOffline(app: App): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
}

export interface Refusals {
  /** Requests that were cancelled since the start. */
  readonly requests: number;
}

export function lockSession(session: Session, options: { readonly devTools: boolean }): Refusals {
  const refused = { requests: 0 };
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // A spell checker would download its dictionaries.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !url.startsWith(HOME) && !(options.devTools && url.startsWith('devtools:'));
    if (cancel) refused.requests += 1;
    answer({ cancel });
  });
  return refused;
}

/** To put a picture on the clipboard, after a click; what is on it, no page ever reads. */
const isGranted = (permission: string): boolean => permission === 'clipboard-sanitized-write';

export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
