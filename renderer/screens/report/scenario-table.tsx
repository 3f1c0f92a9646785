// The headline table: every scenario, against the base and against what the judged one would replace.
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { type ComparedScenario, comparisonKey } from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import type { Formats } from '../../format/formats.ts';
import { judgement } from '../../format/judgement.ts';
import { formatDelta, formatPercent, NOTHING } from '../../format/number.ts';
import { classes } from './classes.ts';
import type { ReportFigures } from './report-figures.ts';

interface ScenarioTableProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
}

interface Column {
  readonly head: string;
  readonly item: ItemName;
  readonly write: (value: number, formats: Formats) => string;
}

const points = (value: number) => (Number.isNaN(value) ? say('none') : formatDelta(value, { decimals: 1 }));
const payback = (month: number) =>
  Number.isNaN(month) ? 'never' : month === 0 ? say('at once') : String(month);

const comparisonColumns: readonly Column[] = [
  { head: say('Points'), item: 'pointsNpv', write: points },
  { head: say('Payback'), item: 'paybackMonth', write: payback },
  { head: say('Providers’ gain'), item: 'providersGainNpv', write: (value, { delta }) => delta(value) },
  { head: say('Joint gain'), item: 'jointGainNpv', write: (value, { delta }) => delta(value) },
  {
    head: say('Client’s share'),
    item: 'clientShare',
    write: (value, { percent }) => (Number.isNaN(value) ? NOTHING : percent(value)),
  },
  { head: say('Win-win'), item: 'winWin', write: (value) => (value === 1 ? say('✓ yes') : say('no')) },
];

export function ScenarioTable({ figures, formats }: ScenarioTableProps) {
  const { scenarios, base, reference } = figures;
  const references = base.key === reference.key ? [base] : [base, reference];
  return (
    <table className={classes('table scenarios')}>
      <thead>
        <tr className={classes('groups')}>
          <th />
          <th colSpan={2}>{say('Total cost of performance')}</th>
          {references.map(({ key, name }) => (
            <th key={key} colSpan={comparisonColumns.length + (key === base.key ? 2 : 1)}>
              {say('Against {name}', { name })}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col" className={classes('name')}>
            {say('Scenario')}
          </th>
          <th scope="col">{say('Undiscounted')}</th>
          <th scope="col">{say('Present value')}</th>
          {references.map(({ key }) => (
            <Heads key={key} isBase={key === base.key} />
          ))}
        </tr>
      </thead>
      <tbody>
        {scenarios.map((scenario) => (
          <tr key={scenario.key}>
            <th scope="row" className={classes('name')}>
              <i className={classes('swatch')} style={{ background: scenarioColour(scenario.kind) }} />
              {scenario.name}
            </th>
            <td>{formats.plain(totalOf(scenario, 'term'))}</td>
            <td className={classes('strong')}>{formats.plain(totalOf(scenario, 'npv'))}</td>
            {references.map((one) => (
              <Comparison
                key={one.key}
                isBase={one.key === base.key}
                reference={one}
                {...{ scenario, figures, formats }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Heads = ({ isBase }: { readonly isBase: boolean }) => (
  <>
    <th scope="col" className={classes('first')}>
      {isBase ? say('Change') : say('Gain')}
    </th>
    {isBase && <th scope="col">{say('Change, %')}</th>}
    {comparisonColumns.map(({ item, head }) => (
      <th key={item} scope="col">
        {head}
      </th>
    ))}
  </>
);

interface ComparisonProps extends ScenarioTableProps {
  readonly scenario: ComparedScenario;
  readonly reference: ComparedScenario;
  readonly isBase: boolean;
}

/** Less cost against the base reads as a fall; a gain as what the client is better off. */
function Comparison({ scenario, reference, isBase, figures, formats }: ComparisonProps) {
  const { results } = figures;
  const own = scenario.key === reference.key;
  const key = comparisonKey(scenario, reference);
  const change = totalOf(scenario, 'npv') - totalOf(reference, 'npv');
  const cell = (name: string, text: string) => (
    <td key={name} className={classes(name === 'change' ? `first ${judgement(change)}` : '')}>
      {own ? NOTHING : text}
    </td>
  );
  return (
    <>
      {cell(
        'change',
        isBase ? formats.delta(change) : formats.delta(own ? 0 : results.value('clientGainNpv', key)),
      )}
      {isBase &&
        cell('share', formatPercent(change / totalOf(reference, 'npv'), { decimals: 1, signed: true }))}
      {comparisonColumns.map(({ item, write }) =>
        cell(item, own ? '' : write(results.value(item, key), formats)),
      )}
    </>
  );
}

const totalOf = ({ sums }: ComparedScenario, basis: 'npv' | 'term'): number =>
  sums.get('totalCostOfPerformance')?.[basis] ?? Number.NaN;
