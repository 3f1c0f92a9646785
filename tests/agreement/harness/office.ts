// One LibreOffice kept open for many workbooks: started once, and values are read without saving a file.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { CellEdit } from './edit-cells.ts';

/** A number, a text (empty for an empty cell), or null for an error. */
export type OfficeValue = number | string | null;

/** Every sheet as rows of values; the first row and column are 1 in a workbook and 0 here. */
export type OfficeValues = Readonly<Record<string, readonly (readonly OfficeValue[])[]>>;

/** Only the cells that moved, by `sheet row column`. */
export type MovedValues = ReadonlyMap<string, OfficeValue>;

export interface Office {
  /** What the file says before anything is calculated: LibreOffice keeps the results it finds. */
  open(path: string): Promise<OfficeValues>;
  /** Every formula of the open workbook calculated anew. */
  calculate(): Promise<OfficeValues>;
  /** Cells typed over all at once and recalculated: what is another value than after `calculate`. Then all is as before. */
  tryEdits(edits: readonly CellEdit[]): Promise<MovedValues>;
  close(): Promise<void>;
}

export const cellKey = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

export const valueAt = (values: OfficeValues, sheet: string, row: number, column: number): OfficeValue =>
  values[sheet]?.[row - 1]?.[column - 1] ?? null;

/** Commands may be given ahead of the answers to earlier ones: LibreOffice then works while the caller does. */
export async function withOffice<Result>(use: (office: Office) => Promise<Result>): Promise<Result> {
  const profile = await mkdtemp(join(tmpdir(), 'parley-office-'));
  const script = new URL('office.py', import.meta.url).pathname;
  // The Python that Debian's python3-uno belongs to, whatever else is first on the path.
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  const child = spawn(python, [script, 'soffice', pathToFileURL(profile).href], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  try {
    const ask = conversation(child);
    return await use({
      open: async (path) => (await ask('open', path)) as OfficeValues,
      calculate: async () => (await ask('calculate')) as OfficeValues,
      tryEdits: async (edits) =>
        movedValues(
          (await ask(
            'try',
            edits.map(({ sheet, address, value }) => [sheet, address, value]),
          )) as Moved,
        ),
      close: async () => {
        await ask('close');
      },
    });
  } finally {
    await ended(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Moved = Readonly<Record<string, readonly (readonly [number, number, OfficeValue])[]>>;

const movedValues = (moved: Moved): MovedValues =>
  new Map(
    Object.entries(moved).flatMap(([sheet, cells]) =>
      cells.map(([row, column, value]) => [cellKey(sheet, row, column), value] as const),
    ),
  );

/** One answer for each command, in order; all that are open fail when LibreOffice ends. */
function conversation(child: ChildProcess): (...command: readonly unknown[]) => Promise<unknown> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('LibreOffice has nothing to be spoken to through.');
  const waiting: { readonly done: (answer: unknown) => void; readonly fail: (reason: Error) => void }[] = [];
  let said = '';
  let reason: Error | undefined;
  const stop = (why: string) => {
    reason ??= new Error(`LibreOffice ${why}:\n${said}\n${NEEDED}`);
    for (const { fail } of waiting.splice(0)) fail(reason);
  };
  stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  createInterface({ input: stdout }).on('line', (line) => waiting.shift()?.done(JSON.parse(line)));
  child.on('error', ({ message }) => stop(message));
  child.on('close', (status) => stop(`ended with ${status}`));
  stdin.on('error', ({ message }) => stop(message));
  return (...command) =>
    new Promise((done, fail) => {
      if (reason) return fail(reason);
      waiting.push({ done, fail });
      stdin.write(`${JSON.stringify(command)}\n`);
    });
}

const NEEDED =
  'It needs libreoffice-calc and python3-uno (apt-get install -y --no-install-recommends libreoffice-calc python3-uno).';

/** It ends of itself when nothing more is asked. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return done();
    child.on('close', () => done());
    child.stdin?.end();
  });
}
