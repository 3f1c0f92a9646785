// The explained number beside that of another scenario, and what makes the difference.
import { useState } from 'react';
import { roundedToSum } from '../shared/assessment/contributions.ts';
import type { Deal } from '../shared/deal/document.ts';
import type { DealResults } from '../shared/engine/evaluation.ts';
import { model } from '../shared/model/index.ts';
import {
  differenceOf,
  differenceScale,
  type Pair,
  type PairPart,
  pairOf,
  pairParts,
} from './components/explain/pair.ts';
import { type PairRow, PairSection } from './components/explain/pair-section.tsx';
import {
  figureAt,
  type ItemTarget,
  isThere,
  type Target,
  targetKey,
  valueTarget,
} from './components/explain/target.ts';
import { standingText } from './components/inputs/standing-text.ts';
import { formatDelta, formatValue, moneyDecimals, scaleLabel } from './format/number.ts';
import { useCompare } from './screens/compare/compare-store.ts';
import { type Contributing, type FoundContributions, useContributions } from './state/contributions.ts';
import { useDealState } from './state/deal.ts';
import { referenceScenario } from './state/roles.ts';
import { screenOfInput } from './state/view.ts';

interface PairExplanationProps {
  readonly deal: Deal;
  readonly results: DealResults;
  readonly target: ItemTarget;
  readonly onSelect: (target: Target) => void;
  readonly onInput: (input: { readonly name: string; readonly instanceKey: string }) => void;
}

/** What Compare and the headline measure against: who asks there why a figure differs means that. */
function useReference(deal: Deal): string {
  const id = useDealState(({ opened }) => opened?.id ?? '');
  return useCompare(id).reference ?? referenceScenario(deal).id;
}

export function PairExplanation({ deal: now, results, target, onSelect, onInput }: PairExplanationProps) {
  const deal = valueTarget(target).state?.deal ?? now;
  const [picked, setPicked] = useState<string | undefined>(useReference(deal));
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const pair = pairOf(results, target, picked);
  const key = pair && `${targetKey(target)} ${pair.from.key}`;
  const contributing = useContributions(
    deal,
    pair?.isOfScenarios && asked === key ? askedDifference(pair) : null,
  );
  if (!pair) return null;
  const { unit } = model.items[pair.of.item];
  // What is yes in one and no in the other is no difference to share out.
  const isNumber = unit !== 'flag';
  const parts = pairParts(results, pair);
  // Of two states nothing more is known than what the figure is made of.
  if (!pair.isOfScenarios && parts.every(({ value }) => value === 0)) return null;
  const scale = differenceScale(unit, { unit: scaleLabel(deal), decimals: moneyDecimals(deal) });
  const exact = isNumber ? scale.factor * differenceOf(results, pair) : Number.NaN;
  const [total = Number.NaN] = Number.isNaN(exact) ? [] : roundedToSum([exact], exact, scale.decimals);
  const shown = (values: readonly number[]) =>
    roundedToSum(
      values.map((value) => value * scale.factor),
      exact,
      scale.decimals,
    );
  return (
    <PairSection
      key={key}
      scenarios={pair.others.map(({ key: one, name }) => ({ key: one, label: name }))}
      from={pair.from.key}
      onFrom={setPicked}
      isFixed={target.kind === 'difference'}
      total={total}
      other={otherOf(deal, results, pair, onSelect)}
      unit={scale.unit}
      parts={{ rows: isNumber ? partRows(parts, shown, onSelect) : [] }}
      inputs={
        pair.isOfScenarios && isNumber
          ? inputsOf(contributing, asked === key, {
              onAsk: () => setAsked(key),
              rowsOf: (found) => inputRows(deal, found, pair, shown, onInput),
            })
          : undefined
      }
      names={{ from: pair.from.name, to: pair.to.name }}
      format={(value) => formatDelta(value, { decimals: scale.decimals })}
    />
  );
}

/** The same figure of the other scenario; none where it has no such thing. */
function otherOf(
  deal: Deal,
  results: DealResults,
  { against }: Pair,
  onSelect: PairExplanationProps['onSelect'],
) {
  if (!isThere(results, against)) return undefined;
  const value = formatValue(figureAt(results, against), model.items[against.item].unit, deal);
  return { value, onOpen: () => onSelect(against) };
}

const askedDifference = ({ of, from, to }: Pair) => ({
  ...{ item: of.item, instanceKey: of.instanceKey, column: of.column, sum: of.sum },
  ...{ from: from.key, to: to.key },
});

type Shown = (values: readonly number[]) => readonly number[];

const ranked = <Row extends PairRow>(rows: readonly Row[]): readonly Row[] =>
  rows
    .filter(({ value }) => value !== 0)
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));

function partRows(
  parts: readonly PairPart[],
  shown: Shown,
  onSelect: (target: Target) => void,
): readonly PairRow[] {
  const values = shown(parts.map(({ value }) => value));
  return ranked(
    parts.map(({ key, label, target }, index) => ({
      key,
      label,
      value: values[index] ?? 0,
      onOpen: target && (() => onSelect(target)),
    })),
  );
}

function inputsOf(
  { found, progress }: Contributing,
  isAsked: boolean,
  {
    onAsk,
    rowsOf,
  }: { onAsk: () => void; rowsOf: (found: FoundContributions) => ReturnType<typeof inputRows> },
) {
  if (!isAsked) return { kind: 'idle', onAsk } as const;
  if (found) return { kind: 'found', found: rowsOf(found) } as const;
  return { kind: 'working', done: progress?.done ?? 0, of: progress?.of ?? 0 } as const;
}

function inputRows(
  deal: Deal,
  { groups, each, together }: FoundContributions,
  { sign }: Pair,
  shown: Shown,
  onInput: PairExplanationProps['onInput'],
) {
  const values = shown([...each, together].map((value) => sign * value));
  const rows = groups.map(({ key, place, standing, input }, index): PairRow => {
    const at = (side: 'parent' | 'own') => standing && standingText(standing[side], deal).text;
    const isKnown = input !== undefined && screenOfInput(input.name) !== undefined;
    return {
      key,
      label: place,
      change: standing && `${at('parent')} → ${at('own')}`,
      value: values[index] ?? 0,
      onOpen: isKnown ? () => onInput(input) : undefined,
    };
  });
  return { rows: ranked(rows), together: values.at(-1) ?? 0 };
}
