// Services as they are run today.
import { type Deal, LIMITS } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { DEAL_KEY } from '../../../shared/engine/results.ts';
import { say } from '../../../shared/text/say.ts';
import { REMOVAL_COLUMN, removal, removeWhere, textCell } from '../../components/inputs/field-cells.ts';
import { block, type ComputedCell, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { amountOf, FIRST_MONTH, itemCell } from '../../components/inputs/item-cells.ts';
import { type RowList, rowList } from '../../components/inputs/row-list.ts';
import { blocksNeeded } from '../../components/inputs/switch-block.ts';
import { things } from '../../components/inputs/things.ts';
import { columnDecimals, moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';
import { newService } from '../../state/new-things.ts';
import { resultsOf, usedIn } from '../../state/results.ts';

export function serviceGrid(deal: Deal, results: DealResults, layout: InputLayout) {
  const { services } = deal;
  const owners = services.map(({ id, name, inputs, switches }) => ({ key: id, name, inputs, switches }));
  const decimals = columnDecimals([], moneyDecimals(deal), moneyDecimals(deal));
  const run = block(
    {
      id: 'run',
      label: say('As-is run'),
      unit: say('{deal}, month 1', { deal: scaleLabel(deal) }),
      width: 100,
      align: 'right',
    },
    (row) => itemCell(results, 'serviceRun', services[row]?.id ?? '', FIRST_MONTH, amountOf(decimals)),
  );
  const grid = joined(
    [
      block({ id: 'name', label: say('Service'), align: 'left' }, (row) => nameCell(deal, row)),
      block({ id: 'unit', label: say('Unit'), width: 116, align: 'left' }, (row) => unitCell(deal, row)),
      ...families.asIs.columns.flatMap((name) => [
        ...blocksNeeded([name], owners, layout),
        ...(name === 'otherRunCost' ? [run] : []),
      ]),
      block(REMOVAL_COLUMN, (row) => {
        const service = services[row];
        return removal(service?.name ?? '', (draft) => removeService(draft, service?.id ?? ''));
      }),
    ],
    services.map(({ id }) => id),
  );
  const total = itemCell(results, 'run', DEAL_KEY, FIRST_MONTH, amountOf(decimals));
  const footer = grid.columns.map(({ id }): ComputedCell => {
    if (id === 'name') return { kind: 'computed', text: say('All services') };
    return id === 'run' ? total : { kind: 'computed', text: '' };
  });
  return { ...grid, footer };
}

/** Services in the deal's order, which scenarios and statements follow. */
export const serviceList = (deal: Deal, layout: InputLayout): RowList =>
  rowList({
    of: things.service,
    deal,
    limit: LIMITS.services,
    groups: [{ things: deal.services, inDraft: ({ services }) => services, remove: removeService }],
    blank: (services) => newService({ services }),
    gridOf: (after) => serviceGrid(after, resultsOf(after), { ...layout, deal: after, used: usedIn(after) }),
  });

function removeService(draft: Deal, gone: string): void {
  removeWhere(draft.services, ({ id }) => id === gone);
  for (const { arrangements, benefits } of draft.scenarios) {
    removeWhere(arrangements, ({ service }) => service === gone);
    for (const { covers, inputs } of benefits) {
      if (!covers.includes(gone)) continue;
      removeWhere(covers, (service) => service === gone);
      // None named would be all services: a benefit of this one alone ends with it.
      if (covers.length === 0) inputs.benefitShare = 0;
    }
  }
}

function nameCell(deal: Deal, row: number) {
  const service = deal.services[row];
  return textCell({
    key: `service.name/${service?.id}/1`,
    label: say('{name}, name', { name: service?.name ?? '' }),
    value: service?.name ?? '',
    strong: true,
    set: (draft, text) => {
      const target = draft.services[row];
      if (target) target.name = text;
    },
  });
}

function unitCell(deal: Deal, row: number) {
  const service = deal.services[row];
  return textCell({
    key: `service.unit/${service?.id}/1`,
    label: say('{name}, unit of volume', { name: service?.name ?? '' }),
    value: service?.unit ?? '',
    set: (draft, text) => {
      const target = draft.services[row];
      if (target) target.unit = text;
    },
  });
}
