// Results are calculated once for each deal; the headline says what they say.
import { expect, test } from 'vitest';
import {
  checksOf,
  effectOf,
  headlineDecimals,
  headlineOf,
  ledgerGapOf,
  rankingsOf,
} from '../../renderer/state/headline.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { newScenario, referenceScenario } from '../../renderer/state/roles.ts';
import { changed } from './fake-api.ts';
import { sample } from './sample.ts';

test('one deal object is calculated once, another one anew', () => {
  const deal = sample();
  expect(resultsOf(deal)).toBe(resultsOf(deal));
  expect(resultsOf(deal)).not.toBe(resultsOf(sample()));
});

test('the traditional scenario is the reference, out-tasking is judged', () => {
  const deal = sample();
  expect(referenceScenario(deal).id).toBe('traditional');
  expect(newScenario(deal)?.id).toBe('out-tasking');
});

test('a deal with one scenario has nothing to judge', () => {
  const deal = changed(sample(), (draft) => void draft.scenarios.pop());
  expect(newScenario(deal)).toBeNull();
  expect(headlineOf(deal)).toMatchObject({ gain: null, verdict: null });
});

test('the headline of the $100M contract', () => {
  const headline = headlineOf(sample());
  expect(headline.scenarios.map(({ cost }) => cost.toFixed(6))).toEqual(['79.230834', '73.326980']);
  expect(headline.scenarios[1]?.delta?.toFixed(6)).toBe('-5.903854');
  expect(headline.gain?.pointsUndiscounted).toBeCloseTo(8.5, 12);
  expect(headline.margins.map(({ margin, band }) => [margin.toFixed(4), band])).toEqual([
    ['0.0750', [0.05, 0.1]],
    ['0.1600', [0.12, 0.2]],
  ]);
  expect(headline.verdict).toMatchObject({ winWin: true, floorsHeld: 1, floors: 1 });
  expect(headlineDecimals(headline)).toBe(2);
});

test('a deal in which a scenario has no price, or nobody is paid, is not judged', () => {
  const missing = (edit: Parameters<typeof changed>[1]) =>
    headlineOf(changed(sample(), edit)).verdict?.missing;
  expect(missing(() => undefined)).toBeNull();
  const free = missing((draft) => {
    for (const arrangement of draft.scenarios[0]?.arrangements ?? []) arrangement.inputs = { unitPrice: 0 };
  });
  expect(free).toEqual({ what: 'price', scenario: 'Traditional' });
  const unpaid = missing((draft) => {
    for (const scenario of draft.scenarios)
      Object.assign(scenario, { arrangements: [], engagements: [], oneOffs: [], benefits: [] });
  });
  expect(unpaid).toEqual({ what: 'provider', scenario: 'Out-tasking' });
});

test('all checks hold and the ledgers agree', () => {
  const { held, made } = checksOf(sample());
  expect(held).toBe(made);
  expect(made).toBeGreaterThan(0);
  expect(ledgerGapOf(sample())).toBe(0);
});

test('equal suppliers are both cheapest', () =>
  expect(rankingsOf(sample())).toEqual({
    bySupplier: ['Traditional', 'Out-tasking'],
    byTotal: ['Out-tasking'],
  }));

test('an edit shows what it gave to either side, and whether the verdict turned', () => {
  const before = sample();
  const after = changed(before, (draft) => {
    const price = draft.scenarios[1]?.arrangements[0]?.inputs;
    if (price) price.unitPrice = 2;
  });
  const effect = effectOf({ label: 'Price', time: new Date(0), before, after });
  expect(effect).toMatchObject({ verdictBefore: true, providersName: 'Specialised provider' });
  expect(effect.client).toBeLessThan(0);
  expect(effect.providers).toBeGreaterThan(0);
});
