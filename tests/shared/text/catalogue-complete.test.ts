// What is said from a table, and not where it is written, has its place in the catalogue too: a translator sees it.
import { describe, expect, it } from 'vitest';
import { emptyCatalogue } from '../../../build/texts/catalogue.ts';
import { adviceOn } from '../../../shared/assessment/advice.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import { bidStatuses } from '../../../shared/bid/reading.ts';
import { clausesOf } from '../../../shared/deal/clauses.ts';
import { describedBetween } from '../../../shared/deal/describe-difference.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { checkDeal } from '../../../shared/deal/validate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { explain } from '../../../shared/engine/explain.ts';
import { model } from '../../../shared/model/index.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { bidCells } from '../bid/bid-cells.ts';
import { inPseudoLanguage } from './pseudo-language.ts';

const deal = goldenDeal('sixth');
const situation = instantiate(deal);
const results = calculate(situation);
const [scenario, other] = [deal.scenarios[1], deal.scenarios[2]];
const catalogue = emptyCatalogue();
/** Names and units that people gave, and numbers. */
const givenIn = (text: string): boolean => !/\p{Letter}{2}/u.test(text);

describe('every text that is said is one of the catalogue', () => {
  it.each<readonly [string, () => unknown]>([
    ['of clauses', () => clausesOf(situation, String)],
    ['of differences', () => scenario && other && describedBetween(deal, scenario, other)],
    ['of problems', () => checkDeal({ ...structuredClone(deal), currency: 'Euro', start: 1, services: [] })],
    ['of advice', () => adviceOn(results, new Map(deal.scenarios.map(({ id, kind }) => [id, kind])))],
    ['of bids', () => readBid(bidCells(deal, { scenario: 'half', provider: 'brook' }), deal)],
    [
      'of explanations',
      () =>
        Object.entries(model.items).map(([name, { scope, time }]) => {
          const [instance] = results.situation.instances[scope];
          return instance && explain(results, name, instance.key, time === 'monthly' ? 3 : undefined);
        }),
    ],
  ])('%s', (_what, work) => {
    const { said } = inPseudoLanguage(work);
    const missing = [...said].filter((text) => !Object.hasOwn(catalogue, text) && !givenIn(text));
    expect(said.size).toBeGreaterThan(0);
    expect(missing.filter((text) => !text.startsWith('⟦'))).toEqual([]);
  });

  it('of what became of a bid’s cells', () => {
    for (const { label } of Object.values(bidStatuses)) expect(catalogue).toHaveProperty([label]);
  });
});
