// The guide to a new deal.
import { describe, expect, test } from 'vitest';
import { dealFrom, freshDeal, problemsOf, serviceNames } from '../../renderer/state/new-deal.ts';
import { checkDeal } from '../../shared/deal/validate.ts';

const fresh = { ...freshDeal(new Date(2026, 10, 22)), name: 'Ours' };

test('what the guide begins with lacks nothing but a name, and starts next January', () => {
  expect(fresh.start).toBe('2027-01');
  expect(problemsOf(fresh)).toEqual({});
  expect(problemsOf({ ...fresh, name: ' ' })).toEqual({ name: 'Give the deal a name.' });
});

test('the deal is valid, with the services as named and as-is before what it is compared with', () => {
  const deal = dealFrom({
    ...fresh,
    name: ' Ours ',
    services: 'Service desk\t12\nMail\n\nMail',
    kinds: ['out-tasking'],
    months: '48',
    currency: 'EUR',
  });
  expect(checkDeal(deal)).toMatchObject({ ok: true });
  expect(deal).toMatchObject({ name: 'Ours', months: 48, currency: 'EUR', start: '2027-01' });
  expect(deal.services.map(({ id, name }) => [id, name])).toEqual([
    ['service-desk', 'Service desk'],
    ['mail', 'Mail'],
    ['mail-2', 'Mail'],
  ]);
  expect(deal.scenarios.map(({ kind }) => kind)).toEqual(['as-is', 'out-tasking']);
});

test('without a service named there is one to rename', () => {
  expect(dealFrom(fresh).services.map(({ name }) => name)).toEqual(['Service 1']);
  expect(serviceNames(' \r\n')).toEqual([]);
});

describe('what cannot be made is said beside its field', () => {
  test.each([
    ['start', { start: '2027-13' }, 'A year and month such as 2027-01.'],
    ['months', { months: '11' }, 'A whole number from 12 to 180.'],
    ['months', { months: 'five years' }, 'A whole number from 12 to 180.'],
    ['currency', { currency: 'Euro' }, 'A three-letter ISO code such as USD.'],
    ['services', { services: Array(31).fill('x').join('\n') }, 'At most 30 services; these are 31.'],
  ])('%s', (field, change, problem) => {
    expect(problemsOf({ ...fresh, ...change })).toEqual({ [field]: problem });
  });
});

test('of a template only name and start are asked', () => {
  const copy = { ...fresh, template: 'it-portfolio', months: '', currency: '' };
  expect(problemsOf(copy)).toEqual({});
  expect(problemsOf({ ...copy, start: '' })).toHaveProperty('start');
});
