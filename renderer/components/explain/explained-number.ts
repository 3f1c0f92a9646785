// What the panel shows of one number: made from the engine's explanation, with long sums folded.
import type { Deal } from '../../../shared/deal/document.ts';
import { sourceOf } from '../../../shared/deal/origin.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { explain } from '../../../shared/engine/explain.ts';
import type { Explanation, Part } from '../../../shared/engine/explanation.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { UnitName } from '../../../shared/units/unit.ts';
import { formatValue, scaleLabel } from '../../format/number.ts';
import { compositionOf } from './composition.ts';
import { type FoldedToken, foldMonths, partsNamed } from './folded-sentence.ts';
import { instanceOfTarget, type Target, targetKey, type ValueTarget } from './target.ts';

export interface ShownPart {
  readonly key: string;
  readonly kind: Part['kind'];
  readonly label: string;
  readonly of: string;
  readonly value: string;
  /** Where it leads: another number, or the place an input lives in. */
  readonly target: Target | undefined;
  readonly home: string | undefined;
  readonly input: { readonly name: string; readonly instanceKey: string } | undefined;
  /** Where an input comes from and who answers for it, as far as the deal says. */
  readonly vouched?: string | undefined;
}

/** A sum of many months is said in one phrase; its months stand in a table of their own. */
export interface FoldedMonths {
  readonly kind: 'months';
  /** Lead to its first month that counts. */
  readonly target: Target;
  readonly weightTarget: Target | undefined;
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** The discount factor each month is multiplied with. */
  readonly weight: string | undefined;
}

export type ShownToken = string | ShownPart | FoldedMonths;

export interface ExplainedNumber {
  readonly title: string;
  readonly subtitle: string;
  readonly value: string;
  readonly meaning: string;
  readonly source: string;
  readonly code: string | undefined;
  readonly sentence: readonly ShownToken[];
  /** Distinct, without the months of a folded sum. */
  readonly parts: readonly ShownPart[];
}

/** Names the screen an input lives on. */
export type HomeOf = (input: string) => string;

export function explainedNumber(
  deal: Deal,
  results: DealResults,
  target: Target,
  homeOf: HomeOf,
): ExplainedNumber {
  return target.kind === 'value'
    ? explainedValue(deal, results, target, homeOf)
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
  return {
    title: titleOf(results, target),
    subtitle: subtitleOf(explanation.unit, deal, results, target),
    value: formatValue(explanation.value, explanation.unit, deal),
    meaning: explanation.meaning,
    source: explanation.source,
    code: explanation.code,
    sentence: folded.map((token) => shownToken(token, shown)),
    parts: [...said.parts.map(shown).filter(({ key }) => named.has(key)), ...made(deal, results, target)],
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

/** A folded sum is made of the same sums of what its item adds. */
const made = (deal: Deal, results: DealResults, target: ValueTarget): readonly ShownPart[] =>
  compositionOf(results, target).map((component) => ({
    key: targetKey(component.target),
    kind: 'item',
    label: component.label,
    of: '',
    value: formatValue(component.sign * component.value, model.items[component.target.item].unit, deal),
    target: component.target,
    home: undefined,
    input: undefined,
  }));

function explainedDifference(
  deal: Deal,
  results: DealResults,
  target: Extract<Target, { kind: 'difference' }>,
): ExplainedNumber {
  const { of, against, sign } = target;
  const item = model.items[of.item];
  const value = (one: ValueTarget) => explain(results, one.item, one.instanceKey, one.column, one.sum).value;
  const name = (one: ValueTarget) => instanceOfTarget(results, one)?.name ?? '';
  const part = (one: ValueTarget): ShownPart => ({
    key: one.instanceKey,
    kind: 'item',
    label: say('{label} of {one}', { label: item.label, one: name(one) }),
    of: '',
    value: formatValue(value(one), item.unit, deal),
    target: one,
    home: undefined,
    input: undefined,
  });
  const [first, second] = sign === 1 ? [of, against] : [against, of];
  const parts = [part(first), part(second)];
  const [a, b] = parts;
  return {
    title: say('{label}, {of} against {against}', {
      label: item.label,
      of: name(of),
      against: name(against),
    }),
    subtitle: subtitleOf(item.unit, deal, results, of),
    value: formatValue(value(first) - value(second), item.unit, deal),
    meaning:
      sign === 1
        ? say('How much more {of} has than {against}: negative lowers the client’s cost.', {
            of: name(of),
            against: name(against),
          })
        : say('What it adds to the cost of {of} against {against}: {toLowerCase} lower the cost.', {
            of: name(of),
            against: name(against),
            toLowerCase: item.label.toLowerCase(),
          }),
    source: item.source,
    code: item.code,
    sentence: a && b ? [a, ' − ', b] : [],
    parts,
  };
}

function shownToken(token: FoldedToken, shown: (part: Part) => ShownPart): ShownToken {
  if (typeof token === 'string') return token;
  if (token.kind !== 'run') return shown(token);
  const { first, last, weight } = token;
  const [from, to] = [first.column ?? 0, last.column ?? 0];
  const link = (part: Part): Target => ({
    kind: 'value',
    item: part.name as ItemName,
    instanceKey: part.instanceKey,
    column: Math.max(1, from),
  });
  return {
    kind: 'months',
    label: model.items[first.name as ItemName].label,
    first: from,
    last: to,
    weight: weight && model.items[weight.name as ItemName].label,
    target: link(first),
    weightTarget: weight && link(weight),
  };
}

function shownPart(part: Part, deal: Deal, within: string, homeOf: HomeOf): ShownPart {
  const value = formatValue(part.value, part.unit, deal);
  const elsewhere = part.instanceKey !== '' && part.instanceKey !== within ? part.instanceName : '';
  const base = {
    key: `${part.kind} ${part.name} ${part.instanceKey} ${part.column ?? ''}`,
    kind: part.kind,
    label: part.label,
    // The engine's label already names the instance of what is summed over many.
    of: part.label.endsWith(part.instanceName) ? '' : elsewhere,
    value,
  };
  if (part.kind === 'item') {
    const target = {
      kind: 'value',
      item: part.name as ItemName,
      instanceKey: part.instanceKey,
      column: part.column,
    } as const satisfies Target;
    return { ...base, target, home: undefined, input: undefined };
  }
  if (part.kind === 'constant') return { ...base, target: undefined, home: undefined, input: undefined };
  return {
    ...base,
    target: undefined,
    home: [homeOf(part.name), part.instanceName].filter((name) => name !== '').join(', '),
    input: { name: part.name, instanceKey: part.instanceKey },
    vouched: vouchedFor(deal, part),
  };
}

/** “Treasury, October; S. Rao; signed off by M. Okafor” */
function vouchedFor(deal: Deal, { name, instanceKey }: Part): string | undefined {
  const known = sourceOf(deal, name, instanceKey);
  if (!known) return undefined;
  const signed = known.signedOff && say('signed off by {by}', { by: known.signedOff.by });
  const said = [known.source, known.owner, signed].filter((one) => one !== undefined && one.trim() !== '');
  return said.length === 0 ? undefined : said.join('; ');
}

export function titleOf(results: DealResults, target: Target): string {
  if (target.kind === 'difference') return `${titleOf(results, target.of)}, difference`;
  const instance = instanceOfTarget(results, target);
  const { label } = model.items[target.item];
  const scenario =
    instance?.scope !== 'scenario' && instance?.belongsTo.scenario
      ? results.situation.instances.scenario.find(({ key }) => key === instance.belongsTo.scenario)?.name
      : undefined;
  const names = [label, instance?.scope === 'deal' ? undefined : instance?.name];
  // A comparison's name names both of its scenarios already.
  if (instance?.scope !== 'comparison') names.push(scenario);
  const { sum } = target;
  names.push(sum && { npv: 'NPV', term: 'undiscounted', year: undefined }[sum.kind]);
  return names.filter((name) => name !== undefined && name !== '').join(', ');
}

const subtitleOf = (unit: UnitName, deal: Deal, results: DealResults, target: ValueTarget): string =>
  `${unitLabel(unit, deal)}, ${whenOf(results, target)}`;

function whenOf(results: DealResults, { item, column, sum }: ValueTarget): string {
  if (sum?.kind === 'npv' || sum?.kind === 'term')
    return say('signing and {months} months', { months: results.situation.months });
  if (sum?.kind === 'year')
    return sum.year === 0 ? 'signing' : say('contract year {year}', { year: sum.year });
  const { time } = model.items[item];
  if (time === 'once' || column === undefined) return say('one value for the contract');
  if (column === 0) return say('signing, month 0');
  return time === 'monthly' ? say('month {column}', { column }) : say('contract year {column}', { column });
}

const unitLabel = (unit: UnitName, deal: Deal): string => {
  if (unit === 'money') return scaleLabel(deal);
  if (unit === 'moneyPerVolume') return `${scaleLabel(deal)} a unit`;
  if (unit === 'rate') return '% a year';
  return {
    volume: 'units',
    months: 'months',
    years: say('contract year'),
    share: '%',
    factor: 'factor',
    count: 'number',
    days: 'days',
    fte: 'FTE',
    level: 'level',
    flag: say('yes or no'),
    points: 'points',
  }[unit];
};
