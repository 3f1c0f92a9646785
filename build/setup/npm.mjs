// The npm client: which one to run, and what its failures mean.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { SetupError } from './errors.mjs';
import { lastLines, run } from './processes.mjs';

// `npm start` says which npm and which Node it runs on: stay with them.
export function npmCommand(env = process.env, platform = process.platform) {
  if (env.npm_node_execpath && basename(env.npm_execpath ?? '') === 'npm-cli.js') {
    return [env.npm_node_execpath, env.npm_execpath];
  }
  return [platform === 'win32' ? 'npm.cmd' : 'npm'];
}

// npm must not run on the Node inside node_modules: `npm ci` deletes that one first.
export function withoutLocalPrograms(env) {
  const folders = (env.PATH ?? '').split(delimiter);
  return {
    ...env,
    PATH: folders.filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder)).join(delimiter),
  };
}

export async function runNpm(args, { cwd, show = false, timeoutMs = 0 }) {
  const [command, ...first] = npmCommand();
  // The level is said again because `npm --silent test` hands its silence on to us.
  const all = [...first, ...args, '--loglevel=error'];
  return run(command, all, { cwd, show, timeoutMs, env: withoutLocalPrograms(process.env) });
}

const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;
const UNTRUSTED =
  /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|CERT_HAS_EXPIRED)\b/;

export function npmFailure(doing, result) {
  const text = `${result.stdout}\n${result.stderr}`;
  const unreachable = UNREACHABLE.exec(text);
  if (unreachable) {
    return new SetupError(
      `The npm registry cannot be reached (${unreachable[1]}) while ${doing}.`,
      'Check the connection, or name a registry or proxy: npm config set registry https://… (or: npm config set proxy http://…)',
    );
  }
  const untrusted = UNTRUSTED.exec(text);
  if (untrusted) {
    return new SetupError(
      `The npm registry's certificate is not trusted (${untrusted[1]}) while ${doing}.`,
      "Name your network's own certificate: npm config set cafile /path/to/certificates.pem",
    );
  }
  if (/\bENOSPC\b/.test(text)) {
    return new SetupError(`The disk is full: npm failed while ${doing}.`, 'Free some space and start again.');
  }
  if (/\b(EACCES|EPERM)\b/.test(text)) {
    return new SetupError(
      `npm may not write its files while ${doing}.`,
      'Own the project folder and the npm cache: sudo chown -R "$(id -u)" node_modules ~/.npm',
    );
  }
  if (/\bEUSAGE\b/.test(text)) {
    return new SetupError(
      'package.json and package-lock.json do not agree.',
      'Write the lock file anew: npm install (and commit package-lock.json)',
    );
  }
  return new SetupError(
    `npm failed while ${doing}:\n${firstErrors(text)}`,
    'Mend the above and start again.',
  );
}

// npm says first what is wrong, then how to use it.
function firstErrors(text) {
  const errors = text
    .split('\n')
    .filter((line) => line.startsWith('npm error ') || line.startsWith('npm ERR! '));
  return errors.length > 0 ? errors.slice(0, 6).join('\n') : lastLines(text, 6);
}

const ANSWER_MS = 30_000;

// Asked first, because an installation takes minutes to find out that nobody answers. A registry that
// answers but knows no ping will do.
export async function requireRegistry(cwd) {
  const result = await runNpm(['ping', '--fetch-retries=0'], { cwd, timeoutMs: ANSWER_MS });
  if (result.timedOut) throw npmFailure('looking for it', { ...result, stderr: 'ETIMEDOUT' });
  if (result.code !== 0 && UNREACHABLE.test(result.stderr)) throw npmFailure('looking for it', result);
}

// Fetches one pinned package and unpacks it; npm's own client, so registry and proxy settings hold.
export async function fetchPackage({ spec, sha512 }, into) {
  mkdirSync(into, { recursive: true });
  const result = await runNpm(['pack', spec, '--ignore-scripts', '--pack-destination', into], { cwd: into });
  const archive = readdirSync(into).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !archive) throw npmFailure(`fetching ${spec}`, result);
  const file = join(into, archive);
  verifyChecksum(file, sha512, spec);
  const unpacked = await run('tar', ['-xzf', file, '-C', into, '--no-same-owner']);
  if (unpacked.code !== 0) {
    throw new SetupError(
      `${spec} cannot be unpacked: ${lastLines(unpacked.stderr, 1)}`,
      'Check that `tar` is installed and that there is space on the disk.',
    );
  }
  rmSync(file);
  return join(into, 'package');
}

export function verifyChecksum(file, sha512, name) {
  const found = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found === sha512) return;
  throw new SetupError(
    `${name} is not the archive it should be: its checksum is not the pinned one.`,
    'Use another registry: npm config set registry https://registry.npmjs.org/',
  );
}
