// The services of a foreign table: each row that is one, where its figures come from, and what was left out.
import { type AmountScale, type DealService, type Provenance, scalePowers } from '../deal/document.ts';
import { columnsAt, guessHeader, guessHeaderRow, type ImportColumn } from './columns.ts';
import type { Mapping } from './fields.ts';
import type { DecimalMark } from './number.ts';
import { type ImportProblem, ProblemList, type SkippedRow } from './problems.ts';
import { ServiceRows } from './service-rows.ts';
import { cellAddress, type ForeignFile, type ForeignSheet, type Refused } from './table.ts';

export interface ImportChoices {
  readonly sheet?: string;
  readonly headerRow?: number;
  /** What the user said or said last time; it goes before every guess. */
  readonly mapping?: Mapping;
  /** For files in which no figure shows which mark is the decimal one. */
  readonly decimal?: DecimalMark;
  /** What an amount of 1 means in the deal they are for; amounts of the file are in ones or as its headers say. */
  readonly amountsIn?: AmountScale;
  /** Services that are there already: their ids stay theirs. */
  readonly existing?: readonly Pick<DealService, 'id' | 'name'>[];
}

export interface ImportedServices {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  /** Of the columns as they were taken: to be kept, and given back as `mapping` for the next file. */
  readonly mapping: Mapping;
  readonly services: readonly DealService[];
  /** The row each stands in, by its id. */
  readonly rows: Readonly<Record<string, number>>;
  readonly provenance: readonly Provenance[];
  readonly problems: readonly ImportProblem[];
  readonly skipped: readonly SkippedRow[];
  /** The currency most amounts are in: an ISO code, or null where none is said. */
  readonly currency: string | null;
  readonly remarks: readonly Refused[];
}

export type ImportOutcome =
  | { readonly ok: true; readonly imported: ImportedServices }
  | { readonly ok: false; readonly refused: Refused };

export function importServices(file: ForeignFile, choices: ImportChoices = {}): ImportOutcome {
  const place = placeOf(file, choices);
  if ('what' in place) return { ok: false, refused: place };
  const { sheet, headerRow } = place;
  const mapping = choices.mapping ?? {};
  const columns = columnsAt(sheet, headerRow, mapping);
  const nameColumn = columns.find(({ field }) => field === 'name');
  if (!nameColumn) {
    return {
      ok: false,
      refused: {
        what: `Sheet “${sheet.name}”, row ${headerRow}: no column was recognised as the name of the service.`,
        remedy: `Say which one it is: ${columns
          .map(({ header }) => `“${header}”`)
          .slice(0, 12)
          .join(', ')}.`,
      },
    };
  }
  const problems = new ProblemList(sheet.name);
  for (const { column, header, assumed } of columns) {
    if (assumed) {
      const remedy = 'Choose another field for the column if that is wrong.';
      problems.remark(cellAddress(headerRow, column), `“${header}”: ${assumed}`, remedy);
    }
  }
  const rows = new ServiceRows({
    file,
    sheet,
    headerRow,
    columns,
    nameColumn,
    problems,
    decimal: choices.decimal ?? null,
    dealScale: scalePowers[choices.amountsIn ?? 'ones'],
  });
  const read = rows.read(choices.existing ?? []);
  return {
    ok: true,
    imported: {
      file: file.name,
      sheet: sheet.name,
      headerRow,
      columns,
      mapping: {
        ...mapping,
        ...Object.fromEntries(columns.map(({ header, field }) => [header, field ?? 'ignore'])),
      },
      ...read,
      problems: problems.all,
      currency: rows.currency && /^[A-Z]{3}$/.test(rows.currency) ? rows.currency : null,
      remarks: file.remarks,
    },
  };
}

function placeOf(
  file: ForeignFile,
  { sheet: name, headerRow, mapping = {} }: ImportChoices,
): { readonly sheet: ForeignSheet; readonly headerRow: number } | Refused {
  const names = file.sheets
    .map((sheet) => `“${sheet.name}”`)
    .slice(0, 20)
    .join(', ');
  const named = name === undefined ? undefined : file.sheets.find((sheet) => sheet.name === name);
  if (name !== undefined && !named) {
    return { what: `“${file.name}” has no sheet “${name}”.`, remedy: `Choose one of ${names}.` };
  }
  if (named?.refusal) return named.refusal;
  const only = named ?? (file.sheets.length === 1 ? file.sheets[0] : undefined);
  if (headerRow !== undefined) {
    const sheet = only ?? guessHeader(file, mapping)?.sheet;
    if (!sheet)
      return { what: 'It is not clear in which sheet that row is.', remedy: `Choose one of ${names}.` };
    return { sheet, headerRow };
  }
  if (only) {
    const found = guessHeaderRow(only, mapping);
    if (found) return { sheet: only, headerRow: found.headerRow };
  } else {
    const found = guessHeader(file, mapping);
    if (found) return found;
  }
  return {
    what: `“${file.name}”: no row${only ? ` of sheet “${only.name}”` : ''} looks like the header of a table of services.`,
    remedy:
      'Give the columns headers such as Service, Unit, Volume a month, Unit cost; or say which row they are in.',
  };
}
