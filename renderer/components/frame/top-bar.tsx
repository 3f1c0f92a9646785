// The bar at the top: which deal, undo and redo, export, and whether everything is saved.
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '../../../shared/text/say.ts';
import { formatClock } from '../../format/time.ts';
import { IconButton } from '../button.tsx';
import { Icon } from '../icons.tsx';
import { type MenuAction, MenuButton } from '../menu-button.tsx';
import styles from './top-bar.module.css';

export interface MenuChoice {
  readonly label: string;
  readonly onChoose: () => void;
  readonly checked?: boolean;
}

interface TopBarProps {
  readonly home: string;
  readonly children?: ReactNode;
}

export function TopBar({ home, children }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <a className={styles.brand} href={home} title={say('All deals')}>
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
          <rect width="6" height="12" className={styles.client} />
          <rect x="8" width="6" height="12" className={styles.provider} />
        </svg>
        Parley
      </a>
      {children}
    </header>
  );
}

interface SearchButtonProps {
  /** “Ctrl+K” */
  readonly keys: string;
  /** “Control+K”, as programs write them. */
  readonly ariaKeys: string;
  readonly onOpen: () => void;
}

/** Opens the palette; the keys that do it too are written on it. */
export const SearchButton = ({ keys, ariaKeys, onOpen }: SearchButtonProps) => (
  <button
    type="button"
    className={styles.search}
    onClick={onOpen}
    aria-keyshortcuts={ariaKeys}
    title={say('Search or run a command')}
  >
    <Icon name="search" size={14} />
    <span>{say('Search or run a command')}</span>
    <kbd>{keys}</kbd>
  </button>
);

interface DealBarProps {
  readonly search: ReactNode;
  readonly name: string;
  /** “USD · 60 months from Jan 2027” */
  readonly facts: string;
  /** Groups of the deal's menu. */
  readonly menu: readonly (readonly MenuChoice[])[];
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly exports: readonly MenuAction[];
  /** The switch of presenter mode. */
  readonly presenter: ReactNode;
  readonly saving: boolean;
  readonly savedAt: Date | null;
}

export function DealBar(props: DealBarProps) {
  const { undoLabel, redoLabel, saving, savedAt } = props;
  return (
    <>
      <DealMenu name={props.name} menu={props.menu} />
      <span className={styles.facts}>{props.facts}</span>
      {props.search}
      <Tools>
        <IconButton
          icon="undo"
          label={say('Undo')}
          hint={undoLabel ? say('Undo: {undoLabel} (Ctrl+Z)', { undoLabel }) : say('Nothing to undo')}
          onClick={props.onUndo}
          disabled={undoLabel === null}
        />
        <IconButton
          icon="redo"
          label={say('Redo')}
          hint={redoLabel ? say('Redo: {redoLabel} (Ctrl+Shift+Z)', { redoLabel }) : say('Nothing to redo')}
          onClick={props.onRedo}
          disabled={redoLabel === null}
        />
        <i className={styles.divider} />
        <MenuButton label={say('Export')} mark="export" actions={props.exports} />
        <i className={styles.divider} />
        {props.presenter}
        <i className={styles.divider} />
        <span className={styles.saved} role="status">
          {saving ? (
            <>
              <Icon name="clock" size={14} /> {say('Saving…')}
            </>
          ) : (
            <>
              <Icon name="check" size={14} />{' '}
              {savedAt ? say('Saved {time}', { time: formatClock(savedAt) }) : say('Saved')}
            </>
          )}
        </span>
      </Tools>
    </>
  );
}

/** What stands at the right end of the bar. */
export const Tools = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.tools}>{children}</div>
);

function DealMenu({ name, menu }: Pick<DealBarProps, 'name' | 'menu'>) {
  return (
    <Menu position="bottom-start" offset={4} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.deal} aria-label={say('Deal: {name}', { name })} title={name}>
          <span className={styles.dealName}>{name}</span>
          <Icon name="chevron" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {menu.map((group, index) => (
          <MenuGroup key={group[0]?.label} choices={group} divided={index > 0} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface MenuGroupProps {
  readonly choices: readonly MenuChoice[];
  readonly divided: boolean;
}

function MenuGroup({ choices, divided }: MenuGroupProps) {
  return (
    <>
      {divided && <Menu.Divider />}
      {choices.map(({ label, onChoose, checked }) => (
        <Menu.Item
          key={label}
          onClick={onChoose}
          rightSection={checked ? <Icon name="check" size={14} /> : null}
          aria-current={checked ? 'true' : undefined}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  );
}
