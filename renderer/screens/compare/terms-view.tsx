// Terms: the table, the bridge beside it, ranking and gains below.
import { useState } from 'react';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { useWidth } from '../../components/charts/use-width.ts';
import {
  type Basis,
  bridgeTarget,
  type ComparedScenario,
  sumBasis,
} from '../../components/comparison/comparison.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import { Ranking } from '../../components/figures/ranking.tsx';
import type { Formats } from '../../format/formats.ts';
import { useDealState } from '../../state/deal.ts';
import { hashOf } from '../../state/view.ts';
import { Beside } from './beside.tsx';
import { Bridge } from './bridge.tsx';
import { classes } from './classes.ts';
import { Firms } from './firms.tsx';
import { Gains } from './gains.tsx';
import { termLayout } from './term-layout.ts';
import { TermTable } from './term-table.tsx';
import { YearChart } from './year-chart.tsx';
import { YearTable } from './year-table.tsx';

interface TermsViewProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly basis: Basis;
  readonly formats: Formats;
  /** The explanation takes the bridge's place where there is no room for both. */
  readonly isExplaining: boolean;
}

export function TermsView(props: TermsViewProps) {
  const { results, scenarios, reference, basis, formats, isExplaining } = props;
  const [measure, width] = useWidth<HTMLDivElement>(1208);
  const id = useDealState(({ opened }) => opened?.id ?? '');
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const sums = sumBasis(basis);
  const layout = termLayout(width, scenarios, sums, formats, reference, isExplaining ? 'if-room' : 'always');
  const to =
    scenarios.find(({ key }) => key === picked && key !== reference.key) ??
    bridgeTarget(scenarios, reference, sums);
  return (
    <div ref={measure} className={classes('terms-view')}>
      {basis === 'year' ? (
        <>
          <YearChart scenarios={scenarios} formats={formats} />
          <FigureGrid className={classes('scroll-x')}>
            <YearTable scenarios={scenarios} reference={reference} formats={formats} />
          </FigureGrid>
        </>
      ) : (
        <div className={classes('beside')} data-narrow={layout.table < layout.least || undefined}>
          <FigureGrid className={classes('scroll-x')}>
            <TermTable {...{ scenarios, reference, layout, formats }} basis={sums} />
          </FigureGrid>
          {layout.bridge !== undefined && to && (
            <Bridge
              {...{ scenarios, reference, to, formats }}
              onTo={setPicked}
              basis={sums}
              width={layout.bridge}
            />
          )}
        </div>
      )}
      {scenarios.length === 1 && (
        <p className={classes('empty')}>
          {say('There is one scenario: nothing to compare it with.')}{' '}
          <a href={hashOf({ place: 'deal', id, screen: 'scenarios' })}>{say('Add a scenario')}</a>
        </p>
      )}
      <FigureGrid>
        <Ranking scenarios={scenarios} basis={sums} formats={formats} />
      </FigureGrid>
      {/* A stop for Tab of its own: the ranking may be a table, and its figures out of reach. */}
      <FigureGrid>
        <Gains {...{ results, scenarios, reference, formats }} />
        <Firms {...{ results, scenarios, reference, formats }} />
        <Beside {...{ results, scenarios, formats }} basis={sums} />
      </FigureGrid>
    </div>
  );
}
