// What leaves for one counterparty, and the judge every finished file has to pass.
import type { Deal } from '../deal/document.ts';
import { instantiate } from '../deal/instantiate.ts';
import { workbookSubject } from '../deal/workbook-subject.ts';
import { calculate } from '../engine/evaluation.ts';
import type { Situation } from '../model/instances.ts';
import { inEnglish, say } from '../text/say.ts';
import { type CounterpartyWorkbook, planCounterparty } from '../workbook/audience/counterparty-plan.ts';
import { type Permitted, permitted } from '../workbook/audience/permitted.ts';
import {
  foundInPlan,
  type Judge,
  judgeOf,
  LeakError,
  leaksIn,
  type Vouched,
} from '../workbook/audience/scan.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { type Counterparty, permittedDeal } from './permitted-deal.ts';
import { publicPart } from './public-part.ts';
import { secretsOf } from './secrets.ts';
import { withoutNames } from './without-names.ts';

export interface Leaving {
  readonly plan: WorkbookPlan;
  /** For the finished file: the plan has passed it already. */
  readonly judge: Judge;
}

export interface CounterpartyOccasion {
  readonly table?: Permitted;
  /** Such as 2027-01-31; without it, the same deal is the same plan on any day. */
  readonly writtenOn?: string;
}

/** The workbook of a counterparty. Throws LeakError where its plan would say what must not leave. */
export function counterpartyWorkbook(
  deal: Deal,
  party: Counterparty,
  { table = permitted, writtenOn }: CounterpartyOccasion = {},
): Leaving {
  const made = inEnglish(() => planned(deal, party, table, writtenOn));
  const nameless = withoutNames(deal, party);
  const neutral = inEnglish(() => planned(nameless.deal, nameless.party, table, writtenOn)).plan;
  return leaving(deal, party, made, neutral, writtenOn);
}

/** A plan judged; `neutral` is the same plan made of the same deal without its names. */
export function leaving(
  deal: Deal,
  party: Counterparty,
  { plan, vouched }: { readonly plan: WorkbookPlan; readonly vouched: Vouched },
  neutral: WorkbookPlan,
  writtenOn?: string,
): Leaving {
  const known = permittedDeal(deal, party, 'words');
  const names = namesOf(known, party);
  const judge = judgeOf({
    secrets: secretsOf(deal, party, calculate(instantiate(deal))),
    vouched,
    permittedNumbers: numbersOf(instantiate(known)),
    // The year of the day it is written on is nobody’s figure, whatever costs 2.026 today.
    permittedNames: [...names, { text: writtenOn ?? '', field: say('the day it was written') }],
    // A title may be anything; but for whom it is not, it must not name.
    vocabulary: [
      ...textsOf(neutral),
      ...names.flatMap(({ text }) => (othersNamed(deal, party, text).length > 0 ? [] : [text])),
    ],
  });
  const leaks = leaksIn(foundInPlan(plan), judge);
  if (leaks.length > 0) throw new LeakError(leaks);
  return { plan, judge };
}

function planned(
  deal: Deal,
  party: Counterparty,
  table: Permitted,
  writtenOn: string | undefined,
): CounterpartyWorkbook {
  const { known, situation, values, clauses } = publicPart(deal, party, table);
  const { labels, volumeUnits } = workbookSubject(known, situation, values);
  const edition = {
    version: `Parley, deal format ${known.version}`,
    ...(writtenOn === undefined ? {} : { writtenOn }),
  };
  return planCounterparty({ situation, values, labels, volumeUnits, clauses, edition }, table);
}

const textsOf = (plan: WorkbookPlan): readonly string[] =>
  Array.from(foundInPlan(plan)).flatMap((found) => (found.kind === 'text' ? [found.text] : []));

/** Inputs of the permitted deal as they stand in it, and what counts its months and years. */
const numbersOf = ({ months, instances }: Situation): readonly number[] => [
  months,
  ...Object.values(instances)
    .flat()
    .flatMap(({ inputs, stated }) => [...stated].flatMap((name) => inputs[name] ?? [])),
];

/** What people wrote that stands in the file, and where they wrote it. */
const namesOf = ({ name, start, services, providers, scenarios }: Deal, { title }: Counterparty) => [
  { text: name, field: title === undefined ? say('the title of the deal') : say('the title of this file') },
  { text: start, field: say('the start of the deal') },
  ...services.flatMap((service) => [
    { text: service.name, field: say('the name of the service “{name}”', { name: service.name }) },
    { text: service.unit, field: say('the unit of the service “{name}”', { name: service.name }) },
    ...service.metrics.flatMap((metric) => [
      { text: metric.name, field: say('the name of the metric “{name}”', { name: metric.name }) },
      { text: metric.unit, field: say('the unit of the metric “{name}”', { name: metric.name }) },
    ]),
  ]),
  ...providers.map(({ name: text }) => ({ text, field: say('the name of the provider “{text}”', { text }) })),
  ...scenarios.flatMap(({ oneOffs }) =>
    oneOffs.map(({ name: text }) => ({ text, field: say('the name of the one-off “{text}”', { text }) })),
  ),
];

/** Names of the other providers that a text says: a title with one of them cannot leave. */
export const othersNamed = (deal: Deal, { provider }: Counterparty, text: string): readonly string[] =>
  deal.providers
    .filter(({ id, name }) => id !== provider && text.toLowerCase().includes(name.trim().toLowerCase()))
    .map(({ name }) => name);
