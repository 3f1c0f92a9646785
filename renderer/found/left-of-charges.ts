// The share of a service’s charges that delivering it leaves.

import type { Deal } from '../../shared/deal/document.ts';
import { instanceOf } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import { itemLabel } from '../format/model-texts.ts';
import { formatPercent, formatValue } from '../format/number.ts';
import { leftOfCharges } from '../state/left-of-charges.ts';
import { resultsOf } from '../state/results.ts';
import { foundNumber, partOf } from './found-number.ts';

export function leftOfChargesFigure(deal: Deal, arrangement: string): ExplainedNumber | undefined {
  const results = resultsOf(deal);
  const instance = results.situation.instances.arrangement.find(({ key }) => key === arrangement);
  if (!instance) return undefined;
  const { charges, delivery, share } = leftOfCharges(results, arrangement);
  const part = (item: 'serviceCharges' | 'serviceDelivery', value: number) =>
    partOf(
      { kind: 'value', item, instanceKey: arrangement, sum: { kind: 'term' } },
      { label: itemLabel(item), value: formatValue(value, 'money', deal) },
    );
  const parts = [part('serviceCharges', charges), part('serviceDelivery', delivery)] as const;
  return foundNumber({
    title: say('Left of charges, {service}, {scenario}', {
      service: instance.name,
      scenario: instanceOf(results.situation, 'scenario', instance).name,
    }),
    subtitle: say('%, over the term, undiscounted'),
    value: formatPercent(share, { decimals: 1 }),
    meaning: say(
      'What delivering the service leaves its provider of the charges, before outlay and overheads.',
    ),
    source: say('Convention: a first look at one service; the margin of the provider counts everything'),
    sentence: ['(', parts[0], ' − ', parts[1], ') ÷ ', parts[0]],
    parts,
    comesTo: true,
  });
}
