// What the headers of a table leave open, asked once for all columns that leave open the same.
import { say } from '../text/say.ts';
import type { ImportColumn } from './columns.ts';
import type { Field } from './fields.ts';
import { yearIn } from './header-year.ts';

export interface ImportQuestion {
  readonly key: string;
  readonly columns: readonly ImportColumn[];
  readonly what: string;
  readonly choices: readonly Field[];
}

export function openQuestions(columns: readonly ImportColumn[]): readonly ImportQuestion[] {
  const questions = new Map<string, ImportQuestion>();
  for (const column of columns) {
    if (!column.open) continue;
    // Columns that differ by their year only are one series.
    const key = `${column.open.what} ${yearIn(column.header)?.rest ?? column.header}`;
    const { choices } = column.open;
    const what = say(column.open.what);
    const before = questions.get(key)?.columns ?? [];
    questions.set(key, { key, what, choices, columns: [...before, column] });
  }
  return [...questions.values()];
}
