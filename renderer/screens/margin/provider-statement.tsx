// Revenue, cost and profit of one provider: signing, years, term, present value.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { lineSums } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import type { Sum } from '../../../shared/model/statements.ts';
import { say } from '../../../shared/text/say.ts';
import type { ComparedProvider, ProviderLine } from '../../components/comparison/provider-figures.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { ColumnHeads, columnName, yearSums } from '../../components/figures/sum-columns.tsx';
import type { Formats } from '../../format/formats.ts';
import { itemLabel, itemMeaning } from '../../format/model-texts.ts';
import { formatPlain, NOTHING } from '../../format/number.ts';
import { classes } from './classes.ts';

interface ProviderStatementProps {
  readonly results: DealResults;
  readonly provider: ComparedProvider;
  readonly lines: readonly ProviderLine[];
  readonly formats: Formats;
}

export function ProviderStatement({ results, provider, lines, formats }: ProviderStatementProps) {
  const years = provider.margins.length;
  const columns: readonly Sum[] = [...yearSums(years), { kind: 'term' }, { kind: 'npv' }];
  return (
    <div className={classes('scroll-x statement')}>
      <table className={classes('years compact')}>
        <caption className="unseen">
          {say('Statement of {provider}, {scenario}, {unit}', {
            provider: provider.name,
            scenario: provider.scenario.name,
            unit: formats.unit,
          })}
        </caption>
        <thead>
          <tr className={classes('columns')}>
            <th
              scope="col"
              className={classes('sticky label')}
              title={`${provider.name}, ${provider.scenario.name}`}
            >
              <span className={classes('side-provider')} />
              {provider.name}, {provider.scenario.name}
              <span className={classes('hint')}>{say('{unit}, our estimate', { unit: formats.unit })}</span>
            </th>
            <ColumnHeads columns={columns} />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item, kind, code, sign }) => {
            const sums = lineSums(results, item, provider.instance);
            const values = [...sums.byYear, sums.term, sums.npv].map((value) => sign * value);
            return (
              <tr key={item} className={classes(`row-${kind}`)}>
                <th scope="row" className={classes('sticky label')} title={itemMeaning(item)}>
                  {itemLabel(item)}
                  {code && <span className={classes('hint')}>{code}</span>}
                </th>
                {columns.map((sum, index) => (
                  <FigureCell
                    key={columnName(sum)}
                    className={sum.kind === 'term' ? 'opens' : ''}
                    target={{ kind: 'value', item, instanceKey: provider.key, sum }}
                    text={formats.money(values[index] ?? Number.NaN)}
                    label={`${itemLabel(item)}, ${provider.name}, ${columnName(sum)}`}
                    look={looks[kind]}
                  />
                ))}
              </tr>
            );
          })}
          <MarginRow results={results} provider={provider} />
        </tbody>
      </table>
    </div>
  );
}

const looks = { term: 'plain', memo: 'delta', subtotal: 'strong', total: 'strong' } as const;

const percentText = (share: number) =>
  Number.isNaN(share) ? NOTHING : `${formatPlain(share * 100, { decimals: 1 })}`;

function MarginRow({ results, provider }: Omit<ProviderStatementProps, 'formats' | 'lines'>) {
  const byYear = Array.from(results.series('marginByYear', provider.key));
  const isBelow = (share: number) => exceeds(provider.floor, share);
  const cell = (share: number) => ({
    text: isBelow(share) ? `▼ ${percentText(share)}` : percentText(share),
    look: isBelow(share) ? ('below' as const) : ('strong' as const),
  });
  return (
    <tr className={classes('row-margin')}>
      <th scope="row" className={classes('sticky label')} title={itemMeaning('marginByYear')}>
        {say('Margin, % of revenue')}
      </th>
      {byYear.map((share, year) => (
        <FigureCell
          key={year}
          target={{ kind: 'value', item: 'marginByYear', instanceKey: provider.key, column: year }}
          label={say('Margin, {name}, {columnName}', {
            name: provider.name,
            columnName: columnName({ kind: 'year', year }),
          })}
          {...cell(share)}
        />
      ))}
      <FigureCell
        className="opens"
        target={{ kind: 'value', item: 'marginTerm', instanceKey: provider.key }}
        label={say('Contract margin, {name}', { name: provider.name })}
        {...cell(provider.margin)}
      />
      <td />
    </tr>
  );
}
