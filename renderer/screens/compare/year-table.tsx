// Every term by contract year: signing, years, term; one block a scenario.

import type { Sum } from '../../../shared/model/statements.ts';
import { TermSwatch } from '../../components/charts/term-fill.tsx';
import type { ValueTarget } from '../../components/explain/target.ts';
import { classes } from './classes.ts';
import { amount, type ComparedScenario, yearAmounts } from './comparison.ts';
import { FigureCell } from './figure.tsx';
import type { Formats } from './formats.ts';
import { providersHint, ScenarioName } from './scenario-name.tsx';
import { type StatementRow, statementRows } from './statement.ts';
import { TermCode } from './term-table.tsx';

interface YearTableProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

export function YearTable({ scenarios, reference, formats }: YearTableProps) {
  const years = (scenarios[0]?.sums.values().next().value?.byYear.length ?? 1) - 1;
  const heads = ['signing', ...Array.from({ length: years }, (_, index) => `${index + 1}`), 'Term'];
  return (
    <table className={classes('years')}>
      <caption className="unseen">Terms by contract year, {formats.unit}, undiscounted</caption>
      <thead>
        <tr className={classes('columns')}>
          <th scope="col" className={classes('sticky label')}>
            {formats.unit}, contract year
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className={classes(head === 'Term' ? 'number opens' : 'number')}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {scenarios.map((scenario) => (
        <tbody key={scenario.key}>
          <tr className={classes('block')}>
            <th scope="rowgroup" colSpan={heads.length + 1} className={classes('sticky label')}>
              <ScenarioName scenario={scenario} hint={providersHint(scenario)} />
            </th>
          </tr>
          {statementRows.map((row) => (
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

const sumsOf = (years: number): readonly Sum[] => [
  ...Array.from({ length: years }, (_, year): Sum => ({ kind: 'year', year })),
  { kind: 'term' },
];

const targetOf = (row: StatementRow, scenario: ComparedScenario, sum: Sum): ValueTarget => ({
  kind: 'value',
  item: row.item,
  instanceKey: scenario.key,
  sum,
});

const columnName = (sum: Sum): string => {
  if (sum.kind !== 'year') return 'term';
  return sum.year === 0 ? 'signing' : `year ${sum.year}`;
};

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
      <th scope="row" className={classes('sticky label')}>
        <span className={classes('term-label')}>
          {row.code ? <TermSwatch code={row.code} hatched={row.sign < 0} /> : <i />}
          <span>{row.label}</span>
          <TermCode row={row} scenarios={[scenario]} basis="term" />
        </span>
      </th>
      {sumsOf(byYear.length).map((sum, index) => (
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
          <span className={classes('quiet')}>against {reference.name}</span>
        </span>
      </th>
      {sumsOf(years.length).map((sum, index) => (
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
          label={`${total.label}, ${scenario.name} against ${reference.name}, ${columnName(sum)}`}
          look={sum.kind === 'term' ? ((deltas[index] ?? 0) < 0 ? 'good' : 'bad') : 'delta'}
        />
      ))}
    </tr>
  );
}
