import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmCommand, npmFailure, verifyChecksum, withoutLocalPrograms } from '../../build/setup/npm.mjs';

const failure = (stderr: string) => npmFailure('installing the packages', { stdout: '', stderr });

describe('a failure of npm', () => {
  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'ENETUNREACH'])(
    'with %s means that the registry cannot be reached',
    (code) => {
      const error = failure(
        `npm error code ${code}\nnpm error network request to https://registry.npmjs.org/x failed`,
      );
      expect(error.message).toBe(
        `The npm registry cannot be reached (${code}) while installing the packages.`,
      );
      expect(error.remedy).toContain('npm config set registry');
      expect(error.remedy).toContain('proxy');
    },
  );

  it('with an unknown certificate names the setting for it', () => {
    expect(failure('npm error code SELF_SIGNED_CERT_IN_CHAIN').remedy).toContain('npm config set cafile');
  });

  it('with a lock file that does not fit says so', () => {
    expect(failure('npm error code EUSAGE').message).toBe('package.json and package-lock.json do not agree.');
  });

  it('of any other kind shows what npm said first', () => {
    const usage = Array.from({ length: 30 }, (_, line) => `npm error usage ${line}`).join('\n');
    const { message } = failure(`npm warn old\nnpm error code E404\n${usage}`);
    expect(message).toContain('npm error code E404');
    expect(message).not.toContain('usage 29');
    expect(message).not.toContain('npm warn');
  });
});

describe('the npm that is run', () => {
  it('is the one that started us, on its own Node', () => {
    const env = { npm_execpath: '/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
    expect(npmCommand(env, 'linux')).toEqual(['/usr/bin/node', '/lib/npm/bin/npm-cli.js']);
  });

  it('is the one on the PATH otherwise', () => {
    expect(npmCommand({}, 'linux')).toEqual(['npm']);
    expect(npmCommand({}, 'win32')).toEqual(['npm.cmd']);
    expect(npmCommand({ npm_execpath: '/lib/yarn.js', npm_node_execpath: '/usr/bin/node' }, 'linux')).toEqual(
      ['npm'],
    );
  });

  it('does not run on the Node inside node_modules, which it replaces', () => {
    const path = ['/project/node_modules/.bin', '/usr/bin'].join(delimiter);
    expect(withoutLocalPrograms({ PATH: path, HOME: '/home' })).toEqual({ PATH: '/usr/bin', HOME: '/home' });
  });
});

describe('a fetched archive', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-test-')), 'archive.tgz');
  writeFileSync(file, 'abc');
  // openssl dgst -sha512 -binary | base64, of "abc"
  const sha512 = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

  it('is taken when its checksum is the pinned one', () => {
    expect(() => verifyChecksum(file, sha512, 'package@1')).not.toThrow();
  });

  it('is refused when it is not', () => {
    expect(() => verifyChecksum(file, sha512.replace('3a', '4a'), 'package@1')).toThrow(
      'package@1 is not the archive it should be: its checksum is not the pinned one.',
    );
  });
});
