// The library's search and order.
import { expect, test } from 'vitest';
import { dealsShown, type Sorting, sortedBy, type Wanted } from '../../renderer/state/library-list.ts';
import type { DealSummary } from '../../shared/ipc/contract.ts';

const deal = (name: string, more: Partial<DealSummary> = {}): DealSummary => ({
  id: name,
  name,
  currency: 'EUR',
  months: 60,
  services: 3,
  scenarios: 3,
  updatedAt: '2027-01-01T00:00:00.000Z',
  tags: [],
  archivedAt: null,
  openedAt: null,
  mentions: [],
  ...more,
});

const deals = [
  deal('Deal 10', { tags: ['Public'], services: 12, openedAt: '2027-03-01T00:00:00.000Z' }),
  deal('Deal 9', { mentions: ['Réseau', 'Helio'], services: 4, openedAt: '2027-02-01T00:00:00.000Z' }),
  deal('alpha', { currency: 'USD', updatedAt: '2027-04-01T00:00:00.000Z' }),
  deal('Old', { archivedAt: '2027-01-01T00:00:00.000Z' }),
];
const byName: Sorting = { by: 'name', descending: false };
const shown = (wanted: Partial<Wanted>) =>
  dealsShown(deals, { search: '', tag: null, archived: false, sorting: byName, ...wanted }).map(
    ({ name }) => name,
  );

test('names sort as people count, whatever their case', () => {
  expect(shown({})).toEqual(['alpha', 'Deal 9', 'Deal 10']);
  expect(shown({ sorting: { by: 'name', descending: true } })).toEqual(['Deal 10', 'Deal 9', 'alpha']);
});

test('figures sort as figures; a deal never opened stands where it was last changed', () => {
  expect(shown({ sorting: { by: 'services', descending: true } })).toEqual(['Deal 10', 'Deal 9', 'alpha']);
  expect(shown({ sorting: { by: 'openedAt', descending: true } })).toEqual(['alpha', 'Deal 10', 'Deal 9']);
});

test('every word is looked for in name, tags, currency and what the deal is of, accents or not', () => {
  expect(shown({ search: 'deal reseau' })).toEqual(['Deal 9']);
  expect(shown({ search: 'usd' })).toEqual(['alpha']);
  expect(shown({ search: 'PUBLIC' })).toEqual(['Deal 10']);
  expect(shown({ search: 'deal nobody' })).toEqual([]);
});

test('archived deals are shown apart, a tag narrows down', () => {
  expect(shown({ archived: true })).toEqual(['Old']);
  expect(shown({ tag: 'public' })).toEqual(['Deal 10']);
});

test('a column sorts largest first for figures, and turns round at the second click', () => {
  expect(sortedBy('services', byName)).toEqual({ by: 'services', descending: true });
  expect(sortedBy('name', { by: 'services', descending: true })).toEqual(byName);
  expect(sortedBy('name', byName)).toEqual({ by: 'name', descending: true });
});
