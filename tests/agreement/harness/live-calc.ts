// A workbook kept open in LibreOffice: cells typed over one after another, each time everything recalculated.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { CellEdit } from './edit-cells.ts';

/** Values by `sheet row column`; null is an error in the cell. */
export type LiveValues = ReadonlyMap<string, number | string | null>;

export interface Trial {
  readonly edits: readonly CellEdit[];
}

export const liveKey = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

type Line = Readonly<Record<string, readonly (readonly [number, number, number | string | null])[]>>;

/**
 * The untouched workbook as LibreOffice calculates it, then for each trial the cells that came to differ from it.
 * `onTrial` gets them one at a time, so that a large series need not be kept.
 */
export async function recalculateLive(
  workbook: string,
  trials: readonly Trial[],
  onTrial: (index: number, moved: LiveValues) => void,
): Promise<LiveValues> {
  const profile = await mkdtemp(join(tmpdir(), 'parley-live-calc-'));
  try {
    const script = new URL('live-calc.py', import.meta.url).pathname;
    // The Python that Debian's python3-uno belongs to, whatever else is first on the path.
    const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
    const child = spawn(python, [script, 'soffice', pathToFileURL(profile).href, workbook], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = new Promise<number | null>((done, fail) => {
      child.on('error', fail);
      child.on('close', done);
    });
    child.stdin.end(
      trials
        .map(
          ({ edits }) =>
            `${JSON.stringify(edits.map(({ sheet, address, value }) => [sheet, address, value]))}\n`,
        )
        .join(''),
    );
    let untouched: LiveValues | undefined;
    let index = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      const values = valuesOf(JSON.parse(line) as Line);
      if (untouched) onTrial(index++, values);
      else untouched = values;
    }
    const status = await ended;
    if (status !== 0 || !untouched || index !== trials.length) {
      throw new Error(
        `LibreOffice answered ${index} of ${trials.length} trials and ended with ${status}:\n${said}\n` +
          'It needs libreoffice-calc and python3-uno (apt-get install -y --no-install-recommends libreoffice-calc python3-uno).',
      );
    }
    return untouched;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const valuesOf = (line: Line): LiveValues =>
  new Map(
    Object.entries(line).flatMap(([sheet, cells]) =>
      cells.map(([row, column, value]) => [liveKey(sheet, row, column), value] as const),
    ),
  );
