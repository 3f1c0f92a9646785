// What is measured in real Electron: typing, screens, starts, memory. Without an Electron there are no figures.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../../build/setup/build-output.mjs';
import { hasDisplay, onVirtualDisplay } from '../../build/setup/display.mjs';
import { describeFailure, SetupError } from '../../build/setup/errors.mjs';
import { PROJECT_ROOT, prepare } from '../../build/setup/prepare.mjs';
import type { Size } from './portfolio.ts';
import type { MemoryGrowth } from './window/memory.ts';
import type { ScreenTimes, ScrollTimes } from './window/screens.ts';
import type { StartTimes } from './window/starts.ts';
import type { TypingTimes } from './window/typing.ts';

export interface WindowTimes {
  /** Of the deal that is typed into and looked through. */
  readonly size: Size;
  readonly typing: TypingTimes;
  readonly screens: readonly ScreenTimes[];
  readonly scrolling: ScrollTimes;
  readonly starts: StartTimes;
  readonly memory: MemoryGrowth;
}

/** Null, and said why, where there is no Electron to measure in. */
export async function measureWindow(say: (progress: string) => void): Promise<WindowTimes | null> {
  let env: NodeJS.ProcessEnv;
  try {
    env = await environment();
    await buildIfNeeded(PROJECT_ROOT);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`Nothing is measured in a window: there is no Electron to open one.\n${describeFailure(error)}`);
    return null;
  }
  const args = [join(import.meta.dirname, 'window/run.ts')];
  const shown = hasDisplay() ? { program: process.execPath, args } : onVirtualDisplay(process.execPath, args);
  const said = execFileSync(shown.program, shown.args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(said);
}

/** As the end-to-end tests are given theirs; an Electron that is named already is used. */
async function environment(): Promise<NodeJS.ProcessEnv> {
  const { PARLEY_ELECTRON: named } = process.env;
  if (named && existsSync(named)) return process.env;
  if (named) {
    throw new SetupError(
      `PARLEY_ELECTRON names ${named}, which is not there.`,
      'Name an Electron that is, or none: then the app’s own is made ready.',
    );
  }
  const { electron, sqliteBinding } = await prepare();
  return {
    ...process.env,
    PARLEY_ELECTRON: electron,
    ...(sqliteBinding ? { PARLEY_ELECTRON_SQLITE_BINDING: sqliteBinding } : {}),
  };
}
