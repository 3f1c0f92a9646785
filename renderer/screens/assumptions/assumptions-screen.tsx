// Assumptions: every input the deal states, what it moves, and where it comes from; first what matters and has no source.
import { useState } from 'react';
import { inOrder, type MeasuredInput } from '../../../shared/assessment/assumptions.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { Button, Segments } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { FormulaBar, useFormulaBar } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import { formatPlain } from '../../format/number.ts';
import { useMeasuredInputs } from '../../state/assumptions.ts';
import { useEditing } from '../../state/editing.ts';
import { viewActions } from '../../state/view.ts';
import { assumptionGrid, type Row } from './assumption-grid.ts';
import styles from './assumptions.module.css';

const filters = [
  { key: 'all', label: say('All inputs') },
  { key: 'unsourced', label: say('Without a source') },
] as const;
type Filter = (typeof filters)[number]['key'];

/** So many rows are drawn at once; a large deal has thousands. */
const PAGE = 60;

export function AssumptionsScreen() {
  const { deal, gridEvents } = useEditing();
  const bar = useFormulaBar();
  const { measured, progress } = useMeasuredInputs(deal);
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(PAGE);
  const { rows, isOutOfOrder, sort } = useRows(deal, measured, filter);
  const open = rows.all.filter(({ matters, hasSource }) => matters && !hasSource).length;
  const largest = Math.max(0, ...rows.all.map(({ effect }) => effect.amount));
  const choose = (next: Filter) => {
    setFilter(next);
    setShown(PAGE);
  };
  return (
    <Page>
      <ScreenHeader
        title={say('Assumptions')}
        aside={measured && rows.all.length > 0 && <b className={styles.open}>{openInWords(open)}</b>}
      >
        <Segments label={say('Show')} options={filters} value={filter} onChange={choose} />
        <p role="status" className={styles.progress}>
          {progress &&
            say('Measuring {done} of {of} inputs', { done: count(progress.done), of: count(progress.of) })}
        </p>
      </ScreenHeader>
      <FormulaBar handle={bar.handle} />
      {measured && (
        <Section
          title={say('{number, plural, one {{shown} input} other {{shown} inputs}}', {
            number: rows.shown.length,
            shown: count(rows.shown.length),
          })}
          hint={say(
            'first what moves total cost of performance by more than 0.1 % and has no source, then the rest, by effect',
          )}
          tools={isOutOfOrder && <Button onClick={sort}>{say('Sort again')}</Button>}
        >
          {rows.shown.length === 0 ? (
            <p className={styles.none}>
              {rows.all.length === 0
                ? say(
                    'Nothing is typed in yet. What is typed in Services and the other screens stands here, to be given its source.',
                  )
                : say('Every input has a source.')}
            </p>
          ) : (
            <Grid
              label={say('Assumptions')}
              {...assumptionGrid(deal, rows.shown.slice(0, shown), {
                largest,
                onFollow: ({ input, of }) => viewActions.openInput({ name: input, instanceKey: of }),
              })}
              {...gridEvents}
              onActive={bar.show}
            />
          )}
          {rows.shown.length > shown && (
            <p className={styles.more}>
              <Button onClick={() => setShown(shown + PAGE)}>
                {say('Show {count} more', { count: Math.min(PAGE, rows.shown.length - shown) })}
              </Button>
              {say('{shown} of {all} are shown', { shown: count(shown), all: count(rows.shown.length) })}
            </p>
          )}
        </Section>
      )}
    </Page>
  );
}

const count = (number: number): string => formatPlain(number, { decimals: 0 });

function openInWords(open: number): string {
  if (open === 0) return say('Every input that matters has a source');
  return open === 1
    ? say('1 input that matters has no source')
    : say('{open} inputs that matter have no source', { open: count(open) });
}

const keyOf = ({ input, of }: MeasuredInput): string => `${input} ${of}`;

interface Order {
  readonly measured: readonly MeasuredInput[];
  readonly filter: Filter;
  readonly keys: readonly string[];
}

/**
 * Rows stay where they are while they are filled in: a row that left its place as soon as it has a source would take
 * the place of the next one away from under the hands.
 */
function useRows(deal: Deal, measured: readonly MeasuredInput[] | null, filter: Filter) {
  const [order, setOrder] = useState<Order | null>(null);
  const all = inOrder(measured ?? [], deal.provenance);
  const wanted = all.filter(({ hasSource }) => filter === 'all' || !hasSource).map(keyOf);
  const ordered = (): Order | null => measured && { measured, filter, keys: wanted };
  const isStale = measured !== null && (order?.measured !== measured || order.filter !== filter);
  const current = isStale ? ordered() : order;
  if (isStale) setOrder(current);
  const byKey = new Map(all.map((row) => [keyOf(row), row]));
  const shown: readonly Row[] = (current?.keys ?? []).flatMap((key) => byKey.get(key) ?? []);
  const isOutOfOrder =
    current !== null &&
    (wanted.length !== current.keys.length || wanted.some((key, index) => key !== current.keys[index]));
  return { rows: { all, shown }, isOutOfOrder, sort: () => setOrder(ordered()) };
}
