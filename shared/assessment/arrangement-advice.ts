// What is worth a second look at one service given to a provider.
import type { DealResults } from '../engine/evaluation.ts';
import { exceeds } from '../formula/functions.ts';
import { type Instance, instanceOf, inYear, membersOf } from '../model/instances.ts';
import { type Advice, bands, between, outside, percent } from './seed-bands.ts';

export const arrangementAdvice = (results: DealResults, arrangement: Instance): readonly Advice[] => [
  ...bonusAdvice(arrangement),
  ...repricingAdvice(results, arrangement),
  ...staffAdvice(results, arrangement),
  ...poolAdvice(results, arrangement),
];

function bonusAdvice(arrangement: Instance): readonly Advice[] {
  const rate = inYear(arrangement.inputs.bonusRate ?? 0, 1);
  if (rate === 0 || !outside(rate, bands.bonus)) return [];
  return [
    {
      topic: 'bonus',
      about: arrangement.key,
      message: `The bonus of ${arrangement.name} is ${percent(rate)} of charges; ${between(bands.bonus)} is usual.`,
      source: bands.bonus.source,
    },
  ];
}

function repricingAdvice(results: DealResults, arrangement: Instance): readonly Advice[] {
  const months = [...results.series('outsideRepricing', arrangement.key).entries()]
    .filter(([, flag]) => flag === 1)
    .map(([month]) => month);
  const [first] = months;
  if (first === undefined) return [];
  return [
    {
      topic: 'repricing',
      about: arrangement.key,
      message: `The volume of ${arrangement.name} leaves its re-pricing band in ${months.length === 1 ? 'one month' : `${months.length} months`}, from month ${first}: the price would be negotiated again.`,
      source: 'The re-pricing band is a clause of the contract',
    },
  ];
}

function staffAdvice(results: DealResults, arrangement: Instance): readonly Advice[] {
  if (!exceeds(0, results.value('fteRetained', arrangement.key))) return [];
  const { fte } = instanceOf(results.situation, 'service', arrangement).inputs;
  const { fteTransferred, fteReleased } = arrangement.inputs;
  return [
    {
      topic: 'staff',
      about: arrangement.key,
      message: `${arrangement.name} has ${Number(fte)} FTE, but ${Number(fteTransferred)} are transferred and ${Number(fteReleased)} released: correct one of them.`,
      source: 'Retained staff is what is neither transferred nor released',
    },
  ];
}

function poolAdvice(results: DealResults, arrangement: Instance): readonly Advice[] {
  const { situation } = results;
  const service = instanceOf(situation, 'service', arrangement);
  if (service.switches.performanceBasis !== 'metrics') return [];
  const share = membersOf(situation, 'metric', service).reduce(
    (sum, { inputs }) => sum + inYear(inputs.metricPoolShare ?? 0, 1),
    0,
  );
  if (!exceeds(share, 1)) return [];
  return [
    {
      topic: 'pool',
      about: arrangement.key,
      message: `The metrics of ${arrangement.name} share out ${percent(share)} of the amount at risk; no more than all of it is ever forfeited.`,
      source: 'Credits are capped at the amount at risk',
    },
  ];
}
