// Sentences in rows: what each is about, and where it comes from.
import type { ReactNode } from 'react';
import styles from './sentence-table.module.css';

export interface SentenceRow {
  readonly key: string;
  /** Quiet words before the sentence; none where the sentence names what it is about. */
  readonly about?: string;
  readonly sentence: string;
  /** Quiet words after it. */
  readonly source?: string;
  /** At the end of the row. */
  readonly action?: ReactNode;
}

interface SentenceTableProps {
  readonly label: string;
  readonly rows: readonly SentenceRow[];
}

export function SentenceTable({ label, rows }: SentenceTableProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ key, about, sentence, source, action }) => (
        <li key={key} className={styles.row}>
          {about !== undefined && <span className={styles.about}>{about}</span>}
          <span className={styles.sentence}>{sentence}</span>
          {source !== undefined && <span className={styles.source}>{source}</span>}
          {action !== undefined && <span className={styles.action}>{action}</span>}
        </li>
      ))}
    </ul>
  );
}
