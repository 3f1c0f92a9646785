// Two states of a deal in numbers.
import { expect, test } from 'vitest';
import { isThere } from '../../renderer/components/explain/target.ts';
import { stateFigures } from '../../renderer/screens/history/state-figures.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { readDeal } from './compare-fixtures.ts';
import { changed } from './fake-api.ts';

test('a dearer price raises the cost of its scenario and the margin of its provider, and nothing else', () => {
  const before = readDeal('100m-mid');
  const after = changed(before, (draft) => {
    for (const { arrangements } of draft.scenarios.slice(1))
      for (const one of arrangements) one.inputs.unitPrice = 3;
  });
  const figures = stateFigures(before, after);
  const change = (label: string) => figures.find((one) => one.label.startsWith(label))?.texts[2];
  expect(change('Traditional, TCP')).toBe('–');
  expect(change('Out-tasking, TCP')).toMatch(/^\+/);
  expect(change('Specialised provider, margin')).toMatch(/^\+.*%$/);
  expect(change('Gain against')).toMatch(/^−/);
  // Each leads to the number it is.
  const results = resultsOf(after);
  for (const { of, isIn } of figures) {
    expect(isIn).toEqual([true, true]);
    expect(of && isThere(results, { kind: 'value', ...of })).toBe(true);
  }
  expect(figures.at(-1)).toMatchObject({ label: 'Verdict', texts: ['Win-win', 'Not win-win', 'changed'] });
});

test('what only one of the states has stands with a dash in the other', () => {
  const before = readDeal('100m-mid');
  const after = changed(before, (draft) => void draft.scenarios.pop());
  const gone = stateFigures(before, after).find(({ label }) => label.startsWith('Out-tasking, TCP'));
  expect(gone?.texts.slice(1)).toEqual(['–', '–']);
  expect(gone?.texts[0]).toMatch(/\d/);
  expect(gone?.isIn).toEqual([true, false]);
});
