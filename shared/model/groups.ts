// Titles under which items stand together, on sheets and screens, in the order of the calculation.

import { baseline } from './blocks/baseline.ts';
import { benefits } from './blocks/benefits.ts';
import { charges } from './blocks/charges.ts';
import { checks } from './blocks/checks.ts';
import { client } from './blocks/client.ts';
import { comparison } from './blocks/comparison.ts';
import { delivery } from './blocks/delivery.ts';
import { exit } from './blocks/exit.ts';
import { firms } from './blocks/firms.ts';
import { gainSharing } from './blocks/gain-share.ts';
import { handOver } from './blocks/hand-over.ts';
import { ledgers } from './blocks/ledgers.ts';
import { marginSharing } from './blocks/margin-sharing.ts';
import { metrics } from './blocks/metrics.ts';
import { openBook } from './blocks/open-book.ts';
import { performance } from './blocks/performance.ts';
import { prices } from './blocks/price.ts';
import { provider } from './blocks/provider.ts';
import { providerCash } from './blocks/provider-cash.ts';
import { outsourcingReturn } from './blocks/return.ts';
import { risk } from './blocks/risk.ts';
import { steering } from './blocks/steering.ts';
import { timeline } from './blocks/timeline.ts';
import { transition } from './blocks/transition.ts';
import { workingCapital } from './blocks/working-capital.ts';

export const itemGroups = {
  'Time and discounting': Object.keys(timeline),
  'Services as they are run today': Object.keys(baseline),
  'Hand-over and in-house work': Object.keys(handOver),
  Prices: Object.keys(prices),
  Charges: Object.keys(charges),
  'FTE rates, cost-plus and target cost': Object.keys(openBook),
  Metrics: Object.keys(metrics),
  'Change and performance': Object.keys(performance),
  'Governance, integration and tax': Object.keys(steering),
  Transition: Object.keys(transition),
  Benefits: Object.keys(benefits),
  'Gain sharing': Object.keys(gainSharing),
  'Margin sharing': Object.keys(marginSharing),
  Exit: Object.keys(exit),
  'Total cost of performance': Object.keys(client),
  'Delivery cost': Object.keys(delivery),
  'Provider profit and margin': Object.keys(provider),
  'Provider cash and return': Object.keys(providerCash),
  Ledgers: Object.keys(ledgers),
  'Payment terms and working capital': Object.keys(workingCapital),
  'Return on outsourcing': Object.keys(outsourcingReturn),
  'Risk and optimism bias': Object.keys(risk),
  'Gain and win-win': Object.keys(comparison),
  'Gain firm by firm': Object.keys(firms),
  Checks: Object.keys(checks),
} satisfies Readonly<Record<string, readonly string[]>>;
