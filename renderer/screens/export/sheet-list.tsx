// The sheets that will be in the file, before it is made.

import type { PlannedName } from '../../../shared/bid/planned-sheets.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { sheetWords, theirSheetWords } from './audiences.ts';
import styles from './export-screen.module.css';

interface SheetListProps {
  readonly sheets: readonly PlannedName[];
  /** Whether the file is one provider’s. */
  readonly theirs: boolean;
}

export const SheetList = ({ sheets, theirs }: SheetListProps) => (
  <ReadingTable className={styles.table} aria-label={say('Sheets in the file')}>
    <thead>
      <tr>
        <th className={styles.sheet}>{say('Sheet')}</th>
        <th>{say('What stands on it')}</th>
      </tr>
    </thead>
    <tbody>
      {sheets.map(({ name, kind }) => (
        <tr key={name}>
          <td>{name}</td>
          <td className={styles.quiet}>{(theirs && theirSheetWords[kind]) || sheetWords[kind]}</td>
        </tr>
      ))}
    </tbody>
  </ReadingTable>
);
