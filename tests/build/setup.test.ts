import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOfSources, isBuilt } from '../../build/setup/build-output.mjs';
import { cacheFolder, makeOnce } from '../../build/setup/cache.mjs';
import { hasDisplay, onVirtualDisplay } from '../../build/setup/display.mjs';
import { findCommand, run } from '../../build/setup/processes.mjs';
import { needsOwnBinding, sqliteDefines } from '../../build/setup/sqlite-binding.mjs';

const temporary = () => mkdtempSync(join(tmpdir(), 'parley-test-'));

describe('the cache', () => {
  it('follows XDG_CACHE_HOME', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, '/home/ann')).toBe(join('/x', 'parley'));
    expect(cacheFolder({}, '/home/ann')).toBe(join('/home/ann', '.cache', 'parley'));
  });

  it('makes a thing once', async () => {
    const target = join(temporary(), 'cache', 'thing');
    let made = 0;
    const work = async (folder: string) => {
      made++;
      writeFileSync(join(folder, 'result'), 'thing');
      return join(folder, 'result');
    };
    await makeOnce(target, work);
    await makeOnce(target, work);
    expect(made).toBe(1);
    expect(readFileSync(target, 'utf8')).toBe('thing');
    expect(readdirSync(join(target, '..'))).toEqual(['thing']);
  });

  it('keeps nothing of what failed half-way', async () => {
    const folder = temporary();
    const work = async (unfinished: string) => {
      writeFileSync(join(unfinished, 'half'), '');
      throw new Error('no space');
    };
    await expect(makeOnce(join(folder, 'thing'), work)).rejects.toThrow('no space');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the build', () => {
  it('is kept until a source changes, or it was made by hand', () => {
    const root = temporary();
    for (const folder of ['shared', 'dist/main']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'shared/unit.ts'), 'one');
    writeFileSync(join(root, 'dist/main/main.js'), '');
    expect(isBuilt(root)).toBe(false);
    writeFileSync(join(root, 'dist/built-from'), hashOfSources(root));
    expect(isBuilt(root)).toBe(true);
    writeFileSync(join(root, 'shared/unit.ts'), 'two');
    expect(isBuilt(root)).toBe(false);
    writeFileSync(join(root, 'shared/unit.ts'), 'one');
    expect(isBuilt(root)).toBe(true);
    const later = Date.now() / 1000 + 10;
    utimesSync(join(root, 'dist/main/main.js'), later, later);
    expect(isBuilt(root)).toBe(false);
  });
});

describe('a display', () => {
  it('is taken for granted except on Linux', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('can be virtual, 1440 × 900', () => {
    const { program, args } = onVirtualDisplay('electron', ['.']);
    expect(program).toBe('xvfb-run');
    expect(args).toContain('-screen 0 1600x1000x24');
    expect(args.slice(-2)).toEqual(['electron', '.']);
  });
});

describe('the addon of better-sqlite3', () => {
  it('is compiled for a Node before 22 only', () => {
    expect(['20.18.1', '22.0.0', '24.21.0'].map(needsOwnBinding)).toEqual([true, false, false]);
  });

  it("is compiled with the package's own options", () => {
    const defines = sqliteDefines(resolve('node_modules/better-sqlite3'));
    expect(defines).toContain('-DSQLITE_THREADSAFE=2');
    expect(defines).toContain('-DSQLITE_DQS=0');
  });
});

describe('running a program', () => {
  it('gives its output and exit code', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    expect(await run(process.execPath, ['-e', script])).toEqual({
      code: 3,
      timedOut: false,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  it('stops it and its children after a while', async () => {
    const result = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 200 });
    expect(result).toMatchObject({ timedOut: true, code: 1 });
  });

  it('answers for one that is not there', async () => {
    expect(findCommand('no-such-program')).toBeNull();
    expect(await run('no-such-program', [])).toMatchObject({ code: 127 });
    expect(existsSync(findCommand('node') ?? '')).toBe(true);
  });
});
