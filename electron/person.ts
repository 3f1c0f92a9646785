// Who is at the desk, for the history of a deal: the name they gave, else the one the computer knows them by.
import { readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { z } from 'zod';
import type { PersonName } from '../shared/ipc/contract.ts';

const shape = z.object({ name: z.string().max(120) });

export interface Person {
  readonly known: () => PersonName;
  /** What stands in the history from now on. */
  readonly author: () => string;
  /** An empty name gives the computer’s back. Throws where the file cannot be written. */
  readonly keep: (name: string) => void;
}

/** A file that is not there or cannot be read says nothing. */
export function personIn(file: string, system = whoIsHere()): Person {
  let name = '';
  try {
    name = shape.parse(JSON.parse(readFileSync(file, 'utf8'))).name;
  } catch {
    // Nobody has given a name.
  }
  return {
    known: () => ({ name, system }),
    author: () => name || system,
    keep: (next) => {
      writeFileSync(file, JSON.stringify({ name: next }));
      name = next;
    },
  };
}

function whoIsHere(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
