// Firm by firm: what each provider has in a scenario and in the reference, the one who loses everything included.
import { difference, exceeds, item, sumOver, zero } from '../../formula/build.ts';
import { choose } from '../language.ts';
import { lineItems } from '../line-item.ts';

const source = 'model.md 7: providers one by one, the incumbent who loses everything included';

export const firms = lineItems({
  npvInScenario: {
    label: 'Present value in the scenario',
    unit: 'money',
    scope: 'holding',
    time: 'once',
    side: 'provider',
    source,
    meaning: 'Cash of the provider at its own rate, where this is its part in the scenario.',
    formula: choose('holdingIn', { scenario: item('providerNpv'), reference: zero }),
  },
  npvInReference: {
    label: 'Present value in the reference',
    unit: 'money',
    scope: 'holding',
    time: 'once',
    side: 'provider',
    source,
    meaning: 'Cash of the provider at its own rate, where this is its part in the reference.',
    formula: choose('holdingIn', { scenario: zero, reference: item('providerNpv') }),
  },
  firmNpv: {
    label: 'Present value',
    unit: 'money',
    scope: 'stake',
    time: 'once',
    side: 'provider',
    source,
    meaning: 'Cash of the provider in the scenario at its own rate; 0 where it has no part.',
    formula: sumOver('npvInScenario'),
  },
  firmReferenceNpv: {
    label: 'Present value in the reference',
    unit: 'money',
    scope: 'stake',
    time: 'once',
    side: 'provider',
    source,
    meaning: 'Cash of the provider in the reference at its own rate; 0 where it has no part.',
    formula: sumOver('npvInReference'),
  },
  firmGainNpv: {
    label: 'Gain of the provider',
    unit: 'money',
    scope: 'stake',
    time: 'once',
    side: 'provider',
    source,
    meaning: 'What this provider gains against the reference; negative where it loses.',
    formula: difference(item('firmNpv'), item('firmReferenceNpv')),
  },
  firmLoses: {
    label: 'Loses against the reference',
    unit: 'flag',
    scope: 'stake',
    time: 'once',
    side: 'provider',
    source,
    meaning: '1 where this provider is worse off than in the reference.',
    formula: exceeds(item('firmReferenceNpv'), item('firmNpv')),
  },
  firmsLosing: {
    label: 'Providers who lose',
    unit: 'count',
    scope: 'comparison',
    time: 'once',
    side: 'provider',
    source,
    meaning: 'How many providers are worse off than in the reference.',
    formula: sumOver('firmLoses'),
  },
});
