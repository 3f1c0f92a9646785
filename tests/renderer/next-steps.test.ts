// The guide through the work: what a deal lacks is named, in order, and each step leads to where it is done.
import { describe, expect, test } from 'vitest';
import { dealFrom, freshDeal } from '../../renderer/state/new-deal.ts';
import { type NextStep, nextSteps } from '../../renderer/state/next-steps.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { measurementOf } from '../../shared/assessment/assumptions.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { readDeal } from './compare-fixtures.ts';

const stepsOf = (deal: Deal, rejectedCells = 0): readonly NextStep[] =>
  nextSteps(deal, { rejectedCells, measured: null });
const keys = (deal: Deal) => stepsOf(deal).map(({ key }) => key);

const fresh = (): Deal =>
  dealFrom({ ...freshDeal(new Date(2026, 0, 1)), name: 'Begun', services: 'Service desk\nNetwork' });

function changed(deal: Deal, change: (draft: Deal) => void): Deal {
  const draft = structuredClone(deal);
  change(draft);
  return draft;
}

describe('a deal that was just begun', () => {
  test('asks for what the services cost, then for providers, and for nothing else', () => {
    expect(keys(fresh())).toEqual(['cost', 'provider traditional', 'provider out-tasking']);
    const [cost] = stepsOf(fresh());
    expect(cost?.sentence).toBe('2 services cost nothing today: type what running them takes.');
    expect(cost?.to).toEqual({ kind: 'input', name: 'unitCost', instanceKey: 'service-desk' });
  });

  test('names the one service that is left', () => {
    const deal = changed(fresh(), ({ services }) => {
      Object.assign(services[0]?.inputs ?? {}, { volume: 100, unitCost: 2 });
    });
    const [cost] = stepsOf(deal);
    expect(cost?.sentence).toMatch(/^Network: /);
    expect(cost?.to).toMatchObject({ instanceKey: 'network' });
  });

  test('asks for a price and a cost of delivery once a service is given away', () => {
    const deal = changed(fresh(), ({ services, scenarios, providers }) => {
      for (const { inputs } of services) Object.assign(inputs, { volume: 100, unitCost: 2 });
      const [provider] = providers;
      for (const scenario of scenarios.slice(1)) {
        scenario.arrangements.push({
          ...{ service: 'network', provider: provider?.id ?? '', switches: {}, inputs: {}, measures: [] },
        });
      }
    });
    const steps = stepsOf(deal);
    expect(steps.map(({ key }) => key)).toContain('serviceCharges out-tasking');
    expect(steps.find(({ key }) => key === 'serviceCharges out-tasking')?.to).toEqual({
      ...{ kind: 'input', name: 'unitPrice', instanceKey: 'out-tasking/network' },
    });
    expect(steps.map(({ key }) => key)).not.toContain('cost');
  });

  test('asks for another scenario where there is one', () =>
    expect(keys(changed(fresh(), (draft) => void draft.scenarios.splice(1)))).toContain('scenarios'));
});

describe('a deal that is filled in', () => {
  test('lacks nothing', () =>
    expect(stepsOf(readDeal('it-portfolio')).filter(({ grade }) => grade !== 'doubtful')).toEqual([]));

  test('names the input that matters most and has no source', () => {
    const deal = readDeal('it-portfolio');
    const measured = [...measurementOf(resultsOf(deal).situation).steps];
    const step = nextSteps(deal, { rejectedCells: 0, measured }).find(({ key }) => key === 'sources');
    const sourced = new Set(deal.provenance.map(({ input, of }) => `${input} ${of}`));
    const most = measured
      .filter(({ input, of, matters }) => matters && !sourced.has(`${input} ${of}`))
      .toSorted((one, other) => other.effect.share - one.effect.share)[0];
    expect(step?.sentence).toContain(`${most?.label} of ${most?.holder}`);
  });

  test('tells of providers below their floor and of texts that were not accepted', () => {
    const deal = changed(readDeal('it-portfolio'), ({ providers }) => {
      for (const { inputs } of providers) inputs.floorMargin = 0.9;
    });
    const steps = stepsOf(deal, 2);
    expect(steps[0]).toMatchObject({ key: 'rejected', grade: 'wrong', to: { kind: 'rejected' } });
    expect(steps.filter(({ key }) => key.startsWith('alarm ')).length).toBe(3);
    expect(steps.find(({ key }) => key === 'alarms')?.sentence).toBe('2 more providers are below the floor.');
  });
});
