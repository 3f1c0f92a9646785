// Scenarios ranked by what suppliers cost and by total cost of performance, with the terms as stacked bars.

import type { ItemName } from '../../../shared/model/index.ts';
import type { Formats } from '../../format/formats.ts';
import { roundAxis, thinned } from '../charts/scale.ts';
import { StackAxis, StackedTerms, stackSpan } from '../charts/stacked-terms.tsx';
import { TermSwatch } from '../charts/term-fill.tsx';
import { useWidth } from '../charts/use-width.ts';
import {
  type ComparedScenario,
  ranks,
  rowsShown,
  type SumBasis,
  segmentsOf,
} from '../comparison/comparison.ts';
import { classNames, figureSheets } from './classes.ts';
import { FigureCell } from './figure-cell.tsx';
import styles from './ranking.module.css';
import { ScenarioName } from './scenario-name.tsx';

const classes = classNames(...figureSheets, styles);

interface RankingProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly basis: SumBasis;
  readonly formats: Formats;
}

const TICKS = 5;

export function Ranking({ scenarios, basis, formats }: RankingProps) {
  const [measure, width] = useWidth<HTMLTableCellElement>(480);
  const bars = scenarios.map((scenario) => segmentsOf(scenario, basis));
  const span = stackSpan(bars);
  const axis = roundAxis(span, TICKS);
  const domain = { low: span.low * 1.02, high: axis.high };
  const gridAt = thinned(axis, Math.floor(width / 90)).filter((at) => at >= 0);
  const chart = Math.max(60, width - 24);
  const sum = (scenario: ComparedScenario, item: ItemName) => scenario.sums.get(item)?.[basis] ?? Number.NaN;
  const costs = scenarios.map((scenario) => sum(scenario, 'costOfSupplier'));
  const totals = scenarios.map((scenario) => sum(scenario, 'totalCostOfPerformance'));
  const [costRanks, totalRanks] = [ranks(costs), ranks(totals)];
  const longest = Math.max(...[...costs, ...totals].map((value) => formats.money(value).length));
  const figures = Math.max(104, Math.ceil(longest * 7.7 + 18));
  const cheapest = scenarios[costRanks.indexOf(1)];
  const best = scenarios[totalRanks.indexOf(1)];
  return (
    <section className={classes('ranking')}>
      <table>
        <caption className="unseen">Ranking by cost of supplier and by total cost of performance</caption>
        <colgroup>
          <col style={{ width: 190 }} />
          <col style={{ width: figures }} />
          <col style={{ width: 36 }} />
          <col style={{ width: figures }} />
          <col style={{ width: 36 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes('ranking-name')}>
              Scenario
            </th>
            <th scope="col" className={classes('number')}>
              Cost of supplier
            </th>
            <th scope="col">rank</th>
            <th scope="col" className={classes('number')}>
              TCP
            </th>
            <th scope="col">rank</th>
            <th scope="col" className={classes('ranking-bar')} ref={measure}>
              <span className="unseen">Terms, {formats.unit}</span>
              <StackAxis
                domain={domain}
                gridAt={gridAt}
                width={chart}
                format={(value) => formats.tick(value, axis.decimals)}
              />
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario, index) => (
            <tr key={scenario.key}>
              <th scope="row">
                <ScenarioName scenario={scenario} />
              </th>
              <FigureCell
                target={{
                  kind: 'value',
                  item: 'costOfSupplier',
                  instanceKey: scenario.key,
                  sum: { kind: basis },
                }}
                text={formats.money(costs[index] ?? Number.NaN)}
                label={`Cost of supplier, ${scenario.name}, ranking`}
              />
              <RankCell rank={costRanks[index]} />
              <FigureCell
                target={{
                  kind: 'value',
                  item: 'totalCostOfPerformance',
                  instanceKey: scenario.key,
                  sum: { kind: basis },
                }}
                text={formats.money(totals[index] ?? Number.NaN)}
                label={`Total cost of performance, ${scenario.name}, ranking`}
                look="strong"
              />
              <RankCell rank={totalRanks[index]} />
              <td className={classes('ranking-bar')}>
                <StackedTerms
                  segments={bars[index] ?? []}
                  net={totals[index] ?? 0}
                  domain={domain}
                  gridAt={gridAt}
                  width={chart}
                  label={`${scenario.name}: ${(bars[index] ?? [])
                    .filter(({ value }) => value !== 0)
                    .map(({ label, value }) => `${label} ${formats.plain(value)}`)
                    .join(', ')}; total ${formats.plain(totals[index] ?? 0)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes('legend')}>
        {rowsShown(scenarios)
          .filter(({ kind }) => kind === 'term')
          .map((row) => (
            <span key={row.item}>
              <TermSwatch code={row.code} hatched={row.sign < 0} /> {row.code} {row.label}
            </span>
          ))}
        <span>
          <i className={classes('net')} /> TCP, net
        </span>
        {cheapest && best && cheapest !== best && costRanks[scenarios.indexOf(best)] !== 1 && (
          <span className={classes('disagree')}>
            Rankings differ: the cheapest supplier is {cheapest.name}, the lowest total cost is {best.name}
          </span>
        )}
      </p>
    </section>
  );
}

function RankCell({ rank }: { readonly rank: number | undefined }) {
  return (
    <td className={classes('rank-cell')}>
      {rank !== undefined && <span className={classes(rank === 1 ? 'rank first' : 'rank')}>{rank}</span>}
    </td>
  );
}
