// Compare: every scenario's terms, cash and providers beside each other, each figure with its explanation.
import { useCallback, useEffect, useMemo } from 'react';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { type Basis, comparedScenarios } from '../../components/comparison/comparison.ts';
import { copyText } from '../../components/explain/copy-text.ts';
import type { ExplainStep } from '../../components/explain/history.ts';
import { isThere, type Target, targetKey } from '../../components/explain/target.ts';
import { formatsOf } from '../../format/formats.ts';
import { useDeal, useDealState } from '../../state/deal.ts';
import { adviceFor, resultsOf } from '../../state/results.ts';
import { referenceScenario } from '../../state/roles.ts';
import { screenOfInput, useView, viewActions } from '../../state/view.ts';
import { CashView } from './cash-view.tsx';
import { classes } from './classes.ts';
import { CompareHeader } from './compare-header.tsx';
import { changeCompare, explainStep, useCompare } from './compare-store.ts';
import { type CompareViewName, copiedTable } from './copied-table.ts';
import { Explanation } from './explanation.tsx';
import { SelectingContext } from './figure.tsx';
import { ProvidersView } from './providers-view.tsx';
import { SecondLook } from './second-look.tsx';
import { TermsView } from './terms-view.tsx';

export function CompareScreen() {
  const deal = useDeal();
  const id = useDealState(({ opened }) => opened?.id ?? '');
  const results = resultsOf(deal);
  const { view, basis, reference: picked, history } = useCompare(id);
  const step = useCallback((next: ExplainStep) => explainStep(id, next), [id]);
  const asked = useView(({ selection }) => selection);

  const scenarios = useMemo(() => comparedScenarios(deal, results), [deal, results]);
  const formats = useMemo(() => formatsOf(deal), [deal]);
  const wanted = picked ?? referenceScenario(deal).id;
  const reference = scenarios.find(({ key }) => key === wanted) ?? scenarios[0];
  const current = history.trail[history.at];
  const target = current && isThere(results, current) ? current : undefined;
  const selecting = useMemo(
    () => ({
      selected: target && targetKey(target),
      select: (next: Target) => step({ kind: 'select', target: next }),
    }),
    [target, step],
  );

  const isOpen = target !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) step({ kind: 'leave' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, step]);

  // A number that was clicked elsewhere, such as in the headline strip.
  useEffect(() => {
    if (!asked || !isItem(asked.item)) return;
    step({ kind: 'select', target: { kind: 'value', ...asked, item: asked.item } });
    viewActions.select(null);
  }, [asked, step]);

  if (!reference) return null;
  const show = (next: CompareViewName) => {
    changeCompare(id, { view: next });
    step({ kind: 'leave' });
  };
  const copy = () =>
    copyText(copiedTable(view, { results, scenarios, reference, basis, unit: formats.unit }));
  return (
    <SelectingContext value={selecting}>
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
              <TermsView {...{ results, scenarios, reference, basis, formats }} isExplaining={isOpen} />
            )}
            {view === 'cash' && <CashView {...{ results, scenarios, reference, formats }} />}
            {view === 'providers' && <ProvidersView {...{ results, scenarios, formats }} />}
            {view === 'terms' && <SecondLook advice={adviceFor(deal)} />}
          </div>
        </div>
        {target && (
          <Explanation
            {...{ deal, results, target, formats }}
            steps={{
              onBack: history.at > 0 ? () => step({ kind: 'back' }) : undefined,
              onForward: history.at < history.trail.length - 1 ? () => step({ kind: 'forward' }) : undefined,
              onClose: () => step({ kind: 'close' }),
              onPin: () => step({ kind: 'pin' }),
              pinned: history.pinned,
            }}
            onSelect={selecting.select}
            homeOf={screenName}
            onInput={viewActions.openInput}
          />
        )}
      </div>
    </SelectingContext>
  );
}

const screenName = (input: string): string => {
  const screen = screenOfInput(input) ?? '';
  return screen.charAt(0).toUpperCase() + screen.slice(1);
};

const isItem = (name: string): name is ItemName => name in model.items;

function rateOf(
  situation: ReturnType<typeof resultsOf>['situation'],
  formats: ReturnType<typeof formatsOf>,
): string {
  const rate = situation.instances.deal[0]?.inputs.discountRate;
  return formats.percent(typeof rate === 'number' ? rate : Number.NaN);
}

function noteOf(view: CompareViewName, basis: Basis, unit: string, rate: string): string {
  if (view === 'cash') return `${unit}, undiscounted`;
  if (view === 'providers') return `${unit}; costs and rates of providers are estimates`;
  return basis === 'npv' ? `${unit}, NPV at ${rate} a year` : `${unit}, undiscounted`;
}
