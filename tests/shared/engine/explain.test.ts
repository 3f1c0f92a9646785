import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { exactly, explain, sentenceText } from '../../../shared/engine/explain.ts';
import { model } from '../../../shared/model/index.ts';
import type { Scope } from '../../../shared/model/scopes.ts';
import type { Sum } from '../../../shared/model/statements.ts';
import { agrees, goldenDeal } from '../../golden/golden-deals.ts';
import { calculateSentence } from './sentence-parser.ts';

const deal = goldenDeal('fourth');
const results = calculate(instantiate(deal));
/** Has metrics, risks and what else the fourth deal lacks. */
const wider = calculate(instantiate(goldenDeal('sixth')));
const resultsWith = (scope: Scope) => (results.situation.instances[scope].length > 0 ? results : wider);
const items = Object.entries(model.items);

function fault(
  of: typeof results,
  name: string,
  key: string,
  column: number | undefined,
  sum?: Sum,
): string | undefined {
  const explanation = explain(of, name, key, column, sum);
  const sentence = sentenceText(explanation.sentence, exactly);
  const where = `${name} of ${key}, ${sum?.kind ?? column}`;
  const calculated = calculateSentence(sentence);
  const same = Number.isNaN(explanation.value)
    ? Number.isNaN(calculated)
    : agrees(explanation.value, calculated);
  return same
    ? undefined
    : `${where}: ${sentence.slice(0, 200)} gives ${calculated}, shown is ${explanation.value}`;
}

describe('the printed sentence, calculated from its own words and numbers, gives the shown value', () => {
  it.each(items)('%s, every instance and column of a golden deal', (name, item) => {
    const of = resultsWith(item.scope);
    const instances = of.situation.instances[item.scope];
    expect(instances.length).toBeGreaterThan(0);
    const faults = instances.flatMap(({ key }) =>
      Array.from({ length: of.series(name as keyof typeof model.items, key).length }, (_, column) =>
        fault(of, name, key, column),
      ).filter((one) => one !== undefined),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it.each(items.filter(([, { time, unit, balance }]) => time === 'monthly' && unit === 'money' && !balance))(
    '%s, its total, present value and contract years',
    (name, item) => {
      const sums: Sum[] = [
        { kind: 'term' },
        { kind: 'npv' },
        ...[0, 1, 2, 3, 4].map((year) => ({ kind: 'year', year }) as const),
      ];

      const of = resultsWith(item.scope);
      const faults = of.situation.instances[item.scope].flatMap(({ key }) =>
        sums.map((sum) => fault(of, name, key, undefined, sum)).filter((one) => one !== undefined),
      );
      expect(faults).toEqual([]);
    },
  );
});

describe('what an explanation says besides', () => {
  it('names inputs with the holder they belong to, so that a reader can go there', () => {
    const { sentence, parts, unit } = explain(
      results,
      'creditsOfService',
      `out-tasking/${deal.services[0]?.id}`,
      5,
    );
    expect(unit).toBe('money');
    expect(sentenceText(sentence, exactly)).toContain('×');
    const inputs = parts.filter(({ kind }) => kind === 'input');
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) expect(input.instanceKey).toBe(`out-tasking/${deal.services[0]?.id}`);
  });

  it('lists a part once', () => {
    const { parts } = explain(results, 'cashSign', results.situation.instances.engagement[0]?.key ?? '', 3);
    const names = parts.map(({ name, column }) => `${name} ${column}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses what is not there', () => {
    expect(() => explain(results, 'charges', 'no-such-scenario', 1)).toThrow('no scenario no-such-scenario');
    expect(() => explain(results, 'no-such-item', 'deal', 1)).toThrow('no line item no-such-item');
  });
});
