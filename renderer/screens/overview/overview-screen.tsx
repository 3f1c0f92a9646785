// Overview: the deal on one page, and what to do next.
import { useMemo } from 'react';
import { say } from '../../../shared/text/say.ts';
import { comparedScenarios } from '../../components/comparison/comparison.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import { Ranking } from '../../components/figures/ranking.tsx';
import { ScreenHeader } from '../../components/frame/frame.tsx';
import { formatsOf } from '../../format/formats.ts';
import { useMeasuredInputs } from '../../state/assumptions.ts';
import { useDeal, useDealState } from '../../state/deal.ts';
import { openRejections } from '../../state/editing.ts';
import { headlineOf } from '../../state/headline.ts';
import { type NextStep, nextSteps } from '../../state/next-steps.ts';
import { resultsOf } from '../../state/results.ts';
import { newScenario, referenceScenario } from '../../state/roles.ts';
import { useView, viewActions } from '../../state/view.ts';
import { classes } from './classes.ts';
import { DealFacts } from './deal-facts.tsx';
import { NextStepList } from './next-step-list.tsx';
import { Verdict } from './verdict.tsx';
import { WhoPerforms } from './who-performs.tsx';

export function OverviewScreen() {
  const deal = useDeal();
  const id = useDealState(({ opened }) => opened?.id ?? '');
  const results = resultsOf(deal);
  const rejections = useView((view) => view.rejections);
  const { measured, progress } = useMeasuredInputs(deal);
  const formats = useMemo(() => formatsOf(deal), [deal]);
  const scenarios = useMemo(() => comparedScenarios(deal, results), [deal, results]);
  const rejected = openRejections(deal, rejections);
  const steps = useMemo(
    () => nextSteps(deal, { rejectedCells: rejected.length, measured: progress ? null : measured }),
    [deal, rejected.length, measured, progress],
  );
  const go = ({ to }: NextStep) => {
    if (to.kind === 'rejected') viewActions.visitRejection(rejected);
    else if (to.kind === 'input') viewActions.openInput(to);
    else if (to.kind === 'cell') viewActions.openCell(to.screen, to.cell, to.scenario);
    else viewActions.go({ place: 'deal', id, screen: to.screen });
  };
  const { verdict: judged } = headlineOf(deal);
  // Who opens a deal that is whole wants its answer, who is at work on one what comes next.
  const isJudged = judged !== null && !judged.missing && steps.every(({ grade }) => grade === 'doubtful');
  const verdict = (
    <Verdict
      {...{ formats }}
      verdict={judged}
      scenario={newScenario(deal)}
      reference={referenceScenario(deal)}
    />
  );
  return (
    <div className={classes('screen')}>
      <div className={classes('main')}>
        <ScreenHeader
          title={say('Overview')}
          aside={say('TCP: total cost of performance; {unit}, present value', { unit: formats.unit })}
        />
        <div className={classes('content')}>
          <FigureGrid className={classes('top')}>
            <div>
              {isJudged && verdict}
              <NextStepList
                steps={steps}
                isMeasuring={progress !== null}
                onGo={go}
                onExport={() => viewActions.go({ place: 'deal', id, screen: 'export' })}
              />
              {!isJudged && verdict}
            </div>
            <DealFacts deal={deal} />
          </FigureGrid>
          <FigureGrid>
            <Ranking scenarios={scenarios} basis="npv" formats={formats} />
          </FigureGrid>
          <FigureGrid>
            <WhoPerforms {...{ deal, results, formats }} />
          </FigureGrid>
        </div>
      </div>
    </div>
  );
}
