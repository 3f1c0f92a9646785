// Benefits: what the new arrangement brings the client, gross.
import { countOfMonths, divide, item, named, sumOver, times } from '../../formula/build.ts';
import { choose, input, whileInForce, windowBehind } from '../language.ts';
import { lineItems } from '../line-item.ts';

export const benefits = lineItems({
  coveredRun: {
    label: 'Run cost covered',
    unit: 'money',
    scope: 'coverage',
    time: 'monthly',
    side: 'client',
    source: 'model.md 5: the whole run of the services it covers',
    meaning: 'As-is run cost of a service the benefit covers.',
    formula: item('serviceRun'),
  },
  benefitRampUp: {
    label: 'Benefit in effect',
    unit: 'share',
    scope: 'benefit',
    time: 'monthly',
    side: 'client',
    source: 'model.md 5: start, ramp',
    meaning: 'How much of the full benefit has come into effect by this month.',
    formula: whileInForce(windowBehind(item('month'), 'benefitStart', 'benefitRamp')),
  },
  benefit: {
    label: 'Benefits',
    unit: 'money',
    scope: 'benefit',
    time: 'monthly',
    side: 'client',
    source: 'model.md 5',
    meaning: 'Expected gross benefit of the month.',
    formula: times(
      choose('benefitBasis', {
        amount: divide(input('annualBenefit'), countOfMonths(named('monthsInYear'))),
        shareOfRun: times(input('benefitShare'), sumOver('coveredRun')),
      }),
      input('benefitProbability'),
      item('benefitRampUp'),
    ),
  },
  benefits: {
    label: 'Benefits',
    code: 'N',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, N',
    meaning: 'Gross innovation, process and cost benefits.',
    formula: sumOver('benefit'),
  },
});
