// Results held against the bands of the field: advice with its source, never a block.
import type { DealResults } from '../engine/evaluation.ts';
import { exceeds } from '../formula/functions.ts';
import { marginBands } from '../model/bands.ts';
import { type Instance, instanceOf, membersOf } from '../model/instances.ts';
import { say } from '../text/say.ts';
import { arrangementAdvice } from './arrangement-advice.ts';
import { type Advice, bands, between, decimal, outside, percent } from './seed-bands.ts';

export { type Advice, bands };

/** `kinds` tells the kind of each scenario. Empty for a deal inside every band. */
export function adviceOn(
  results: DealResults,
  kinds: ReadonlyMap<string, keyof typeof marginBands>,
): readonly Advice[] {
  const { instances } = results.situation;
  const kindOf = (scenario: string | undefined) => kinds.get(scenario ?? '') ?? 'custom';
  return [
    ...instances.scenario.flatMap((scenario) => retainedAdvice(results, scenario, kindOf(scenario.key))),
    ...instances.arrangement
      .filter(({ switches }) => switches.sourcing === 'given')
      .flatMap((arrangement) => arrangementAdvice(results, arrangement)),
    ...instances.engagement.flatMap((engagement) =>
      marginAdvice(results, engagement, kindOf(engagement.belongsTo.scenario)),
    ),
    ...instances.comparison
      .filter(({ belongsTo }) => isJudged(kindOf(belongsTo.scenario), kindOf(belongsTo.reference)))
      .flatMap((comparison) => comparisonAdvice(results, comparison, kindOf(comparison.belongsTo.reference))),
  ];
}

/** A new arrangement against what it would replace; not the other way round. */
const isJudged = (scenario: string, reference: string): boolean =>
  scenario !== 'as-is' &&
  (reference === 'as-is' || (reference === 'traditional' && scenario !== 'traditional'));

function retainedAdvice(results: DealResults, scenario: Instance, kind: string): readonly Advice[] {
  if (kind !== 'out-tasking') return [];
  const members = membersOf(results.situation, 'arrangement', scenario).filter(
    ({ switches }) => switches.sourcing === 'given',
  );
  const run = sum(
    members.map((member) =>
      results.sum('serviceRun', instanceOf(results.situation, 'service', member).key, { kind: 'term' }),
    ),
  );
  if (!exceeds(run, 0)) return [];
  const retained = sum(members.map((member) => results.sum('serviceRetained', member.key, { kind: 'term' })));
  const share = retained / run;
  if (!outside(share, bands.retained)) return [];
  return [
    {
      topic: 'retained',
      about: scenario.key,
      message: say(
        '{name} keeps {share} of the run cost of the services it gives away; {retained} is usual.',
        { name: scenario.name, share: percent(share), retained: between(bands.retained) },
      ),
      source: say(bands.retained.source),
    },
  ];
}

function marginAdvice(
  results: DealResults,
  engagement: Instance,
  kind: keyof typeof marginBands,
): readonly Advice[] {
  const margin = results.value('marginTerm', engagement.key);
  const band = marginBands[kind];
  const advice: Advice[] = [];
  if (results.value('floorMissed', engagement.key) === 1) {
    advice.push({
      topic: 'floor',
      about: engagement.key,
      message: Number.isNaN(margin)
        ? say('{name} earns no margin over the term, below its floor: this bid cannot hold its margin.', {
            name: engagement.name,
          })
        : say('{name} earns {margin} over the term, below its floor: this bid cannot hold its margin.', {
            name: engagement.name,
            margin: percent(margin),
          }),
      source: say('The floor margin is an input of the provider'),
    });
  }
  if (band && !Number.isNaN(margin) && outside(margin, band)) {
    advice.push({
      topic: 'margin',
      about: engagement.key,
      message: say('{name} earns {margin} over the term; {band} is usual for this kind of provider.', {
        name: engagement.name,
        margin: percent(margin),
        band: between(band),
      }),
      source: say(band.source),
    });
  }
  return advice;
}

function comparisonAdvice(
  results: DealResults,
  comparison: Instance,
  referenceKind: string,
): readonly Advice[] {
  const { situation } = results;
  const reference = comparison.belongsTo.reference ?? '';
  const scenario = comparison.belongsTo.scenario ?? '';
  const about = comparison.key;
  const advice: Advice[] = [];
  const referenceCost = results.value('costTerm', reference);
  const saving = referenceCost > 0 ? 1 - results.value('costTerm', scenario) / referenceCost : 0;
  if (exceeds(saving, bands.saving.high)) {
    advice.push({
      topic: 'saving',
      about,
      message: say(
        '{name} saves {saving} of total cost of performance; above {high} a claim wants explaining.',
        { name: comparison.name, saving: percent(saving), high: percent(bands.saving.high) },
      ),
      source: say(bands.saving.source),
    });
  }
  // Where nobody is paid there are no two sides yet.
  const isPaid = situation.instances.engagement.some(
    ({ belongsTo }) => belongsTo.scenario === scenario || belongsTo.scenario === reference,
  );
  const points = results.value('points', comparison.key);
  if (isPaid && referenceKind === 'traditional' && !Number.isNaN(points) && outside(points, bands.points)) {
    advice.push({
      topic: 'points',
      about,
      message: say(
        '{name} gains {points} points of contract value; {low} to {high} is what out-tasking has brought.',
        { name: comparison.name, points: decimal(points), low: bands.points.low, high: bands.points.high },
      ),
      source: say(bands.points.source),
    });
  }
  if (isPaid && results.value('winWin', comparison.key) !== 1) {
    advice.push({
      topic: 'notWinWin',
      about,
      message: say('{name} is not win-win: {reasons}.', {
        name: comparison.name,
        reasons: reasons(results, comparison).join(', '),
      }),
      source: say('Win-win: both sides gain and every provider holds its floor'),
    });
  }
  const cheaperSupplier = exceeds(
    results.sum('costOfSupplier', scenario, { kind: 'npv' }),
    results.sum('costOfSupplier', reference, { kind: 'npv' }),
  );
  const dearer = exceeds(results.value('costNpv', reference), results.value('costNpv', scenario));
  if (referenceKind === 'traditional' && cheaperSupplier && dearer) {
    const name = situation.instances.scenario.find(({ key }) => key === reference)?.name ?? reference;
    advice.push({
      topic: 'rankings',
      about,
      message: say(
        '{name} is the cheaper supplier and yet costs more in total: price ranking and TCP ranking disagree.',
        { name },
      ),
      source: say('S2 6.2: total cost of performance, not the supplier’s price'),
    });
  }
  return advice;
}

function reasons(results: DealResults, { key, belongsTo }: Instance): readonly string[] {
  const missed = results.value('floorsMissed', belongsTo.scenario ?? '');
  return [
    ...(exceeds(results.value('clientGainNpv', key), 0) ? [] : [clientReason(results, key)]),
    ...(exceeds(results.value('providersGainNpv', key), 0)
      ? []
      : [say('the providers together do not gain')]),
    ...(missed > 0
      ? [
          say('{missed, plural, one {one provider misses its floor} other {# providers miss their floor}}', {
            missed,
          }),
        ]
      : []),
  ];
}

const clientReason = (results: DealResults, key: string): string =>
  exceeds(results.value('clientGainWithAssets', key), 0)
    ? say('the client gains only by the sale of its assets')
    : say('the client does not gain');

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
