// The export that is under way: what is being done, how long it may take, and the way out.
import { useEffect, useState } from 'react';
import { stageWords } from '../../../shared/ipc/export-order.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { ProgressBar, percentDone } from '../../components/progress.tsx';
import { timeLeft } from '../../format/time.ts';
import { type ExportJob, exportActions, secondsLeft } from '../../state/export.ts';
import styles from './export-screen.module.css';

const TICK_MS = 1000;

export function JobPanel({ job }: { readonly job: ExportJob }) {
  const { progress } = job;
  const now = useNow();
  const left = secondsLeft(job, now);
  return (
    <section className={styles.job} aria-label={say('Export under way')}>
      <p className={styles.jobWords}>
        <b>{job.what}</b>
        <span>
          {progress === null
            ? say('Choose where the file goes')
            : job.cancelling
              ? say('Cancelling')
              : stageWords(progress)}
        </span>
        <span className={styles.ofDeal}>{job.dealName}</span>
      </p>
      <div className={styles.jobBar}>
        <ProgressBar label={say('Progress of the export')} fraction={progress?.fraction ?? null} />
        <span className={styles.percent}>{progress && percentDone(progress.fraction)}</span>
        <span className={styles.left}>{left !== null && timeLeft(left)}</span>
        <Button onClick={exportActions.cancel} disabled={progress === null || job.cancelling}>
          {say('Cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Ticks on between two words of progress, so that the estimate does not stand still. */
function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
