// A deal at every limit a screen or a page has to bear.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Deal } from '../../../shared/deal/document.ts';
import { readDealText } from '../../../shared/deal/file.ts';

const sample = resolve(import.meta.dirname, '../../../shared/deal/samples/it-portfolio.parley');

/** Names of 150 characters, 30 services, 6 scenarios, losses. */
export function largeDeal(): Deal {
  const deal = structuredClone(readDealText(readFileSync(sample, 'utf8')));
  const long = (text: string) =>
    `${text} ${'of a name that somebody has not kept short '.repeat(4)}`.slice(0, 150).trim();
  deal.name = long('A deal');
  const [service] = deal.services;
  const last = deal.scenarios.at(-1);
  if (!service || !last) throw new Error('the sample has services and scenarios');
  for (let index = deal.services.length; index < 30; index += 1)
    deal.services.push({ ...structuredClone(service), id: `more-${index}`, name: long(`Service ${index}`) });
  for (let index = deal.scenarios.length; index < 6; index += 1)
    deal.scenarios.push({ ...structuredClone(last), id: `more-${index}`, name: long(`Scenario ${index}`) });
  for (const provider of deal.providers) provider.name = long(provider.name);
  // Dear to govern: the gain turns into a loss.
  last.inputs.governanceShare = 0.6;
  return deal;
}
