// Cell by cell: what stands there, why it was not taken or how it was read, and what the service has instead.

import type { Deal } from '../../../shared/deal/document.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import type { ImportProblem } from '../../../shared/import/problems.ts';
import { cellPlace } from '../../../shared/import/table.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import { usedInstead } from './import-figures.ts';
import styles from './import-services-screen.module.css';
import { previewRows } from './preview-rows.ts';

interface ProblemTableProps {
  readonly imported: ImportedServices;
  readonly deal: Deal;
}

const order = { refused: 0, remark: 1 } as const satisfies Record<ImportProblem['weight'], number>;

export function ProblemTable({ imported, deal }: ProblemTableProps) {
  const rows = new Map(previewRows(imported).map((row) => [row.row, row]));
  // Refused ones first: they change what the deal says.
  const problems = imported.problems.toSorted((one, other) => order[one.weight] - order[other.weight]);
  return (
    <ReadingTable className={`${styles.table} ${styles.read}`} aria-label={say('To look at')}>
      <thead>
        <tr>
          <th>{say('Cell')}</th>
          <th>{say('Service')}</th>
          <th>{say('It says')}</th>
          <th>{say('Why, and what to do')}</th>
          <th data-align="right">{say('Used instead')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => {
          const row = rows.get((problem.cell && cellPlace(problem.cell)?.row) || 0);
          const isRefused = problem.weight === 'refused';
          return (
            <tr key={`${problem.cell} ${problem.what}`}>
              <td>
                <span className={isRefused ? styles.mark : styles.quiet}>
                  {isRefused && <Icon name="alarm" size={12} />}
                  {problem.cell ?? say('Sheet')}
                </span>
              </td>
              <td>{row?.name}</td>
              <td className={styles.says}>{problem.text}</td>
              <td>
                {problem.what} <span className={styles.quiet}>{problem.remedy}</span>
              </td>
              <td data-align="right" className={styles.instead}>
                {isRefused && row ? usedInstead(problem, row.service, deal) : ''}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ReadingTable>
  );
}
