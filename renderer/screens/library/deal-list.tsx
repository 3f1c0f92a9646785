// The user's deals: searched, sorted by any column, in use or archived.
import { useDeferredValue } from 'react';
import type { DealSummary } from '../../../shared/ipc/contract.ts';
import { tagsOf } from '../../../shared/ipc/tags.ts';
import { say } from '../../../shared/text/say.ts';
import { Segments } from '../../components/button.tsx';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import { libraryActions, shownOf, useLibrary } from '../../state/library.ts';
import type { SortKey } from '../../state/library-list.ts';
import { DealRow } from './deal-row.tsx';
import styles from './library-screen.module.css';

const columns: readonly SortHeadProps[] = [
  { by: 'name', label: say('Deal') },
  { by: 'services', label: say('Services'), align: 'right' },
  { by: 'scenarios', label: say('Scenarios'), align: 'right' },
  { by: 'months', label: say('Term'), align: 'right' },
  { by: 'currency', label: say('Currency') },
  { by: 'openedAt', label: say('Last opened') },
  { by: 'updatedAt', label: say('Last changed') },
];

export function DealList() {
  const library = useLibrary((state) => state);
  // A long list comes a moment after the key that asks for it: the key itself is on the screen at once.
  const late = useDeferredValue(library);
  const { deals, wanted } = library;
  if (deals === null) return null;
  if (deals.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.emptyTitle}>{say('No deals yet')}</p>
        <p>
          {say(
            'Start from a sample below to see a worked comparison, open a .parley file a colleague sent you, or make a new deal and type in its services.',
          )}
        </p>
      </div>
    );
  }
  const shown = shownOf(late) ?? [];
  return (
    <>
      <Search deals={deals} />
      <ReadingTable className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.by} {...column} />
            ))}
            <th className={styles.actions}>
              <span className="unseen">{say('Actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((deal) => (
            <DealRow key={deal.id} deal={deal} />
          ))}
        </tbody>
      </ReadingTable>
      {shown.length === 0 && (
        <p className={styles.none} role="status">
          {wanted.archived && wanted.search === ''
            ? say(
                'Nothing is archived. A deal that is done with can be put here from its menu; its history stays.',
              )
            : wanted.archived
              ? say(
                  'No archived deal has all of these words in its name, tags, services, providers or scenarios.',
                )
              : say('No deal has all of these words in its name, tags, services, providers or scenarios.')}
        </p>
      )}
    </>
  );
}

function Search({ deals }: { readonly deals: readonly DealSummary[] }) {
  const { search, archived, tag } = useLibrary((library) => library.wanted);
  const tags = tagsOf(deals);
  const put = deals.filter(({ archivedAt }) => archivedAt !== null).length;
  return (
    <search className={styles.search}>
      <span className={styles.box}>
        <Icon name="search" size={14} />
        <input
          type="search"
          aria-label={say('Search deals')}
          placeholder={say('Search names, tags, services, providers')}
          value={search}
          onChange={({ target }) => libraryActions.want({ search: target.value })}
        />
      </span>
      <Segments
        label={say('Which deals')}
        options={[
          { key: 'use', label: say('In use {deals}', { deals: deals.length - put }) },
          { key: 'archive', label: say('Archived {put}', { put }) },
        ]}
        value={archived ? 'archive' : 'use'}
        onChange={(key) => libraryActions.want({ archived: key === 'archive' })}
      />
      {tags.length > 0 && (
        <fieldset className={styles.tags}>
          <legend className="unseen">{say('Tags')}</legend>
          {tags.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.tag}
              aria-pressed={one === tag}
              onClick={() => libraryActions.want({ tag: one === tag ? null : one })}
            >
              {one}
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}

interface SortHeadProps {
  readonly by: SortKey;
  readonly label: string;
  readonly align?: 'right';
}

function SortHead({ by, label, align }: SortHeadProps) {
  const { sorting } = useLibrary((library) => library.wanted);
  const order = sorting.descending ? 'descending' : 'ascending';
  const isSorted = sorting.by === by;
  return (
    <th className={styles[by]} data-align={align} aria-sort={isSorted ? order : 'none'}>
      <button type="button" className={styles.sort} onClick={() => libraryActions.sort(by)}>
        {label}
        {isSorted && <Icon name={sorting.descending ? 'down' : 'up'} size={10} />}
      </button>
    </th>
  );
}
