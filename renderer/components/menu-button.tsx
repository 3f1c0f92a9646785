// A button that opens a menu of actions, each with a few words about it.
import { Menu } from '@mantine/core';
import buttons from './button.module.css';
import { Icon, type IconName } from './icons.tsx';
import styles from './menu-button.module.css';

export interface MenuAction {
  readonly key: string;
  readonly label: string;
  readonly about?: string;
  /** False where it stands there only to say why not. */
  readonly isPossible?: boolean;
  readonly onChoose: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  /** Stands alone, with the label for screen readers. */
  readonly icon?: IconName;
  /** Stands before the label. */
  readonly mark?: IconName;
  /** A function is asked each time the menu opens. */
  readonly actions: readonly MenuAction[] | (() => readonly MenuAction[]);
}

export function MenuButton({ label, icon, mark, actions }: MenuButtonProps) {
  return (
    <Menu position="bottom-end" offset={2} withinPortal>
      <Menu.Target>
        {icon ? (
          <button
            type="button"
            className={`${buttons.button} ${buttons.icon}`}
            aria-label={label}
            title={label}
          >
            <Icon name={icon} />
          </button>
        ) : (
          <button type="button" className={buttons.button}>
            {mark && <Icon name={mark} size={14} />}
            {label}
            <Icon name="chevron" size={12} />
          </button>
        )}
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Actions actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** By itself, so that it is drawn only while the menu is open. */
const Actions = ({ actions }: Pick<MenuButtonProps, 'actions'>) =>
  (typeof actions === 'function' ? actions() : actions).map(
    ({ key, label, about, isPossible = true, onChoose }) => (
      <Menu.Item key={key} disabled={!isPossible} onClick={onChoose}>
        {label}
        {about !== undefined && <span className={styles.about}>{about}</span>}
      </Menu.Item>
    ),
  );
