// The columns of the file: header, the first values, and the field each is taken for.

import type { ImportColumn } from '../../../shared/import/columns.ts';
import { fieldNames, fields, isField } from '../../../shared/import/fields.ts';
import { yearText } from '../../../shared/import/header-year.ts';
import type { RefusedPlace } from '../../../shared/import/import-services.ts';
import {
  columnLetters,
  type ForeignFile,
  type ForeignValue,
  valueText,
} from '../../../shared/import/table.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { formatPercent, formatSignificant } from '../../format/number.ts';
import { importActions } from '../../state/import-services.ts';
import styles from './import-services-screen.module.css';

interface ColumnTableProps {
  readonly file: ForeignFile;
  readonly place: RefusedPlace;
}

const VALUES_SHOWN = 3;

export function ColumnTable({ file, place: { sheet, headerRow, columns } }: ColumnTableProps) {
  const rows = file.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const valuesOf = (column: number) =>
    rows
      .filter(({ row }) => row > headerRow)
      .flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? [])
      .slice(0, VALUES_SHOWN)
      .map(shownValue)
      .join(' · ');
  return (
    <ReadingTable className={`${styles.table} ${styles.read}`} aria-label={say('Columns')}>
      <thead>
        <tr>
          <th>{say('Column')}</th>
          <th>{say('Header')}</th>
          <th>{say('First values')}</th>
          <th>{say('Taken for')}</th>
          <th>{say('Because')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.column}>
            <td>{columnLetters(column.column)}</td>
            <td>{column.header}</td>
            <td className={styles.values}>{valuesOf(column.column)}</td>
            <td>
              <select
                aria-label={say('{header} is taken for', { header: column.header })}
                value={column.field ?? 'ignore'}
                data-unused={column.field === null}
                onChange={({ target: { value } }) =>
                  importActions.chooseField(columns, [column.header], isField(value) ? value : 'ignore')
                }
              >
                <option value="ignore">{say('not used')}</option>
                {fieldNames.map((name) => (
                  <option key={name} value={name}>
                    {say(fields[name].label)}
                  </option>
                ))}
              </select>
            </td>
            <td className={styles.quiet}>{reason(column)}</td>
          </tr>
        ))}
      </tbody>
    </ReadingTable>
  );
}

function reason({ field, from, open, year, hidden }: ImportColumn): string {
  const parts = [
    open ? say('open, see above') : '',
    field && !open
      ? { guess: say('its header says so'), mapping: say('chosen for this header'), none: '' }[from]
      : '',
    field && year ? say('of {year}', { year: yearText(year) }) : '',
    hidden ? say('hidden in the sheet') : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function shownValue(value: ForeignValue): string {
  switch (value.is) {
    case 'number':
      return value.percent
        ? formatPercent(value.number, { decimals: 1 })
        : `${formatSignificant(value.number)}${value.currency ? ` ${value.currency}` : ''}`;
    case 'unsolved':
      return say('formula without result');
    default:
      return valueText(value).slice(0, 40);
  }
}
