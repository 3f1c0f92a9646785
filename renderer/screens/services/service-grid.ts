// Services as they are run today.
import type { Deal } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { DEAL_KEY } from '../../../shared/engine/results.ts';
import {
  amountCell,
  REMOVAL_COLUMN,
  removal,
  removeWhere,
  textCell,
} from '../../components/inputs/field-cells.ts';
import { block, type ComputedCell, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { columnDecimals, moneyDecimals, scaleLabel } from '../../format/number.ts';
import { families } from '../../state/families.ts';

const FIRST_MONTH = 1;

export function serviceGrid(deal: Deal, results: DealResults, layout: InputLayout) {
  const { services } = deal;
  const owners = services.map(({ id, name, inputs }) => ({ key: id, name, inputs }));
  const runs = services.map(({ id }) => results.series('serviceRun', id)[FIRST_MONTH] ?? 0);
  const total = results.series('run', DEAL_KEY)[FIRST_MONTH] ?? 0;
  const decimals = columnDecimals([], moneyDecimals(deal), moneyDecimals(deal));
  const run = block(
    { id: 'run', label: 'As-is run', unit: `${scaleLabel(deal)}, month 1`, width: 100, align: 'right' },
    (row) => amountCell(runs[row] ?? 0, decimals),
  );
  const grid = joined(
    [
      block({ id: 'name', label: 'Service', align: 'left' }, (row) => nameCell(deal, row)),
      block({ id: 'unit', label: 'Unit', width: 116, align: 'left' }, (row) => unitCell(deal, row)),
      ...families.asIs.columns.flatMap((name) => [
        ...blocksOf([name], owners, layout),
        ...(name === 'unitCost' ? [run] : []),
      ]),
      block(REMOVAL_COLUMN, (row) => {
        const service = services[row];
        return removal(service?.name ?? '', (draft) => {
          removeWhere(draft.services, ({ id }) => id === service?.id);
          for (const scenario of draft.scenarios) {
            removeWhere(scenario.arrangements, ({ service: id }) => id === service?.id);
          }
        });
      }),
    ],
    services.map(({ id }) => id),
  );
  const footer = grid.columns.map(({ id }): ComputedCell => {
    if (id === 'name') return { kind: 'computed', text: 'All services' };
    return id === 'run' ? amountCell(total, decimals) : { kind: 'computed', text: '' };
  });
  return { ...grid, footer };
}

function nameCell(deal: Deal, row: number) {
  const service = deal.services[row];
  return textCell({
    key: `service.name/${service?.id}/1`,
    label: `${service?.name}, name`,
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
    label: `${service?.name}, unit of volume`,
    value: service?.unit ?? '',
    set: (draft, text) => {
      const target = draft.services[row];
      if (target) target.unit = text;
    },
  });
}
