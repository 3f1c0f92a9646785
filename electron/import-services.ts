// Services from a foreign file outside the window: choices of the command line, the deal, and the words for it.
import { dayOf } from '../shared/deal/day.ts';
import { fieldNames, fields, isField, type Mapping } from '../shared/import/fields.ts';
import type { Contract } from '../shared/import/header-year.ts';
import {
  type ImportChoices,
  type ImportedServices,
  importServices,
} from '../shared/import/import-services.ts';
import { ASSUMED_CURRENCY, importedDeal } from '../shared/import/imported-deal.ts';
import { columnLetters } from '../shared/import/table.ts';
import { Failure } from './ipc/failures.ts';
import { readText } from './ipc/files.ts';
import { writeNewDeal } from './new-deal-file.ts';
import { readForeignFile } from './reading/read-foreign-file.ts';

/** Throws Failure where the file cannot be read or no table of services is found in it. */
export async function servicesFrom(
  path: string,
  choices: ImportChoices,
  today: Date,
): Promise<ImportedServices> {
  const contract = newContract(today);
  const outcome = importServices(await readForeignFile(path), { contract, day: dayOf(today), ...choices });
  if (!outcome.ok) throw new Failure(outcome.refused);
  return outcome.imported;
}

/** A mapping as `--json` prints it, kept in a file of its own or with everything else it printed. */
export async function readMapping(path: string): Promise<Mapping> {
  const text = await readText(path);
  const wrong = (why: string) =>
    new Failure({
      what: `“${path}” is no mapping: ${why}.`,
      remedy: `Give each header one of ${fieldNames.join(', ')} or ignore, such as {"Kosten p.a.": "annualCost"}.`,
    });
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw wrong('it is not JSON');
  }
  const record = isRecord(found) && isRecord(found.mapping) ? found.mapping : found;
  if (!isRecord(record)) throw wrong('it is not a list of headers');
  const mapping: Record<string, Mapping[string]> = {};
  for (const [header, field] of Object.entries(record)) {
    if (typeof field !== 'string' || (field !== 'ignore' && !isField(field)))
      throw wrong(`“${header}” is given ${JSON.stringify(field)}`);
    mapping[header] = field;
  }
  return mapping;
}

/** Writes a new deal; one that is there is never replaced. */
export async function writeImportedDeal(
  imported: ImportedServices,
  path: string,
  today: Date,
): Promise<void> {
  if (imported.services.length === 0) {
    throw new Failure({
      what: `“${imported.file}”, sheet “${imported.sheet}”: no row was recognised as a service.`,
      remedy: 'Look at the rows left out (leave out -o), or name another sheet or header row.',
    });
  }
  await writeNewDeal(importedDeal(imported, newContract(today)), path);
}

/** Of a deal made of nothing but a table: five years from next January. */
const newContract = (today: Date): Contract => ({ start: `${today.getFullYear() + 1}-01`, months: 60 });

export function importLines(imported: ImportedServices): readonly string[] {
  const { services, columns, problems, skipped, remarks, currency } = imported;
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  return [
    `${counted(services.length, 'service')} from sheet “${imported.sheet}”, headers in row ${imported.headerRow}; ${counted(refused, 'cell')} refused, ${counted(skipped.length, 'row')} left out`,
    currency ? `Amounts are in ${currency}` : `No currency is named; a new deal takes ${ASSUMED_CURRENCY}`,
    'Columns',
    ...columns.map(
      ({ column, header, field, from }) =>
        `  ${columnLetters(column)} “${header}”: ${field ? `${fields[field].label}${from === 'guess' ? ' (guessed)' : ''}` : 'not used'}`,
    ),
    'Services',
    ...services.map(({ name, unit, inputs }) => {
      const stated = Object.entries(inputs).map(([input, number]) => `${input} ${number}`);
      return `  ${name} (${unit}): ${stated.join(', ') || 'no figures'}`;
    }),
    ...(problems.length > 0 ? ['Problems'] : []),
    ...problems.map(
      ({ cell, weight, what, remedy }) =>
        `  ${cell ?? 'sheet'} ${weight === 'refused' ? 'refused' : 'note'}: ${what} ${remedy}`,
    ),
    ...(skipped.length > 0 ? ['Rows left out'] : []),
    ...skipped.map(({ row, name, why }) => `  ${row}${name ? ` “${name}”` : ''}: ${why}`),
    ...remarks.map(({ what, remedy }) => `${what} ${remedy}`),
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
