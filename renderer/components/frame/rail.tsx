// The rail: screens in the order of the work, grouped by its phases.
import { say } from '../../../shared/text/say.ts';
import { Icon, type IconName } from '../icons.tsx';
import styles from './rail.module.css';

export interface RailScreen {
  readonly label: string;
  readonly icon: IconName;
  readonly address: string;
  readonly active: boolean;
  readonly count?: number;
  readonly alarms?: number;
  /** Hidden in presenter mode. */
  readonly locked?: boolean;
}

export interface RailPhase {
  readonly label: string;
  readonly screens: readonly RailScreen[];
}

export function Rail({ phases }: { readonly phases: readonly RailPhase[] }) {
  return (
    <nav className={styles.rail} aria-label={say('Screens')}>
      {phases.map((phase) => (
        <section key={phase.label} aria-label={phase.label}>
          <h2 className={styles.phase}>{phase.label}</h2>
          <ul>
            {phase.screens.map((screen) => (
              <li key={screen.label}>
                <RailLink {...screen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function RailLink({ label, icon, address, active, count, alarms = 0, locked = false }: RailScreen) {
  return (
    <a className={styles.screen} href={address} aria-current={active ? 'page' : undefined}>
      <Icon name={icon} />
      <span className={styles.label}>{label}</span>
      {alarms > 0 ? (
        <span className={styles.alarms}>
          <Icon name="alarm" size={12} />
          <span className="unseen">{say('alarms:')}</span> {alarms}
        </span>
      ) : (
        count !== undefined && <span className={styles.count}>{count}</span>
      )}
      {locked && (
        <span className={styles.locked}>
          <Icon name="lock" size={13} />
          <span className="unseen">{say('hidden')}</span>
        </span>
      )}
    </a>
  );
}
