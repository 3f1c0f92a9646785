// One full-width line with a red edge: what went wrong, what to do, and a way to put it aside.
import type { CallError } from '../../shared/ipc/contract.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  readonly error: CallError | null;
  readonly onDismiss: () => void;
}

export function Notice({ error, onDismiss }: NoticeProps) {
  return (
    <div role="alert" className={styles.place}>
      {error && (
        <div className={styles.notice}>
          <Icon name="alarm" size={14} />
          <span className={styles.text}>
            <b>{error.what}</b> {error.remedy}
          </span>
          <IconButton icon="cross" label="Put this message aside" onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}

interface DoneProps {
  readonly message: string | null;
  readonly onDismiss: () => void;
}

/** The quiet counterpart: what has been done. */
export function Done({ message, onDismiss }: DoneProps) {
  return (
    <div role="status" className={styles.place}>
      {message && (
        <div className={styles.done}>
          <Icon name="check" size={14} />
          <span className={styles.text}>{message}</span>
          <IconButton icon="cross" label="Put this message aside" onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
