// Gain sharing: what the client shares of the benefits both sides make, settled once a contract year.
import {
  add,
  divide,
  either,
  exceeds,
  greatest,
  item,
  least,
  named,
  one,
  subtract,
  sumOver,
  times,
  yearToDate,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

const settled =
  'model.md 5: GS = γ·T + a·max(A − T, 0) − u·max(T − A, 0), settled in the last month of each contract year';

const withSharing = <const Shared extends Formula>(formula: Shared) =>
  choose('gainSharing', { none: zero, open: formula, limited: formula });

const proRata = <const Amount extends Formula>(amount: Amount) =>
  times(amount, divide(item('monthOfYear'), named('monthsInYear')));

export const gainSharing = lineItems({
  monthOfYear: {
    label: 'Month of the contract year',
    unit: 'months',
    scope: 'deal',
    time: 'monthly',
    side: 'both',
    source: 'model.md 1: goals pro rata in a partial last year',
    meaning: 'Months of the contract year that have passed.',
    formula: subtract(item('month'), times(subtract(item('contractYear'), one), named('monthsInYear'))),
  },
  shareableBenefit: {
    label: 'Benefit that counts for gain sharing',
    unit: 'money',
    scope: 'benefit',
    time: 'monthly',
    side: 'both',
    source: 'model.md 5: A = Σ shareable realised cashable benefit',
    meaning: 'Realised, cashable part of a benefit that is shared.',
    formula: choose('gainShareable', {
      no: zero,
      yes: times(item('benefit'), input('benefitCashable'), input('benefitRealised')),
    }),
  },
  shareableBenefits: {
    label: 'Benefits that count for gain sharing',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: 'model.md 5',
    meaning: 'Realised, cashable benefits that are shared.',
    formula: sumOver('shareableBenefit'),
  },
  benefitsThisYear: {
    label: 'The same, this contract year so far',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: 'model.md 5: A',
    meaning: 'Shared benefits since the contract year began.',
    formula: yearToDate('shareableBenefits'),
  },
  goalThisYear: {
    label: 'Goal, pro rata',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: 'model.md 1 and 5: T, pro rata in a partial last year',
    meaning: 'Goal for the months of the contract year that have passed.',
    formula: withSharing(proRata(input('gainGoal'))),
  },
  settlementMonth: {
    label: 'Settlement',
    unit: 'flag',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source:
      'model.md 5; convention: settled where somebody is charged for, otherwise there is nobody to share with',
    meaning: '1 in the month in which gain sharing is settled.',
    formula: withSharing(times(item('lastMonthOfYear'), exceeds(item('charges'), zero))),
  },
  shareBeforeLimits: {
    label: 'Gain share before floor and cap',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: settled,
    meaning: 'What the formula gives for the contract year so far.',
    formula: withSharing(
      subtract(
        add(
          times(input('gainGuaranteed'), item('goalThisYear')),
          times(input('gainOver'), greatest(subtract(item('benefitsThisYear'), item('goalThisYear')), zero)),
        ),
        times(input('gainUnder'), greatest(subtract(item('goalThisYear'), item('benefitsThisYear')), zero)),
      ),
    ),
  },
  gainShare: {
    label: 'Gain share',
    code: 'GS',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: settled,
    meaning: 'What the client shares of the contract year’s benefits; negative where providers pay.',
    formula: choose('gainSharing', {
      none: zero,
      open: times(item('settlementMonth'), item('shareBeforeLimits')),
      limited: times(
        item('settlementMonth'),
        least(greatest(item('shareBeforeLimits'), proRata(input('gainFloor'))), proRata(input('gainCap'))),
      ),
    }),
  },
  gainShareReceived: {
    label: 'Gain share',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 3 and 5: contract-wide items follow the share of the month’s charges',
    meaning: 'This provider’s part of the gain share.',
    formula: either(
      item('settlementMonth'),
      divide(times(item('gainShare'), item('chargesReceived')), item('charges')),
      zero,
    ),
  },
});
