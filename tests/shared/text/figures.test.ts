// Figures inside sentences: in a person’s own way on their screen, in English in a file.
import { afterEach, describe, expect, test } from 'vitest';
import { adviceOn } from '../../../shared/assessment/advice.ts';
import { clausesOf } from '../../../shared/deal/clauses.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { amountText } from '../../../shared/deal/workbook-subject.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { figure, writeFiguresIn } from '../../../shared/text/figures.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

afterEach(() => writeFiguresIn('en'));

test.each([
  ['en', '−1234.5', 'USD 1,234.5 million'],
  ['de-DE', '−1234,5', 'USD 1.234,5 million'],
  ['fr-FR', '−1234,5', 'USD 1\u202f234,5 million'],
])('%s', (locale, plain, amount) => {
  writeFiguresIn(locale);
  expect(figure(-1234.5, { maximumSignificantDigits: 6 })).toBe(plain);
  expect(amountText({ currency: 'USD', amountsIn: 'millions' })(1234.5)).toBe(amount);
});

test('what rounds to zero has no sign', () => {
  expect(figure(-0.01, { minimumFractionDigits: 1, maximumFractionDigits: 1 })).toBe('0.0');
});

describe('with a comma', () => {
  const deal = goldenDeal('sixth');
  const situation = instantiate(deal);
  const withPoint = (texts: readonly string[]) => texts.filter((text) => /\d\.\d/.test(text));

  test('clauses and advice have no point in any figure', () => {
    const kinds = new Map(deal.scenarios.map(({ id, kind }) => [id, kind]));
    const said = () => [
      // Amounts are written by whoever asks for the clauses.
      ...clausesOf(situation, () => '').map(({ wording }) => wording),
      ...adviceOn(calculate(situation), kinds).map(({ message }) => message),
    ];
    expect(withPoint(said()).length).toBeGreaterThan(20);
    writeFiguresIn('de-DE');
    expect(withPoint(said())).toEqual([]);
  });
});
