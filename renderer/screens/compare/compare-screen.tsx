// Compare: every scenario's terms and cash beside each other, each figure with its explanation.
import { use, useMemo } from 'react';
import { say } from '../../../shared/text/say.ts';
import { type Basis, comparedScenarios } from '../../components/comparison/comparison.ts';
import { copyTable } from '../../components/explain/copy-text.ts';
import { SelectingContext } from '../../components/explain/figure.tsx';
import { formatsOf } from '../../format/formats.ts';
import { useDeal, useDealState } from '../../state/deal.ts';
import { adviceFor, resultsOf } from '../../state/results.ts';
import { referenceScenario } from '../../state/roles.ts';
import { CashView } from './cash-view.tsx';
import { classes } from './classes.ts';
import { CompareHeader } from './compare-header.tsx';
import { changeCompare, useCompare } from './compare-store.ts';
import { type CompareViewName, copiedTable } from './copied-table.ts';
import { SecondLook } from './second-look.tsx';
import { TermsView } from './terms-view.tsx';

export function CompareScreen() {
  const deal = useDeal();
  const id = useDealState(({ opened }) => opened?.id ?? '');
  const results = resultsOf(deal);
  const { view, basis, reference: picked } = useCompare(id);

  const scenarios = useMemo(() => comparedScenarios(deal, results), [deal, results]);
  const formats = useMemo(() => formatsOf(deal), [deal]);
  const wanted = picked ?? referenceScenario(deal).id;
  const reference = scenarios.find(({ key }) => key === wanted) ?? scenarios[0];
  const { selected, leave } = use(SelectingContext);

  if (!reference) return null;
  const show = (next: CompareViewName) => {
    changeCompare(id, { view: next });
    leave();
  };
  const copy = () =>
    copyTable(copiedTable(view, { results, scenarios, reference, basis, unit: formats.unit }));
  return (
    <div className={classes('screen')}>
      <div className={classes('main')}>
        <CompareHeader
          view={view}
          onView={show}
          basis={basis}
          onBasis={(next) => changeCompare(id, { basis: next })}
          scenarios={scenarios}
          reference={reference.key}
          onReference={(next) => changeCompare(id, { reference: next })}
          note={noteOf(view, basis, formats.unit, rateOf(results.situation, formats))}
          onCopy={copy}
        />
        <div className={classes('content')}>
          {view === 'terms' && (
            <TermsView
              {...{ results, scenarios, reference, basis, formats }}
              isExplaining={selected !== undefined}
            />
          )}
          {view === 'cash' && <CashView {...{ results, scenarios, reference, formats }} />}
          {view === 'terms' && <SecondLook advice={adviceFor(deal)} />}
        </div>
      </div>
    </div>
  );
}

function rateOf(
  situation: ReturnType<typeof resultsOf>['situation'],
  formats: ReturnType<typeof formatsOf>,
): string {
  const rate = situation.instances.deal[0]?.inputs.discountRate;
  return formats.percent(typeof rate === 'number' ? rate : Number.NaN);
}

function noteOf(view: CompareViewName, basis: Basis, unit: string, rate: string): string {
  if (view === 'cash') return say('{unit}, undiscounted', { unit });
  return basis === 'npv'
    ? say('{unit}, NPV at {rate} a year', { unit, rate })
    : say('{unit}, undiscounted', { unit });
}
