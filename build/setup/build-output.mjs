// Building the app, unless what is in dist/ was built from exactly these sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { runNpm } from './npm.mjs';
import { lastLines } from './processes.mjs';
import { say } from './say.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'build/electron.vite.config.ts',
  'build/cli.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const ENTRY = 'dist/main/main.js';
const NOTE = 'dist/built-from';

export async function buildIfNeeded(root) {
  if (isBuilt(root)) return;
  say('Building …');
  const result = await runBuild(root, { show: false });
  if (result.code !== 0) {
    throw new SetupError(
      `The build failed:\n${lastLines(`${result.stdout}\n${result.stderr}`, 40)}`,
      'Mend the above and start again.',
    );
  }
}

export async function runBuild(root, { show }) {
  const result = await runNpm(['run', '--silent', 'build'], { cwd: root, show });
  if (result.code === 0 && existsSync(join(root, ENTRY)))
    writeFileSync(join(root, NOTE), hashOfSources(root));
  return result;
}

export function isBuilt(root) {
  const [entry, note] = [join(root, ENTRY), join(root, NOTE)];
  if (!existsSync(entry) || !existsSync(note)) return false;
  // A build made by hand since then leaves the note behind.
  if (statSync(entry).mtimeMs > statSync(note).mtimeMs) return false;
  return readFileSync(note, 'utf8') === hashOfSources(root);
}

export function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
