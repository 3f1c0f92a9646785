// npm run pictures: builds the app and has the end-to-end tests write docs/screenshots.
import { runBuild } from './setup/build-output.mjs';
import { runCommandLine } from './setup/errors.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/processes.mjs';
import { testEnvironment, vitestCommand } from './testing/environment.mjs';

await runCommandLine(async () => {
  const prepared = await prepare();
  const { root } = prepared;
  const built = await runBuild(root, { show: true });
  if (built.code !== 0) return built.code;
  const env = { ...testEnvironment(prepared), PARLEY_WRITE_PICTURES: '1' };
  const { program, args } = vitestCommand(root, 'e2e', ['tests/e2e/pictures.test.ts']);
  return (await run(program, args, { cwd: root, env, show: true })).code;
});
