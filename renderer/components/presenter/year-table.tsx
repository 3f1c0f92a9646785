// Public figures by contract year: a caption, a line each, the total first.
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../figures/reading-table.tsx';
import styles from './tables.module.css';

interface YearRow {
  readonly label: string;
  readonly unit: string;
  readonly term: string;
  readonly byYear: readonly string[];
  readonly total: boolean;
}

interface YearTableProps {
  readonly label: string;
  readonly rows: readonly YearRow[];
}

export function YearTable({ label, rows }: YearTableProps) {
  const years = Math.max(0, ...rows.map(({ byYear }) => byYear.length));
  const heads = Array.from({ length: years }, (_, year) =>
    year === 0 ? say('Signing') : say('Year {year}', { year }),
  );
  return (
    <ReadingTable className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th className={styles.name} scope="col">
            <span className="unseen">{say('Line')}</span>
          </th>
          <th className={styles.unit} scope="col">
            {say('Unit')}
          </th>
          {[say('Total'), ...heads].map((head) => (
            <th key={head} className={styles.figure} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label: line, unit, term, byYear, total }) => (
          <tr key={line} data-total={total}>
            <th scope="row" className={styles.name} title={line}>
              {line}
            </th>
            <td className={styles.unit}>{unit}</td>
            {[term, ...byYear].map((figure, column) => (
              <td key={heads[column - 1] ?? 'term'} className={styles.figure}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ReadingTable>
  );
}

interface WordTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** Words in columns. */
export const WordTable = ({ label, heads, rows }: WordTableProps) => (
  <ReadingTable className={`${styles.table} ${styles.words}`} aria-label={label}>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {cells.map((cell, column) => (
            <td key={heads[column]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </ReadingTable>
);
