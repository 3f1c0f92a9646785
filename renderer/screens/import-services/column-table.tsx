// The columns of the file: header, the first values, and the field each is taken for.
import { type Field, fieldNames, fields, isField } from '../../../shared/import/fields.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import { columnLetters, type ForeignFile, type ForeignValue } from '../../../shared/import/table.ts';
import { importActions } from '../../state/import-services.ts';
import styles from './import-services-screen.module.css';

interface ColumnTableProps {
  readonly file: ForeignFile;
  readonly imported: ImportedServices;
}

const VALUES_SHOWN = 3;
const fromLabels = { guess: 'its header says so', mapping: 'chosen for this header', none: '' } as const;

export function ColumnTable({ file, imported }: ColumnTableProps) {
  const rows = file.sheets.find(({ name }) => name === imported.sheet)?.rows ?? [];
  const valuesOf = (column: number) =>
    rows
      .filter(({ row }) => row > imported.headerRow)
      .flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? [])
      .slice(0, VALUES_SHOWN)
      .map(shownValue)
      .join(' · ');
  const choose = (header: string, chosen: string) => {
    const field: Field | 'ignore' = isField(chosen) ? chosen : 'ignore';
    importActions.chooseField(imported, header, field);
  };
  return (
    <table className={styles.table} aria-label="Columns">
      <thead>
        <tr>
          <th>Column</th>
          <th>Header</th>
          <th>First values</th>
          <th>Taken for</th>
          <th>Because</th>
        </tr>
      </thead>
      <tbody>
        {imported.columns.map(({ column, header, field, from }) => (
          <tr key={column}>
            <td>{columnLetters(column)}</td>
            <td>{header}</td>
            <td className={styles.values}>{valuesOf(column)}</td>
            <td>
              <select
                aria-label={`${header} is taken for`}
                value={field ?? 'ignore'}
                onChange={({ target }) => choose(header, target.value)}
              >
                <option value="ignore">not used</option>
                {fieldNames.map((name) => (
                  <option key={name} value={name}>
                    {fields[name].label}
                  </option>
                ))}
              </select>
            </td>
            <td className={styles.quiet}>{field ? fromLabels[from] : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shownValue(value: ForeignValue): string {
  switch (value.is) {
    case 'number':
      return `${value.percent ? `${Number((value.number * 100).toPrecision(12))} %` : value.number}${value.currency ? ` ${value.currency}` : ''}`;
    case 'date':
      return value.date;
    case 'boolean':
      return String(value.boolean);
    case 'unsolved':
      return 'formula without result';
    default:
      return value.text.slice(0, 40);
  }
}
