// What forbids a change names the thing it is about.
import { expect, test } from 'vitest';
import { problemSentence } from '../../renderer/format/problem.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import { sample } from './sample.ts';

function refusal(change: (draft: Deal) => void): string {
  const deal = sample();
  const result = editDeal(deal, 'refused', change);
  const problem = result.ok ? undefined : result.problems[0];
  if (!problem) throw new Error('the change was not refused');
  return problemSentence(problem, deal);
}

test('the deal itself goes without saying', () =>
  expect(refusal((draft) => void draft.services.pop())).toBe('Needs at least one service'));

test('a service by its name', () =>
  expect(
    refusal((draft) => {
      const [service] = draft.services;
      if (service) service.name = ' ';
    }),
  ).toBe('IT services: needs a name'));

test('what stands in a scenario by both names', () =>
  expect(
    refusal((draft) => {
      const scenario = draft.scenarios[1];
      if (scenario) scenario.inputs.transitionMonths = draft.months + 1;
    }),
  ).toMatch(/^Out-tasking: month 61 lies after/));
