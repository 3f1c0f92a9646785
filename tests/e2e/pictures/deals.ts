// The deals of the pictures: made of one sample, so that whoever compares two pictures sees what differs.
import { readFileSync } from 'node:fs';
import { dealFrom, freshDeal } from '../../../renderer/state/new-deal.ts';
import type { Deal, DealScenario, DealService } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import { addVariant } from '../../../shared/deal/scenario-list.ts';
import { checkDeal, describeProblems } from '../../../shared/deal/validate.ts';

const sample = (name: string): Deal =>
  readDealText(readFileSync(new URL(`../../../shared/deal/samples/${name}.parley`, import.meta.url), 'utf8'));

function checked(deal: Deal): Deal {
  const check = checkDeal(deal);
  if (!check.ok) throw new Error(`no deal to take pictures of:\n${describeProblems(check.problems)}`);
  return check.deal;
}

/** What the thirty services are called, six for each service of the sample. */
const thirtyNames: readonly (readonly [service: string, ...names: readonly string[]])[] = [
  [
    'service-desk',
    'Service desk',
    'On-site support',
    'VIP support',
    'Access requests',
    'Training',
    'Asset desk',
  ],
  ['workplace', 'Laptops', 'Desktops', 'Mobile devices', 'Printing', 'Meeting rooms', 'Collaboration'],
  ['hosting', 'Linux servers', 'Windows servers', 'Databases', 'Storage', 'Backup', 'Mainframe'],
  ['network', 'Wide area network', 'Office network', 'Wireless', 'Telephony', 'Firewalls', 'Remote access'],
  ['applications', 'ERP', 'CRM', 'Web shop', 'Data warehouse', 'HR systems', 'Integration platform'],
];

const portfolio = () => sample('it-portfolio');

/** Thirty services in six scenarios, the sizes of the services spread as they are in a real portfolio. */
function thirty(): Deal {
  const deal = portfolio();
  const parts = thirtyNames.flatMap(([of, ...names]) =>
    names.map((name, index) => ({ of, id: `${of}-${index + 1}`, name, part: (8 - index) / 33 })),
  );
  const services = parts.flatMap(({ of, id, name, part }): DealService[] => {
    const whole = deal.services.find((service) => service.id === of);
    if (!whole) return [];
    const { volume } = whole.inputs;
    const inputs =
      typeof volume === 'number' ? { ...whole.inputs, volume: Math.round(volume * part) } : whole.inputs;
    return [{ ...whole, id, name, inputs }];
  });
  const spread = (scenario: DealScenario): DealScenario => ({
    ...scenario,
    arrangements: parts.flatMap(({ of, id }) =>
      scenario.arrangements.filter(({ service }) => service === of).map((one) => ({ ...one, service: id })),
    ),
    benefits: scenario.benefits.map((benefit) => ({
      ...benefit,
      covers: benefit.covers.flatMap((of) => parts.filter((part) => part.of === of).map(({ id }) => id)),
    })),
  });
  const [asIs, traditional, outTasking] = deal.scenarios.map(spread);
  if (!asIs || !traditional || !outTasking) throw new Error('the sample has three scenarios');
  const alike = (scenario: DealScenario, id: string, name: string, price: number): DealScenario => ({
    ...priced({ ...scenario, id, name, kind: 'custom' }, price),
  });
  return checked({
    ...deal,
    name: 'Global IT, thirty services',
    services,
    scenarios: [
      asIs,
      traditional,
      outTasking,
      alike(traditional, 'traditional-low', 'Traditional, second bid', 0.97),
      alike(outTasking, 'out-tasking-low', 'Out-tasking, second bid', 0.96),
      alike(outTasking, 'out-tasking-high', 'Out-tasking, higher service', 1.04),
    ],
  });
}

/** All prices of a scenario, times a factor. */
const priced = (scenario: DealScenario, factor: number): DealScenario => ({
  ...scenario,
  arrangements: scenario.arrangements.map((arrangement) => {
    const { unitPrice } = arrangement.inputs;
    return typeof unitPrice === 'number'
      ? {
          ...arrangement,
          inputs: { ...arrangement.inputs, unitPrice: Number((unitPrice * factor).toPrecision(3)) },
        }
      : arrangement;
  }),
});

/** Providers that lose money on one way, a client that loses on the other. */
function negative(): Deal {
  const deal = portfolio();
  const factors: Readonly<Record<string, number>> = { traditional: 0.72, 'out-tasking': 1.3 };
  return checked({
    ...deal,
    name: 'Prices nobody can live with',
    scenarios: deal.scenarios.map((scenario) => priced(scenario, factors[scenario.id] ?? 1)),
  });
}

/** A second offer that follows the first in all but two prices. */
function withVariant(): Deal {
  const named = { id: 'second-offer', name: 'Out-tasking, second offer' };
  const made = editDeal(portfolio(), 'A variant', (draft) => {
    addVariant(draft, 'out-tasking', named);
    const offer = draft.scenarios.find(({ id }) => id === named.id);
    for (const { service, inputs } of offer?.arrangements ?? []) {
      if (service === 'service-desk') inputs.unitPrice = 0.0202;
      if (service === 'hosting') inputs.unitPrice = 0.33;
    }
  });
  if (!made.ok) throw new Error('the sample takes a variant');
  return { ...made.deal, name: 'Two offers' };
}

const LONG = {
  deal: 'Integrated information technology outsourcing of the European and North American subsidiaries, second round',
  service: 'regional delivery for all business units including the laboratories and the plants abroad',
  provider: 'Infrastructure and Business Services International Holding GmbH & Co. KGaA',
  scenario: 'with staged hand-over over three waves and the retained organisation at headquarters',
};

function longNames(): Deal {
  const deal = portfolio();
  return checked({
    ...deal,
    name: LONG.deal,
    services: deal.services.map((one) => ({ ...one, name: `${one.name}, ${LONG.service}` })),
    providers: deal.providers.map((one) => ({ ...one, name: `${one.name} ${LONG.provider}` })),
    scenarios: deal.scenarios.map((one) => ({ ...one, name: `${one.name} ${LONG.scenario}` })),
  });
}

/** As the guide for new deals makes it when only a name is given. */
const empty = (): Deal =>
  checked(dealFrom({ ...freshDeal(new Date('2026-11-16T09:00:00Z')), name: 'A new deal' }));

export const pictureDeals = {
  portfolio,
  thirty,
  long: longNames,
  negative,
  empty,
  variant: withVariant,
} as const satisfies Record<string, () => Deal>;
export type PictureDeal = keyof typeof pictureDeals;
