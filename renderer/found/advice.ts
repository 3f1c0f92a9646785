// A piece of advice: what it says, what it is held against, and the figures and inputs it was read from.
import { adviceBasis, type Basis } from '../../shared/assessment/advice-basis.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { DealResults } from '../../shared/engine/evaluation.ts';
import { model } from '../../shared/model/index.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { instanceWithKey, inYear } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import type { ShownPart } from '../components/explain/shown-part.ts';
import { figureAt, instanceOfTarget } from '../components/explain/target.ts';
import { inputLabel, itemLabel } from '../format/model-texts.ts';
import { formatValue } from '../format/number.ts';
import { adviceFor, resultsOf } from '../state/results.ts';
import { foundNumber, partOf } from './found-number.ts';

export const adviceKey = ({ topic, about }: { readonly topic: string; readonly about: string }): string =>
  `${topic} ${about}`;

/** `key`: of the advice, as long as it is given. */
export function adviceFigure(deal: Deal, key: string): ExplainedNumber | undefined {
  const advice = adviceFor(deal).find((one) => adviceKey(one) === key);
  if (!advice) return undefined;
  const results = resultsOf(deal);
  return foundNumber({
    title: say('Worth a second look'),
    subtitle: say('advice, never a block'),
    value: '',
    meaning: say('A result outside what the field has seen: it may be right, and it wants an explanation.'),
    source: advice.source,
    sentence: advice.message,
    parts: adviceBasis(results, advice).map((basis) => basisPart(deal, results, basis)),
  });
}

function basisPart(deal: Deal, results: DealResults, basis: Basis): ShownPart {
  if (basis.kind === 'figure') {
    const { item, instanceKey, column, sum } = basis;
    const target = { kind: 'value', item, instanceKey, column, sum } as const;
    const value = figureAt(results, target);
    return {
      ...partOf(target, {
        label: itemLabel(item),
        of: instanceOfTarget(results, target)?.name ?? '',
        value: formatValue(value, model.items[item].unit, deal),
      }),
      exact: value,
    };
  }
  const { name, instanceKey } = basis;
  const declared = inputTable[name];
  const holder = instanceWithKey(results.situation, declared?.scope ?? 'deal', instanceKey);
  const value = inYear(holder.inputs[name] ?? 0, 1);
  return {
    ...{ key: `${name} ${instanceKey}`, kind: 'input', label: inputLabel(name), of: holder.name },
    ...{ value: formatValue(value, declared?.unit ?? 'count', deal), exact: value, target: undefined },
    ...{ home: holder.name, input: { name, instanceKey } },
  };
}
