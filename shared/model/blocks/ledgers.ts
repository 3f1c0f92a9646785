// All providers together, and the two ledgers reconciled.
import { difference, item, sumOver } from '../../formula/build.ts';
import { lineItems } from '../line-item.ts';

export const ledgers = lineItems({
  providerReceipts: {
    label: 'Provider receipts',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: 'model.md 3: what the client pays is what providers receive',
    meaning: 'Revenue of all providers.',
    opening: 'same',
    formula: sumOver('revenue'),
  },
  ledgerDifference: {
    label: 'Ledger difference',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: 'model.md 3',
    meaning: 'Client payments less provider receipts: always 0.',
    opening: 'same',
    formula: difference(item('costOfSupplier'), item('providerReceipts')),
  },
  providersNpv: {
    label: 'Present value of all providers',
    unit: 'money',
    scope: 'scenario',
    time: 'once',
    side: 'provider',
    source: 'model.md 7',
    meaning: 'Cash of every provider at its own rate.',
    formula: sumOver('providerNpv'),
  },
  providersJointNpv: {
    label: 'Present value of all providers, at the joint rate',
    unit: 'money',
    scope: 'scenario',
    time: 'once',
    side: 'provider',
    source: 'model.md 7',
    meaning: 'Cash of every provider at the joint rate.',
    formula: sumOver('providerJointNpv'),
  },
  floorsMissed: {
    label: 'Floors missed',
    unit: 'count',
    scope: 'scenario',
    time: 'once',
    side: 'provider',
    source: 'model.md 7',
    meaning: 'Number of providers below their floor margin.',
    formula: sumOver('floorMissed'),
  },
});
