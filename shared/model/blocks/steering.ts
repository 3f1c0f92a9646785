// What it costs the client to steer several providers: governance, integration, tax.
import {
  add,
  divide,
  exceeds,
  item,
  one,
  subtract,
  sumByProvider,
  sumOver,
  times,
  zero,
} from '../../formula/build.ts';
import { choose, input, whileInForce, withProviders } from '../language.ts';
import { lineItems } from '../line-item.ts';

const interfaces =
  'model.md 2, X: n (client integrates), n − 1 + 1 (lead provider), n(n − 1)/2 + n (point to point)';

export const steering = lineItems({
  isGiven: {
    label: 'Given to a provider',
    unit: 'count',
    scope: 'arrangement',
    time: 'once',
    side: 'both',
    source: 'convention',
    meaning: '1 for a service that a provider performs.',
    formula: choose('sourcing', { kept: zero, given: one }),
  },
  servicesPerformed: {
    label: 'Services performed',
    unit: 'count',
    scope: 'engagement',
    time: 'once',
    side: 'both',
    source: 'convention',
    meaning: 'Number of services this provider performs.',
    formula: sumByProvider('isGiven'),
  },
  performs: {
    label: 'Performs a service',
    unit: 'flag',
    scope: 'engagement',
    time: 'once',
    side: 'both',
    source: 'convention: who only charges a one-off is not steered',
    meaning: '1 where the provider performs at least one service.',
    formula: exceeds(item('servicesPerformed'), zero),
  },
  providerCount: {
    label: 'Providers',
    unit: 'count',
    scope: 'scenario',
    time: 'once',
    side: 'both',
    source: 'model.md 2, G and X',
    meaning: 'Number of providers that perform a service, and those counted further.',
    formula: withProviders(add(sumOver('performs'), input('furtherProviders'))),
  },
  interfaceCount: {
    label: 'Interfaces',
    unit: 'count',
    scope: 'scenario',
    time: 'once',
    side: 'client',
    source: interfaces,
    meaning: 'Interfaces between providers and with the client.',
    formula: choose('interfaces', {
      client: item('providerCount'),
      lead: add(subtract(item('providerCount'), one), one),
      pointToPoint: add(
        divide(times(item('providerCount'), subtract(item('providerCount'), one)), add(one, one)),
        item('providerCount'),
      ),
    }),
  },
  governance: {
    label: 'Governance',
    code: 'G',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, G: share of S + amount per provider per month',
    meaning: 'What steering the providers costs the client.',
    formula: withProviders(
      add(
        times(input('governanceShare'), item('charges')),
        whileInForce(times(input('governancePerProvider'), item('providerCount'))),
      ),
    ),
  },
  integration: {
    label: 'Integration',
    code: 'X',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, X: set-up at month 0 + share of S + amount per interface per month',
    meaning: 'What it costs to make the services of several providers work together.',
    opening: withProviders(input('integrationSetUp')),
    formula: withProviders(
      add(
        times(input('integrationShare'), item('charges')),
        whileInForce(times(input('integrationPerInterface'), item('interfaceCount'))),
      ),
    ),
  },
  irrecoverableTax: {
    label: 'Irrecoverable tax',
    code: 'VAT',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, VAT: rate · (1 − recovery) · what is paid to providers',
    meaning: 'Tax on what providers are paid that the client cannot recover.',
    opening: 'same',
    formula: choose('paysProviders', {
      no: zero,
      yes: times(input('taxRate'), subtract(one, input('taxRecovery')), item('costOfSupplier')),
    }),
  },
});
