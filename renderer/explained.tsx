// Any number on any screen can be selected; the panel that explains it stands beside the screen.

import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import type { Deal } from '../shared/deal/document.ts';
import type { DealResults } from '../shared/engine/evaluation.ts';
import { say } from '../shared/text/say.ts';
import { explanationText } from './components/explain/copied-explanation.ts';
import { copyTable } from './components/explain/copy-text.ts';
import { excelForms } from './components/explain/excel-forms.ts';
import { type ExplainedNumber, explainedNumber } from './components/explain/explained-number.ts';
import { SelectingContext } from './components/explain/figure.tsx';
import type { ExplainStep } from './components/explain/history.ts';
import { isThere, type Target, targetKey } from './components/explain/target.ts';
import { useExplainFocus } from './explain-focus.ts';
import { explainStep, isShownOn, useExplaining, visitInput } from './explaining.ts';
import { Explanation } from './explanation.tsx';
import { formatsOf } from './format/formats.ts';
import { userLocale } from './format/number.ts';
import { foundFigure } from './found/found-figures.ts';
import { setExplainer } from './state/explainer.ts';
import { COPY_EXPLANATION_KEYS, writtenKeys } from './state/keys.ts';
import { resultsOf } from './state/results.ts';
import { screenNames } from './state/screen-names.ts';
import { type DealScreen, screenOfInput, viewActions } from './state/view.ts';

interface ExplainedProps {
  readonly id: string;
  readonly deal: Deal;
  readonly screen: DealScreen;
  /** Draws everything that stands around the panel. */
  readonly children: (panel: ReactNode) => ReactNode;
}

export function Explained({ id, deal, screen, children }: ExplainedProps) {
  const results = resultsOf(deal);
  const formats = useMemo(() => formatsOf(deal), [deal]);
  const explaining = useExplaining(id);
  const { history, home } = explaining;
  const step = useCallback((next: ExplainStep) => explainStep(id, screen, next), [id, screen]);
  const current = isShownOn(explaining, screen) ? history.trail[history.at] : undefined;
  const target = current && isStill(deal, results, current) ? current : undefined;
  const selected = target && targetKey(target);
  const isOpen = target !== undefined;
  const focus = useExplainFocus(isOpen);
  const selecting = useMemo(
    () => ({
      selected,
      select: (next: Target, byKey = false) => {
        focus.came(byKey);
        step({ kind: 'select', target: next });
      },
      leave: () => step({ kind: 'leave' }),
    }),
    [selected, step, focus.came],
  );

  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      focus.back();
      step({ kind: 'leave' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, step, focus.back]);
  const copy = () => {
    if (!target) return;
    const number = numberOf(deal, results, target);
    const forms = target.kind === 'found' ? [] : excelForms(results, target);
    if (number && copyTable(explanationText(number, forms, userLocale())))
      viewActions.say(say('Copied: {title}', { title: number.title }));
  };
  useEffect(() => setExplainer({ explain: focus.explain, copy: isOpen ? copy : null }));

  const isAway = home !== null && home !== screen;
  const panel = target && (
    <Explanation
      {...{ deal, results, target, formats }}
      from={screenNames[home ?? screen]}
      steps={{
        onBack: history.at > 0 ? () => step({ kind: 'back' }) : undefined,
        onForward: history.at < history.trail.length - 1 ? () => step({ kind: 'forward' }) : undefined,
        onClose: () => {
          focus.back();
          step({ kind: 'close' });
        },
        onPin: () => step({ kind: 'pin' }),
        onHome: isAway ? () => viewActions.go({ place: 'deal', id, screen: home }) : undefined,
        pinned: history.pinned,
        onCopy: copy,
        copyKeys: writtenKeys(COPY_EXPLANATION_KEYS),
      }}
      onSelect={selecting.select}
      homeOf={homeOf}
      focusWanted={focus.wanted}
      onInput={(input) => visitInput(id, input)}
    />
  );
  return <SelectingContext value={selecting}>{children(panel)}</SelectingContext>;
}

const isStill = (deal: Deal, results: DealResults, target: Target): boolean =>
  target.kind === 'found' ? foundFigure(deal, target) !== undefined : isThere(results, target);

const numberOf = (deal: Deal, results: DealResults, target: Target): ExplainedNumber | undefined =>
  target.kind === 'found' ? foundFigure(deal, target) : explainedNumber(deal, results, target, homeOf);

const homeOf = (input: string): string => {
  const screen = screenOfInput(input);
  return screen ? screenNames[screen] : '';
};
