// What tests are started with, whoever starts them.

import { join } from 'node:path';
import { localNode, withLocalPrograms } from '../setup/dependencies.mjs';
import { hasDisplay, onVirtualDisplay } from '../setup/display.mjs';

// The tests run on the installed Node, whose better-sqlite3 is the package's own; only the Electron
// they start gets the other addon.
export function testEnvironment({ root, electron, sqliteBinding }) {
  const env = withLocalPrograms(root);
  env.PARLEY_ELECTRON = electron;
  delete env.BETTER_SQLITE3_BINDING;
  delete env.ELECTRON_RUN_AS_NODE;
  if (sqliteBinding) env.PARLEY_ELECTRON_SQLITE_BINDING = sqliteBinding;
  return env;
}

// End-to-end tests open windows: on a virtual display where there is no other.
export function vitestCommand(root, project, args) {
  const program = localNode(root);
  const all = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...args];
  return project === 'e2e' && !hasDisplay() ? onVirtualDisplay(program, all) : { program, args: all };
}
