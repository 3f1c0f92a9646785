// npm test: makes ready what is missing, then runs every check; one closing line `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBuild } from './setup/build-output.mjs';
import { localNode } from './setup/dependencies.mjs';
import { runCommandLine } from './setup/errors.mjs';
import { prepare, PROJECT_ROOT as root } from './setup/prepare.mjs';
import { run } from './setup/processes.mjs';
import { testEnvironment, vitestCommand } from './testing/environment.mjs';
import { createTally } from './testing/tally.mjs';
import { countVitest } from './testing/vitest-results.mjs';
import { checkTypes, typedProjects } from './types.mjs';

const tally = createTally();

await runCommandLine(async () => {
  let prepared;
  const isPrepared = await tally.step('setup', async () => {
    prepared = await prepare({ forTests: true });
    return { passed: 0, failed: 0 };
  });
  if (isPrepared) await runChecks(prepared);
  return tally.close();
});

// Each step runs even if one before it failed: one run shows everything there is to mend.
async function runChecks(prepared) {
  const env = testEnvironment(prepared);
  await tally.step('format', () => biome(env, ['check', '--linter-enabled=false', '.']));
  await tally.step('lint', () => biome(env, ['lint', '.']));
  await tally.step('types', checkAllTypes);
  const isBuilt = await tally.step('build', async () => asOne((await runBuild(root, { show: true })).code));
  await tally.step('unit', () => vitest(env, 'unit'));
  await tally.step('agreement', () => vitest(env, 'agreement'));
  await tally.step('end-to-end', () => (isBuilt ? vitest(env, 'e2e') : nothingToTest()));
}

function asOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function checkAllTypes() {
  const codes = [];
  for (const project of typedProjects()) codes.push(await checkTypes(project));
  const failed = codes.filter((code) => code !== 0).length;
  return { passed: codes.length - failed, failed };
}

function nothingToTest() {
  process.stdout.write('The build failed, so there is no app to test.\n');
  return asOne(1);
}

async function biome(env, args) {
  const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return asOne((await run(localNode(root), [program, ...args], { cwd: root, env, show: true })).code);
}

async function vitest(env, project) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-results-'));
  const file = join(folder, 'results.json');
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const command = vitestCommand(root, project, args);
    const result = await run(command.program, command.args, { cwd: root, env, show: true });
    return countVitest(readReport(file), result.code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
