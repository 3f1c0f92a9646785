// The palette: every command and every input by a few letters of its name.
import { Modal } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { say } from '../../shared/text/say.ts';
import { Icon } from '../components/icons.tsx';
import { foundCommands } from '../state/command-search.ts';
import { commandsNow, groupNames } from '../state/commands.ts';
import { writtenKeys } from '../state/keys.ts';
import { libraryActions, useLibrary } from '../state/library.ts';
import { overlayActions, useOverlay } from '../state/overlays.ts';
import styles from './overlays.module.css';

export function CommandPalette() {
  const isOpen = useOverlay() === 'palette';
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (!isOpen) return;
    // Recent deals are of the library, which was perhaps never on the screen.
    void libraryActions.refresh();
    spotlight.open();
  }, [isOpen]);
  return (
    <Spotlight.Root
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={overlayActions.close}
      classNames={{ content: styles.palette ?? '', overlay: styles.shade ?? '' }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0 }}
      withinPortal
      // It would put a style element into the page, which the content policy refuses; nothing scrolls below.
      lockScroll={false}
    >
      <Modal.Title className="unseen">{say('Search or run a command')}</Modal.Title>
      <Spotlight.Search
        className={styles.search ?? ''}
        placeholder={say('A screen, a deal, a command or an input')}
        aria-label={say('Search or run a command')}
        leftSection={<Icon name="search" />}
      />
      {isOpen && <Found query={query} />}
    </Spotlight.Root>
  );
}

function Found({ query }: { readonly query: string }) {
  // Recent deals come when the library has been read.
  useLibrary((library) => library.deals);
  const groups = foundCommands(commandsNow(), query);
  return (
    <Spotlight.ActionsList className={styles.list ?? ''}>
      {groups.map(({ group, commands: own }) => (
        <Spotlight.ActionsGroup key={group} label={groupNames[group]} className={styles.group ?? ''}>
          {own.map(({ id, label, about, keys, run }) => (
            <Spotlight.Action key={id} className={styles.action ?? ''} onClick={run}>
              <span className={styles.label}>{label}</span>
              <span className={styles.about}>{about}</span>
              {keys && <kbd className={styles.keys}>{writtenKeys(keys)}</kbd>}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {groups.length === 0 && (
        <Spotlight.Empty className={styles.nothing ?? ''}>
          {say('Nothing is called that. Try a word of a screen, an input or a deal.')}
        </Spotlight.Empty>
      )}
    </Spotlight.ActionsList>
  );
}
