// The local log: names, durations and kinds of errors; never an argument, a figure or a name of a deal.
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { kindOf } from './failures.ts';

const LARGEST = 1_000_000;

export interface Log {
  note(text: string): void;
  /** Writes where an error was thrown, without its message. */
  error(text: string, error: unknown): void;
}

export function openLog(file: string): Log {
  keepSmall(file);
  const write = (text: string) => {
    try {
      appendFileSync(file, `${new Date().toISOString()} ${text}\n`);
    } catch {
      // A full disk must not stop the work: the log is the first thing to go without.
    }
  };
  return {
    note: write,
    error: (text, error) => write([`${text}: ${kindOf(error)}`, ...placesIn(error)].join('\n')),
  };
}

function keepSmall(file: string): void {
  try {
    if (statSync(file).size > LARGEST) renameSync(file, `${file}.old`);
  } catch {
    // There is none yet.
  }
}

const placesIn = (error: unknown): string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
