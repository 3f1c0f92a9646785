// better-sqlite3's addon for an Electron older than the package supports. The prebuilt one wants
// Node-API 10 (Node 22); the same sources, compiled against the experimental Node-API, run on Node 20.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeOnce } from './cache.mjs';
import { SetupError } from './errors.mjs';
import { fetchPackage } from './npm.mjs';
import { lastLines, run } from './processes.mjs';
import { say } from './say.mjs';
import { COMPILER_NEEDS, installSystemPackages } from './system-packages.mjs';

const NODE_HEADERS = {
  spec: 'node-api-headers@1.9.0',
  sha512: '2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
};
const OLDEST_NODE_OF_PREBUILT = 22;
// Change it when the addon in the cache must be made anew.
const LAYOUT = 1;

export function needsOwnBinding(nodeVersion) {
  return Number.parseInt(nodeVersion, 10) < OLDEST_NODE_OF_PREBUILT;
}

export function bindingFile(root, cache) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/better-sqlite3/package.json'), 'utf8'),
  );
  return join(cache, `better-sqlite3-${version}-node-20-${LAYOUT}.node`);
}

// The path for BETTER_SQLITE3_BINDING, or null when the package's own addon will do.
export async function provideSqliteBinding({ root, cache, electron, nodeVersion }) {
  if (!needsOwnBinding(nodeVersion)) return null;
  return makeOnce(bindingFile(root, cache), async (temporary) => {
    await installSystemPackages(COMPILER_NEEDS);
    say('Compiling better-sqlite3 for this Electron (about a minute) …');
    const addon = await compile(root, temporary);
    await exercise(electron, root, addon);
    return addon;
  });
}

const COMMON = ['-O2', '-fPIC', '-DNDEBUG', '-pthread', '-w'];
const ADDON_DEFINES = [
  'NAPI_VERSION=0x7fffffff',
  'NAPI_EXPERIMENTAL',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  'BUILDING_NODE_EXTENSION',
];
// The published headers leave out the one experimental entry that the addon needs.
const MISSING_DECLARATION = `#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(napi_env, napi_finalize, void* data, void* hint);
`;

async function compile(root, temporary) {
  const source = join(root, 'node_modules/better-sqlite3');
  const require = createRequire(join(source, 'package.json'));
  const headers = await fetchPackage(NODE_HEADERS, join(temporary, 'headers'));
  const declaration = join(temporary, 'missing-declaration.h');
  writeFileSync(declaration, MISSING_DECLARATION);
  const [sqliteObject, addonObject] = ['sqlite3.o', 'addon.o'].map((name) => join(temporary, name));
  const addon = join(temporary, 'better_sqlite3.node');
  const sqlite = join(source, 'deps/sqlite3');
  const includes = [sqlite, require('node-addon-api').include_dir, join(headers, 'include')];
  await Promise.all([
    compiler('gcc', [
      ...[...COMMON, '-std=c99', '-D_GNU_SOURCE', ...sqliteDefines(source)],
      ...['-c', join(sqlite, 'sqlite3.c'), '-o', sqliteObject],
    ]),
    compiler('g++', [
      ...[...COMMON, '-std=c++20', '-fvisibility=hidden', '-fno-exceptions', '-fno-rtti'],
      ...ADDON_DEFINES.map((name) => `-D${name}`),
      ...includes.map((folder) => `-I${folder}`),
      ...['-include', declaration, '-c', join(source, 'src/better_sqlite3.cpp'), '-o', addonObject],
    ]),
  ]);
  // Its own SQLite symbols first: Electron's process holds another SQLite.
  const hide = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s'];
  await compiler('g++', [
    '-shared',
    '-pthread',
    ...hide,
    '-o',
    addon,
    addonObject,
    sqliteObject,
    '-lm',
    '-ldl',
  ]);
  return addon;
}

// The options the package's own build compiles SQLite with.
export function sqliteDefines(source) {
  const text = readFileSync(join(source, 'deps/defines.gypi'), 'utf8');
  const defines = [...text.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',/gm)].map((match) => `-D${match[1]}`);
  if (defines.length < 20) throw new Error("better-sqlite3's deps/defines.gypi has changed its form");
  return defines;
}

async function compiler(program, args) {
  const result = await run(program, args);
  if (result.code === 0) return;
  throw new SetupError(
    `better-sqlite3 cannot be compiled (${program}):\n${lastLines(result.stderr, 8)}`,
    'It needs GCC 10 or newer: sudo apt-get install --no-install-recommends gcc g++',
  );
}

// Opens and drops databases under garbage collection: finalizers are where a wrong build crashes.
async function exercise(electron, root, addon) {
  const script = `
    const Database = require(${JSON.stringify(join(root, 'node_modules/better-sqlite3'))});
    for (let round = 0; round < 60; round++) {
      const database = new Database(':memory:', { nativeBinding: ${JSON.stringify(addon)} });
      database.exec('create table t(a)');
      database.prepare('insert into t values (?)').run(round);
      if (round % 10 === 0) gc();
    }`;
  const result = await run(electron, ['--expose-gc', '-e', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 60_000,
  });
  if (result.code !== 0)
    throw new Error(`the compiled better-sqlite3 does not work:\n${lastLines(result.stderr)}`);
}
