// Performance by metrics: mean and spread of each metric under a normal law, today and with the provider.
import {
  add,
  divide,
  either,
  exceeds,
  greatest,
  item,
  minusOne,
  named,
  normalDensity,
  normalProbability,
  one,
  power,
  subtract,
  times,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

const law = 'model.md 4, metrics: a normal law';
const gapLaw = 'model.md 4: expected gap = σ·(φ(z) − z·(1 − Φ(z)))';

/** By how much a level is better than another, in the metric’s own direction. */
const better = <const Level extends Formula, const Than extends Formula>(level: Level, than: Than) =>
  choose('direction', { higher: subtract(level, than), lower: subtract(than, level) });

/** Distance in spreads; 0 without a spread. */
const inSpreads = <const Distance extends Formula, const Spread extends Formula>(
  distance: Distance,
  spread: Spread,
) => either(exceeds(spread, zero), divide(distance, spread), zero);

/** Expected shortfall; 1 − Φ(z) is written Φ(−z), which keeps its digits far out. */
const expectedGap = <const Z extends Formula, const Spread extends Formula, const Distance extends Formula>(
  z: Z,
  spread: Spread,
  distance: Distance,
) =>
  either(
    exceeds(spread, zero),
    times(spread, subtract(normalDensity(z), times(z, normalProbability(times(minusOne, z))))),
    greatest(times(minusOne, distance), zero),
  );

/** Only where the service is measured by metrics. */
const measured = <const Metric extends Formula>(formula: Metric) =>
  choose('performanceBasis', { rates: zero, metrics: formula });

/** The provider’s own level where one is stated, otherwise today’s. */
const asStated = <const AsIs extends Formula, const Own extends Formula>(asIs: AsIs, own: Own) =>
  choose('measured', { asIs, stated: own });

const blended = <const Own extends Formula, const AsIs extends Formula>(own: Own, asIs: AsIs) =>
  add(times(item('handedOver'), own), times(subtract(one, item('handedOver')), asIs));

export const metrics = lineItems({
  asIsDistance: {
    label: 'Above the expected level, today',
    unit: 'level',
    scope: 'metric',
    time: 'monthly',
    side: 'client',
    source: law,
    meaning: 'By how much today’s mean is better than the expected level; negative where it falls short.',
    formula: measured(better(input('metricAsIs'), input('metricExpected'))),
  },
  asIsSpreads: {
    label: 'The same in spreads',
    unit: 'factor',
    scope: 'metric',
    time: 'monthly',
    side: 'client',
    source: law,
    meaning: 'That distance divided by the spread; 0 without a spread.',
    formula: measured(inSpreads(item('asIsDistance'), input('metricAsIsSpread'))),
  },
  asIsGap: {
    label: 'Expected gap, today',
    unit: 'level',
    scope: 'metric',
    time: 'monthly',
    side: 'client',
    source: gapLaw,
    meaning: 'By how much the level falls short of the expected one on average, today.',
    formula: measured(expectedGap(item('asIsSpreads'), input('metricAsIsSpread'), item('asIsDistance'))),
  },
  asIsLossOfMetric: {
    label: 'As-is loss by metric',
    unit: 'money',
    scope: 'metric',
    time: 'monthly',
    side: 'client',
    source: 'model.md 4: loss = impact · expected gap · volume ratio',
    meaning: 'What the gap costs the business today.',
    formula: measured(times(input('metricImpact'), item('asIsGap'), item('volumeRatio'))),
  },
  ownMean: {
    label: 'Level under the arrangement',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: law,
    meaning: 'Mean level once everything is handed over; today’s where nothing else is stated.',
    formula: asStated(input('metricAsIs'), input('measureMean')),
  },
  ownSpread: {
    label: 'Spread under the arrangement',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: law,
    meaning: 'Standard deviation of that level.',
    formula: asStated(input('metricAsIsSpread'), input('measureSpread')),
  },
  ownDistance: {
    label: 'Above the expected level, under the arrangement',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: law,
    meaning: 'By how much that mean is better than the expected level.',
    formula: measured(better(item('ownMean'), input('metricExpected'))),
  },
  ownMissRate: {
    label: 'Miss rate of the metric',
    unit: 'share',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: 'model.md 4: miss rate = P(level misses expected level); K uses the arrangement’s own rate',
    meaning: 'Chance that the metric misses its expected level in a month under the arrangement.',
    formula: measured(
      either(
        exceeds(item('ownSpread'), zero),
        normalProbability(times(minusOne, inSpreads(item('ownDistance'), item('ownSpread')))),
        exceeds(zero, item('ownDistance')),
      ),
    ),
  },
  ownExceedRate: {
    label: 'Rate of beating the target',
    unit: 'share',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: 'model.md 4: exceed rate = P(level beats target)',
    meaning: 'Chance that the metric beats its target level in a month under the arrangement.',
    formula: measured(
      either(
        exceeds(item('ownSpread'), zero),
        normalProbability(inSpreads(item('aboveTarget'), item('ownSpread'))),
        exceeds(item('aboveTarget'), zero),
      ),
    ),
  },
  aboveTarget: {
    label: 'Above the target, under the arrangement',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: law,
    meaning: 'By how much that mean is better than the target level.',
    formula: measured(better(item('ownMean'), input('metricTarget'))),
  },
  poolForfeited: {
    label: 'Share of the pool forfeited',
    unit: 'share',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: 'model.md 4: share of the at-risk pool',
    meaning: 'Share of the amount at risk that misses of this metric are expected to forfeit.',
    formula: measured(times(input('metricPoolShare'), item('ownMissRate'))),
  },
  poolBeaten: {
    label: 'Share of the pool that beats its target',
    unit: 'share',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: 'model.md 4; convention: metrics weigh for the bonus as for the credits',
    meaning: 'Chance of beating the target, weighted by the metric’s share of the pool.',
    formula: measured(times(input('metricPoolShare'), item('ownExceedRate'))),
  },
  missesInARow: {
    label: 'Chance of a right to terminate',
    unit: 'share',
    scope: 'measure',
    time: 'monthly',
    side: 'both',
    source: 'model.md 4: consecutive-miss trigger k, shown as miss^k: a termination right, no amount',
    meaning:
      'Chance that this many months in a row miss the expected level; less than the tolerance is none.',
    // The root is asked, not the power: one too small for a number is 0 in Excel and an error in LibreOffice.
    formula: measured(
      either(
        exceeds(item('ownMissRate'), power(named('tolerance'), divide(one, input('metricTrigger')))),
        power(item('ownMissRate'), input('metricTrigger')),
        zero,
      ),
    ),
  },
  levelMean: {
    label: 'Level as users get it',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: 'model.md 4: mean and spread, blended linearly with τ',
    meaning: 'Mean level of client and provider together.',
    formula: measured(blended(item('ownMean'), input('metricAsIs'))),
  },
  levelSpread: {
    label: 'Spread as users get it',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: 'model.md 4: mean and spread, blended linearly with τ',
    meaning: 'Standard deviation of that level.',
    formula: measured(blended(item('ownSpread'), input('metricAsIsSpread'))),
  },
  levelDistance: {
    label: 'Above the expected level, as users get it',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: law,
    meaning: 'By how much that mean is better than the expected level.',
    formula: measured(better(item('levelMean'), input('metricExpected'))),
  },
  levelSpreads: {
    label: 'The same in spreads',
    unit: 'factor',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: law,
    meaning: 'That distance divided by the spread; 0 without a spread.',
    formula: measured(inSpreads(item('levelDistance'), item('levelSpread'))),
  },
  levelGap: {
    label: 'Expected gap',
    unit: 'level',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: gapLaw,
    meaning: 'By how much the level falls short of the expected one on average.',
    formula: measured(expectedGap(item('levelSpreads'), item('levelSpread'), item('levelDistance'))),
  },
  lossOfMetric: {
    label: 'Performance loss by metric',
    unit: 'money',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: 'model.md 4: loss = impact · expected gap · volume ratio',
    meaning: 'What the gap costs the business.',
    formula: measured(times(input('metricImpact'), item('levelGap'), item('volumeRatio'))),
  },
  poolMissed: {
    label: 'Miss rate, weighted',
    unit: 'share',
    scope: 'measure',
    time: 'monthly',
    side: 'client',
    source: 'model.md 4; convention: metrics weigh by their share of the pool',
    meaning: 'Chance of a miss as users get the service, weighted by the metric’s share of the pool.',
    formula: measured(
      times(
        input('metricPoolShare'),
        either(
          exceeds(item('levelSpread'), zero),
          normalProbability(times(minusOne, item('levelSpreads'))),
          exceeds(zero, item('levelDistance')),
        ),
      ),
    ),
  },
});
