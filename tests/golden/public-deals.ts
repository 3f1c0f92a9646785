// The samples that are public outsourcing deals, and how their figures are read.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import type { ItemName } from '../../shared/model/index.ts';

export const publicDeals = [
  'texas-dcs',
  'georgia-geta',
  'hmrc-aspire',
  'hmrc-columbus',
  'virginia-vita',
  'service-birmingham',
  'southwest-one',
] as const;

export type PublicDeal = (typeof publicDeals)[number];

export const publicPath = (name: PublicDeal): string =>
  new URL(`../../shared/deal/samples/${name}.parley`, import.meta.url).pathname;

export const publicText = (name: PublicDeal): string => readFileSync(publicPath(name), 'utf8');

export const publicDeal = (name: PublicDeal): Deal => readDealText(publicText(name));

export interface Reader {
  readonly deal: Deal;
  readonly results: DealResults;
  /** Sum over the months `from` .. `to`, the whole term with its signing where none are named. */
  readonly sum: (line: ItemName, key: string, from?: number, to?: number) => number;
  /** What one comparison comes to. */
  readonly compared: (item: ItemName, scenario: string, reference: string) => number;
  /** Share of charges and change requests that delivery leaves: before bid costs, amortisation and shared profit. */
  readonly margin: (scenario: string, provider: string) => number;
}

export function reading(name: PublicDeal): Reader {
  const deal = publicDeal(name);
  const results = calculate(instantiate(deal));
  const sum: Reader['sum'] = (line, key, from = 0, to = deal.months) =>
    results
      .series(line, key)
      .slice(from, to + 1)
      .reduce((total, amount) => total + amount, 0);
  return {
    deal,
    results,
    sum,
    compared: (item, scenario, reference) => results.value(item, `${scenario}/${reference}`),
    margin: (scenario, provider) => {
      const key = `${scenario}/${provider}`;
      const delivered = sum('delivery', key) + sum('changeDelivery', key);
      return 1 - delivered / (sum('charges', scenario) + sum('changeRequests', scenario));
    },
  };
}

/** As published: within half a unit of the last digit printed, unless said otherwise. */
export const expectPublished = (actual: number, published: number, within = 0.5): void => {
  expect(Math.abs(actual - published), `${actual} for ${published}`).toBeLessThanOrEqual(within);
};
