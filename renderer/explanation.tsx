// The panel for the selected figure: gathers what the engine and the workbook know of it.

import type { RefObject } from 'react';
import type { Deal } from '../shared/deal/document.ts';
import type { DealResults } from '../shared/engine/evaluation.ts';
import { model } from '../shared/model/index.ts';
import { monthsOfYear } from '../shared/model/instances.ts';
import { termColour } from './components/charts/term-fill.tsx';
import { excelForms } from './components/explain/excel-forms.ts';
import { ExplainPanel } from './components/explain/explain-panel.tsx';
import { explainedNumber } from './components/explain/explained-number.ts';
import { monthSeries } from './components/explain/month-series.ts';
import type { PanelSteps } from './components/explain/panel-header.tsx';
import type { ShownPart } from './components/explain/shown-part.ts';
import { type ItemTarget, inState, type Target, valueTarget } from './components/explain/target.ts';
import { unitLabel } from './components/explain/titles.ts';
import type { Formats } from './format/formats.ts';
import { formatAmount, formatValue } from './format/number.ts';
import { foundFigure } from './found/found-figures.ts';
import { PairExplanation } from './pair-explanation.tsx';

interface ExplanationProps {
  readonly deal: Deal;
  readonly results: DealResults;
  readonly target: Target;
  /** Names the screen the number was selected on. */
  readonly from: string;
  readonly steps: PanelSteps;
  readonly formats: Formats;
  readonly focusWanted: RefObject<boolean>;
  readonly onSelect: (target: Target) => void;
  /** Names the screen an input lives on. */
  readonly homeOf: (input: string) => string;
  readonly onInput: (input: NonNullable<ShownPart['input']>) => void;
}

export function Explanation({
  deal,
  results,
  target,
  from,
  steps,
  formats,
  focusWanted,
  onSelect,
  homeOf,
  onInput,
}: ExplanationProps) {
  if (target.kind === 'found') {
    const number = foundFigure(deal, target);
    return number && <ExplainPanel {...{ number, from, steps, focusWanted, onSelect, onInput }} />;
  }
  return (
    <ItemExplanation
      {...{ deal, results, target, from, steps, formats, focusWanted, onSelect, homeOf, onInput }}
    />
  );
}

function ItemExplanation({
  deal: now,
  results,
  target,
  from,
  steps,
  formats,
  focusWanted,
  onSelect: select,
  homeOf,
  onInput,
}: Omit<ExplanationProps, 'target'> & { readonly target: ItemTarget }) {
  const main = valueTarget(target);
  const deal = main.state?.deal ?? now;
  // What a number of another state is made of is of that state too.
  const onSelect = (next: Target) => select(target.kind === 'value' ? inState(next, main.state) : next);
  const { unit, code, side, time } = model.items[main.item];
  const series = monthSeries(results, target);
  const month = time === 'monthly' && !main.sum ? main.column : undefined;
  const toMonth = (column: number) =>
    onSelect({ kind: 'value', item: main.item, instanceKey: main.instanceKey, column });
  return (
    <ExplainPanel
      number={explainedNumber(now, results, target, homeOf)}
      from={from}
      steps={steps}
      focusWanted={focusWanted}
      excel={excelForms(results, target)}
      months={
        series && {
          series,
          month,
          start: main.sum?.kind === 'year' ? firstMonth(main.sum.year) : undefined,
          onMonth: target.kind === 'value' ? toMonth : undefined,
          colour: barColour(code, side),
          unit: unitLabel(unit, deal),
        }
      }
      pair={<PairExplanation {...{ deal, results, target, onSelect, onInput }} />}
      onSelect={onSelect}
      onInput={onInput}
      written={{
        dateOf: formats.month,
        // A month is small beside the sums of the tables: it gets the digits it needs.
        format: (value) =>
          unit === 'money'
            ? formatAmount(value, { decimals: monthDecimals(series?.paid ?? []) })
            : formatValue(value, unit, deal),
        formatFactor: (value) => formats.tick(value, 4),
        formatTick: formats.tick,
      }}
    />
  );
}

const firstMonth = (year: number): number => (year === 0 ? 0 : monthsOfYear(year).first);

const barColour = (code: string | undefined, side: 'client' | 'provider' | 'both'): string => {
  if (code) return termColour(code);
  return side === 'provider' ? 'var(--provider)' : 'var(--scenario-as-is)';
};

const monthDecimals = (paid: readonly number[]): number => {
  const largest = Math.max(0, ...paid.map(Math.abs));
  if (largest >= 10_000) return 0;
  if (largest >= 100) return 1;
  return largest >= 10 ? 2 : 3;
};
