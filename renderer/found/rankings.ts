// Scenarios ranked by what suppliers cost and by total cost of performance.

import type { Deal } from '../../shared/deal/document.ts';
import type { ItemName } from '../../shared/model/index.ts';
import { say } from '../../shared/text/say.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import type { ShownPart } from '../components/explain/shown-part.ts';
import { itemLabel } from '../format/model-texts.ts';
import { formatValue, scaleLabel } from '../format/number.ts';
import { rankedCosts, rankingsOf } from '../state/headline.ts';
import { foundNumber, partOf } from './found-number.ts';

export function rankingsFigure(deal: Deal): ExplainedNumber {
  const { bySupplier, byTotal } = rankingsOf(deal);
  const [supplier, total] = [bySupplier.join(', '), byTotal.join(', ')];
  const rows = (key: 'supplier' | 'total', item: ItemName): readonly ShownPart[] =>
    rankedCosts(deal)
      .toSorted((one, other) => one[key] - other[key])
      .map(({ scenario, name, [key]: value }) =>
        partOf(
          { kind: 'value', item, instanceKey: scenario, sum: { kind: 'npv' } },
          { label: itemLabel(item), of: name, value: formatValue(value, 'money', deal) },
        ),
      );
  return foundNumber({
    title: say('Rankings of the scenarios'),
    subtitle: say('{unit}, present value', { unit: scaleLabel(deal) }),
    value: supplier === total ? say('agree') : say('differ'),
    meaning: say('The cheapest supplier need not be the cheapest for the client.'),
    source: say('S2 6.2: total cost of performance, not the supplier’s price'),
    sentence: say(
      'Cheapest by cost of supplier, of the scenarios that pay one: {supplier}. Cheapest by total cost of performance: {total}.',
      { supplier, total },
    ),
    parts: [...rows('supplier', 'costOfSupplier'), ...rows('total', 'totalCostOfPerformance')],
  });
}
