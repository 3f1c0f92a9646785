// What a deal still lacks, what does not hold and what is doubtful: the way through the work, most urgent first.
import { inOrder, type MeasuredInput } from '../../shared/assessment/assumptions.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { DealResults } from '../../shared/engine/evaluation.ts';
import { exceeds } from '../../shared/formula/functions.ts';
import type { ItemName } from '../../shared/model/index.ts';
import { say } from '../../shared/text/say.ts';
import { formatPercent } from '../format/number.ts';
import { checksOf } from './headline.ts';
import { marginAlarms } from './margin-alarms.ts';
import { priceInput } from './price-input.ts';
import { adviceFor, resultsOf, usedIn } from './results.ts';
import type { DealScreen } from './view.ts';

/** Where a step is done. */
export type StepPlace =
  | { readonly kind: 'screen'; readonly screen: DealScreen }
  | { readonly kind: 'input'; readonly name: string; readonly instanceKey: string }
  | {
      readonly kind: 'cell';
      readonly screen: DealScreen;
      readonly cell: string;
      readonly scenario?: string;
    }
  /** The next of the cells whose text was not accepted. */
  | { readonly kind: 'rejected' };

export interface NextStep {
  readonly key: string;
  /** Missing: no figure means much without it. Wrong: it does not hold. Doubtful: worth a second look. */
  readonly grade: 'missing' | 'wrong' | 'doubtful';
  readonly sentence: string;
  /** What the link says. */
  readonly action: string;
  readonly to: StepPlace;
}

interface Known {
  /** Cells whose text was not accepted. */
  readonly rejectedCells: number;
  /** Null while effects are still being measured. */
  readonly measured: readonly MeasuredInput[] | null;
}

export function nextSteps(deal: Deal, { rejectedCells, measured }: Known): readonly NextStep[] {
  return [
    ...rejectedStep(rejectedCells),
    ...costSteps(deal),
    ...scenarioSteps(deal),
    ...arrangementSteps(deal),
    ...checkStep(deal),
    ...alarmSteps(deal),
    ...sourceStep(deal, measured),
    ...adviceSteps(deal),
  ];
}

function rejectedStep(cells: number): readonly NextStep[] {
  if (cells === 0) return [];
  return [
    {
      key: 'rejected',
      grade: 'wrong',
      sentence:
        cells === 1
          ? say('A cell holds a text that was not accepted; the value before it is still used.')
          : say('{cells} cells hold texts that were not accepted; the values before them are still used.', {
              cells,
            }),
      action: say('Go to it'),
      to: { kind: 'rejected' },
    },
  ];
}

const isNothing = (results: DealResults, item: ItemName, key: string): boolean =>
  !exceeds(Math.abs(results.sum(item, key, { kind: 'term' })), 0);

/** What the run cost of a service is typed in as: the first its formula reads. */
const COSTS = ['unitCost', 'loadedCost', 'otherRunCost'] as const;

function costSteps(deal: Deal): readonly NextStep[] {
  const results = resultsOf(deal);
  const used = usedIn(deal);
  const free = deal.services.filter(({ id }) => isNothing(results, 'serviceRun', id));
  const [first] = free;
  if (!first) return [];
  const name = COSTS.find((cost) => used.has(`${cost} ${first.id}`)) ?? 'unitCost';
  return [
    {
      key: 'cost',
      grade: 'missing',
      sentence: say(
        '{count, plural, one {{name}: this service costs nothing today: type what running it takes.} other {# services cost nothing today: type what running them takes.}}',
        { count: free.length, name: first.name },
      ),
      action: say('Cost of {name}', { name: first.name }),
      to: { kind: 'input', name, instanceKey: first.id },
    },
  ];
}

function scenarioSteps(deal: Deal): readonly NextStep[] {
  if (deal.scenarios.length < 2) {
    return [
      {
        key: 'scenarios',
        grade: 'missing',
        sentence: say('There is nothing to compare with: a deal is judged against another scenario.'),
        action: say('Add a scenario'),
        to: { kind: 'screen', screen: 'scenarios' },
      },
    ];
  }
  const [service] = deal.services;
  return deal.scenarios
    .filter(({ kind, arrangements }) => kind !== 'as-is' && arrangements.length === 0)
    .map(({ id, name }) => ({
      key: `provider ${id}`,
      grade: 'missing',
      sentence: say('{name} gives no service to a provider: it costs what the services cost today.', {
        name,
      }),
      action: say('Choose providers'),
      to: { kind: 'cell', screen: 'services', cell: `provider/${id}/${service?.id}/1`, scenario: id },
    }));
}

/** Services given away without a price, and without a cost of delivery. */
function arrangementSteps(deal: Deal): readonly NextStep[] {
  const results = resultsOf(deal);
  const used = usedIn(deal);
  const nameOf = (service: string) => deal.services.find(({ id }) => id === service)?.name ?? service;
  const step = (
    scenario: Deal['scenarios'][number],
    item: 'serviceCharges' | 'serviceDelivery',
  ): readonly NextStep[] => {
    const lacking = scenario.arrangements.filter(({ service }) =>
      isNothing(results, item, `${scenario.id}/${service}`),
    );
    const [first] = lacking;
    if (!first) return [];
    const key = `${scenario.id}/${first.service}`;
    const isPrice = item === 'serviceCharges';
    const named = { scenario: scenario.name, count: lacking.length, name: nameOf(first.service) };
    return [
      {
        key: `${item} ${scenario.id}`,
        grade: 'missing',
        sentence: isPrice
          ? say(
              '{scenario}, {count, plural, one {{name}: this service has no price} other {# services have no price}}.',
              named,
            )
          : say(
              '{scenario}, {count, plural, one {{name}: this service costs its provider nothing} other {# services cost their providers nothing}}, so that margins mean nothing.',
              named,
            ),
        action: isPrice
          ? say('Price of {service}', { service: nameOf(first.service) })
          : say('Delivery of {service}', { service: nameOf(first.service) }),
        to: {
          kind: 'input',
          name: (isPrice ? priceInput(used, key) : deliveryInput(used, key)) ?? 'unitPrice',
          instanceKey: key,
        },
      },
    ];
  };
  return deal.scenarios.flatMap((scenario) => [
    ...step(scenario, 'serviceCharges'),
    ...step(scenario, 'serviceDelivery'),
  ]);
}

const DELIVERIES = ['deliveryUnitCost', 'deliveryShare', 'deliveryAmount', 'deliveryFactor'] as const;
const deliveryInput = (used: ReadonlySet<string>, key: string): string | undefined =>
  DELIVERIES.find((name) => used.has(`${name} ${key}`));

function checkStep(deal: Deal): readonly NextStep[] {
  const { held, made } = checksOf(deal);
  if (held === made) return [];
  return [
    {
      key: 'checks',
      grade: 'wrong',
      sentence: say(
        '{failed} of {made} checks of the model fail: do not rely on a figure before they hold.',
        {
          failed: made - held,
          made: made,
        },
      ),
      action: say('See the figures'),
      to: { kind: 'screen', screen: 'compare' },
    },
  ];
}

/** So many of one sort are named; the others are counted. */
const FEW = 3;

function alarmSteps(deal: Deal): readonly NextStep[] {
  const alarms = marginAlarms(deal);
  const to = { kind: 'screen', screen: 'margin' } as const;
  const named = alarms.slice(0, FEW).map(({ key, provider, scenario, termMissed, reason }): NextStep => {
    return {
      key: `alarm ${key}`,
      grade: termMissed ? 'wrong' : 'doubtful',
      sentence: termMissed
        ? say('{provider} cannot hold its floor margin in {scenario}. {reason}', {
            provider,
            scenario,
            reason,
          })
        : say('{provider} earns less than its floor in some years in {scenario}. {reason}', {
            ...{ provider, scenario, reason },
          }),
      action: say('Margin'),
      to,
    };
  });
  if (alarms.length <= FEW) return named;
  const others = alarms.length - FEW;
  return [
    ...named,
    {
      key: 'alarms',
      grade: 'wrong',
      sentence: say(
        '{others, plural, one {# more provider is} other {# more providers are}} below the floor.',
        { others },
      ),
      action: say('Margin'),
      to,
    },
  ];
}

function sourceStep(deal: Deal, measured: readonly MeasuredInput[] | null): readonly NextStep[] {
  const open = inOrder(measured ?? [], deal.provenance).filter(
    ({ matters, hasSource }) => matters && !hasSource,
  );
  const [first] = open;
  if (!first) return [];
  const { label, holder } = first;
  const most = Number.isFinite(first.effect.share)
    ? say('{label} of {holder}, which moves the total cost by {share} when it is 10 % off', {
        ...{ label, holder, share: formatPercent(first.effect.share, { decimals: 1 }) },
      })
    : say('{label} of {holder}', { label, holder });

  return [
    {
      key: 'sources',
      grade: 'doubtful',
      sentence:
        open.length === 1
          ? say('One input that matters has no source: {most}.', { most })
          : say('{open} inputs that matter have no source, first of all {most}.', {
              open: open.length,
              most,
            }),
      action: say('Assumptions'),
      to: { kind: 'screen', screen: 'assumptions' },
    },
  ];
}

/** Said by an alarm, or by the verdict. */
const SAID_ALREADY: readonly string[] = ['floor', 'notWinWin'];

function adviceSteps(deal: Deal): readonly NextStep[] {
  return adviceFor(deal)
    .filter(({ topic }) => !SAID_ALREADY.includes(topic))
    .map(({ topic, about, message }) => ({
      key: `${topic} ${about}`,
      grade: 'doubtful',
      sentence: message,
      action: topic === 'margin' ? say('Margin') : say('Compare'),
      to: { kind: 'screen', screen: topic === 'margin' ? 'margin' : 'compare' },
    }));
}
