// Why a number is what it is: in words, with the values that went in, in Excel, month by month.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';
import type { NamedExcelForm } from './excel-forms.ts';
import { ExcelSection } from './excel-section.tsx';
import type { ExplainedNumber } from './explained-number.ts';
import { MonthSection } from './month-section.tsx';
import type { MonthSeries } from './month-series.ts';
import { PanelHeader, type PanelSteps } from './panel-header.tsx';
import { ContributionsTable, PartsTable } from './parts-table.tsx';
import { Sentence, Words } from './sentence.tsx';
import type { ShownPart } from './shown-part.ts';
import type { Target } from './target.ts';
import { YearSection } from './year-section.tsx';

interface ExplainPanelProps {
  readonly number: ExplainedNumber;
  readonly from: string;
  readonly steps: PanelSteps;
  /** None for what stands in no cell of its own. */
  readonly excel?: readonly NamedExcelForm[];
  readonly months?:
    | {
        readonly series: MonthSeries;
        readonly month: number | undefined;
        readonly start: number | undefined;
        readonly onMonth: ((month: number) => void) | undefined;
        readonly colour: string;
        readonly unit: string;
      }
    | undefined;
  readonly onSelect: (target: Target) => void;
  readonly onInput?: (input: NonNullable<ShownPart['input']>) => void;
  /** How the months are written. */
  readonly written?: {
    readonly dateOf: (month: number) => string;
    readonly format: (value: number) => string;
    readonly formatFactor: (value: number) => string;
    readonly formatTick: (value: number, decimals: number) => string;
  };
  /** Beside another scenario. */
  readonly pair?: ReactNode;
  /** True where the panel is to take the focus once; it sets it back. */
  readonly focusWanted: RefObject<boolean>;
}

export function ExplainPanel(props: ExplainPanelProps) {
  const { number, from, steps, excel = [], months, written, onSelect, onInput } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.scrollTo({ top: 0 }), [number.title]);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  // After every drawing: what had the focus may be gone with the number it explained.
  useEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!props.focusWanted.current && !isLost) return;
    props.focusWanted.current = false;
    heading.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (!event.altKey) return;
    event.preventDefault();
    if (event.key === 'ArrowLeft') steps.onBack?.();
    else steps.onForward?.();
  };
  return (
    <aside
      ref={panel}
      data-explanation=""
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !panel.current?.contains(relatedTarget)) hadFocus.current = false;
      }}
      className={classes('panel')}
      aria-label={say('Explanation: {title}', { title: number.title })}
      onKeyDown={onKeyDown}
    >
      <PanelHeader from={from} title={number.title} steps={steps} />
      <div className={classes('body')} ref={body}>
        <section className={classes('head')}>
          <div>
            <h2 ref={heading} tabIndex={-1}>
              {number.title}
            </h2>
            <p className={classes('subtitle')}>{number.subtitle}</p>
          </div>
          <output className={classes('explained')} aria-live="polite">
            {number.value}
          </output>
        </section>
        <p className={classes('meaning')}>{number.meaning}</p>
        <section className={classes('section')}>
          <header>
            <h3>{say('In words')}</h3>
          </header>
          <Sentence tokens={number.sentence} onSelect={onSelect} onInput={onInput} />
          {number.applies && (
            <p className={classes('applies')}>
              <b>{say('Here applies:')}</b>{' '}
              <Words tokens={number.applies} onSelect={onSelect} onInput={onInput} />
            </p>
          )}
          {number.contributions && (
            <ContributionsTable
              key={number.title}
              {...number.contributions}
              total={{ label: number.title, value: number.value }}
              onSelect={onSelect}
              onInput={onInput}
            />
          )}
          {number.parts.length > 0 && (
            <PartsTable
              caption={say('Values that went in')}
              parts={number.parts}
              total={number.comesTo ? { label: number.title, value: number.value } : undefined}
              onSelect={onSelect}
              onInput={onInput}
            />
          )}
        </section>
        {number.years && <YearSection years={number.years} total={number.value} onSelect={onSelect} />}
        {props.pair}
        <ExcelSection forms={excel} />
        {months && written && (
          <MonthSection
            key={`${number.title} ${months.start} ${months.month === undefined}`}
            title={say('Month by month, {unit}', { unit: months.unit })}
            named={number.title}
            series={months.series}
            month={months.month}
            start={months.start}
            onMonth={months.onMonth}
            colour={months.colour}
            {...written}
          />
        )}
        <section className={classes('section source')}>
          <header>
            <h3>{say('Definition')}</h3>
          </header>
          <p>{number.source}</p>
        </section>
      </div>
    </aside>
  );
}
