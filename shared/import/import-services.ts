// The services of a foreign table: each row that is one, where its figures come from, and what was left out.
import { type AmountScale, type DealService, scalePowers } from '../deal/document.ts';
import { say } from '../text/say.ts';
import { columnsAt, guessHeader, guessHeaderRow, type ImportColumn } from './columns.ts';
import { declarationOf, type Mapping } from './fields.ts';
import { type Contract, placeYears, type YearPlaces, yearText } from './header-year.ts';
import type { DecimalMark } from './number.ts';
import { type ImportProblem, ProblemList } from './problems.ts';
import { openQuestions } from './questions.ts';
import { type ReadRows, ServiceRows } from './service-rows.ts';
import { cellAddress, type ForeignFile, type ForeignSheet, type Refused } from './table.ts';
import type { RowDecision } from './update-service.ts';

export interface ImportChoices {
  readonly sheet?: string;
  readonly headerRow?: number;
  /** What the user said or said last time; it goes before every guess. */
  readonly mapping?: Mapping;
  /** For files in which no figure shows which mark is the decimal one. */
  readonly decimal?: DecimalMark;
  /** What an amount of 1 means in the deal they are for; amounts of the file are in ones or as its headers say. */
  readonly amountsIn?: AmountScale;
  /** Services that are there already: a row of the same name updates one, unless decided otherwise. */
  readonly existing?: readonly DealService[];
  /** How many of those go when others come. */
  readonly untouched?: number;
  /** By row of the sheet. */
  readonly decisions?: Readonly<Record<number, RowDecision>>;
  /** The contract whose years the headers name. */
  readonly contract?: Contract;
  /** The year of the headers that is contract year 1. */
  readonly firstYear?: number;
  /** The day of the import, such as 2027-01-31. */
  readonly day?: string;
}

export interface ImportedServices extends ReadRows {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  /** Of the columns as they were taken: to be kept, and given back as `mapping` for the next file. */
  readonly mapping: Mapping;
  readonly years: Pick<YearPlaces, 'first' | 'last' | 'assumed'>;
  readonly problems: readonly ImportProblem[];
  /** The currency most amounts are in: an ISO code, or null where none is said. */
  readonly currency: string | null;
  readonly remarks: readonly Refused[];
}

export type ImportOutcome =
  | { readonly ok: true; readonly imported: ImportedServices }
  | { readonly ok: false; readonly refused: Refused; readonly place?: RefusedPlace };

/** The table that has no column of names, so that the user can say which one it is. */
export interface RefusedPlace {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
}

export function importServices(file: ForeignFile, choices: ImportChoices = {}): ImportOutcome {
  const place = placeOf(file, choices);
  if ('what' in place) return { ok: false, refused: place };
  const { sheet, headerRow } = place;
  const mapping = choices.mapping ?? {};
  const columns = columnsAt(sheet, headerRow, mapping);
  const nameColumn = columns.find(({ field }) => field === 'name');
  if (!nameColumn) {
    const named = columns.map(({ header }) => `“${header}”`).slice(0, 12);
    return {
      ok: false,
      refused: {
        what: say('Sheet “{name}”, row {headerRow}: no column was recognised as the name of the service.', {
          name: sheet.name,
          headerRow,
        }),
        remedy: say('Say which one it is: {named}.', { named: named.join(', ') }),
      },
      place: { sheet: sheet.name, headerRow, columns },
    };
  }
  const problems = new ProblemList(sheet.name);
  const years = placeYears(
    columns.flatMap(({ year, field }) => (year && field ? [year] : [])),
    choices.contract ?? null,
    choices.firstYear ?? null,
  );
  remarkOnHeaders(columns, headerRow, years, problems);
  const rows = new ServiceRows({
    file,
    sheet,
    headerRow,
    columns,
    nameColumn,
    years,
    problems,
    decimal: choices.decimal ?? null,
    dealScale: scalePowers[choices.amountsIn ?? 'ones'],
    day: choices.day ?? null,
  });
  const { existing = [], untouched = 0, decisions = {} } = choices;
  const read = rows.read({ existing, untouched, decisions });
  const { first, last, assumed } = years;
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
      years: { first, last, assumed },
      problems: problems.all,
      currency: rows.currency && /^[A-Z]{3}$/.test(rows.currency) ? rows.currency : null,
      remarks: file.remarks,
    },
  };
}

function remarkOnHeaders(
  columns: readonly ImportColumn[],
  headerRow: number,
  years: YearPlaces,
  problems: ProblemList,
): void {
  const asked = new Set(openQuestions(columns).map((question) => question.columns[0]?.column));
  let isFirstYear = true;
  for (const { column, header, field, open, year, hidden } of columns) {
    const remark = (what: string, remedy: string) =>
      problems.remark(cellAddress(headerRow, column), `“${header}”: ${what}`, remedy);
    if (open && asked.has(column)) remark(say(open.what), say('Choose what the column is taken for.'));
    if (field && hidden)
      remark(say('The column is hidden in the sheet; it was taken.'), say('Check that it is meant.'));
    if (!field || !year) continue;
    if (isFirstYear && years.assumed) remark(years.assumed, say('Choose another year if that is wrong.'));
    isFirstYear = false;
    const at = years.contractYear(year);
    if (at === null) remark(notInContract(yearText(year), years), say('Nothing to do.'));
    else if (at > 1 && !declarationOf(field).byYear) {
      remark(
        say('{field} is kept for contract year 1 only; the column was left out.', {
          field: say(declarationOf(field).label),
        }),
        say('Nothing to do.'),
      );
    }
  }
}

const notInContract = (year: string, { first, last }: YearPlaces): string =>
  first === null
    ? say('{year} is no year of the contract; the column was left out.', { year })
    : say('{year} is no year of the contract, {first} to {last}; the column was left out.', {
        year,
        first,
        last: first + last - 1,
      });

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
    return {
      what: say('“{file}” has no sheet “{sheet}”.', { file: file.name, sheet: name }),
      remedy: say('Choose one of {names}.', { names }),
    };
  }
  if (named?.refusal) return named.refusal;
  const only = named ?? (file.sheets.length === 1 ? file.sheets[0] : undefined);
  if (headerRow !== undefined) {
    const sheet = only ?? guessHeader(file, mapping)?.sheet;
    if (!sheet)
      return {
        what: say('It is not clear in which sheet that row is.'),
        remedy: say('Choose one of {names}.', { names }),
      };
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
    what: only
      ? say('“{file}”: no row of sheet “{sheet}” looks like the header of a table of services.', {
          file: file.name,
          sheet: only.name,
        })
      : say('“{file}”: no row looks like the header of a table of services.', { file: file.name }),
    remedy: say(
      'Give the columns headers such as Service, Unit, Volume a month, Unit cost; or say which row they are in.',
    ),
  };
}
