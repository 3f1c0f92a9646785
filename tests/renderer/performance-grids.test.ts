// Metrics, what providers reach of them, what benefits cover, patterns of gain sharing: as edits of a deal.
import { describe, expect, test } from 'vitest';
import { accept } from '../../renderer/components/inputs/accept.ts';
import type { EditableCell, GridRow } from '../../renderer/components/inputs/grid-model.ts';
import { isEditable } from '../../renderer/components/inputs/grid-model.ts';
import { inputsReadBy } from '../../renderer/components/inputs/read-inputs.ts';
import { measureGrid } from '../../renderer/screens/providers/measure-grid.ts';
import { benefitGrid } from '../../renderer/screens/scenarios/benefit-grid.ts';
import { metricGrid } from '../../renderer/screens/services/metric-grid.ts';
import { serviceGrid } from '../../renderer/screens/services/service-grid.ts';
import { applyGainShare } from '../../renderer/state/gain-share.ts';
import { addMetric, metricFromLibrary, newMetric } from '../../renderer/state/new-metrics.ts';
import { resultsOf, usedIn } from '../../renderer/state/results.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import { gainSharePresets } from '../../shared/library/gain-share-presets.ts';
import { libraryMetrics } from '../../shared/library/metrics.ts';
import { readDeal } from './compare-fixtures.ts';
import { sample } from './sample.ts';

const layoutOf = (deal: Deal) => ({
  deal,
  years: 5,
  unfolded: new Set<never>(),
  onUnfold: () => undefined,
  used: usedIn(deal),
});

function edited(deal: Deal, change: (draft: Deal) => void): Deal {
  const edit = editDeal(deal, 'an edit', change);
  if (!edit.ok) throw new Error(edit.problems.map(({ message }) => message).join());
  return edit.deal;
}

const cellOf = (rows: readonly GridRow[], key: string): EditableCell => {
  const cell = rows.flatMap(({ cells }) => cells.filter(isEditable)).find((one) => one.key.startsWith(key));
  if (!cell) throw new Error(`no cell ${key}`);
  return cell;
};

function typed(deal: Deal, cell: EditableCell, text: string): Deal {
  const accepted = accept(cell, text);
  if (accepted.outcome !== 'change') throw new Error(accepted.outcome);
  return edited(deal, accepted.change.apply);
}

const known = (id: string) => {
  const found = libraryMetrics().find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a metric', () => {
  const service = sample().services[0]?.id ?? '';

  test('of the library comes with its level and where that is from', () => {
    const deal = edited(sample(), (draft) =>
      metricFromLibrary(draft, service, known('compliance-with-slas')),
    );
    expect(deal.services[0]?.metrics).toMatchObject([
      {
        name: 'Compliance with SLAs',
        switches: { direction: 'higher' },
        inputs: { metricExpected: 90, metricTrigger: 3 },
      },
    ]);
    expect(deal.provenance).toMatchObject([
      { input: 'metricExpected', of: `${service}/compliance-with-slas`, source: 'S0, Figure 6' },
    ]);
  });

  test('can be taken twice, under names of its own', () => {
    const twice = edited(sample(), (draft) => {
      metricFromLibrary(draft, service, known('call-abandonment'));
      metricFromLibrary(draft, service, known('call-abandonment'));
    });
    expect(new Set(twice.services[0]?.metrics.map(({ id }) => id)).size).toBe(2);
  });

  test('goes with what providers were to reach and with its source', () => {
    const deal = readDeal('sixth');
    const rows = metricGrid(deal, resultsOf(deal), layoutOf(deal)).rows;
    const action = rows[0]?.cells.at(-1);
    if (action?.kind !== 'action') throw new Error('no removal');
    const gone = deal.services[0]?.metrics[0]?.id;
    const after = edited(deal, action.change.apply);
    expect(after.services[0]?.metrics.map(({ id }) => id)).not.toContain(gone);
    const measures = after.scenarios.flatMap(({ arrangements }) =>
      arrangements
        .filter(({ service: id }) => id === after.services[0]?.id)
        .flatMap(({ measures: list }) => list.map(({ metric }) => metric)),
    );
    expect(measures.length).toBeGreaterThan(0);
    expect(measures).not.toContain(gone);
  });

  test('that is new has a name nobody has', () => {
    const [first] = sample().services;
    if (!first) throw new Error('no service');
    const deal = edited(sample(), (draft) => addMetric(draft, first.id, newMetric(first)));
    expect(deal.services[0]?.metrics.map(({ name }) => name)).toEqual(['Metric 1']);
  });
});

describe('what a provider reaches of a metric', () => {
  const inSixth = (deal: Deal) => {
    const scenario = deal.scenarios.find(({ id }) => id === 'out-tasking');
    if (!scenario) throw new Error('no such scenario');
    return {
      rows: measureGrid(deal, scenario, resultsOf(deal), layoutOf(deal)).rows,
      measureOf: (metric: string) =>
        scenario.arrangements.flatMap(({ measures }) => measures).find((one) => one.metric === metric),
    };
  };

  test('stands as today until it is stated, and is stated with its spread', () => {
    const deal = readDeal('sixth');
    const { rows, measureOf } = inSixth(deal);
    expect(measureOf('satisfaction')).toBeUndefined();
    const cell = cellOf(rows, 'measureMean/out-tasking/service-desk/satisfaction');
    expect(cell).toMatchObject({ value: 6.432, stated: false });
    const after = typed(deal, cell, '7');
    expect(inSixth(after).measureOf('satisfaction')?.inputs).toEqual({
      measureMean: [7, 6.632],
      measureSpread: 0.8939,
    });
  });

  test('goes back to today when its cell is emptied', () => {
    const deal = readDeal('sixth');
    const cell = cellOf(inSixth(deal).rows, 'measureSpread/out-tasking/payroll/late');
    const after = inSixth(typed(deal, cell, ''));
    expect(after.measureOf('late')?.inputs).toMatchObject({ measureSpread: 0.3119 });
    expect(cellOf(after.rows, 'measureSpread/out-tasking/payroll/late')).toMatchObject({ stated: false });
    expect(cellOf(after.rows, 'measureMean/out-tasking/payroll/late')).toMatchObject({ stated: true });
  });
});

describe('what a benefit covers', () => {
  const covers = (deal: Deal) =>
    deal.scenarios.find(({ id }) => id === 'out-tasking')?.benefits.find(({ id }) => id === 'releases')
      ?.covers;
  const cell = (deal: Deal) => {
    const scenario = deal.scenarios.find(({ id }) => id === 'out-tasking');
    if (!scenario) throw new Error('no such scenario');
    const { rows } = benefitGrid(deal, scenario, resultsOf(deal), layoutOf(deal));
    return cellOf(rows, 'benefit.covers/out-tasking/releases');
  };

  test('is taken in and out, service by service; all of them are none named', () => {
    const start = readDeal('sixth');
    expect(covers(start)).toEqual(['applications', 'payroll']);
    const more = typed(start, cell(start), 'Network');
    expect(covers(more)).toEqual(['network', 'applications', 'payroll']);
    const fewer = typed(more, cell(more), 'Payroll');
    expect(covers(fewer)).toEqual(['network', 'applications']);
    expect(covers(typed(fewer, cell(fewer), 'All services'))).toEqual([]);
    const all = ['Service desk', 'Workplace', 'Payroll'].reduce(
      (deal, name) => typed(deal, cell(deal), name),
      fewer,
    );
    expect(covers(all)).toEqual([]);
  });

  test('does not become everything when the only service it covers is removed', () => {
    const deal = readDeal('sixth');
    const { rows } = serviceGrid(deal, resultsOf(deal), layoutOf(deal));
    const action = rows[deal.services.findIndex(({ id }) => id === 'workplace')]?.cells.at(-1);
    if (action?.kind !== 'action') throw new Error('no removal');
    const after = edited(deal, action.change.apply);
    const benefit = after.scenarios
      .find(({ id }) => id === 'out-tasking')
      ?.benefits.find(({ id }) => id === 'self-service');
    expect(benefit).toMatchObject({ covers: [], inputs: { benefitShare: 0 } });
  });
});

describe('a pattern of gain sharing', () => {
  test.each(gainSharePresets())('$label is one edit, and its inverse takes it back', (preset) => {
    const deal = readDeal('sixth');
    const edit = editDeal(deal, preset.label, (draft) => applyGainShare(draft, 'traditional', preset));
    if (!edit.ok) throw new Error('not edited');
    const scenario = edit.deal.scenarios.find(({ id }) => id === 'traditional');
    expect(scenario?.switches.gainSharing).toBe(preset.gainSharing);
    expect(scenario?.inputs).toMatchObject(preset.inputs);
    const goal = deal.scenarios.find(({ id }) => id === 'traditional')?.inputs.gainGoal;
    expect(scenario?.inputs.gainGoal).toEqual(goal);
    expect(edit.edit.inverse.length).toBeGreaterThan(0);
  });
});

test('a thing’s own switches decide which of its inputs have a cell', () => {
  expect([...inputsReadBy('service', { costBasis: 'fte' })]).toContain('loadedCost');
  expect([...inputsReadBy('service', { costBasis: 'unitCost' })]).not.toContain('loadedCost');
  expect([...inputsReadBy('service', {})]).toContain('unitCost');
  expect([...inputsReadBy('service', { performanceBasis: 'metrics' })]).not.toContain('missImpact');
  expect([...inputsReadBy('oneOff', { holdback: 'no' })]).not.toContain('holdbackShare');
  expect([...inputsReadBy('oneOff', { holdback: 'yes' })]).toContain('holdbackShare');
});
