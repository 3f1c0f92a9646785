// Which margins the headline strip shows where not all have room.
import { expect, test } from 'vitest';
import { fitting } from '../../renderer/components/frame/margin-marks.tsx';
import type { HeadlineMargin } from '../../renderer/format/headline.ts';

const margin = (name: string, floorMissed = false): HeadlineMargin => ({
  key: name,
  name,
  scenario: 'Out-tasking',
  margin: 0.1,
  floor: 0.08,
  floorMissed,
  band: null,
});
const names = (margins: readonly HeadlineMargin[]) => margins.map(({ name }) => name).join('');
const five = [margin('A'), margin('B'), margin('C', true), margin('D'), margin('E', true)];

test('all, while they have room', () => {
  expect(names(fitting(five, 5).shown)).toBe('ABCDE');
  expect(fitting(five, 5).hidden).toEqual([]);
});

test('the last place says how many are left out; missed floors come first, in their own order', () => {
  const { shown, hidden } = fitting(five, 4);
  expect([names(shown), names(hidden)]).toEqual(['ACE', 'BD']);
});

test('one is always there', () => expect(names(fitting(five, 0).shown)).toBe('C'));
