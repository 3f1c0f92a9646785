// Rows that move, come and go: the deal's own lists follow, and variants follow their parents.

import { expect, test } from 'vitest';
import type { CellChange } from '../../renderer/components/inputs/grid-model.ts';
import { rowList } from '../../renderer/components/inputs/row-list.ts';
import { things } from '../../renderer/components/inputs/things.ts';
import { scenarioList } from '../../renderer/screens/scenarios/scenario-grid.ts';
import { metricList } from '../../renderer/screens/services/metric-grid.ts';
import { serviceList } from '../../renderer/screens/services/service-grid.ts';
import { addMetric, newMetric } from '../../renderer/state/new-metrics.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { blankRisk } from '../../shared/deal/blank.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal, patched } from '../../shared/deal/edit.ts';
import { readDealText, writeDealText } from '../../shared/deal/file.ts';
import { addVariant } from '../../shared/deal/scenario-list.ts';
import { variantDifferences } from '../../shared/deal/variants.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { layoutOf } from './grid-harness.ts';

function edited(deal: Deal, change: CellChange | null) {
  if (!change) throw new Error('no change');
  const result = editDeal(deal, change.label, change.apply);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return { ...result, label: change.label };
}

const scenarioOf = (deal: Deal, id: string) => {
  const found = deal.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
};

const risksOf = (deal: Deal, id: string) => {
  const list = (of: Deal) => scenarioOf(of, id).risks;
  return rowList({
    of: things.risk,
    deal,
    limit: 100,
    groups: [{ things: list(deal), prefix: '', inDraft: list, remove: () => undefined }],
    blank: () => blankRisk({ id: 'new', name: 'New' }),
    gridOf: () => ({ columns: [], rows: [] }),
  });
};

test('a service that moves changes no figure, and one step back brings the order back', () => {
  const deal = goldenDeal('sixth');
  const moved = edited(deal, serviceList(deal, layoutOf(deal)).move(0, 1, 1));
  expect(moved.label).toBe(`2 services moved below ${deal.services[2]?.name}`);
  expect(moved.deal.services.map(({ id }) => id)).toEqual(
    [2, 0, 1, 3, 4].map((index) => deal.services[index]?.id),
  );
  for (const { id } of deal.scenarios) {
    expect(resultsOf(moved.deal).value('costNpv', id)).toBeCloseTo(resultsOf(deal).value('costNpv', id), 6);
  }
  expect(patched(moved.deal, moved.edit.inverse)).toEqual(deal);
  expect(readDealText(writeDealText(moved.deal))).toEqual(moved.deal);
});

test('there is nothing to move past the ends, nor from one service’s metrics to another’s', () => {
  const deal = edited(goldenDeal('sixth'), {
    label: 'metrics',
    apply: (draft) => {
      for (const service of draft.services.slice(0, 2)) {
        for (let count = 0; count < 2; count++) addMetric(draft, service.id, newMetric(service));
      }
    },
  }).deal;
  expect(serviceList(deal, layoutOf(deal)).move(0, 0, -1)).toBeNull();
  const metrics = metricList(deal, layoutOf(deal));
  const count = deal.services[0]?.metrics.length ?? 0;
  expect(metrics.move(count - 1, count - 1, 1)).toBeNull();
  expect(metrics.move(count - 1, count - 1, -1)).not.toBeNull();
});

test('scenarios move, and a variant still follows its parent', () => {
  const deal = edited(goldenDeal('sixth'), {
    label: 'a variant',
    apply: (draft) => addVariant(draft, 'traditional', { id: 'variant', name: 'Variant' }),
  }).deal;
  const parent = deal.scenarios.findIndex(({ id }) =>
    deal.scenarios.some(({ variantOf }) => variantOf === id),
  );
  const list = scenarioList(deal, layoutOf(deal));
  const moved = edited(deal, parent > 0 ? list.move(parent, parent, -1) : list.move(0, 0, 1)).deal;
  expect(readDealText(writeDealText(moved))).toEqual(moved);
  for (const scenario of moved.scenarios) {
    expect(variantDifferences(moved, scenario)).toEqual(
      variantDifferences(deal, scenarioOf(deal, scenario.id)),
    );
  }
});

test('the order of a parent’s list is its variant’s too; a variant’s own order is its own, and kept in the file', () => {
  const variant = { id: 'variant', variantOf: 'traditional' };
  const deal = edited(goldenDeal('sixth'), {
    label: 'a variant',
    apply: (draft) => {
      for (const id of ['added-1', 'added-2'])
        scenarioOf(draft, variant.variantOf).risks.push(blankRisk({ id, name: id }));
      addVariant(draft, variant.variantOf, { id: variant.id, name: 'Variant' });
    },
  }).deal;
  const ids = (of: Deal, id: string) => scenarioOf(of, id).risks.map((risk) => risk.id);
  const last = ids(deal, variant.variantOf).length - 1;

  const followed = edited(deal, risksOf(deal, variant.variantOf).move(last, last, -1)).deal;
  expect(ids(followed, variant.variantOf).at(-1)).toBe('added-1');
  expect(ids(followed, variant.id).at(-1)).toBe('added-1');

  const at = ids(deal, variant.id).indexOf('added-2');
  const own = edited(deal, risksOf(deal, variant.id).move(at, at, -1)).deal;
  expect(ids(own, variant.variantOf)).toEqual(ids(deal, variant.variantOf));
  const orders = variantDifferences(own, scenarioOf(own, variant.id)).filter(({ at: path }) =>
    path.includes('(order)'),
  );
  expect(orders).toHaveLength(1);
  expect(readDealText(writeDealText(own))).toEqual(own);
});
