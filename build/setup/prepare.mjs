// Everything that must be there before the app or its tests can run, in order; quick when it is there.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache.mjs';
import { installDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { nodeInside, provideElectron } from './electron.mjs';
import { requireNode } from './errors.mjs';
import { provideSqliteBinding } from './sqlite-binding.mjs';
import {
  ELECTRON_NEEDS,
  installSystemPackages,
  TEST_NEEDS,
  VIRTUAL_DISPLAY_NEEDS,
} from './system-packages.mjs';

export const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export async function prepare({ forTests = false } = {}) {
  requireNode();
  const root = PROJECT_ROOT;
  const cache = cacheFolder();
  await installDependencies(root);
  await installSystemPackages([
    ...(process.platform === 'linux' ? ELECTRON_NEEDS : []),
    ...(hasDisplay() ? [] : VIRTUAL_DISPLAY_NEEDS),
    ...(forTests ? TEST_NEEDS : []),
  ]);
  const electron = await provideElectron(root, cache);
  const nodeVersion = await nodeInside(electron);
  const sqliteBinding = await provideSqliteBinding({ root, cache, electron, nodeVersion });
  return { root, electron, sqliteBinding };
}
