// Every term for every scenario: value, difference to the reference, and the years as a spark.
import type { ReactNode } from 'react';
import { say } from '../../../shared/text/say.ts';
import { spanOf } from '../../components/charts/scale.ts';
import { YearSpark } from '../../components/charts/year-spark.tsx';
import {
  amount,
  type ComparedScenario,
  rowsShown,
  type SumBasis,
  yearAmounts,
} from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import type { StatementRow } from '../../components/comparison/statement.ts';
import type { ValueTarget } from '../../components/explain/target.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { providersHint, ScenarioName } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { judgement } from '../../format/judgement.ts';
import { classes } from './classes.ts';
import { TermHead } from './term-head.tsx';
import { deltaHead, type TermLayout } from './term-layout.ts';

interface TermTableProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly basis: SumBasis;
  readonly layout: TermLayout;
  readonly formats: Formats;
}

export function TermTable({ scenarios, reference, basis, layout, formats }: TermTableProps) {
  const isReference = ({ key }: ComparedScenario) => key === reference.key;
  const basisName = basis === 'npv' ? say('NPV') : say('Term');
  const columnsOf = (scenario: ComparedScenario) =>
    1 + (isReference(scenario) ? 0 : 1) + (layout.spark > 0 ? 1 : 0);
  return (
    <table className={classes('terms')} style={{ minWidth: layout.least, maxWidth: layout.table }}>
      <caption className="unseen">
        {say('Terms of total cost of performance by scenario, {unit}, {basis}', {
          unit: formats.unit,
          basis: basisName,
        })}
      </caption>
      <colgroup>
        <col />
        {scenarios.map((scenario) => (
          <ScenarioColumns key={scenario.key} layout={layout} isReference={isReference(scenario)} />
        ))}
      </colgroup>
      <thead>
        <tr className={classes('names')}>
          <td className={classes('sticky')} />
          {scenarios.map((scenario) => (
            <th
              key={scenario.key}
              scope="colgroup"
              colSpan={columnsOf(scenario)}
              className={classes('opens')}
            >
              <ScenarioName
                scenario={scenario}
                hint={[
                  providersHint(scenario),
                  isReference(scenario) && scenarios.length > 1 ? say('reference') : '',
                ]
                  .filter((text) => text !== '')
                  .join(', ')}
              />
            </th>
          ))}
        </tr>
        <tr className={classes('columns')}>
          <th scope="col" className={classes('sticky label')}>
            {say('Term')}
          </th>
          {scenarios.map((scenario) => (
            <ScenarioHeads
              key={scenario.key}
              basisName={basisName}
              reference={reference}
              isReference={isReference(scenario)}
              hasSpark={layout.spark > 0}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsShown(scenarios).map((row) => (
          <TermRow key={row.item} {...{ row, scenarios, reference, basis, layout, formats }} />
        ))}
      </tbody>
    </table>
  );
}

function ScenarioColumns({ layout, isReference }: { layout: TermLayout; isReference: boolean }) {
  return (
    <>
      <col style={{ width: isReference ? layout.referenceValue : layout.value }} />
      {!isReference && <col style={{ width: layout.delta }} />}
      {layout.spark > 0 && <col style={{ width: layout.spark }} />}
    </>
  );
}

interface ScenarioHeadsProps {
  readonly basisName: string;
  readonly reference: ComparedScenario;
  readonly isReference: boolean;
  readonly hasSpark: boolean;
}

function ScenarioHeads({ basisName, reference, isReference, hasSpark }: ScenarioHeadsProps) {
  return (
    <>
      <th scope="col" className={classes('opens number')}>
        {basisName}
      </th>
      {!isReference && (
        <th scope="col" className={classes('number')} title={say('against {name}', { name: reference.name })}>
          {deltaHead(reference)}
        </th>
      )}
      {hasSpark && (
        <th scope="col" className={classes('spark-head')}>
          {say('by year')}
        </th>
      )}
    </>
  );
}

interface TermRowProps extends Omit<TermTableProps, 'layout'> {
  readonly row: StatementRow;
  readonly layout: TermLayout;
}

function TermRow({ row, scenarios, reference, basis, layout, formats }: TermRowProps) {
  // Signing is a bar of its own in every spark of the row as soon as one scenario pays then.
  const years = scenarios.map((scenario) => yearAmounts(row, scenario));
  const from = years.some(([signing]) => signing !== 0) ? 0 : 1;
  const span = spanOf([0, ...years.flatMap((amounts) => amounts.slice(from))]);
  const target = (scenario: ComparedScenario): ValueTarget => ({
    kind: 'value',
    item: row.item,
    instanceKey: scenario.key,
    sum: { kind: basis },
  });
  const look = row.kind === 'term' ? 'plain' : 'strong';
  return (
    <tr className={classes(`row-${row.kind}`)}>
      <TermHead row={row} />
      {scenarios.map((scenario, index) => {
        const value = amount(row, scenario, basis);
        const delta = value - amount(row, reference, basis);
        const name = `${row.label}, ${scenario.name}`;
        return (
          <ScenarioCells key={scenario.key}>
            <FigureCell
              className="opens"
              target={target(scenario)}
              text={formats.money(value)}
              label={name}
              look={look}
            />
            {scenario.key !== reference.key && (
              <FigureCell
                target={{
                  kind: 'difference',
                  of: target(scenario),
                  against: target(reference),
                  sign: row.sign,
                }}
                text={formats.delta(delta)}
                label={say('{name}, against {reference}', { name, reference: reference.name })}
                look={row.kind === 'total' ? judgement(delta) : 'delta'}
              />
            )}
            {layout.spark > 0 && (
              <td className={classes('spark-cell')}>
                <YearSpark
                  values={(years[index] ?? []).slice(from)}
                  span={span}
                  fill={scenarioColour(scenario.kind)}
                  label={say('{name} by year: {years}', {
                    name,
                    years: (years[index] ?? []).slice(from).map(formats.plain).join(', '),
                  })}
                />
              </td>
            )}
          </ScenarioCells>
        );
      })}
    </tr>
  );
}

const ScenarioCells = ({ children }: { readonly children: ReactNode }) => children;
