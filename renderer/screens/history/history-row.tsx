// One state of the deal: when, by whom and by what it came about.

import { type FormEvent, useState } from 'react';
import type { HistoryEntry } from '../../../shared/ipc/contract.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { formatClock, formatFullMoment, formatMoment } from '../../format/time.ts';
import { historyActions } from '../../state/history.ts';
import styles from './history.module.css';

interface HistoryRowProps {
  readonly id: string;
  readonly entry: HistoryEntry;
  readonly isLatest: boolean;
  readonly isFrom: boolean;
  readonly isTo: boolean;
  readonly onFrom: () => void;
  readonly onTo: () => void;
}

const told = { beginning: '', edit: '', undo: say('Undone: '), redo: say('Redone: ') } as const;

export function HistoryRow({ id, entry, isLatest, isFrom, isTo, onFrom, onTo }: HistoryRowProps) {
  const [naming, setNaming] = useState(false);
  const { revision, kind, label, name, author, inEffect } = entry;
  const what = `${told[kind]}${label}`;
  const actions = [
    {
      key: 'name',
      label: name === null ? say('Name this state…') : say('Rename this state…'),
      onChoose: () => setNaming(true),
    },
    ...(name === null
      ? []
      : [
          {
            key: 'unname',
            label: say('Take the name away'),
            onChoose: () => void historyActions.name(id, revision, null),
          },
        ]),
    ...(isLatest
      ? []
      : [
          {
            key: 'back',
            label: say('Go back to this state'),
            onChoose: () => void historyActions.goBack(id, entry),
          },
        ]),
  ];
  return (
    <tr data-now={isLatest} data-undone={!inEffect}>
      <td className={styles.choice}>
        <input
          type="radio"
          name="from"
          aria-label={say('Compare from: {what}', { what })}
          checked={isFrom}
          onChange={onFrom}
        />
      </td>
      <td className={styles.choice}>
        <input
          type="radio"
          name="to"
          aria-label={say('Compare to: {what}', { what })}
          checked={isTo}
          onChange={onTo}
        />
      </td>
      <td className={styles.when} title={formatFullMoment(new Date(entry.time))}>
        {moment(entry.time)}
        {author !== null && <span className={styles.who}>{author}</span>}
      </td>
      <td className={styles.what}>
        {naming ? (
          <NameField id={id} entry={entry} onEnd={() => setNaming(false)} />
        ) : (
          <>
            {name !== null && (
              <b className={styles.name} title={name}>
                {name}
              </b>
            )}
            <span className={styles.label} title={what}>
              {what}
              {isLatest && <i> {say('· now')}</i>}
              {!inEffect && <i> {say('· undone')}</i>}
            </span>
          </>
        )}
      </td>
      <td className={styles.actions}>
        {/* Gone while the name is typed: a closed menu gives the focus back to its button. */}
        {!naming && (
          <MenuButton
            icon="more"
            label={say('Actions for the state after: {what}', { what })}
            actions={actions}
          />
        )}
      </td>
    </tr>
  );
}

/** Today: 14:32; otherwise 14 Nov 2026, 14:32. */
function moment(time: string): string {
  const at = new Date(time);
  const now = new Date();
  return at.toDateString() === now.toDateString()
    ? formatClock(at)
    : `${formatMoment(at, now)}, ${formatClock(at)}`;
}

interface NameFieldProps {
  readonly id: string;
  readonly entry: HistoryEntry;
  readonly onEnd: () => void;
}

function NameField({ id, entry, onEnd }: NameFieldProps) {
  const [text, setText] = useState(entry.name ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onEnd();
    void historyActions.name(id, entry.revision, text.trim() === '' ? null : text.trim());
  };
  return (
    <form className={styles.naming} onSubmit={save}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        aria-label={say('Name of this state')}
        placeholder={say('First offer')}
        maxLength={120}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onEnd()}
      />
      <Button onClick={onEnd}>{say('Leave')}</Button>
      <Button submits look="primary">
        {say('Save name')}
      </Button>
    </form>
  );
}
