// Samples to start from.
import type { SampleSummary } from '../../../shared/ipc/contract.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import styles from './library-screen.module.css';

interface SampleListProps {
  readonly samples: readonly SampleSummary[];
  readonly busy: boolean;
  readonly onStart: (sample: string) => void;
}

export function SampleList({ samples, busy, onStart }: SampleListProps) {
  return (
    <ul className={styles.samples}>
      {samples.map(({ id, name, notes }) => (
        <li key={id}>
          <div className={styles.sample}>
            <h3 className={styles.sampleName}>{name}</h3>
            <p title={notes}>{notes}</p>
          </div>
          <Button disabled={busy} onClick={() => onStart(id)}>
            {say('Start from this')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
