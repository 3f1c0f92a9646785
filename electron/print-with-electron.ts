// Printing needs a browser engine, so the command line has the app's own Electron do it, without a window.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { Failure } from './ipc/failures.ts';
import type { ReportCommand } from './report-command.ts';

const DEADLINE_MS = 120_000;
/** Once the file is in place the program has nothing left to do. */
const ENDING_MS = 3_000;
const PROGRAM =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/** Throws Failure: no Electron, no display, or what the program itself says. */
export async function printWithElectron({ file, output, paper }: ReportCommand): Promise<void> {
  const electron = electronProgram();
  // Chromium refuses to start as root with its sandbox on.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = ['report', resolve(file), '-o', resolve(output), '--paper', paper];
  const profile = mkdtempSync(join(tmpdir(), 'parley-report-'));
  try {
    await run(...onDisplay(electron, [...sandbox, appFolder(), ...words]), profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, args: readonly string[], profile: string): Promise<void> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      env: { ...env, PARLEY_REPORT_PROFILE: profile },
      stdio: ['ignore', 'pipe', 'pipe'],
      // With what it starts in its turn, so that all of it can be ended.
      detached: process.platform !== 'win32',
    });
    const end = () => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    let errors = '';
    let isPrinted = false;
    const deadline = setTimeout(end, DEADLINE_MS);
    child.stdout.on('data', () => {
      isPrinted = true;
      setTimeout(end, ENDING_MS).unref();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    child.on('error', (cause) => failed(doesNotStart(program, cause)));
    child.on('close', (code) => {
      clearTimeout(deadline);
      if (isPrinted) done();
      else failed(saidBy(errors, code));
    });
  });
}

/** Its own words, without what Chromium complains of on a machine that lacks a desktop. */
function saidBy(errors: string, code: number | null): Failure {
  const [, said] = /^parley: ([\s\S]*)$/m.exec(errors) ?? [];
  const [what = '', ...rest] = (said ?? '').trim().split('\n');
  if (what) return new Failure({ what, remedy: rest.join('\n') });
  return new Failure({
    what: `The report was not printed: the app ended ${code === null ? 'before it was done' : `with status ${code}`}.`,
    remedy: 'See why: start the app itself, npm start.',
  });
}

const doesNotStart = (program: string, cause: Error) =>
  new Failure({ what: `${program} does not start: ${cause.message}.`, remedy: NEEDS_ELECTRON }, { cause });

const NEEDS_ELECTRON =
  'Name an Electron in PARLEY_ELECTRON, or have one made ready: npm start. The installed program prints by itself: parley report FILE -o OUT.pdf.';

/** Named by hand, that of the package, or what setting up has put in the cache. */
function electronProgram(): string {
  const { PARLEY_ELECTRON, XDG_CACHE_HOME } = process.env;
  if (PARLEY_ELECTRON) {
    if (existsSync(PARLEY_ELECTRON)) return PARLEY_ELECTRON;
    throw new Failure({
      what: `PARLEY_ELECTRON names ${PARLEY_ELECTRON}, which is not there.`,
      remedy: NEEDS_ELECTRON,
    });
  }
  const cache = join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'parley');
  const cached = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('electron-')) : [];
  const places = [
    join(appFolder(), 'node_modules/electron/dist'),
    ...cached.map((name) => join(cache, name)),
  ];
  const found = places.map((place) => join(place, PROGRAM)).find((program) => existsSync(program));
  if (!found)
    throw new Failure({ what: 'Printing needs Electron, and there is none here.', remedy: NEEDS_ELECTRON });
  return found;
}

/** The checkout, seen from the source or from the bundle. */
function appFolder(): string {
  const found = ['..', '../..']
    .map((up) => resolve(import.meta.dirname, up))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found && existsSync(join(found, 'dist/main/main.js'))) return found;
  throw new Failure({ what: 'The app that prints is not built here.', remedy: 'Build it: npm run build.' });
}

/**
 * On Linux without a display, on a virtual one. Electron's own headless platform is no way around: 33.2 ends with a
 * segmentation fault as soon as a page is opened.
 */
function onDisplay(program: string, args: readonly string[]): [program: string, args: readonly string[]] {
  const { DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return [program, args];
  const hasVirtual = PATH.split(delimiter).some((folder) => existsSync(join(folder, 'xvfb-run')));
  if (hasVirtual) return ['xvfb-run', ['-a', program, ...args]];
  throw new Failure({
    what: 'Printing needs a display, and there is none.',
    remedy: 'Install a virtual one (on Debian: sudo apt-get install xvfb xauth) and try again.',
  });
}
