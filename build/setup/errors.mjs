// A failure that the person at the keyboard can mend: what is missing, and the one line that mends it.

export class SetupError extends Error {
  constructor(what, remedy, options) {
    super(what, options);
    this.name = 'SetupError';
    this.remedy = remedy;
  }
}

// Foreseen failures read as two lines; anything else is a fault of ours and keeps its stack.
export function describeFailure(error) {
  if (error instanceof SetupError) return `${error.message}\n${error.remedy}`;
  return error?.stack ?? String(error);
}

// Runs the body of a command; what it returns is the exit code.
export async function runCommandLine(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

const OLDEST_NODE = [20, 19];

export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetupError(
    `Parley needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}.`,
    'Install the current release from https://nodejs.org, or type: nvm install 24',
  );
}
