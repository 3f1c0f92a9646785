import { expect, test } from 'vitest';
import { progressLine } from '../../electron/progress-line.ts';

const CLEAR = '\r\u001b[2K';

test('one line that is written over, says each thing once and is gone at the end', () => {
  const written: string[] = [];
  const line = progressLine({ write: (text: string) => written.push(text) > 0 });
  line.show({ stage: 'planning', fraction: 0.124, sheet: { number: 1, of: 7 } });
  line.show({ stage: 'planning', fraction: 0.129, sheet: { number: 1, of: 7 } });
  line.show({ stage: 'scanning', fraction: 0.9 });
  line.clear();
  expect(written).toEqual([
    `${CLEAR}12 %  Laying out sheet 1 of 7`,
    `${CLEAR}90 %  Searching the file for what must not leave`,
    CLEAR,
  ]);
});

test('nothing is cleared where nothing was said', () => {
  const written: string[] = [];
  progressLine({ write: (text: string) => written.push(text) > 0 }).clear();
  expect(written).toEqual([]);
});
