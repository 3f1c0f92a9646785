// Checks the types of every project that tsconfig.json refers to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localNode, withLocalPrograms } from './setup/dependencies.mjs';
import { runCommandLine } from './setup/errors.mjs';
import { PROJECT_ROOT } from './setup/prepare.mjs';
import { run } from './setup/processes.mjs';

export function typedProjects(root = PROJECT_ROOT) {
  const solution = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return solution.references.map(({ path }) => path.replace(/^\.\//, ''));
}

export async function checkTypes(project, root = PROJECT_ROOT) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', project, '--noEmit', '--pretty', 'false'];
  const result = await run(localNode(root), args, { cwd: root, env: withLocalPrograms(root), show: true });
  return result.code;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runCommandLine(async () => {
    let worst = 0;
    for (const project of typedProjects()) worst = Math.max(worst, await checkTypes(project));
    return worst;
  });
}
