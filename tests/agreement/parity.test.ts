// Every formula cell of an exported workbook, recalculated by LibreOffice, equals the engine's value.
import { beforeAll, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { blankMetric } from '../../shared/deal/blank.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { portfolio } from '../bench/portfolio.ts';
import { goldenDeal, goldenNames } from '../golden/golden-deals.ts';
import { mustAgree, type Recalculation, recalculateAll } from './harness/recalculated.ts';

/** The fourth deal with every amount a million times as large: what a cancellation leaves is then no longer tiny. */
function inOnes(): Deal {
  const deal = structuredClone(goldenDeal('fourth'));
  const scaled = (inputs: Record<string, number | number[] | undefined>) => {
    for (const [name, value] of Object.entries(inputs)) {
      if (!/^money/.test(inputTable[name]?.unit ?? '') || value === undefined) continue;
      inputs[name] = Array.isArray(value) ? value.map((one) => one * 1e6) : value * 1e6;
    }
  };
  for (const { inputs } of deal.services) scaled(inputs);
  for (const { arrangements, engagements, benefits, oneOffs } of deal.scenarios) {
    for (const { inputs } of [...arrangements, ...engagements, ...benefits, ...oneOffs]) scaled(inputs);
  }
  return { ...deal, amountsIn: 'ones' };
}

/** Missed once in 10¹⁹⁷ months: a power of that is no number, which Excel takes for 0 and LibreOffice for an error. */
function hardlyMissed(deal: Deal): Deal {
  const inputs = { metricAsIs: 30, metricAsIsSpread: 1, metricExpected: 0, metricTrigger: 48 };
  const services = deal.services.map((service) => ({
    ...service,
    switches: { ...service.switches, performanceBasis: 'metrics' as const },
    metrics: [{ ...blankMetric({ id: 'answer', name: 'Answer' }, 'second'), inputs }],
  }));
  return { ...deal, services };
}

const deals: Readonly<Record<string, () => Deal>> = {
  ...Object.fromEntries(goldenNames.map((name) => [name, () => goldenDeal(name)])),
  'fourth, in ones': inOnes,
  // A third of the largest deal; the largest was measured once (docs/workbook-agreement.md).
  'thirty services over ten years': () => portfolio({ services: 30, months: 120, scenarios: 2 }),
  'fourth, hardly missed': () => hardlyMissed(goldenDeal('fourth')),
};

let results: ReadonlyMap<string, Recalculation> = new Map();

beforeAll(async () => {
  results = await recalculateAll(
    new Map(Object.entries(deals).map(([name, deal]) => [name, () => ({ plan: planDeal(deal()) })])),
  );
});

it.each(Object.keys(deals))(
  '%s says the same in LibreOffice as in the engine, in every formula cell',
  (name) => {
    mustAgree(results.get(name), 3000);
  },
);
