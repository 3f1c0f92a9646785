// What the panel shows of one number: made from the engine's explanation, with long sums folded.

import type { Deal } from '../../../shared/deal/document.ts';
import { decidedBy } from '../../../shared/engine/deciding.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { explain } from '../../../shared/engine/explain.ts';
import type { Explanation, Part } from '../../../shared/engine/explanation.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { lowerFirst } from '../../../shared/text/first-letter.ts';
import { say } from '../../../shared/text/say.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { formatValue } from '../../format/number.ts';
import {
  type Contributions,
  contributionsTo,
  inputsOfSummands,
  type ShownYear,
  shownYears,
  summandsAt,
} from './contributions.ts';
import { foldMonths, partsNamed } from './folded-sentence.ts';
import { type HomeOf, type ShownPart, type ShownToken, shownPart, shownToken } from './shown-part.ts';
import {
  type DifferenceTarget,
  figureAt,
  type ItemTarget,
  resultsAt,
  targetKey,
  type ValueTarget,
} from './target.ts';
import { isOfStates, sideNames, subtitleOf, titleOf } from './titles.ts';

export interface ExplainedNumber {
  readonly title: string;
  readonly subtitle: string;
  readonly value: string;
  /** With every digit; none where the value is no number. */
  readonly exact?: number | undefined;
  readonly meaning: string;
  readonly source: string;
  readonly code: string | undefined;
  readonly sentence: readonly ShownToken[];
  /** Of a largest, a smallest or a condition: the part that decides. */
  readonly applies?: readonly ShownToken[] | undefined;
  /** What it adds up from; none for what is no sum. */
  readonly contributions?: Contributions | undefined;
  /** Values that went in: distinct, without the months of a folded sum and what it adds up from. */
  readonly parts: readonly ShownPart[];
  /** Of a sum over the term. */
  readonly years?: readonly ShownYear[];
  /** Whether a line below the parts says what they come to. */
  readonly comesTo: boolean;
}

export function explainedNumber(
  deal: Deal,
  results: DealResults,
  target: ItemTarget,
  homeOf: HomeOf,
): ExplainedNumber {
  return target.kind === 'value'
    ? explainedValue(target.state?.deal ?? deal, resultsAt(results, target), target, homeOf)
    : explainedDifference(deal, results, target);
}

function explainedValue(
  deal: Deal,
  results: DealResults,
  target: ValueTarget,
  homeOf: HomeOf,
): ExplainedNumber {
  const { item, instanceKey, column, sum } = target;
  const explanation = explain(results, item, instanceKey, column, sum);
  const shown = (part: Part) => shownPart(part, deal, instanceKey, homeOf);
  const said = saidThrough(results, explanation);
  const folded = foldMonths(said.sentence);
  const named = new Set(partsNamed(folded).map((part) => shown(part).key));
  const contributions = contributionsTo(deal, results, target, shown);
  const listed = new Set(contributions?.rows.map(({ key }) => key));
  const went = said.parts.map(shown).filter(({ key }) => named.has(key));
  const inputs = sum ? inputsOfSummands(summandsAt(results, target)).map(shown) : [];
  return {
    title: titleOf(results, target),
    subtitle: subtitleOf(explanation.unit, deal, results, target),
    value: formatValue(explanation.value, explanation.unit, deal),
    exact: explanation.value,
    meaning: explanation.meaning,
    source: explanation.source,
    code: explanation.code,
    sentence: folded.map((token) => shownToken(token, shown)),
    applies: decidedBy(results, target)?.map((token) => (typeof token === 'string' ? token : shown(token))),
    contributions,
    parts: [...went.filter(({ target: to }) => !(to && listed.has(targetKey(to)))), ...inputs],
    years: shownYears(deal, results, target),
    comesTo: contributions === undefined,
  };
}

/** A number that is just another one, as no clause of the contract changes it, is explained by that one. */
function saidThrough(results: DealResults, explanation: Explanation): Explanation {
  const [only, ...others] = explanation.sentence;
  const isAnother = others.length === 0 && typeof only === 'object' && only.kind === 'item';
  return isAnother && only.column === explanation.column
    ? saidThrough(results, explain(results, only.name as ItemName, only.instanceKey, only.column))
    : explanation;
}

function explainedDifference(deal: Deal, results: DealResults, target: DifferenceTarget): ExplainedNumber {
  const { of, against, sign } = target;
  const item = model.items[of.item];
  const value = (one: ValueTarget) => figureAt(results, one);
  const [ofName, againstName] = sideNames(results, target);
  const part = (one: ValueTarget, name: string): ShownPart => ({
    ...{ key: targetKey(one), kind: 'item', label: `${itemLabel(of.item)} ${name}`, of: '' },
    value: formatValue(value(one), item.unit, deal),
    exact: value(one),
    ...{ target: one, home: undefined, input: undefined },
  });
  const both = [part(of, ofName.as), part(against, againstName.as)] as const;
  const [first, second] = sign === 1 ? both : [both[1], both[0]];
  return {
    title: say('{label}, {of} against {against}', {
      // Two states have the same scenario or provider: the label says whose number it is.
      label: isOfStates(target) ? titleOf(results, { ...of, state: undefined }) : itemLabel(of.item),
      of: ofName.name,
      against: againstName.name,
    }),
    subtitle: subtitleOf(item.unit, deal, results, of),
    value: formatValue(sign * (value(of) - value(against)), item.unit, deal),
    exact: sign * (value(of) - value(against)),
    meaning: differenceMeaning(target, ofName.name, againstName.name),
    source: item.source,
    code: item.code,
    sentence: [first, ' − ', second],
    parts: [first, second],
    comesTo: true,
  };
}

function differenceMeaning(target: DifferenceTarget, name: string, other: string): string {
  const { unit, side } = model.items[target.of.item];
  const label = itemLabel(target.of.item);
  if (isOfStates(target)) return say('By how much it has changed; negative is less than {other}.', { other });
  if (target.sign === -1)
    return say('What it adds to the cost of {name} against {other}: {label} lower the cost.', {
      ...{ name, other, label: lowerFirst(label) },
    });
  return unit === 'money' && side === 'client'
    ? say('How much more {name} has than {other}: negative lowers the client’s cost.', { name, other })
    : say('How much more {name} has than {other}.', { name, other });
}
