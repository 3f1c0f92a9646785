// Gain sharing: what the client shares of the benefits both sides make, settled once a contract year.
import {
  add,
  cumulative,
  divide,
  either,
  exceeds,
  greatest,
  item,
  least,
  named,
  subtract,
  sumByProvider,
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
const recovery = 'model.md 5, preset: until cost recovered';
const settling =
  'model.md 5; convention: settled where somebody is charged for, otherwise there is nobody to share with';

const withSharing = <const Shared extends Formula>(formula: Shared) =>
  choose('gainSharing', { none: zero, open: formula, limited: formula, banded: formula, recovery: formula });

/** Only where each provider shares its own benefits. */
const ownSharing = <const Shared extends Formula>(formula: Shared) =>
  choose('gainSharedBy', { contract: zero, provider: withSharing(formula) });

/** Only where benefits are shared over the whole contract. */
const jointSharing = <const Shared extends Formula>(formula: Shared) =>
  choose('gainSharedBy', { contract: withSharing(formula), provider: zero });

const proRata = <const Amount extends Formula>(amount: Amount) =>
  times(amount, divide(item('monthOfYear'), named('monthsInYear')));

const above = <const A extends Formula, const B extends Formula>(a: A, b: B) =>
  greatest(subtract(a, b), zero);

/** γT − u·max(T − A, 0): what does not depend on how the excess is shared. */
const aroundGoal = <const A extends Formula, const T extends Formula, const Excess extends Formula>(
  benefits: A,
  goal: T,
  excess: Excess,
) =>
  subtract(
    add(times(input('gainGuaranteed'), goal), excess),
    times(input('gainUnder'), above(goal, benefits)),
  );

/** What the formula gives before floor and cap, from the year’s benefits, the goal, and those since signing. */
const share = <
  const A extends Formula,
  const T extends Formula,
  const Since extends Formula,
  const Before extends Formula,
>(
  benefits: A,
  goal: T,
  since: Since,
  before: Before,
) => {
  const open = aroundGoal(benefits, goal, times(input('gainOver'), above(benefits, goal)));
  const secondBand = times(goal, input('gainBand'));
  return choose('gainSharing', {
    none: zero,
    open,
    limited: open,
    banded: aroundGoal(
      benefits,
      goal,
      add(
        times(input('gainOver'), above(least(benefits, secondBand), goal)),
        times(input('gainOverBand'), above(benefits, secondBand)),
      ),
    ),
    recovery: add(
      times(
        input('gainBeforeRecovery'),
        subtract(least(since, input('gainRecovery')), least(before, input('gainRecovery'))),
      ),
      times(
        input('gainOver'),
        subtract(above(since, input('gainRecovery')), above(before, input('gainRecovery'))),
      ),
    ),
  });
};

const withinLimits = <const Shared extends Formula>(shared: Shared) =>
  choose('gainSharing', {
    none: zero,
    open: shared,
    limited: least(greatest(shared, proRata(input('gainFloor'))), proRata(input('gainCap'))),
    banded: shared,
    recovery: shared,
  });

export const gainSharing = lineItems({
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
  benefitsSinceSigning: {
    label: 'The same, since signing',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: recovery,
    meaning: 'Shared benefits since signing.',
    formula: cumulative('shareableBenefits'),
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
    formula: jointSharing(proRata(input('gainGoal'))),
  },
  settlementMonth: {
    label: 'Settlement',
    unit: 'flag',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: settling,
    meaning: '1 in the month in which gain sharing is settled.',
    formula: jointSharing(times(item('yearSettled'), exceeds(item('charges'), zero))),
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
    formula: jointSharing(
      share(
        item('benefitsThisYear'),
        item('goalThisYear'),
        item('benefitsSinceSigning'),
        subtract(item('benefitsSinceSigning'), item('benefitsThisYear')),
      ),
    ),
  },
  gainShareOfContract: {
    label: 'Gain share of the whole contract',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: settled,
    meaning: 'What the client shares of the contract year’s benefits; negative where providers pay.',
    formula: jointSharing(times(item('settlementMonth'), withinLimits(item('shareBeforeLimits')))),
  },
  gainShare: {
    label: 'Gain share',
    code: 'GS',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: settled,
    meaning:
      'What the client shares of benefits, less what providers give back of their margin; negative where providers pay.',
    formula: subtract(
      choose('gainSharedBy', { contract: item('gainShareOfContract'), provider: sumOver('gainShareOwn') }),
      sumOver('marginShared'),
    ),
  },
  ownBenefits: {
    label: 'Own benefits that count for gain sharing',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 5: contract-wide or per provider; owner of a benefit',
    meaning: 'Shared benefits this provider owns.',
    formula: ownSharing(sumByProvider('shareableBenefit')),
  },
  ownBenefitsThisYear: {
    label: 'The same, this contract year so far',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: 'model.md 5: A',
    meaning: 'Its shared benefits since the contract year began.',
    formula: ownSharing(yearToDate('ownBenefits')),
  },
  ownBenefitsSinceSigning: {
    label: 'The same, since signing',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: recovery,
    meaning: 'Its shared benefits since signing.',
    formula: ownSharing(cumulative('ownBenefits')),
  },
  ownGoalThisYear: {
    label: 'Own goal, pro rata',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    balance: true,
    source: 'model.md 1 and 5: T, pro rata in a partial last year',
    meaning: 'Its goal for the months of the contract year that have passed.',
    formula: ownSharing(proRata(input('gainGoalOwn'))),
  },
  gainShareOwn: {
    label: 'Gain share on its own benefits',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    source: settled,
    meaning: 'What the client shares with this provider of the benefits it owns.',
    formula: ownSharing(
      times(
        item('yearSettled'),
        exceeds(item('chargesReceived'), zero),
        withinLimits(
          share(
            item('ownBenefitsThisYear'),
            item('ownGoalThisYear'),
            item('ownBenefitsSinceSigning'),
            subtract(item('ownBenefitsSinceSigning'), item('ownBenefitsThisYear')),
          ),
        ),
      ),
    ),
  },
  gainShareReceived: {
    label: 'Gain share',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 3 and 5: contract-wide items follow the share of the month’s charges',
    meaning: 'This provider’s part of the gain share, less the margin it gives back.',
    formula: subtract(
      choose('gainSharedBy', {
        contract: either(
          item('settlementMonth'),
          divide(times(item('gainShareOfContract'), item('chargesReceived')), item('charges')),
          zero,
        ),
        provider: item('gainShareOwn'),
      }),
      item('marginShared'),
    ),
  },
});
