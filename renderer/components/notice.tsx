// One full-width line with a red edge: what went wrong, what to do, and a way to put it aside.
import type { CallError } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './notice.module.css';

export interface NoticeAction {
  readonly label: string;
  readonly onAct: () => void;
}

interface NoticeProps {
  readonly error: CallError | null;
  /** The way to what has to be mended, where it is known. */
  readonly action?: NoticeAction | undefined;
  readonly onDismiss: () => void;
}

export function Notice({ error, action, onDismiss }: NoticeProps) {
  return (
    <div role="alert" className={styles.place}>
      {error && (
        <div className={styles.notice}>
          <Icon name="alarm" size={14} />
          <span className={styles.text}>
            <b>{error.what}</b> {error.remedy}
          </span>
          {action && <Button onClick={action.onAct}>{action.label}</Button>}
          <IconButton icon="cross" label={say('Put this message aside')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}

interface DoneProps {
  readonly message: string | null;
  readonly actions?: readonly NoticeAction[];
  readonly onDismiss: () => void;
}

/** The quiet counterpart: what has been done. */
export function Done({ message, actions = [], onDismiss }: DoneProps) {
  return (
    <div role="status" className={styles.place}>
      {message && (
        <div className={styles.done}>
          <Icon name="check" size={14} />
          <span className={styles.text}>{message}</span>
          {actions.map(({ label, onAct }) => (
            <Button key={label} look="quiet" onClick={onAct}>
              {label}
            </Button>
          ))}
          <IconButton icon="cross" label={say('Put this message aside')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
