// Electron's own binary, downloaded by the `electron` package's installer.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './cache.mjs';
import { localNode } from './dependencies.mjs';
import { run } from './processes.mjs';

const STALL_MS = 60_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

export function electronProgram(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

export function electronVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;
}

// The installed binary, or null. The version is compared because an update of the package leaves the old one.
export function installedElectron(root) {
  const dist = join(root, 'node_modules/electron/dist');
  try {
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const program = join(dist, electronProgram());
    return version === electronVersion(root) && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

// The download is given up when nothing has arrived for a minute, not after a fixed time: a slow
// line is no reason to fall back. The installer collects the file in its temporary folder.
export async function downloadElectron(root, cache, { stallMs = STALL_MS } = {}) {
  const temporary = temporaryFolder(cache);
  const stalled = new AbortController();
  let size = 0;
  let arrivedAt = Date.now();
  const watch = setInterval(() => {
    const now = folderSize(temporary);
    if (now !== size) [size, arrivedAt] = [now, Date.now()];
    else if (Date.now() - arrivedAt > stallMs) stalled.abort();
  }, 1000);
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  try {
    await run(localNode(root), [join(root, 'node_modules/electron/install.js')], {
      env,
      cancelled: stalled.signal,
    });
  } finally {
    clearInterval(watch);
    rmSync(temporary, { recursive: true, force: true });
  }
  return installedElectron(root);
}

function folderSize(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => statSync(join(folder, name)).size)
      .reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return 0; // a file was moved away between listing and looking
  }
}

// A download that failed is not tried again at every start, unless the version or the mirror changed.
export function rememberFailedDownload(root, cache, env = process.env) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(failureNote(cache), downloadAttempt(root, env));
}

export function downloadFailedRecently(root, cache, { env = process.env, now = Date.now() } = {}) {
  const note = failureNote(cache);
  if (!existsSync(note)) return false;
  const recent = now - statSync(note).mtimeMs < RETRY_AFTER_MS;
  return recent && readFileSync(note, 'utf8') === downloadAttempt(root, env);
}

const failureNote = (cache) => join(cache, 'electron-download-failed');
const MIRRORS = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'ELECTRON_GET_USE_PROXY'];

function downloadAttempt(root, env) {
  return JSON.stringify([electronVersion(root), ...MIRRORS.map((name) => env[name] ?? '')]);
}
