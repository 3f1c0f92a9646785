// Figures without a line item are put in words with what they rest on; effects of an edit as figures of two states.
import { describe, expect, test } from 'vitest';
import { explainedNumber } from '../../renderer/components/explain/explained-number.ts';
import { isThere } from '../../renderer/components/explain/target.ts';
import { foundFigure } from '../../renderer/found/found-figures.ts';
import { effectTargets } from '../../renderer/found/last-edit.ts';
import type { LastEdit } from '../../renderer/state/deal.ts';
import { effectOf } from '../../renderer/state/headline.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { inOrder, measurementOf } from '../../shared/assessment/assumptions.ts';
import { changed } from './fake-api.ts';
import { sample } from './sample.ts';

const deal = sample();

describe('a figure without a line item', () => {
  test.each(['checks', 'ledgers', 'rankings'] as const)('%s: leads to what is there', (topic) => {
    const figure = foundFigure(deal, { kind: 'found', topic, about: '' });
    expect(figure?.parts.length).toBeGreaterThan(0);
    for (const { target } of figure?.parts ?? [])
      expect(target && target.kind !== 'found' && isThere(resultsOf(deal), target)).toBe(true);
  });
  test('says how many checks hold, by kind', () => {
    const figure = foundFigure(deal, { kind: 'found', topic: 'checks', about: '' });
    const counts = figure?.parts.map(({ value }) => value.split(' of ').map(Number)) ?? [];
    const sum = (at: number) => counts.reduce((all, one) => all + (one[at] ?? 0), 0);
    expect(figure?.value).toBe(`${sum(0)} of ${sum(1)}`);
  });

  test('says what an input moves: of all its moves the largest is what the Assumptions list', () => {
    const [first] = inOrder([...measurementOf(resultsOf(deal).situation).steps], []);
    if (!first) throw new Error('the sample states inputs');
    const about = `${first.input} ${first.of}`;
    const figure = foundFigure(deal, { kind: 'found', topic: 'input-effect', about });
    expect(figure?.exact).toBeCloseTo(first.effect.amount, 9);
    const moves = figure?.parts.flatMap(({ target, exact = 0 }) => (target ? [Math.abs(exact)] : [])) ?? [];
    expect(moves).toHaveLength(2 * deal.scenarios.length);
    expect(Math.max(...moves)).toBeCloseTo(first.effect.amount, 9);
    expect(
      foundFigure(deal, { kind: 'found', topic: 'input-effect', about: 'unitPrice gone' }),
    ).toBeUndefined();
  });
});

describe('the way back to a floor', () => {
  const below = changed(deal, (draft) => {
    for (const { inputs } of draft.providers) inputs.floorMargin = 0.2;
  });
  const about = (which: string) => `${which} price out-tasking/specialist`;
  test('says the change, its effects, and the inputs they rest on', () => {
    const by = foundFigure(below, { kind: 'found', topic: 'floor', about: about('by') });
    expect(by?.value).toMatch(/^\+\d+\.\d\s%$/);
    expect(by?.parts.flatMap(({ input }) => input?.name ?? [])).toEqual(['floorMargin', expect.any(String)]);
    const client = foundFigure(below, { kind: 'found', topic: 'floor', about: about('client') });
    expect(client?.value).toMatch(/^−/);
  });
  test('is none where the floor is held', () => {
    expect(foundFigure(deal, { kind: 'found', topic: 'floor', about: about('by') })).toBeUndefined();
  });
});

describe('the last edit', () => {
  const after = changed(deal, (draft) => {
    for (const { arrangements } of draft.scenarios.slice(1))
      for (const one of arrangements) one.inputs.unitPrice = 3;
  });
  const edit: LastEdit = { label: 'Price', time: new Date(0), before: deal, after };

  test('is explained by the figures after it and before it', () => {
    const { client, providers } = effectTargets(edit);
    const value = (target: typeof client) => {
      if (!target || target.kind === 'found') throw new Error('not of an item');
      return explainedNumber(after, resultsOf(after), target, () => '');
    };
    const [gain, npv] = [value(client), value(providers)];
    expect(gain.title).toBe('Client gain, Out-tasking against Traditional, now against before the last edit');
    expect(gain.parts.map(({ value: shown }) => shown)).toEqual([
      explainedNumber(
        after,
        resultsOf(after),
        { kind: 'value', item: 'clientGainNpv', instanceKey: 'out-tasking/traditional' },
        () => '',
      ).value,
      '5.90',
    ]);
    const number = (text: string) => Number(text.replace('−', '-'));
    expect(number(gain.value)).toBeCloseTo(effectOf(edit).client, 2);
    expect(number(npv.value)).toBeCloseTo(effectOf(edit).providers, 2);
  });
  test('has no figure to compare with where other scenarios were compared before', () => {
    const fewer = changed(deal, (draft) => void draft.scenarios.pop());
    expect(effectTargets({ ...edit, before: fewer, after: deal }).client).toBeUndefined();
  });
});
