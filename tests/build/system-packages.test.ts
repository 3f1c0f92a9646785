import { describe, expect, it } from 'vitest';
import {
  COMPILER_NEEDS,
  ELECTRON_NEEDS,
  installSystemPackages,
  missingNeeds,
  TEST_NEEDS,
} from '../../build/setup/system-packages.mjs';

const gtk = ELECTRON_NEEDS.slice(0, 1);
const office = TEST_NEEDS.slice(0, 1);
const needs = [...gtk, ...office];

// A Debian machine; `apt-get install` gives it what is in `packages`.
function machine({
  isRoot = true,
  commands = ['apt-get'],
  sudoAsks = true,
  offered = true,
  platform = 'linux',
}) {
  const typed: string[] = [];
  const state = { commands: new Set(commands), libraries: ['libnss3.so'] };
  const answer = (stdout: string, code = 0) => ({
    code,
    timedOut: false,
    stdout,
    stderr: code ? 'E: no' : '',
  });
  return {
    typed,
    platform: platform as NodeJS.Platform,
    isRoot,
    say: () => {},
    hasCommand: (name: string) => state.commands.has(name),
    run: async (program: string, args: string[]) => {
      const line = [program, ...args].join(' ');
      if (program === 'ldconfig') {
        return answer(
          state.libraries.map((name) => `\t${name} (libc6,x86-64) => /usr/lib/${name}`).join('\n'),
        );
      }
      if (program === 'apt-cache') {
        return answer(args[1] === 'libgtk-3-0t64' ? 'Candidate: (none)' : `${args[1]}:\n  Candidate: 1.2`);
      }
      if (line === 'sudo -n true') return answer('', sudoAsks ? 1 : 0);
      typed.push(line);
      if (!line.includes(' install ')) return answer('');
      if (!offered) return answer('', 100);
      state.libraries.push('libgtk-3.so.0');
      for (const name of ['soffice', 'gcc', 'g++']) state.commands.add(name);
      return answer('');
    },
  };
}

describe('what the system lacks', () => {
  it('is found among its libraries and commands', async () => {
    expect(await missingNeeds(needs, machine({}))).toEqual(needs);
    expect(await missingNeeds(needs, machine({ commands: ['apt-get', 'soffice'] }))).toEqual(gtk);
    expect(await missingNeeds(ELECTRON_NEEDS.slice(1, 2), machine({}))).toEqual([]);
  });

  it('is not installed when there is nothing', async () => {
    const complete = machine({ commands: ['gcc', 'g++'] });
    await installSystemPackages(COMPILER_NEEDS, complete);
    expect(complete.typed).toEqual([]);
  });

  it('is installed by root, with the names of this release', async () => {
    const debian = machine({});
    await installSystemPackages(needs, debian);
    const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300';
    expect(debian.typed).toEqual([
      `${apt} update -qq`,
      `${apt} install -y -qq --no-install-recommends libgtk-3-0 libreoffice-calc`,
    ]);
  });

  it('is installed by a user whose sudo asks for no password', async () => {
    const debian = machine({ isRoot: false, commands: ['apt-get', 'sudo'], sudoAsks: false });
    await installSystemPackages(needs, debian);
    expect(debian.typed[1]).toMatch(/^sudo -n env .* install .* libreoffice-calc$/);
  });

  it.each([['apt-get'], ['apt-get', 'sudo']])(
    'is named for another user, with the line to type',
    async (...commands) => {
      const debian = machine({ isRoot: false, commands });
      await expect(installSystemPackages(needs, debian)).rejects.toMatchObject({
        message: 'This machine lacks: libgtk-3.so.0, soffice; only an administrator may install it.',
        remedy: 'Type: sudo apt-get install --no-install-recommends libgtk-3-0 libreoffice-calc',
      });
      expect(debian.typed).toEqual([]);
    },
  );

  it('is named with the line to type when there is no g++ and no right to install', async () => {
    await expect(installSystemPackages(COMPILER_NEEDS, machine({ isRoot: false }))).rejects.toMatchObject({
      message: 'This machine lacks: gcc, g++; only an administrator may install it.',
      remedy: 'Type: sudo apt-get install --no-install-recommends gcc g++',
    });
  });

  it('is named when the packages cannot be fetched', async () => {
    await expect(installSystemPackages(needs, machine({ offered: false }))).rejects.toMatchObject({
      message: expect.stringContaining('libgtk-3.so.0, soffice could not be installed:\nE: no'),
      remedy: expect.stringContaining('apt-get update && apt-get install'),
    });
  });

  it('is named where there is no apt-get', async () => {
    await expect(installSystemPackages(needs, machine({ commands: [] }))).rejects.toThrow(
      'This machine lacks: libgtk-3.so.0, soffice.',
    );
    await expect(
      installSystemPackages(office, machine({ commands: [], platform: 'darwin' })),
    ).rejects.toMatchObject({ remedy: expect.stringContaining('brew install') });
  });
});
