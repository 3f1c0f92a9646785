// How a number comes about is said in the language spoken, whole phrases at a time; so is advice on it.
import { afterEach, describe, expect, it } from 'vitest';
import { adviceOn } from '../../../shared/assessment/advice.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { explain } from '../../../shared/engine/explain.ts';
import { functions } from '../../../shared/formula/functions.ts';
import { stageWords } from '../../../shared/ipc/export-order.ts';
import { gainSharePresets } from '../../../shared/library/gain-share-presets.ts';
import { libraryMetrics } from '../../../shared/library/metrics.ts';
import { model } from '../../../shared/model/index.ts';
import { ENGLISH, speak } from '../../../shared/text/say.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { inPseudoLanguage } from '../text/pseudo-language.ts';

const deal = goldenDeal('100m-mid');
const results = calculate(instantiate(deal));
afterEach(() => speak(ENGLISH, {}));

describe('the sentence behind a number', () => {
  it('is translated as a whole: words, labels, months', () => {
    for (const [name, { scope, time }] of Object.entries(model.items)) {
      const [instance] = results.situation.instances[scope];
      if (!instance) continue;
      const told = () => explain(results, name, instance.key, time === 'monthly' ? 3 : undefined);
      const { label, parts, sentence } = inPseudoLanguage(told).made;
      for (const one of [label, ...parts.map((part) => part.label)]) expect(one).toMatch(/^⟦.+⟧$/);
      const words = sentence.filter((token): token is string => typeof token === 'string').join('');
      expect(words.replace(/⟦|⟧/g, '')).toBe(englishWords(told().sentence));
      expect((words.match(/⟦/g) ?? []).length).toBe((words.match(/⟧/g) ?? []).length);
      if (/\p{Letter}/u.test(words)) expect(words).toContain('⟦');
    }
  });

  it('follows a translation that changes the order of the arguments', () => {
    speak('xx', { 'the difference of {a} less {b}': '{b} taken from {a}' });
    expect(functions.difference.words([['price'], ['cost']])).toEqual([['cost'], ' taken from ', ['price']]);
    expect(functions.least.words([1, 2]).join('')).toBe('the smallest of (1; 2)');
  });
});

const englishWords = (sentence: ReturnType<typeof explain>['sentence']): string =>
  sentence.filter((token): token is string => typeof token === 'string').join('');

describe('in another language', () => {
  it('advice and its source', () => {
    const changed = structuredClone(deal);
    for (const { arrangements } of changed.scenarios)
      for (const { inputs } of arrangements) Object.assign(inputs, { bonusRate: 0.2, repricingBand: 0.0001 });
    const kinds = new Map(changed.scenarios.map(({ id, kind }) => [id, kind]));
    const advice = inPseudoLanguage(() => adviceOn(calculate(instantiate(changed)), kinds)).made;
    expect(advice.length).toBeGreaterThan(1);
    for (const { message, source } of advice) {
      expect(message).toMatch(/^⟦/);
      expect(source).toMatch(/^⟦/);
    }
  });

  it('the library, and how far an export is', () => {
    const { made } = inPseudoLanguage(() => [
      ...libraryMetrics().map(({ name }) => name),
      ...gainSharePresets().map(({ meaning }) => meaning),
      stageWords({ stage: 'writing', sheet: { number: 6, of: 23 } }),
    ]);
    for (const text of made) expect(text).toMatch(/^⟦.+⟧$/);
    expect(made.at(-1)).toBe('⟦Writing sheet 6 of 23⟧');
  });
});
