// Titles under which items stand together, on sheets and screens, in the order of the calculation.
import { baseline } from './blocks/baseline.ts';
import { charges } from './blocks/charges.ts';
import { checks } from './blocks/checks.ts';
import { client } from './blocks/client.ts';
import { comparison } from './blocks/comparison.ts';
import { delivery } from './blocks/delivery.ts';
import { gainSharing } from './blocks/gain-share.ts';
import { handOver } from './blocks/hand-over.ts';
import { ledgers } from './blocks/ledgers.ts';
import { performance } from './blocks/performance.ts';
import { provider } from './blocks/provider.ts';
import { providerCash } from './blocks/provider-cash.ts';
import { outsourcingReturn } from './blocks/return.ts';
import { steering } from './blocks/steering.ts';
import { timeline } from './blocks/timeline.ts';

export const itemGroups = {
  'Time and discounting': Object.keys(timeline),
  'Services as they are run today': Object.keys(baseline),
  'Hand-over and in-house work': Object.keys(handOver),
  Charges: Object.keys(charges),
  'Change and performance': Object.keys(performance),
  'Governance, integration and tax': Object.keys(steering),
  'Transition, benefits and total cost of performance': Object.keys(client),
  'Gain sharing': Object.keys(gainSharing),
  'Delivery cost': Object.keys(delivery),
  'Provider profit and margin': Object.keys(provider),
  'Provider cash and return': Object.keys(providerCash),
  Ledgers: Object.keys(ledgers),
  'Return on outsourcing': Object.keys(outsourcingReturn),
  'Gain and win-win': Object.keys(comparison),
  Checks: Object.keys(checks),
} satisfies Readonly<Record<string, readonly string[]>>;
