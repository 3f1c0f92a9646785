// Risk register and optimism bias: shown beside total cost of performance, never inside it.
import {
  add,
  countOfMonths,
  discounted,
  divide,
  exceeds,
  item,
  least,
  one,
  oneOf,
  subtract,
  sumOver,
  times,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, input, withProviders } from '../language.ts';
import { lineItems } from '../line-item.ts';
import type { OptionOf } from '../switches.ts';

const register = 'model.md 6, risk register';
const bias = 'model.md 6: cost·(1 + OB·(1 − mitigated share)), reduced only by named mitigations';

/** A mitigation’s share, where it is one of this term. */
const ofTerm = (term: OptionOf<'biasTerm'>) =>
  choose('biasTerm', {
    charges: term === 'charges' ? input('mitigatedShare') : zero,
    changeRequests: term === 'changeRequests' ? input('mitigatedShare') : zero,
    integration: term === 'integration' ? input('mitigatedShare') : zero,
    transition: term === 'transition' ? input('mitigatedShare') : zero,
    exit: term === 'exit' ? input('mitigatedShare') : zero,
  });

/** Only where an exit is counted. */
const whereExit = <const Exit extends Formula>(formula: Exit) =>
  choose('exit', { none: zero, weighted: formula, forced: formula });

const mitigation = (term: OptionOf<'biasTerm'>, words: string) => ({
  label: `Mitigates ${words}`,
  unit: 'share' as const,
  scope: 'mitigation' as const,
  time: 'once' as const,
  side: 'client' as const,
  source: bias,
  meaning: `Share of the optimism bias of ${words} that this mitigation takes away.`,
  formula: ofTerm(term),
});

export const risk = lineItems({
  riskUnderWay: {
    label: 'Risk in its months',
    unit: 'flag',
    scope: 'risk',
    time: 'monthly',
    side: 'client',
    source: register,
    meaning: '1 in the months in which the risk would cost.',
    formula: times(
      subtract(one, exceeds(input('riskStart'), item('month'))),
      subtract(
        one,
        exceeds(item('month'), subtract(add(input('riskStart'), input('riskMonths')), oneOf('months'))),
      ),
    ),
  },
  expectedImpact: {
    label: 'Expected impact',
    unit: 'money',
    scope: 'risk',
    time: 'monthly',
    side: 'client',
    source: 'model.md 6: probability, impact, months',
    meaning: 'Impact times probability, spread evenly over its months.',
    formula: times(
      divide(times(input('riskProbability'), input('riskImpact')), countOfMonths(input('riskMonths'))),
      item('riskUnderWay'),
    ),
  },
  riskToClient: {
    label: 'Expected risk, the client’s share',
    unit: 'money',
    scope: 'risk',
    time: 'monthly',
    side: 'client',
    source: 'model.md 6: who bears it',
    meaning: 'The part of the expected impact that the client bears.',
    formula: times(item('expectedImpact'), input('riskClientShare')),
  },
  riskToProviders: {
    label: 'Expected risk, the providers’ share',
    unit: 'money',
    scope: 'risk',
    time: 'monthly',
    side: 'both',
    source: 'model.md 6: who bears it',
    meaning: 'The part of the expected impact that the providers bear.',
    formula: times(item('expectedImpact'), subtract(one, input('riskClientShare'))),
  },
  expectedRisk: {
    label: 'Expected risk',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: register,
    meaning: 'What the risks of the register cost the client on average.',
    formula: sumOver('riskToClient'),
  },
  expectedProviderRisk: {
    label: 'Expected risk of the providers',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: register,
    meaning: 'What the risks of the register cost the providers on average.',
    formula: sumOver('riskToProviders'),
  },
  costWithRisk: {
    label: 'Total cost of performance with expected risk',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 6: TCP + expected risk beside TCP',
    meaning: 'Total cost of performance and the client’s expected risk.',
    opening: 'same',
    formula: add(item('totalCostOfPerformance'), item('expectedRisk')),
  },
  costWithRiskNpv: {
    label: 'The same, present value',
    unit: 'money',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: 'model.md 6',
    meaning: 'Total cost of performance with expected risk, at the client’s rate.',
    formula: discounted('costWithRisk', 'discountFactor'),
  },
  mitigatesCharges: mitigation('charges', 'charges'),
  mitigatesChange: mitigation('changeRequests', 'change requests'),
  mitigatesIntegration: mitigation('integration', 'integration'),
  mitigatesTransition: mitigation('transition', 'transition'),
  mitigatesExit: mitigation('exit', 'exit costs'),
  mitigatedCharges: {
    label: 'Mitigated: charges',
    unit: 'share',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: bias,
    meaning: 'Share of that bias which all mitigations together take away, at most all of it.',
    formula: least(sumOver('mitigatesCharges'), one),
  },
  mitigatedChange: {
    label: 'Mitigated: change requests',
    unit: 'share',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: bias,
    meaning: 'Share of that bias which all mitigations together take away, at most all of it.',
    formula: least(sumOver('mitigatesChange'), one),
  },
  mitigatedIntegration: {
    label: 'Mitigated: integration',
    unit: 'share',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: bias,
    meaning: 'Share of that bias which all mitigations together take away, at most all of it.',
    formula: least(sumOver('mitigatesIntegration'), one),
  },
  mitigatedTransition: {
    label: 'Mitigated: transition',
    unit: 'share',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: bias,
    meaning: 'Share of that bias which all mitigations together take away, at most all of it.',
    formula: least(sumOver('mitigatesTransition'), one),
  },
  mitigatedExit: {
    label: 'Mitigated: exit costs',
    unit: 'share',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: bias,
    meaning: 'Share of that bias which all mitigations together take away, at most all of it.',
    formula: least(sumOver('mitigatesExit'), one),
  },
  optimismBias: {
    label: 'Optimism bias',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: bias,
    meaning:
      'What charges, change, integration, transition and exit would cost more if plans are as hopeful as usual.',
    opening: 'same',
    formula: add(
      withProviders(
        add(
          times(item('charges'), input('biasCharges'), subtract(one, item('mitigatedCharges'))),
          times(item('integration'), input('biasIntegration'), subtract(one, item('mitigatedIntegration'))),
          whereExit(times(item('exit'), input('biasExit'), subtract(one, item('mitigatedExit')))),
        ),
      ),
      times(item('changeRequests'), input('biasChange'), subtract(one, item('mitigatedChange'))),
      times(item('transition'), input('biasTransition'), subtract(one, item('mitigatedTransition'))),
    ),
  },
  costWithBias: {
    label: 'Total cost of performance with optimism bias',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 6: never in the deterministic TCP',
    meaning: 'Total cost of performance and optimism bias.',
    opening: 'same',
    formula: add(item('totalCostOfPerformance'), item('optimismBias')),
  },
  costWithBiasNpv: {
    label: 'The same, present value',
    unit: 'money',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: 'model.md 6',
    meaning: 'Total cost of performance with optimism bias, at the client’s rate.',
    formula: discounted('costWithBias', 'discountFactor'),
  },
});
