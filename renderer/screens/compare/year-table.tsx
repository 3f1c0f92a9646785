// Every term by contract year: signing, years, term; one block a scenario.
import type { Sum } from '../../../shared/model/statements.ts';
import { say } from '../../../shared/text/say.ts';
import {
  amount,
  type ComparedScenario,
  rowsShown,
  yearAmounts,
} from '../../components/comparison/comparison.ts';
import { type StatementRow, statementRows } from '../../components/comparison/statement.ts';
import type { ValueTarget } from '../../components/explain/target.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { providersHint, ScenarioName } from '../../components/figures/scenario-name.tsx';
import { ColumnHeads, columnName, yearSums } from '../../components/figures/sum-columns.tsx';
import type { Formats } from '../../format/formats.ts';
import { judgement } from '../../format/judgement.ts';
import { classes } from './classes.ts';
import { TermHead } from './term-head.tsx';

interface YearTableProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

export function YearTable({ scenarios, reference, formats }: YearTableProps) {
  const years = (scenarios[0]?.sums.values().next().value?.byYear.length ?? 1) - 1;
  const columns = columnsOf(years);
  const rows = rowsShown(scenarios);
  return (
    <table className={classes('years')}>
      <caption className="unseen">
        {say('Terms by contract year, {unit}, undiscounted', { unit: formats.unit })}
      </caption>
      <thead>
        <tr className={classes('columns')}>
          <th scope="col" className={classes('sticky label')}>
            {say('{unit}, contract year', { unit: formats.unit })}
          </th>
          <ColumnHeads columns={columns} />
        </tr>
      </thead>
      {scenarios.map((scenario) => (
        <tbody key={scenario.key}>
          <tr className={classes('block')}>
            <th scope="rowgroup" colSpan={columns.length + 1} className={classes('sticky label')}>
              <ScenarioName scenario={scenario} hint={providersHint(scenario)} />
            </th>
          </tr>
          {rows.map((row) => (
            <YearRow key={row.item} row={row} scenario={scenario} formats={formats} />
          ))}
          {scenario.key !== reference.key && (
            <DifferenceRow scenario={scenario} reference={reference} formats={formats} />
          )}
        </tbody>
      ))}
    </table>
  );
}

const columnsOf = (years: number): readonly Sum[] => [...yearSums(years), { kind: 'term' }];

const targetOf = (row: StatementRow, scenario: ComparedScenario, sum: Sum): ValueTarget => ({
  kind: 'value',
  item: row.item,
  instanceKey: scenario.key,
  sum,
});

interface YearRowProps {
  readonly row: StatementRow;
  readonly scenario: ComparedScenario;
  readonly formats: Formats;
}

function YearRow({ row, scenario, formats }: YearRowProps) {
  const byYear = yearAmounts(row, scenario);
  const values = [...byYear, amount(row, scenario, 'term')];
  return (
    <tr className={classes(`row-${row.kind}`)}>
      <TermHead row={row} />
      {columnsOf(byYear.length - 1).map((sum, index) => (
        <FigureCell
          key={columnName(sum)}
          className={sum.kind === 'term' ? 'opens' : ''}
          target={targetOf(row, scenario, sum)}
          text={formats.money(values[index] ?? Number.NaN)}
          label={`${row.label}, ${scenario.name}, ${columnName(sum)}`}
          look={row.kind === 'term' ? 'plain' : 'strong'}
        />
      ))}
    </tr>
  );
}

interface DifferenceRowProps {
  readonly scenario: ComparedScenario;
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

function DifferenceRow({ scenario, reference, formats }: DifferenceRowProps) {
  const total = statementRows.find(({ kind }) => kind === 'total');
  if (!total) return null;
  const years = yearAmounts(total, scenario);
  const before = yearAmounts(total, reference);
  const deltas = [
    ...years.map((value, year) => value - (before[year] ?? 0)),
    amount(total, scenario, 'term') - amount(total, reference, 'term'),
  ];
  return (
    <tr>
      <th scope="row" className={classes('sticky label')}>
        <span className={classes('term-label')}>
          <i />
          <span className={classes('quiet')}>{say('against {name}', { name: reference.name })}</span>
        </span>
      </th>
      {columnsOf(years.length - 1).map((sum, index) => (
        <FigureCell
          key={columnName(sum)}
          className={sum.kind === 'term' ? 'opens' : ''}
          target={{
            kind: 'difference',
            of: targetOf(total, scenario, sum),
            against: targetOf(total, reference, sum),
            sign: 1,
          }}
          text={formats.delta(deltas[index] ?? Number.NaN)}
          label={say('{label}, {scenario} against {reference}, {sum}', {
            label: total.label,
            scenario: scenario.name,
            reference: reference.name,
            sum: columnName(sum),
          })}
          look={sum.kind === 'term' ? judgement(deltas[index] ?? Number.NaN) : 'delta'}
        />
      ))}
    </tr>
  );
}
