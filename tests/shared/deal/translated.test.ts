// What is said of a deal is said in the language spoken: its clauses, what changed, what is wrong with it.
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../shared/deal/clauses.ts';
import { describedChanges } from '../../../shared/deal/describe-changes.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { checkDeal } from '../../../shared/deal/validate.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { inPseudoLanguage } from '../../shared/text/pseudo-language.ts';

const deal = goldenDeal('sixth');

describe('in another language', () => {
  it('every clause: its label, its option and its wording', () => {
    const { made } = inPseudoLanguage(() => clausesOf(instantiate(deal), String));
    expect(made.length).toBeGreaterThan(20);
    for (const { label, option, wording } of made) {
      expect(label).toMatch(/^⟦.+⟧$/);
      expect(wording).toMatch(/^⟦.+⟧$/);
      if (option !== '') expect(option).toMatch(/^⟦.+⟧$/);
    }
  });

  it('what differs between two states: where, and what stood there', () => {
    const after = structuredClone(deal);
    after.notes = 'Other';
    after.services.reverse();
    after.providers.pop();
    const { made } = inPseudoLanguage(() => describedChanges(deal, after));
    expect(made.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['⟦Notes⟧', '⟦Order of services⟧', expect.stringMatching(/^⟦.*, provider⟧$/)]),
    );
    expect(made.find(({ place }) => place.endsWith(', provider⟧'))?.after).toEqual({
      kind: 'words',
      text: '⟦none⟧',
    });
  });

  it('what is wrong with a document, also where the shape says it', () => {
    const wrong = { ...structuredClone(deal), currency: 'Euro', months: 1e6, further: 1 };
    const { made } = inPseudoLanguage(() => checkDeal(wrong));
    const messages = made.ok ? [] : made.problems.map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        '⟦must be a three-letter ISO code such as USD⟧',
        '⟦a contract runs at most 180 months⟧',
        '⟦there is no "further" here; remove it or check its spelling⟧',
      ]),
    );
    expect(() => inPseudoLanguage(() => readDealText('{}'))).toThrow(/^⟦This is not a Parley deal/);
  });
});
