// Rows that are not imported, with the reason; one that looks like a total can be taken all the same.
import type { SkippedRow } from '../../../shared/import/problems.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { importActions } from '../../state/import-services.ts';
import styles from './import-services-screen.module.css';

export const LeftOutTable = ({ skipped }: { readonly skipped: readonly SkippedRow[] }) => (
  <ReadingTable className={`${styles.table} ${styles.read}`} aria-label={say('Rows left out')}>
    <thead>
      <tr>
        <th data-align="right">{say('Row')}</th>
        <th>{say('It says')}</th>
        <th>{say('Why')}</th>
        <th>
          <span className="unseen">{say('Take it all the same')}</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {skipped.map(({ row, name, why, canBeTaken }) => (
        <tr key={row}>
          <td data-align="right">{row}</td>
          <td>{name}</td>
          <td className={styles.quiet}>{why}</td>
          <td data-align="right">
            {canBeTaken && (
              <Button look="quiet" onClick={() => importActions.decide(row, 'new')}>
                {say('Take row {row}', { row: String(row) })}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </ReadingTable>
);
