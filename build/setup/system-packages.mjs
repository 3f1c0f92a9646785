// What Electron and the tests need from a Linux system, and getting it where that is allowed.
import { SetupError } from './errors.mjs';
import { findCommand, lastLines, run } from './processes.mjs';
import { say } from './say.mjs';

// A need is a library or a command, and the Debian packages that may carry it (names differ between releases).
const library = (name, ...packages) => ({ library: name, packages });
const command = (name, ...packages) => ({ command: name, packages });
// A module of the system's own Python, as a check that this Python can run.
const pythonModule = (name, ...packages) => ({ module: name, packages });

export const ELECTRON_NEEDS = [
  library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2t64', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  library('libXss.so.1', 'libxss1'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'),
  library('libdrm.so.2', 'libdrm2'),
  library('libxshmfence.so.1', 'libxshmfence1'),
  library('libsecret-1.so.0', 'libsecret-1-0'),
];
export const VIRTUAL_DISPLAY_NEEDS = [command('xvfb-run', 'xvfb'), command('xauth', 'xauth')];
export const TEST_NEEDS = [
  command('soffice', 'libreoffice-calc'),
  command('pdfinfo', 'poppler-utils'),
  command('python3', 'python3'),
  pythonModule('uno', 'python3-uno'),
  command('ssconvert', 'gnumeric'),
  pythonModule('openpyxl', 'python3-openpyxl'),
];
export const COMPILER_NEEDS = [command('gcc', 'gcc'), command('g++', 'g++')];

const nameOf = (need) => need.library ?? need.command ?? need.module;

// The machine as this module sees it; tests pass another one.
export function thisMachine() {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasCommand: (name) => findCommand(name) !== null,
    run,
    say,
  };
}

export async function missingNeeds(needs, machine = thisMachine()) {
  const wantsLibraries = needs.some((need) => need.library);
  const libraries = wantsLibraries ? await knownLibraries(machine) : null;
  const missing = [];
  for (const need of needs) if (!(await isThere(need, libraries, machine))) missing.push(need);
  return missing;
}

async function isThere(need, libraries, machine) {
  if (need.command) return machine.hasCommand(need.command);
  if (need.module) return (await machine.run(SYSTEM_PYTHON, ['-c', `import ${need.module}`])).code === 0;
  return libraries === null || libraries.has(need.library);
}

// Debian's modules belong to this one, whatever other Python is first on the path.
const SYSTEM_PYTHON = '/usr/bin/python3';

// Null where nobody keeps a list (no glibc): then Electron itself says what it lacks.
async function knownLibraries(machine) {
  const listed = await machine.run('ldconfig', ['-p'], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
  });
  if (listed.code !== 0) return null;
  return new Set(listed.stdout.split('\n').map((line) => line.trim().split(' ')[0]));
}

export async function installSystemPackages(needs, machine = thisMachine()) {
  const missing = await missingNeeds(needs, machine);
  if (missing.length === 0) return;
  const names = missing.map(nameOf).join(', ');
  if (machine.platform !== 'linux' || !machine.hasCommand('apt-get')) {
    throw new SetupError(`This machine lacks: ${names}.`, remedyElsewhere(machine.platform));
  }
  const asRoot = await administratorPrefix(machine);
  if (asRoot === null) {
    throw new SetupError(
      `This machine lacks: ${names}; only an administrator may install it.`,
      `Type: sudo apt-get install --no-install-recommends ${(await packagesFor(missing, machine)).join(' ')}`,
    );
  }
  machine.say(`Installing from the system's packages: ${names} …`);
  // A failing update is not the end: what is known already may suffice.
  await runApt(asRoot, ['update', '-qq'], machine);
  const packages = await packagesFor(missing, machine);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const result = await runApt(asRoot, install, machine);
  const still = await missingNeeds(missing, machine);
  if (result.code === 0 && still.length === 0) return;
  throw new SetupError(
    `The system's packages for ${(still.length > 0 ? still : missing).map(nameOf).join(', ')} could not be installed:\n${lastLines(result.stderr || result.stdout, 4)}`,
    `See why: ${[...asRoot, 'apt-get update'].join(' ')} && ${[...asRoot, 'apt-get'].join(' ')} install --no-install-recommends ${packages.join(' ')}`,
  );
}

// How to become root without being asked for a password; null if there is no way.
async function administratorPrefix(machine) {
  if (machine.isRoot) return [];
  if (!machine.hasCommand('sudo')) return null;
  return (await machine.run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

function runApt(asRoot, args, machine) {
  // env, because sudo does not hand variables on; the lock may be held by an update in the background.
  const all = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
  ];
  return machine.run(all[0], [...all.slice(1), ...args]);
}

async function packagesFor(needs, machine) {
  const chosen = await Promise.all(
    needs.map(async ({ packages }) => {
      for (const name of packages) if (await isOffered(name, machine)) return name;
      return packages.at(-1);
    }),
  );
  return [...new Set(chosen)];
}

async function isOffered(name, machine) {
  const policy = await machine.run('apt-cache', ['policy', name], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: [^(\s]/.test(policy.stdout);
}

function remedyElsewhere(platform) {
  if (platform === 'darwin') return 'Type: brew install --cask libreoffice && brew install python';
  if (platform === 'win32') return 'Type: winget install TheDocumentFoundation.LibreOffice Python.Python.3';
  return "Install the packages that contain them with your system's package manager, then start again.";
}
