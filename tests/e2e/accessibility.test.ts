// Every screen and every state of one, in every look, against the rules of axe-core.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { screenStates, show } from './harness/screens.ts';
import { type Stage, setStage } from './harness/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

test.each(screenStates)('$name', async (state) => {
  await show(stage, state);
  try {
    expect(await violations(stage)).toEqual([]);
  } finally {
    await state.leave?.(stage);
  }
});

test('nothing was reported on the console', () => {
  expect(stage.errors).toEqual([]);
});
