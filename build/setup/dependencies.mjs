// The packages of package-lock.json, among them the Node that everything later runs on.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmFailure, requireRegistry, runNpm } from './npm.mjs';
import { say } from './say.mjs';

export async function installDependencies(root) {
  if (!dependenciesAreCurrent(root)) {
    say('Installing the packages of package-lock.json …');
    await requireRegistry(root);
    // Without scripts: an npm before 11 would compile better-sqlite3, which brings its addon along.
    const result = await runNpm(['ci', '--include=dev', '--ignore-scripts'], { cwd: root });
    if (result.code !== 0) throw npmFailure('installing the packages', result);
  }
  if (existsSync(localNode(root))) return;
  // The one script that is wanted: it fetches the Node for this system.
  const result = await runNpm(['rebuild', 'node', '--ignore-scripts=false'], { cwd: root });
  if (result.code === 0 && existsSync(localNode(root))) return;
  throw npmFailure('installing the Node that the tools run on', result);
}

// npm notes what it has put into node_modules; an interrupted installation leaves no such note.
export function dependenciesAreCurrent(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !installed) return false;
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      const found = installed[path];
      // Packages for other systems are in the lock file and rightly not on the disk.
      if (!found) return Boolean(entry.optional || entry.devOptional);
      return found.version === entry.version && found.integrity === entry.integrity;
    })
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

export function localNode(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

// The environment in which `node`, `vitest`, `tsc` … are the installed ones.
export function withLocalPrograms(root, env = process.env) {
  return { ...env, PATH: [join(root, 'node_modules/.bin'), env.PATH].join(delimiter) };
}
