import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculateAll } from '../../../shared/engine/calculation.ts';
import { narrowed } from '../../../shared/engine/narrow.ts';
import { model } from '../../../shared/model/index.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { languageModel } from '../formula/language-model.ts';

describe('a model narrowed to some items', () => {
  it('calculates them as the whole model does', () => {
    const part = narrowed(model, ['clientGainNpv', 'marginTerm']);
    const situation = instantiate(goldenDeal('fourth'));
    const whole = calculateAll(model, situation);
    const few = calculateAll(part, situation);
    for (const { key } of situation.instances.comparison)
      expect(few.value('clientGainNpv', key)).toBe(whole.value('clientGainNpv', key));
    for (const { key } of situation.instances.engagement)
      expect(few.value('marginTerm', key)).toBe(whole.value('marginTerm', key));
  });

  it('has what they read, directly or not, and nothing else', () => {
    const part = narrowed(languageModel, ['yearEnds', 'lagA']);
    expect(Object.keys(part.items).sort()).toEqual(
      ['contractYear', 'grow', 'lagA', 'lagB', 'lastMonthOfYear', 'month', 'x', 'y', 'yearEnds'].sort(),
    );
    expect(part.order.flat().sort()).toEqual(Object.keys(part.items).sort());
  });
});
