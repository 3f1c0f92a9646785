// Stands in for Electron's own default app, which makes `electron [-r module] folder` run that folder.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const preloads = [];
let folder = null;
const words = process.argv.slice(1);
while (words.length > 0 && !folder) {
  const word = words.shift();
  if (word === '-r' || word === '--require') preloads.push(words.shift());
  else if (word.startsWith('--app=')) folder = word.slice('--app='.length);
  else if (!word.startsWith('-')) folder = word;
}

try {
  if (!folder) throw new Error('no app was named on the command line');
  const require = createRequire(join(process.cwd(), 'from-here.js'));
  for (const module of preloads) require(module);
  await open(resolve(folder));
} catch (error) {
  console.error(error);
  process.exit(1);
}

async function open(path) {
  // The same marks that Electron's default app leaves; test drivers and app.isPackaged read them.
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = join(path, 'package.json');
  const described = existsSync(manifest);
  if (described) {
    const { name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    app.name = productName ?? name ?? app.name;
  }
  const entry = createRequire(import.meta.url).resolve(path);
  app.setAppPath(described ? path : dirname(entry));
  await import(pathToFileURL(entry).href);
}
