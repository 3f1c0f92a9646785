// The metrics of all services: what performance is measured by, where a service is not judged by miss rates.
import { type Deal, type DealService, LIMITS } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { REMOVAL_COLUMN, removal, removeWhere, textCell } from '../../components/inputs/field-cells.ts';
import { block, joined, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, FIRST_MONTH, itemCell } from '../../components/inputs/item-cells.ts';
import { type RowList, rowList } from '../../components/inputs/row-list.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { things } from '../../components/inputs/things.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';
import { newMetric } from '../../state/new-metrics.ts';
import { resultsOf, usedIn } from '../../state/results.ts';

export const isMeasured = ({ switches }: DealService): boolean => switches.performanceBasis === 'metrics';

export function metricGrid(deal: Deal, results: DealResults, layout: InputLayout) {
  const rows = deal.services.flatMap((service) => service.metrics.map((metric) => ({ service, metric })));
  const owners = rows.map(({ service, metric }) => ({
    key: `${service.id}/${metric.id}`,
    name: `${service.name}, ${metric.name}`,
    inputs: metric.inputs,
    switches: metric.switches,
  }));
  const inDraft = (draft: Deal, row: number) =>
    draft.services
      .find(({ id }) => id === rows[row]?.service.id)
      ?.metrics.find(({ id }) => id === rows[row]?.metric.id);
  const loss = (row: number) => {
    const place = rows[row];
    if (!place || !isMeasured(place.service)) return NOT_APPLICABLE;
    const decimals = Math.max(1, moneyDecimals(deal));
    return itemCell(results, 'asIsLossOfMetric', owners[row]?.key ?? '', FIRST_MONTH, amountOf(decimals));
  };
  return joined(
    [
      block({ id: 'name', label: say('Metric'), width: 170, align: 'left' }, (row) =>
        textCell({
          key: `metric.name/${owners[row]?.key}/1`,
          label: say('{name}, name', { name: owners[row]?.name ?? '' }),
          value: rows[row]?.metric.name ?? '',
          strong: true,
          set: (draft, text) => {
            const target = inDraft(draft, row);
            if (target) target.name = text;
          },
        }),
      ),
      block({ id: 'service', label: say('Service'), width: 112, align: 'left' }, (row) => ({
        kind: 'computed',
        text: rows[row]?.service.name ?? '',
        hint: rows[row]?.service.name ?? '',
      })),
      block({ id: 'unit', label: say('Unit'), width: 84, align: 'left' }, (row) =>
        textCell({
          key: `metric.unit/${owners[row]?.key}/1`,
          label: say('{name}, unit', { name: owners[row]?.name ?? '' }),
          value: rows[row]?.metric.unit ?? '',
          set: (draft, text) => {
            const target = inDraft(draft, row);
            if (target) target.unit = text;
          },
        }),
      ),
      ...blocksNeeded(families.metrics.columns, owners, layout),
      block(
        {
          id: 'loss',
          label: say('Loss today'),
          unit: say('{deal}, month 1', { deal: scaleLabel(deal) }),
          width: 92,
          align: 'right',
          meaning: say('What the gap to the expected level costs the business today.'),
        },
        loss,
      ),
      block(REMOVAL_COLUMN, (row) =>
        removal(owners[row]?.name ?? '', (draft) => {
          const place = rows[row];
          if (place) removeMetric(draft, place.service.id, place.metric.id);
        }),
      ),
    ],
    owners.map(({ key }) => key),
  );
}

/** The metrics of each service are a list of their own. */
export const metricList = (deal: Deal, layout: InputLayout): RowList =>
  rowList({
    of: things.metric,
    deal,
    limit: LIMITS.list,
    groups: deal.services
      .filter(({ metrics }) => metrics.length > 0)
      .map(({ id, name, metrics }) => ({
        things: metrics,
        prefix: `${name}, `,
        inDraft: (draft) => draft.services.find((service) => service.id === id)?.metrics,
        remove: (draft, gone) => removeMetric(draft, id, gone),
      })),
    blank: (metrics) => newMetric({ metrics }),
    gridOf: (after) => metricGrid(after, resultsOf(after), { ...layout, deal: after, used: usedIn(after) }),
  });

/** With what every provider was expected to reach. */
function removeMetric(draft: Deal, service: string, gone: string): void {
  const metrics = draft.services.find(({ id }) => id === service)?.metrics;
  if (metrics) removeWhere(metrics, ({ id }) => id === gone);
  for (const { arrangements } of draft.scenarios) {
    const measures = arrangements.find((one) => one.service === service)?.measures;
    if (measures) removeWhere(measures, ({ metric }) => metric === gone);
  }
}
