import { expect, test } from 'vitest';
import { judgement } from '../../renderer/format/judgement.ts';

test.each([
  [-4.92, 'good'],
  [3, 'bad'],
  [0, 'delta'],
  [-1e-12, 'delta'],
  [Number.NaN, 'delta'],
] as const)('a cost that differs by %d reads as %s', (delta, look) => {
  expect(judgement(delta)).toBe(look);
});
