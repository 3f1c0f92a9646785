// Starts the built app in real Electron, on a library of its own, and listens for what must not happen.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { ParleyApi } from '../../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly parley: ParleyApi;
  }
}

const root = resolve(import.meta.dirname, '../../..');

/**
 * Holds the app back until Playwright listens. Playwright leaves it out where it is told which Electron to
 * start; then it misses the first events, and now and then hangs on a window that opens meanwhile.
 */
const PLAYWRIGHT_LOADER = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js');

/** What a page reported or asked for since the app was started. */
export interface Observed {
  /** Errors on the console (a refusal by the content policy is one) and uncaught exceptions. */
  readonly errors: string[];
  /** Addresses of all requests. */
  readonly requests: string[];
}

export interface RunningApp extends Observed {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Ends the app; removes its library unless the caller named one. */
  close(): Promise<void>;
  /** Ends the app and starts it again on the same library. */
  restart(): Promise<RunningApp>;
}

interface LaunchOptions {
  /** A folder with a library that is to be kept. */
  readonly userData?: string;
  /** Paths that stand on the command line. */
  readonly files?: readonly string[];
}

export async function launch({ userData, files = [] }: LaunchOptions = {}): Promise<RunningApp> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  const remove = () => userData === undefined && rmSync(folder, { recursive: true, force: true });
  return start(folder, remove, files);
}

async function start(
  userData: string,
  remove: () => void,
  files: readonly string[] = [],
): Promise<RunningApp> {
  const { program: executablePath, args, env } = commandFor(userData);
  const held = ['-r', PLAYWRIGHT_LOADER, ...args, ...files];
  const app = await _electron.launch({ executablePath, args: held, cwd: root, env, timeout: 60_000 });
  askAgainWhenCollected(app);
  const observed = observe(app);
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.waitForLoadState();
  return {
    app,
    page,
    userData,
    ...observed,
    close: async () => {
      await app.close();
      remove();
    },
    restart: async () => {
      await app.close();
      return start(userData, remove);
    },
  };
}

/** How the app, or another in a folder, is started: for what looks at how it starts, what it says and how it ends. */
export function commandFor(userData: string, folder = root) {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder];
  return { program: electronPath(), args, env: environment(userData) };
}

/**
 * The inspector holds the promise of `evaluate` weakly; now and then V8 collects it before the answer is out
 * (microsoft/playwright#33737). What tests run in the main process may be run twice, so they ask again.
 */
function askAgainWhenCollected(app: ElectronApplication): void {
  const once = app.evaluate.bind(app) as (run: unknown, argument: unknown) => Promise<unknown>;
  const evaluate = async (run: unknown, argument: unknown): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(run, argument);
      } catch (error) {
        if (attempt === 5 || !/promise was (garbage )?collected/i.test(String(error))) throw error;
      }
    }
  };
  app.evaluate = evaluate as typeof app.evaluate;
}

function observe(app: ElectronApplication): Observed {
  const errors: string[] = [];
  const requests: string[] = [];
  const context = app.context();
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('request', (request) => requests.push(request.url()));
  return { errors, requests };
}

function electronPath(): string {
  const path = process.env.PARLEY_ELECTRON;
  if (path && existsSync(path) && existsSync(join(root, 'dist/main/main.js'))) return path;
  throw new Error(
    'End-to-end tests need PARLEY_ELECTRON (the path of an Electron) and a built app: run npm test, which sees to both.',
  );
}

function environment(userData: string): Record<string, string> {
  const binding = process.env.PARLEY_ELECTRON_SQLITE_BINDING;
  const { ELECTRON_RUN_AS_NODE: _, BETTER_SQLITE3_BINDING: __, ...inherited } = process.env;
  const own = {
    PARLEY_USER_DATA: userData,
    PARLEY_NO_DIALOGS: '1',
    ...(binding ? { BETTER_SQLITE3_BINDING: binding } : {}),
  };
  return Object.fromEntries(
    Object.entries({ ...inherited, ...own }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
