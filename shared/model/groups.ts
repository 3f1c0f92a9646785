// Titles under which items stand together, on sheets and screens, in the order of the calculation.
import { baseline } from './blocks/baseline.ts';
import { charges } from './blocks/charges.ts';
import { checks } from './blocks/checks.ts';
import { client } from './blocks/client.ts';
import { comparison } from './blocks/comparison.ts';
import { provider } from './blocks/provider.ts';
import { timeline } from './blocks/timeline.ts';

export const itemGroups = {
  'Time and discounting': Object.keys(timeline),
  'Services as they are run today': Object.keys(baseline),
  'Hand-over, charges and in-house work': Object.keys(charges),
  'Transition, benefits and total cost of performance': Object.keys(client),
  'Provider profit, cash and return': Object.keys(provider),
  'Gain and win-win': Object.keys(comparison),
  Checks: Object.keys(checks),
} satisfies Readonly<Record<string, readonly string[]>>;
