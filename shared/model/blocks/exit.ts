// Leaving before the end: what it would cost month by month, and what of it is counted.
import {
  add,
  countOfMonths,
  divide,
  either,
  equals,
  exceeds,
  greatest,
  item,
  named,
  one,
  subtract,
  times,
  zero,
} from '../../formula/build.ts';
import { choose, input, whileInForce, withProviders } from '../language.ts';
import { lineItems } from '../line-item.ts';

const forced = 'model.md 2, E: forced at month M, provider lines stop after M, τ = 0 after M';

export const exit = lineItems({
  inForce: {
    label: 'Contracts in force',
    unit: 'flag',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: forced,
    meaning: '1 until the month of a forced exit; after it, everything is as if all services were kept.',
    opening: 'same',
    formula: choose('exit', {
      none: one,
      weighted: one,
      forced: choose('takesPart', {
        none: one,
        providers: subtract(one, exceeds(item('month'), input('exitMonth'))),
      }),
    }),
  },
  monthsInForce: {
    label: 'Months in force',
    unit: 'months',
    scope: 'scenario',
    time: 'once',
    side: 'both',
    source: 'model.md 3: amortised over the term; convention: over the months until a forced exit',
    meaning: 'Months over which a provider’s outlay is amortised.',
    formula: choose('exit', {
      none: named('term'),
      weighted: named('term'),
      forced: choose('takesPart', { none: named('term'), providers: input('exitMonth') }),
    }),
  },
  yearSettled: {
    label: 'Contract year settled',
    unit: 'flag',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: 'model.md 5: the last month of each contract year; convention: and the month of a forced exit',
    meaning: '1 in the month in which what is shared over a contract year is settled.',
    formula: choose('exit', {
      none: item('lastMonthOfYear'),
      weighted: item('lastMonthOfYear'),
      forced: greatest(
        times(item('lastMonthOfYear'), item('inForce')),
        times(equals(item('month'), input('exitMonth')), item('inForce')),
      ),
    }),
  },
  feeOnTermination: {
    label: 'Termination fee, if the contracts ended now',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    balance: true,
    side: 'both',
    source:
      'model.md 7: unamortised contract investment + wind-down + share of lost margin; convention: none in a month without charges, as nobody would receive it',
    meaning: 'What the client would owe its providers for ending the contracts with this month.',
    formula: withProviders(
      choose('terminationFee', {
        none: zero,
        schedule: times(
          exceeds(item('charges'), zero),
          add(
            times(input('contractInvestment'), subtract(one, divide(item('month'), named('term')))),
            input('windDownFee'),
            times(
              input('lostMarginShare'),
              item('charges'),
              countOfMonths(subtract(named('term'), item('month'))),
            ),
          ),
        ),
      }),
    ),
  },
  exitCost: {
    label: 'Exit cost, if the contracts ended now',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    balance: true,
    side: 'client',
    source: 'model.md 7: termination fee + stranded + transition back',
    meaning: 'What leaving with this month would cost the client.',
    formula: withProviders(
      whileInForce(add(item('feeOnTermination'), input('exitStranded'), input('transitionBack'))),
    ),
  },
  exitChance: {
    label: 'Chance of the exit',
    unit: 'share',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source:
      'model.md 2, E: forced at month M, or weighted by h(m); convention: a year’s chance spread evenly',
    meaning: 'Chance counted that the client leaves with this month.',
    formula: withProviders(
      choose('exit', {
        none: zero,
        weighted: divide(input('exitProbability'), countOfMonths(named('monthsInYear'))),
        forced: equals(item('month'), input('exitMonth')),
      }),
    ),
  },
  exit: {
    label: 'Exit',
    code: 'E',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, E',
    meaning: 'Cost of leaving before the end: in the month it is forced, or weighted by its probability.',
    formula: times(item('exitCost'), item('exitChance')),
  },
  terminationFee: {
    label: 'Termination fee',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: part of E that is paid to providers',
    meaning: 'The part of the exit cost that providers receive.',
    formula: times(item('feeOnTermination'), item('exitChance')),
  },
  terminationReceived: {
    label: 'Termination fee',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 3: contract-wide items follow the share of the month’s charges',
    meaning: 'This provider’s part of the termination fee.',
    formula: either(
      exceeds(item('charges'), zero),
      divide(times(item('terminationFee'), item('chargesReceived')), item('charges')),
      zero,
    ),
  },
});
