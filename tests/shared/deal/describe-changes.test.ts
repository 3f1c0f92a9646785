// What differs between two states of a deal, in words.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describedChanges } from '../../../shared/deal/describe-changes.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { readDealText } from '../../../shared/deal/file.ts';

const portfolio = readDealText(
  readFileSync(new URL('../../../shared/deal/samples/it-portfolio.parley', import.meta.url), 'utf8'),
);

function changed(change: (draft: Deal) => void) {
  const result = editDeal(portfolio, 'changed', change);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return describedChanges(portfolio, result.deal).map(({ place, before, after }) => [
    place,
    ...[before, after].map((one) => (one.kind === 'figure' ? one.value : one.text)),
  ]);
}

test('nothing differs from itself', () => {
  expect(describedChanges(portfolio, portfolio)).toEqual([]);
});

test('a field of the deal, an input of a service, a term of a scenario and a price each name their place', () => {
  const [service] = portfolio.services;
  const scenario = portfolio.scenarios.at(-1);
  const arrangement = scenario?.arrangements[0];
  const given = portfolio.services.find(({ id }) => id === arrangement?.service)?.name;
  const lines = changed((draft) => {
    draft.months = 48;
    draft.inputs.discountRate = 0.11;
    for (const one of draft.services.slice(0, 1)) one.inputs.unitCost = 99;
    for (const one of draft.scenarios.slice(-1)[0]?.arrangements.slice(0, 1) ?? []) one.inputs.unitPrice = 77;
  });
  expect(lines).toContainEqual(['Term in months', `${portfolio.months}`, '48']);
  expect(lines.map(([place]) => place)).toEqual([
    'Term in months',
    'Client discount rate',
    `${service?.name}, as-is unit cost`,
    expect.stringMatching(new RegExp(`^${scenario?.name}, ${given}, unit price$`, 'i')),
  ]);
  expect(lines.map((line) => line[2])).toEqual(['48', 0.11, 99, 77]);
});

test('what came and went, another order and another source are told', () => {
  const lines = changed((draft) => {
    draft.providers.push({ id: 'late', name: 'Latecomer', inputs: {} });
    draft.services.reverse();
    draft.provenance.push({ input: 'discountRate', of: 'deal', source: 'Treasury' });
  });
  expect(lines).toContainEqual(['Latecomer, provider', 'none', 'there']);
  expect(lines.find(([place]) => place === 'Order of services')?.[2]).toBe(
    portfolio.services
      .map(({ name }) => name)
      .reverse()
      .join(', '),
  );
  expect(lines.at(-1)?.[0]).toBe('Sources of inputs');
});
