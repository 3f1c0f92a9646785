// A foreign CSV file: encoding and separator are found out, everything in it is text.
import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { ForeignRow, ForeignSheet } from '../../shared/import/table.ts';
import { say } from '../../shared/text/say.ts';
import { READING_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface CsvContent {
  readonly sheet: ForeignSheet;
  readonly encoding: CsvEncoding;
  readonly separator: string;
}

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Enough to see which separator cuts every line into the same number of fields. */
const SAMPLE_LINES = 60;
const fewer = (): string =>
  say('Keep the rows with the services in a file of their own, without the others, and import that one.');

export function readCsv(bytes: Uint8Array): CsvContent {
  const encoding = encodingOf(bytes);
  const whole = new TextDecoder(encoding).decode(bytes);
  if (whole.includes('\0')) {
    throw new Refusal(
      say('The file is not text, although its name says CSV.'),
      say('Choose the .csv file itself, or save the table as .csv or .xlsx from the program that made it.'),
    );
  }
  // Excel's own line that names the separator.
  const stated = /^sep=(.)\r?\n/i.exec(whole);
  const text = stated ? whole.slice(stated[0].length) : whole;
  const separator = stated?.[1] ?? separatorOf(text);
  return { sheet: sheetOf(text, separator), encoding, separator };
}

/** A byte order mark decides; then UTF-16 betrays itself by its zeros; what is no UTF-8 is Windows-1252. */
function encodingOf(bytes: Uint8Array): CsvEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const zeros = (offset: 0 | 1) => sample.filter((byte, at) => at % 2 === offset && byte === 0).length;
  if (zeros(1) > sample.length / 4) return 'utf-16le';
  if (zeros(0) > sample.length / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The one that cuts most lines into the same number of fields, and into more than one. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 200_000);
  const scores = SEPARATORS.map((separator) => {
    const counts = new Map<number, number>();
    for (const { length } of sampled(sample, separator)) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const [fields, lines] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [0, 0];
    return { separator, score: lines * 1000 + fields };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.separator : ',';
}

function sampled(text: string, separator: string): readonly (readonly string[])[] {
  try {
    return parse(text, { ...form(separator), relax_quotes: true, to: SAMPLE_LINES });
  } catch {
    return [];
  }
}

const form = (delimiter: string) =>
  ({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  }) satisfies Options;

function sheetOf(text: string, separator: string): ForeignSheet {
  const rows: ForeignRow[] = [];
  let cells = 0;
  let record = 0;
  try {
    parse(text, {
      ...form(separator),
      on_record: (fields: readonly string[]) => {
        record += 1;
        const filled = fields.flatMap((field, index) =>
          field.trim() === '' ? [] : [{ column: index + 1, value: { is: 'text' as const, text: field } }],
        );
        cells += filled.length;
        if (rows.length >= READING_LIMITS.rows || cells > READING_LIMITS.cells) {
          throw new Refusal(
            say('The file has more than {rows} rows or {cells} cells.', {
              rows: READING_LIMITS.rows,
              cells: READING_LIMITS.cells,
            }),
            fewer(),
          );
        }
        if (filled.length > 0) rows.push({ row: record, cells: filled });
        // Kept here, once.
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const quote = error.code.includes('QUOTE');
    throw new Refusal(
      quote
        ? say(
            'The file is not well-formed CSV at record {record}: a quotation mark opens and does not close, or stands inside a field.',
            { record: record + 1 },
          )
        : say('The file is not well-formed CSV at record {record}.', { record: record + 1 }),
      say('Mend that line, or save the table as .xlsx and import that one.'),
      { cause: error },
    );
  }
  return { name: 'CSV', rows, merges: [] };
}
