// What marks presenter mode: the frame with its tab, the switch, the sentence in the status bar, hidden regions.
import type { ReactNode } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Icon } from '../icons.tsx';
import { sayElements } from '../said.ts';
import styles from './presenter.module.css';

export const PresenterRoom = ({ children }: { readonly children: ReactNode }) => (
  <>
    <div className={styles.room}>{children}</div>
    <div className={styles.edge} aria-hidden="true">
      <span className={styles.tab}>{say('PRESENTER MODE')}</span>
    </div>
  </>
);

interface PresenterSwitchProps {
  readonly on: boolean;
  /** “F9” */
  readonly keys: string;
  /** What hovering says. */
  readonly hint: string;
  readonly onToggle: () => void;
}

export const PresenterSwitch = ({ on, keys, hint, onToggle }: PresenterSwitchProps) => (
  <button
    type="button"
    role="switch"
    aria-checked={on}
    aria-label={say('Presenter mode')}
    aria-keyshortcuts={keys}
    title={hint}
    className={styles.switch}
    onClick={onToggle}
  >
    <Icon name="lock" size={14} />
    {say('Presenter')}
    <kbd>{keys}</kbd>
    <span className={styles.track} />
  </button>
);

export const PresenterStatus = ({ keys }: { readonly keys: string }) => (
  <footer className={styles.status}>
    <Icon name="lock" size={13} />
    <span role="status">
      {say('Presenter mode: confidential figures are hidden on every screen, in copies and in exports')}
    </span>
    <span className={styles.leave}>{sayElements('{keys} to leave', { keys: <kbd>{keys}</kbd> })}</span>
  </footer>
);

interface HiddenProps {
  /** “TCP, gain, margins and verdict are hidden” */
  readonly what: string;
  /** Pixels it takes. */
  readonly height?: number;
  readonly className?: string | undefined;
}

/** Where confidential figures stand otherwise. It says what kind they are, never how many. */
export const Hidden = ({ what, height, className = '' }: HiddenProps) => (
  <div className={`${styles.hidden} ${className}`} style={height === undefined ? undefined : { height }}>
    <span className={styles.what}>
      <Icon name="lock" size={14} />
      {what}
    </span>
  </div>
);
