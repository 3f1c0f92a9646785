// One deal of the list: its facts, and what can be done with it.
import { type FormEvent, memo, useState } from 'react';
import { same } from '../../../shared/deal/differences.ts';
import type { DealSummary } from '../../../shared/ipc/contract.ts';
import { tagsIn } from '../../../shared/ipc/tags.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { formatMoment, formatMonths } from '../../format/time.ts';
import { libraryActions } from '../../state/library.ts';
import { openingRoute } from '../../state/opening.ts';
import { hashOf } from '../../state/view.ts';
import styles from './library-screen.module.css';

interface DealRowProps {
  readonly deal: DealSummary;
}

/** Drawn again only when something of its deal has changed: a search types through hundreds. */
export const DealRow = memo(Row, (before, after) => same(before.deal, after.deal));

function Row({ deal }: DealRowProps) {
  const [doing, setDoing] = useState<'tags' | 'deletion' | null>(null);
  const end = () => setDoing(null);
  if (doing === 'tags') return <TagRow deal={deal} onEnd={end} />;
  if (doing === 'deletion') return <DeletionRow deal={deal} onEnd={end} />;
  const { id, name, archivedAt } = deal;
  const now = new Date();
  return (
    <tr>
      <td className={styles.name} title={name}>
        <div className={styles.named}>
          <a href={hashOf(openingRoute(id))}>{name}</a>
          <Tags tags={deal.tags} />
        </div>
      </td>
      <td data-align="right">{deal.services}</td>
      <td data-align="right">{deal.scenarios}</td>
      <td data-align="right">{formatMonths(deal.months)}</td>
      <td>{deal.currency}</td>
      <td>{deal.openedAt === null ? '–' : formatMoment(new Date(deal.openedAt), now)}</td>
      <td>{formatMoment(new Date(deal.updatedAt), now)}</td>
      <td className={styles.actions}>
        <MenuButton
          icon="more"
          label={say('Actions for {name}', { name })}
          actions={[
            { key: 'copy', label: say('Duplicate'), onChoose: () => void libraryActions.duplicate(id) },
            { key: 'tags', label: say('Tags…'), onChoose: () => setDoing('tags') },
            archivedAt === null
              ? { key: 'archive', label: say('Archive'), onChoose: () => void libraryActions.archive(deal) }
              : { key: 'restore', label: say('Restore'), onChoose: () => void libraryActions.restore(deal) },
            { key: 'delete', label: say('Delete…'), onChoose: () => setDoing('deletion') },
          ]}
        />
      </td>
    </tr>
  );
}

const FEW = 2;

/** The first ones; the others by pointing at their number. */
function Tags({ tags }: Pick<DealSummary, 'tags'>) {
  const rest = tags.slice(FEW);
  return (
    <>
      {tags.slice(0, FEW).map((tag) => (
        <span key={tag} className={styles.own} title={tag}>
          {tag}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={styles.own} title={rest.join(', ')}>
          +{rest.length}
        </span>
      )}
    </>
  );
}

interface DoingProps {
  readonly deal: DealSummary;
  readonly onEnd: () => void;
}

const COLUMNS = 7;

function TagRow({ deal, onEnd }: DoingProps) {
  const [text, setText] = useState(deal.tags.join(', '));
  const save = (event: FormEvent) => {
    event.preventDefault();
    onEnd();
    void libraryActions.tag(deal.id, tagsIn(text));
  };
  return (
    <tr>
      <td colSpan={COLUMNS + 1}>
        <form className={styles.tagging} onSubmit={save}>
          <label>
            <span className={styles.tagged} title={deal.name}>
              {say('Tags of “{name}”', { name: deal.name })}
            </span>
            <input
              // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
              autoFocus
              value={text}
              placeholder={say('draft, public sector')}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={({ key }) => key === 'Escape' && onEnd()}
            />
          </label>
          <Button onClick={onEnd}>{say('Keep as they were')}</Button>
          <Button submits look="primary">
            {say('Save tags')}
          </Button>
        </form>
      </td>
    </tr>
  );
}

function DeletionRow({ deal, onEnd }: DoingProps) {
  return (
    <tr className={styles.removing}>
      <td colSpan={COLUMNS + 1}>
        <div className={styles.tagging}>
          <span className={styles.tagged} title={deal.name}>
            {say('Delete “{name}”', { name: deal.name })}
          </span>
          <span className={styles.warning}>
            {say('and its history? This cannot be undone. Archived, it would only be out of the way.')}
          </span>
          <Button onClick={onEnd}>{say('Keep')}</Button>
          <Button
            onClick={() => {
              onEnd();
              void libraryActions.remove(deal.id);
            }}
          >
            {say('Delete')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
