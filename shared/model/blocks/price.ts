// Prices, service by service: cuts, productivity, indexation, benchmark, currency.
import {
  add,
  divide,
  either,
  equals,
  exceeds,
  greatest,
  item,
  least,
  one,
  previous,
  subtract,
  times,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, given, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

const price = 'model.md 2: P(m) = P1·(1 − committed cut)·productivity·indexation·benchmark·price scale';
const currency = 'model.md 2: currency share of charges with a band';

/** Whatever a price factor does only matters where some price follows it. */
const wherePriceMoves = <const Moved extends Formula>(formula: Moved) =>
  choose('sourcing', {
    kept: one,
    given: choose('priceBasis', {
      unitPrice: formula,
      fixedCharge: choose('fixedChargeFollows', { no: one, yes: formula }),
      fixedAndUnit: formula,
      shareOfAsIs: formula,
      ratePerFte: formula,
      costPlus: one,
      targetCost: one,
    }),
  });

/** What the contract takes over of a movement of the index: threshold, then cap, then sensitivity. */
const takenOver = <const Movement extends Formula>(movement: Movement) =>
  times(
    input('indexSensitivity'),
    least(greatest(subtract(movement, input('indexThreshold')), zero), input('indexCap')),
  );

const onAnniversary = <const Step extends Formula>(step: Step) => times(item('anniversary'), step);

/** A factor on unit prices alone: 1 where the service has none. */
const onUnitPrice = <const Factor extends Formula>(formula: Factor) =>
  choose('sourcing', {
    kept: one,
    given: choose('priceBasis', {
      unitPrice: formula,
      fixedCharge: one,
      fixedAndUnit: formula,
      shareOfAsIs: formula,
      ratePerFte: one,
      costPlus: one,
      targetCost: one,
    }),
  });

export const prices = lineItems({
  productivityFactor: {
    label: 'Productivity factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 5, productivity clause',
    meaning: 'What the productivity clause leaves of the price.',
    opening: one,
    formula: wherePriceMoves(
      times(previous('productivityFactor'), subtract(one, onAnniversary(input('priceProductivity')))),
    ),
  },
  indexLevel: {
    label: 'Index',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, indexation',
    meaning: 'Level of the index the price follows; 1 at signing.',
    opening: one,
    formula: wherePriceMoves(
      choose('indexation', {
        none: one,
        rate: times(previous('indexLevel'), add(one, onAnniversary(input('indexRate')))),
        yearOnYear: times(previous('indexLevel'), add(one, onAnniversary(input('indexRate')))),
        sinceSigning: times(previous('indexLevel'), add(one, onAnniversary(input('indexRate')))),
      }),
    ),
  },
  indexFactor: {
    label: 'Indexation factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, indexation',
    meaning: 'What indexation makes of the price.',
    opening: one,
    formula: wherePriceMoves(
      choose('indexation', {
        none: one,
        rate: item('indexLevel'),
        yearOnYear: times(previous('indexFactor'), add(one, onAnniversary(takenOver(input('indexRate'))))),
        sinceSigning: add(one, takenOver(subtract(item('indexLevel'), one))),
      }),
    ),
  },
  priceFactor: {
    label: 'Price factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: price,
    meaning: 'Committed cut, productivity and indexation together.',
    opening: one,
    formula: wherePriceMoves(
      times(subtract(one, input('committedCut')), item('productivityFactor'), item('indexFactor')),
    ),
  },
  priceBeforeBenchmark: {
    label: 'Unit price before benchmark',
    unit: 'moneyPerVolume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: price,
    meaning: 'Price of a unit after cuts, productivity and indexation.',
    formula: given(
      choose('priceBasis', {
        unitPrice: times(input('unitPrice'), item('priceFactor'), input('priceScale')),
        fixedCharge: zero,
        fixedAndUnit: times(input('unitPrice'), item('priceFactor'), input('priceScale')),
        shareOfAsIs: times(
          input('priceShare'),
          item('unitCostAtSigning'),
          item('priceFactor'),
          input('priceScale'),
        ),
        ratePerFte: zero,
        costPlus: zero,
        targetCost: zero,
      }),
    ),
  },
  benchmarkFactor: {
    label: 'Benchmark factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: at its month previous·max(1 − cap, min(1, benchmark price / P)), 1 before',
    meaning: 'What the benchmark leaves of the unit price.',
    opening: one,
    formula: onUnitPrice(
      choose('benchmark', {
        none: one,
        atMonth: times(
          previous('benchmarkFactor'),
          either(
            times(
              equals(item('month'), input('benchmarkMonth')),
              exceeds(item('priceBeforeBenchmark'), zero),
            ),
            greatest(
              subtract(one, input('benchmarkCap')),
              least(one, divide(input('benchmarkPrice'), item('priceBeforeBenchmark'))),
            ),
            one,
          ),
        ),
      }),
    ),
  },
  unitPriceNow: {
    label: 'Unit price, this month',
    unit: 'moneyPerVolume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: price,
    meaning: 'Price of a unit after cuts, productivity, indexation and benchmark.',
    formula: choose('benchmark', {
      none: item('priceBeforeBenchmark'),
      atMonth: times(item('priceBeforeBenchmark'), item('benchmarkFactor')),
    }),
  },
  currencyLevel: {
    label: 'Currency',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: currency,
    meaning: 'Expected level of the other currency; 1 at signing.',
    opening: one,
    formula: given(
      choose('currency', {
        none: one,
        share: times(previous('currencyLevel'), add(one, onAnniversary(input('currencyDrift')))),
      }),
    ),
  },
  currencyFactor: {
    label: 'Currency factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: currency,
    meaning: 'What the movement of the currency outside its band makes of the charges.',
    formula: given(
      choose('currency', {
        none: one,
        share: add(
          one,
          times(
            input('currencyShare'),
            input('currencyExcess'),
            subtract(
              greatest(subtract(subtract(item('currencyLevel'), one), input('currencyBand')), zero),
              greatest(subtract(subtract(one, item('currencyLevel')), input('currencyBand')), zero),
            ),
          ),
        ),
      }),
    ),
  },
});
