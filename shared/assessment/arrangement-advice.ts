// What is worth a second look at one service given to a provider.
import type { DealResults } from '../engine/evaluation.ts';
import { exceeds } from '../formula/functions.ts';
import { type Instance, instanceOf, inYear, membersOf } from '../model/instances.ts';
import { say } from '../text/say.ts';
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
      message: say('The bonus of {name} is {rate} of charges; {bonus} is usual.', {
        name: arrangement.name,
        rate: percent(rate),
        bonus: between(bands.bonus),
      }),
      source: say(bands.bonus.source),
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
      message: say(
        '{count, plural, one {The volume of {name} leaves its re-pricing band in one month, from month {first}: the price would be negotiated again.} other {The volume of {name} leaves its re-pricing band in # months, from month {first}: the price would be negotiated again.}}',
        { count: months.length, name: arrangement.name, first },
      ),
      source: say('The re-pricing band is a clause of the contract'),
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
      message: say(
        '{name} has {fte} FTE, but {fteTransferred} are transferred and {fteReleased} released: correct one of them.',
        {
          name: arrangement.name,
          fte: Number(fte),
          fteTransferred: Number(fteTransferred),
          fteReleased: Number(fteReleased),
        },
      ),
      source: say('Retained staff is what is neither transferred nor released'),
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
      message: say(
        'The metrics of {name} share out {share} of the amount at risk; no more than all of it is ever forfeited.',
        { name: arrangement.name, share: percent(share) },
      ),
      source: say('Credits are capped at the amount at risk'),
    },
  ];
}
