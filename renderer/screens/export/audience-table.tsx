// The audiences, one of which is chosen: who reads the file, what it holds, what it never does.
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { type AudienceRow, audienceRows } from './audiences.ts';
import styles from './export-screen.module.css';

interface AudienceTableProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
}

export const AudienceTable = ({ value, onChange }: AudienceTableProps) => (
  <ReadingTable className={styles.table} aria-label={say('For whom')}>
    <thead>
      <tr>
        <th className={styles.name}>{say('File')}</th>
        <th className={styles.who}>{say('Who reads it')}</th>
        <th>{say('What it holds')}</th>
        <th>{say('What it never holds')}</th>
      </tr>
    </thead>
    <tbody>
      {audienceRows.map((row: AudienceRow) => (
        <tr key={row.key} data-chosen={row.key === value}>
          <td>
            <label className={styles.choice}>
              <input
                type="radio"
                name="audience"
                checked={row.key === value}
                onChange={() => onChange(row.key)}
              />
              {row.name}
            </label>
          </td>
          <td>{row.who}</td>
          <td>{row.holds}</td>
          <td>{row.never}</td>
        </tr>
      ))}
    </tbody>
  </ReadingTable>
);
