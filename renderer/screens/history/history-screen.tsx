// History: every state the deal was in, named where it matters, and any two of them beside each other.
import { useState } from 'react';
import type { HistoryEntry } from '../../../shared/ipc/contract.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { useDeal } from '../../state/deal.ts';
import { historyActions, useHistory } from '../../state/history.ts';
import { useView } from '../../state/view.ts';
import styles from './history.module.css';
import { HistoryRow } from './history-row.tsx';
import { StateComparison } from './state-comparison.tsx';

/** So many lines are drawn at once; a deal of some weeks has thousands. */
const PAGE = 100;

export function HistoryScreen() {
  const deal = useDeal();
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const { entries, from, to, states } = useHistory(id);
  const [shown, setShown] = useState(PAGE);
  const [onlyNamed, setOnlyNamed] = useState(false);
  if (entries === null) return null;
  const latest = entries[0]?.revision ?? 0;
  const wanted = onlyNamed ? entries.filter(({ name }) => name !== null) : entries;
  const earlier = states.get(from);
  const later = to === null || to === latest ? deal : states.get(to);
  const named = (revision: number) =>
    titleOf(
      entries.find((entry) => entry.revision === revision),
      latest,
    );
  return (
    <Page>
      <ScreenHeader
        title={say('History')}
        aside={
          <label className={styles.filter}>
            <input
              type="checkbox"
              checked={onlyNamed}
              onChange={({ target }) => setOnlyNamed(target.checked)}
            />
            {say('Named states only')}
          </label>
        }
      />
      <div className={styles.columns}>
        <Section title={say('States')} hint={say('the newest first; none is ever lost, not even by undo')}>
          <ReadingTable className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.choice}>
                  {say('From')}
                </th>
                <th scope="col" className={styles.choice}>
                  {say('To')}
                </th>
                <th scope="col" className={styles.when}>
                  {say('When, who')}
                </th>
                <th scope="col">{say('What')}</th>
                <th scope="col" className={styles.actions}>
                  <span className="unseen">{say('Actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {wanted.slice(0, shown).map((entry) => (
                <HistoryRow
                  key={entry.revision}
                  id={id}
                  entry={entry}
                  isLatest={entry.revision === latest}
                  isFrom={entry.revision === from}
                  isTo={entry.revision === (to ?? latest)}
                  onFrom={() => void historyActions.compare(id, { from: entry.revision })}
                  onTo={() =>
                    void historyActions.compare(id, {
                      to: entry.revision === latest ? null : entry.revision,
                    })
                  }
                />
              ))}
            </tbody>
          </ReadingTable>
          {wanted.length === 0 && (
            <p className={styles.none}>
              {say('No state has a name yet: give one from the menu of its line.')}
            </p>
          )}
          {wanted.length > shown && (
            <Button onClick={() => setShown(shown + PAGE)}>
              {say('Show {PAGE} more of {wanted}', {
                PAGE: Math.min(PAGE, wanted.length - shown),
                wanted: wanted.length - shown,
              })}
            </Button>
          )}
        </Section>
        {earlier && later && (
          <StateComparison
            before={{ revision: from === latest ? null : from, deal: earlier, title: named(from) }}
            after={{
              revision: to === null || to === latest ? null : to,
              deal: later,
              title: to === null ? say('now') : named(to),
            }}
          />
        )}
      </div>
    </Page>
  );
}

function titleOf(entry: HistoryEntry | undefined, latest: number): string {
  if (!entry) return '';
  if (entry.name !== null) return entry.name;
  if (entry.kind === 'beginning') return say('the beginning');
  return entry.revision === latest ? say('now') : say('after “{label}”', { label: entry.label });
}
