// Scenarios ranked by what suppliers cost and by total cost of performance, with the terms as stacked bars.
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { Formats } from '../../format/formats.ts';
import { formatAmount } from '../../format/number.ts';
import { ChartRegion } from '../charts/chart-region.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { roundAxis, thinned } from '../charts/scale.ts';
import { StackAxis, StackedTerms, stackSpan } from '../charts/stacked-terms.tsx';
import { TermSwatch } from '../charts/term-fill.tsx';
import { useWidth } from '../charts/use-width.ts';
import {
  amount,
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

const BASES = { npv: say('NPV'), term: say('undiscounted') } as const satisfies Record<SumBasis, string>;

function rankingOf(scenarios: readonly ComparedScenario[], basis: SumBasis) {
  const sums = (item: ItemName) => scenarios.map((one) => one.sums.get(item)?.[basis] ?? Number.NaN);
  const [costs, totals] = [sums('costOfSupplier'), sums('totalCostOfPerformance')];
  return { costs, totals, costRanks: ranks(costs), totalRanks: ranks(totals) };
}

/** The bars as figures: a column each, the sums with their ranks below. */
export function rankingTable(
  scenarios: readonly ComparedScenario[],
  { basis, formats }: Pick<RankingProps, 'basis' | 'formats'>,
): ChartTable {
  const { costs, totals, costRanks, totalRanks } = rankingOf(scenarios, basis);
  const rankRow = (key: string, head: string, of: typeof costRanks) => ({
    ...{ key, head, values: of.map((rank) => rank ?? Number.NaN) },
    write: (rank: number) => formatAmount(rank, { decimals: 0 }),
  });
  return {
    corner: `${BASES[basis]}, ${formats.unit}`,
    columns: scenarios.map(({ name }) => ({ head: name, write: formats.money })),
    rows: [
      ...rowsShown(scenarios)
        .filter(({ kind }) => kind === 'term')
        .map((row) => ({
          ...{ key: row.item, head: `${row.label} ${row.code}` },
          values: scenarios.map((scenario) => amount(row, scenario, basis)),
        })),
      { key: 'cost', head: say('Cost of supplier'), values: costs },
      rankRow('cost-rank', say('rank'), costRanks),
      { key: 'total', head: say('Total cost of performance'), values: totals, isTotal: true },
      rankRow('total-rank', say('rank'), totalRanks),
    ],
  };
}

export function Ranking({ scenarios, basis, formats }: RankingProps) {
  const [measure, width] = useWidth<HTMLTableCellElement>(480);
  const bars = scenarios.map((scenario) => segmentsOf(scenario, basis));
  const span = stackSpan(bars);
  const axis = roundAxis(span, TICKS);
  const domain = { low: span.low * 1.02, high: axis.high };
  const gridAt = thinned(axis, Math.floor(width / 90)).filter((at) => at >= 0);
  const chart = Math.max(60, width - 24);
  const { costs, totals, costRanks, totalRanks } = rankingOf(scenarios, basis);
  const longest = Math.max(...[...costs, ...totals].map((value) => formats.money(value).length));
  const figures = Math.max(104, Math.ceil(longest * 7.7 + 18));
  const cheapest = scenarios[costRanks.indexOf(1)];
  const best = scenarios[totalRanks.indexOf(1)];
  return (
    <ChartRegion
      className={classes('ranking')}
      title={say('Ranking by cost of supplier and by total cost of performance, {basis}, {unit}', {
        basis: BASES[basis],
        unit: formats.unit,
      })}
      heading={
        <>
          <h2>{say('Ranking')}</h2>
          <span className={classes('hint')}>
            {BASES[basis]}, {formats.unit}
          </span>
        </>
      }
      table={() => rankingTable(scenarios, { basis, formats })}
    >
      <table>
        <caption className="unseen">
          {say('Ranking by cost of supplier and by total cost of performance')}
        </caption>
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
              {say('Scenario')}
            </th>
            <th scope="col" className={classes('number')}>
              {say('Cost of supplier')}
            </th>
            <th scope="col">{say('rank')}</th>
            <th scope="col" className={classes('number')}>
              {say('TCP')}
            </th>
            <th scope="col">{say('rank')}</th>
            <th scope="col" className={classes('ranking-bar')} ref={measure}>
              <span className="unseen">{say('Terms, {unit}', { unit: formats.unit })}</span>
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
                label={say('Cost of supplier, {name}, ranking', { name: scenario.name })}
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
                label={say('Total cost of performance, {name}, ranking', { name: scenario.name })}
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
                  label={say('{name}: {terms}; total {total}', {
                    name: scenario.name,
                    terms: (bars[index] ?? [])
                      .filter(({ value }) => value !== 0)
                      .map(({ label, value }) => `${label} ${formats.plain(value)}`)
                      .join(', '),
                    total: formats.plain(totals[index] ?? 0),
                  })}
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
          <i className={classes('net')} /> {say('TCP, net')}
        </span>
        {cheapest && best && cheapest !== best && costRanks[scenarios.indexOf(best)] !== 1 && (
          <span className={classes('disagree')}>
            {say('Rankings differ: the cheapest supplier is {cheapest}, the lowest total cost is {best}', {
              cheapest: cheapest.name,
              best: best.name,
            })}
          </span>
        )}
      </p>
    </ChartRegion>
  );
}

function RankCell({ rank }: { readonly rank: number | undefined }) {
  return (
    <td className={classes('rank-cell')}>
      {rank !== undefined && (
        <span className={classes(rank === 1 ? 'rank first' : 'rank')} data-inverse={rank === 1 || undefined}>
          {rank}
        </span>
      )}
    </td>
  );
}
