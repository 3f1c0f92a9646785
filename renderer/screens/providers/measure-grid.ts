// How each provider performs the metrics of the services it is given; not stated is as today.
import type { Deal, DealArrangement, DealScenario, DealService } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { inYear } from '../../../shared/model/instances.ts';
import { say } from '../../../shared/text/say.ts';
import { amountCell, nameCell } from '../../components/inputs/field-cells.ts';
import { type Block, block, joined, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout, InputOwner } from '../../components/inputs/input-block.ts';
import { FIRST_MONTH, itemCell, shareOf } from '../../components/inputs/item-cells.ts';
import { givenServices } from '../../components/inputs/owners.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { columnDecimals } from '../../format/number.ts';
import { families } from '../../state/families.ts';

type Metric = DealService['metrics'][number];

export function measureGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const rows = givenServices(deal, scenario).flatMap((given) =>
    given.service.metrics.map((metric) => ({ ...given, metric })),
  );
  const owners = rows.map(({ service, metric, arrangement }) =>
    measureOwner(scenario, service, metric, arrangement),
  );
  const rate = (item: 'ownMissRate' | 'missesInARow', label: string, meaning: string): Block =>
    block({ id: item, label, unit: say('month 1'), width: 84, align: 'right', meaning }, (row) => {
      const counts = rows[row]?.service.switches.performanceBasis === 'metrics';
      if (!counts) return NOT_APPLICABLE;
      return itemCell(results, item, owners[row]?.key ?? '', FIRST_MONTH, shareOf);
    });
  const level = (name: 'metricAsIs' | 'metricExpected', label: string): Block => {
    const values = rows.map(({ metric }) => inYear(metric.inputs[name] ?? 0, 1));
    const decimals = columnDecimals(values, 0, 3);
    return block({ id: name, label, width: 76, align: 'right' }, (row) =>
      amountCell(values[row] ?? Number.NaN, decimals),
    );
  };
  return joined(
    [
      block({ id: 'metric', label: say('Metric'), width: 170, align: 'left' }, (row) =>
        nameCell(rows[row]?.metric.name ?? ''),
      ),
      block({ id: 'service', label: say('Service'), width: 112, align: 'left' }, (row) => ({
        kind: 'computed',
        text: rows[row]?.service.name ?? '',
        hint: rows[row]?.service.name ?? '',
      })),
      block({ id: 'provider', label: say('Provider'), width: 120, align: 'left' }, (row) => ({
        kind: 'computed',
        text: rows[row]?.provider?.name ?? '',
        hint: rows[row]?.provider?.name ?? '',
      })),
      block({ id: 'unit', label: say('Unit'), width: 76, align: 'left' }, (row) => ({
        kind: 'computed',
        text: rows[row]?.metric.unit ?? '',
        hint: rows[row]?.metric.unit ?? '',
      })),
      level('metricAsIs', say('As-is level')),
      level('metricExpected', say('Expected level')),
      ...blocksOf(families.measures.columns, owners, layout),
      rate(
        'ownMissRate',
        say('Miss rate'),
        say('How often the provider’s own level misses the expected one.'),
      ),
      rate(
        'missesInARow',
        say('Right to terminate'),
        say('Chance of as many misses in a row as give that right.'),
      ),
    ],
    owners.map(({ key }) => key),
  );
}

/** Level and spread are stated together: one alone would leave the other at nothing, not at as-is. */
function measureOwner(
  scenario: DealScenario,
  service: DealService,
  metric: Metric,
  { measures }: DealArrangement,
): InputOwner {
  const asIs = {
    measureMean: metric.inputs.metricAsIs ?? 0,
    measureSpread: metric.inputs.metricAsIsSpread ?? 0,
  };
  const stated = measures.find((measure) => measure.metric === metric.id)?.inputs;
  // As today is said by the same level as today, too.
  const own = Object.entries(stated ? { measureMean: 0, measureSpread: 0, ...stated } : {}).filter(
    ([name, value]) => String(value) !== String(asIs[name as keyof typeof asIs]),
  );
  return {
    key: `${scenario.id}/${service.id}/${metric.id}`,
    name: `${metric.name}, ${service.name}, ${scenario.name}`,
    inputs: Object.fromEntries(own),
    unstated: asIs,
    prepare: (draft) => {
      const target = draft.scenarios
        .find(({ id }) => id === scenario.id)
        ?.arrangements.find((one) => one.service === service.id)?.measures;
      if (target?.some((measure) => measure.metric === metric.id)) return;
      target?.push({ metric: metric.id, inputs: structuredClone(asIs) });
    },
  };
}
