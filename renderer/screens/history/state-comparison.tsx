// Two states of the deal beside each other: what they come to, and every input that differs.
import { describedChanges } from '../../../shared/deal/describe-changes.ts';
import type { StandingValue } from '../../../shared/deal/describe-difference.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { Figure, FigureGrid } from '../../components/explain/figure.tsx';
import type { Target, ValueTarget } from '../../components/explain/target.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Section } from '../../components/frame/frame.tsx';
import { standingText } from '../../components/inputs/standing-text.ts';
import { scaleLabel } from '../../format/number.ts';
import { resultsOf } from '../../state/results.ts';
import styles from './history.module.css';
import { type StateFigure, stateFigures } from './state-figures.ts';

interface State {
  /** Of the journal; null for the deal as it is now. */
  readonly revision: number | null;
  readonly deal: Deal;
  readonly title: string;
}

export function StateComparison({ before, after }: { readonly before: State; readonly after: State }) {
  const changes = describedChanges(before.deal, after.deal);
  const figures = stateFigures(before.deal, after.deal);
  return (
    <div>
      <Section
        title={say('In numbers')}
        hint={say('present values in {deal}, margins in per cent', { deal: scaleLabel(after.deal) })}
      >
        <FigureGrid>
          <ReadingTable className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('Figure')}</th>
                <StateHead title={before.title} />
                <StateHead title={after.title} />
                <th scope="col" data-align="right" className={styles.figure}>
                  {say('Change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.key}>
                  <th scope="row" title={figure.label}>
                    {figure.side && <i className={styles.tick} data-side={figure.side} />}
                    {figure.label}
                  </th>
                  {figure.texts.map((text, index) => (
                    <td key={index} data-align="right">
                      <StateCell {...{ text, figure }} target={targetsOf(figure, before, after)[index]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </ReadingTable>
        </FigureGrid>
      </Section>
      <Section
        title={say('{count, plural, one {# difference} other {# differences}}', { count: changes.length })}
        hint={changes.length === 0 ? say('the two states are the same') : say('in the order of the deal')}
      >
        {changes.length > 0 && (
          <ReadingTable className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('Where')}</th>
                <StateHead title={before.title} left />
                <StateHead title={after.title} left />
              </tr>
            </thead>
            <tbody>
              {changes.map(({ at, place, before: old, after: now }) => (
                <tr key={at.join('/')}>
                  <th scope="row" title={place}>
                    {place}
                  </th>
                  <Standing value={old} deal={before.deal} />
                  <Standing value={now} deal={after.deal} />
                </tr>
              ))}
            </tbody>
          </ReadingTable>
        )}
      </Section>
    </div>
  );
}

/** What explains a figure in each of the two states, and its change; none where it is not there. */
function targetsOf({ of, isIn }: StateFigure, before: State, after: State): readonly (Target | undefined)[] {
  if (!of) return [];
  const value = ({ revision, deal, title }: State): ValueTarget => ({
    ...{ kind: 'value', ...of },
    state:
      revision === null
        ? undefined
        : { key: `state ${revision}`, name: title, deal, results: resultsOf(deal) },
  });
  const [from, to] = [value(before), value(after)];
  const isNumber = model.items[of.item].unit !== 'flag';
  const change: Target | undefined =
    isIn[0] && isIn[1] && isNumber ? { kind: 'difference', of: to, against: from, sign: 1 } : undefined;
  return [isIn[0] ? from : undefined, isIn[1] ? to : undefined, change];
}

interface StateCellProps {
  readonly text: string;
  readonly figure: StateFigure;
  readonly target: Target | undefined;
}

const StateCell = ({ text, figure, target }: StateCellProps) =>
  target ? <Figure target={target} text={text} label={figure.label} look="inline" /> : text;

const StateHead = ({ title, left = false }: { readonly title: string; readonly left?: boolean }) => (
  <th
    scope="col"
    data-align={left ? 'left' : 'right'}
    className={left ? styles.standing : styles.figure}
    title={title}
  >
    {title}
  </th>
);

function Standing({ value, deal }: { readonly value: StandingValue; readonly deal: Deal }) {
  const { text, quiet, hint } = standingText(value, deal);
  return (
    <td className={quiet ? styles.quiet : undefined} title={hint}>
      {text}
    </td>
  );
}
