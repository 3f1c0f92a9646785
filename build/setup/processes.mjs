// Finding and running other programs.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// A user's PATH may lack the administrator's folders, where ldconfig lives.
const ADMINISTRATION_FOLDERS = ['/usr/sbin', '/sbin'];

export function findCommand(name, env = process.env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of [...(env.PATH ?? '').split(delimiter), ...ADMINISTRATION_FOLDERS]) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (folder && isExecutable(file)) return file;
    }
  }
  return null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

// Resolves with how the program ended, never rejects: callers judge a failure in their own words.
// `show` passes its output through to the terminal, otherwise it is collected.
export function run(
  command,
  args,
  { cwd = process.cwd(), env = process.env, show = false, timeoutMs = 0, cancelled = null } = {},
) {
  return new Promise((resolve) => {
    const bounded = timeoutMs > 0 || cancelled !== null;
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // Node runs .cmd files only through a shell.
      shell: command.endsWith('.cmd'),
      // A group of its own, so that a program which is stopped takes its children along.
      detached: bounded && process.platform !== 'win32',
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', (text) => {
        output[name] += text;
      });
    }
    const stop = () => stopTree(child);
    const stopAsTold = () => {
      stop();
      process.exit(130);
    };
    let timedOut = false;
    const timer =
      timeoutMs > 0 &&
      setTimeout(() => {
        timedOut = true;
        stop();
      }, timeoutMs);
    if (bounded) for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stopAsTold);
    cancelled?.addEventListener('abort', stop, { once: true });
    const finish = (code, problem = '') => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', stop);
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, stopAsTold);
      resolve({ code, timedOut, stdout: output.stdout, stderr: output.stderr + problem });
    };
    child.once('error', (error) => finish(127, `${command}: ${error.message}`));
    child.once('close', (code) => finish(code ?? 1));
  });
}

function stopTree(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

// The end of what a failed program said: the cause is nearly always there.
export function lastLines(text, count = 20) {
  return text.trim().split('\n').slice(-count).join('\n');
}
