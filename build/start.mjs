// npm start: makes ready what is missing, builds, and opens the app; without a display, demonstrates it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from './setup/build-output.mjs';
import { hasDisplay, onVirtualDisplay } from './setup/display.mjs';
import { runCommandLine, SetupError } from './setup/errors.mjs';
import { PROJECT_ROOT, prepare } from './setup/prepare.mjs';
import { run } from './setup/processes.mjs';
import { say } from './setup/say.mjs';

const DEMONSTRATION_MS = 120_000;

await runCommandLine(async () => {
  const { root, electron, sqliteBinding } = await prepare();
  await buildIfNeeded(root);
  const args = [...sandboxOptions(), root, ...process.argv.slice(2)];
  const env = { ...process.env };
  // Terminals inside Electron apps set this one; it would make the app a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (sqliteBinding) env.BETTER_SQLITE3_BINDING = sqliteBinding;
  return hasDisplay() ? open(electron, args, env) : demonstrate(electron, args, env);
});

// Chromium refuses to start as root with its sandbox on.
function sandboxOptions() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return [];
  say("Running as root: Chromium's sandbox is off (--no-sandbox).");
  return ['--no-sandbox'];
}

async function open(electron, args, env) {
  const result = await run(electron, args, { cwd: PROJECT_ROOT, env, show: true });
  return result.code;
}

// The app itself opens the sample, exports it and photographs its window; a library of its own keeps
// the person's deals out of it.
async function demonstrate(electron, args, env) {
  const out = join(PROJECT_ROOT, 'out');
  const library = mkdtempSync(join(tmpdir(), 'parley-demonstration-'));
  const startedAt = Date.now();
  mkdirSync(out, { recursive: true });
  say('No display: showing the sample deal on a virtual one …');
  try {
    const shown = onVirtualDisplay(electron, args);
    const result = await run(shown.program, shown.args, {
      cwd: PROJECT_ROOT,
      env: { ...env, PARLEY_DEMO_OUT: out, PARLEY_USER_DATA: library },
      timeoutMs: DEMONSTRATION_MS,
    });
    process.stdout.write(result.stdout);
    if (result.code !== 0) process.stderr.write(withoutDesktopNoise(result.stderr));
    if (result.timedOut) {
      throw new SetupError(
        `The app did not finish within ${DEMONSTRATION_MS / 1000} s.`,
        'See what it says above, and start again.',
      );
    }
    const written = filesSince(out, startedAt);
    for (const file of written) process.stdout.write(`${file}\n`);
    if (result.code === 0 && written.length === 0) {
      throw new SetupError('The app ended without writing anything into out/.', 'Rebuild: npm run build');
    }
    return result.code;
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}

// Chromium complains of everything that a machine without a desktop lacks.
function withoutDesktopNoise(text) {
  const noise = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):/;
  return text
    .split('\n')
    .filter((line) => !noise.test(line))
    .join('\n');
}

function filesSince(folder, time) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).mtimeMs >= Math.floor(time / 1000) * 1000);
}
