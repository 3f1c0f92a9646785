// What a person says of a new deal before it is made, and the deal made of it.
import { blankProvider, blankService } from '../../shared/deal/blank.ts';
import {
  DEAL_FORMAT,
  DEAL_VERSION,
  type Deal,
  type DealScenario,
  type DealService,
  LIMITS,
} from '../../shared/deal/document.ts';
import { freshId } from '../../shared/deal/fresh-id.ts';
import { say } from '../../shared/text/say.ts';
import { newScenario } from './new-things.ts';

export type ScenarioKind = DealScenario['kind'];

export interface NewDeal {
  /** Id of the sample it is a copy of; null for a deal to fill in. */
  readonly template: string | null;
  readonly name: string;
  /** Such as 2027-01. */
  readonly start: string;
  readonly currency: string;
  readonly amountsIn: Deal['amountsIn'];
  readonly months: string;
  /** Names of services, one on each line. */
  readonly services: string;
  /** Ways of sourcing to compare with the services as they are run today. */
  readonly kinds: readonly ScenarioKind[];
}

export type NewDealField = 'name' | 'start' | 'currency' | 'months' | 'services';

/** Next January, five years, in US dollars: each a field of the guide. */
export const freshDeal = (today: Date): NewDeal => ({
  template: null,
  name: '',
  start: `${today.getFullYear() + 1}-01`,
  currency: 'USD',
  // Whoever types 22 for a ticket means 22.
  amountsIn: 'ones',
  months: '60',
  services: '',
  kinds: ['traditional', 'out-tasking'],
});

/** A column copied from a spreadsheet may bring the columns beside it: the first is the name. */
export const serviceNames = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())
    .filter((name) => name !== '');

/** What is wrong with each field, in words; empty where the deal can be made. */
export function problemsOf(wanted: NewDeal): Partial<Record<NewDealField, string>> {
  const { name, start, currency, months } = wanted;
  const names = serviceNames(wanted.services);
  const term = Number(months);
  const { min, max } = LIMITS.months;
  const long = names.find((one) => one.length > LIMITS.name);
  const found: readonly (readonly [NewDealField, string | false])[] = [
    ['name', name.trim() === '' && say('Give the deal a name.')],
    [
      'name',
      name.trim().length > LIMITS.name && say('A name has at most {name} characters.', { name: LIMITS.name }),
    ],
    ['start', !/^\d{4}-(0[1-9]|1[0-2])$/.test(start) && say('A year and month such as 2027-01.')],
    ['currency', !/^[A-Z]{3}$/.test(currency) && say('A three-letter ISO code such as USD.')],
    [
      'months',
      !(Number.isInteger(term) && term >= min && term <= max) &&
        say('A whole number from {min} to {max}.', { min, max }),
    ],
    [
      'services',
      names.length > LIMITS.services &&
        say('At most {services} services; these are {names}.', {
          services: LIMITS.services,
          names: names.length,
        }),
    ],
    [
      'services',
      long !== undefined &&
        say('“{start}…” is longer than {most} characters.', { start: long.slice(0, 40), most: LIMITS.name }),
    ],
  ];
  const ofTemplate: readonly NewDealField[] = ['name', 'start'];
  return Object.fromEntries(
    found
      .filter(([field, problem]) => problem && (wanted.template === null || ofTemplate.includes(field)))
      .toReversed(),
  );
}

/** A deal to fill in; every figure of it is still at its default. */
export function dealFrom(wanted: NewDeal): Deal {
  const scenarios: DealScenario[] = [];
  for (const kind of ['as-is', ...wanted.kinds] as const) scenarios.push(newScenario(kind, scenarios));
  const services: DealService[] = [];
  const named = serviceNames(wanted.services);
  for (const name of named.length > 0 ? named : [say('Service 1')])
    services.push(blankService({ id: freshId(name, services), name }, say('unit')));
  return {
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name: wanted.name.trim(),
    notes: '',
    currency: wanted.currency,
    amountsIn: wanted.amountsIn,
    start: wanted.start,
    months: Number(wanted.months),
    switches: {},
    inputs: {},
    provenance: [],
    services,
    providers: [blankProvider({ id: 'provider-1', name: say('Provider 1') })],
    scenarios,
  };
}
