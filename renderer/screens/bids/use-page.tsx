// So many rows are drawn at once; a bid of a large deal has thousands.
import { useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import styles from './bids-screen.module.css';

const PAGE = 120;

/** The rows to draw, and the button for more of them. */
export function usePage<Row>(rows: readonly Row[]) {
  const [page, setPage] = useState(PAGE);
  const more = rows.length > page && (
    <p className={styles.tools}>
      <Button onClick={() => setPage(page + PAGE)}>
        {say('Show {count} more', { count: Math.min(PAGE, rows.length - page) })}
      </Button>
      {say('{shown} of {all} are shown', { shown: page, all: rows.length })}
    </p>
  );
  return { shown: rows.slice(0, page), more };
}
