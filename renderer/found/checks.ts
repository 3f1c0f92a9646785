// The checks of the model, counted, and whether the ledgers of both sides agree.

import type { Deal } from '../../shared/deal/document.ts';
import type { DealResults } from '../../shared/engine/evaluation.ts';
import type { ItemName } from '../../shared/model/index.ts';
import type { Instance } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import type { ShownPart } from '../components/explain/shown-part.ts';
import { itemLabel } from '../format/model-texts.ts';
import { formatPlain, formatValue, scaleLabel } from '../format/number.ts';
import { type Check, checksMade, ledgerGaps } from '../state/headline.ts';
import { resultsOf } from '../state/results.ts';
import { foundNumber, partOf } from './found-number.ts';

const counted = (held: number, made: number): string => say('{held} of {made}', { held, made });

export function checksFigure(deal: Deal): ExplainedNumber {
  const results = resultsOf(deal);
  const checks = checksMade(results);
  const failed = checks.filter(({ holds }) => !holds);
  const items = [...new Set(checks.map(({ item }) => item))];
  return foundNumber({
    title: say('Checks of the model'),
    subtitle: say('number of checks that hold'),
    value: counted(checks.length - failed.length, checks.length),
    meaning: say('Figures reached in two ways: where the two differ, the calculation would be at fault.'),
    source: say('workbook.md, Checks; an exported workbook has a row for each on its Checks sheet'),
    sentence:
      failed.length === 0
        ? say('Every check of every scenario and provider is counted. All of them hold.')
        : say('Every check of every scenario and provider is counted. Those that fail come first.'),
    parts: [
      ...failed.map(({ item, instance }) =>
        partOf(
          { kind: 'value', item, instanceKey: instance.key },
          { label: itemLabel(item), of: nameOf(results, instance), value: say('fails') },
        ),
      ),
      ...items.map((item) => countPart(item, checks)),
    ],
  });
}

/** How many of one kind hold; leads to the first that fails, or the first. */
function countPart(item: ItemName, checks: readonly Check[]): ShownPart {
  const own = checks.filter((check) => check.item === item);
  const first = own.find(({ holds }) => !holds) ?? own[0];
  const held = own.filter(({ holds }) => holds).length;
  return {
    ...partOf(
      { kind: 'value', item, instanceKey: first?.instance.key ?? '' },
      { label: itemLabel(item), value: counted(held, own.length) },
    ),
    key: `count ${item}`,
  };
}

function nameOf(results: DealResults, { name, scope, belongsTo }: Instance): string {
  const scenario = results.situation.instances.scenario.find(({ key }) => key === belongsTo.scenario);
  return scope === 'scenario' || !scenario ? name : `${name}, ${scenario.name}`;
}

export function ledgersFigure(deal: Deal): ExplainedNumber {
  const gaps = ledgerGaps(deal);
  return foundNumber({
    title: say('Client pays = providers receive'),
    subtitle: say('{unit}, the largest difference of any scenario', { unit: scaleLabel(deal) }),
    value: formatPlain(Math.max(...gaps.map(({ gap }) => gap)), { decimals: 2 }),
    meaning: say('Money neither appears nor disappears between the ledgers of the two sides.'),
    source: say('model.md 3'),
    sentence: say(
      'Of each scenario the differences of signing and every month are added up; the largest counts.',
    ),
    parts: gaps.map(({ scenario, gap }) =>
      partOf(
        { kind: 'value', item: 'ledgerGap', instanceKey: scenario.key, sum: { kind: 'term' } },
        { label: itemLabel('ledgerGap'), of: scenario.name, value: formatValue(gap, 'money', deal) },
      ),
    ),
  });
}
