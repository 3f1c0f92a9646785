// A new deal made of imported services: run as they are today, nothing else stated.
import { blankScenario } from '../deal/blank.ts';
import { DEAL_FORMAT, DEAL_VERSION, type Deal, LIMITS } from '../deal/document.ts';
import { say } from '../text/say.ts';
import type { Contract } from './header-year.ts';
import type { ImportedServices } from './import-services.ts';

/** Where neither a cell nor a header names a currency. */
export const ASSUMED_CURRENCY = 'EUR';

export function importedDeal(
  { file, sheet, services, provenance, currency }: ImportedServices,
  { start, months }: Contract,
): Deal {
  return {
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name:
      file
        .replace(/\.[^.]+$/, '')
        .trim()
        .slice(0, LIMITS.name) || say('Imported services'),
    notes: say('Services imported from {file}, sheet “{sheet}”.', { file, sheet }),
    currency: currency ?? ASSUMED_CURRENCY,
    amountsIn: 'ones',
    start,
    months,
    switches: {},
    inputs: {},
    provenance: [...provenance],
    services: [...services],
    providers: [],
    scenarios: [blankScenario({ id: 'as-is', name: say('As-is') }, 'as-is')],
  };
}
