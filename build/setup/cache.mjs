// What is made once for a machine and used by every checkout: $XDG_CACHE_HOME/parley or ~/.cache/parley.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { SetupError } from './errors.mjs';

export function cacheFolder(env = process.env, home = homedir()) {
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'parley');
}

// Makes `target` unless it is there. The work happens in a temporary folder beside it and its
// result is renamed into place, so an interrupted run leaves nothing that looks finished.
export async function makeOnce(target, work) {
  if (existsSync(target)) return target;
  const temporary = temporaryFolder(dirname(target));
  try {
    const made = await work(temporary);
    try {
      renameSync(made, target);
    } catch (error) {
      // Another run may have put the same thing there first.
      if (!existsSync(target)) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}

export function temporaryFolder(parent) {
  try {
    mkdirSync(parent, { recursive: true });
    return mkdtempSync(join(parent, '.unfinished-'));
  } catch (error) {
    throw new SetupError(
      `The cache folder ${parent} cannot be written (${error.code}).`,
      'Name one that can: export XDG_CACHE_HOME=/some/folder',
      { cause: error },
    );
  }
}
