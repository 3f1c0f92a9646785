// Charges, service by service: price, billable volume, minimum commitment.
import {
  add,
  exceeds,
  greatest,
  item,
  least,
  one,
  previous,
  subtract,
  sumOver,
  times,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, given, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

const price = 'model.md 2: P(m) = P1·(1 − committed cut)·productivity·indexation·price scale';
const billable = 'model.md 2: billable = V0′ + arc·over − rrc·under';

/** Only where the service has a price by volume. */
const unitPriced = <const Unit extends Formula>(formula: Unit) =>
  choose('priceBasis', {
    unitPrice: formula,
    fixedCharge: zero,
    fixedAndUnit: formula,
    shareOfAsIs: formula,
  });

/** Whatever a price factor does only matters where some price follows it. */
const wherePriceMoves = <const Moved extends Formula>(formula: Moved) =>
  choose('sourcing', {
    kept: one,
    given: choose('priceBasis', {
      unitPrice: formula,
      fixedCharge: choose('fixedChargeFollows', { no: one, yes: formula }),
      fixedAndUnit: formula,
      shareOfAsIs: formula,
    }),
  });

/** What the contract takes over of a movement of the index: threshold, then cap, then sensitivity. */
const takenOver = <const Movement extends Formula>(movement: Movement) =>
  times(
    input('indexSensitivity'),
    least(greatest(subtract(movement, input('indexThreshold')), zero), input('indexCap')),
  );

const onAnniversary = <const Step extends Formula>(step: Step) => times(item('anniversary'), step);

export const charges = lineItems({
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
  unitPriceNow: {
    label: 'Unit price, this month',
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
        shareOfAsIs: times(input('priceShare'), input('unitCost'), item('priceFactor'), input('priceScale')),
      }),
    ),
  },
  fixedChargeNow: {
    label: 'Fixed charge, this month',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, price basis: cuts and indexation only if switched on',
    meaning: 'Fixed charge in full, before the hand-over’s share.',
    formula: given(
      choose('priceBasis', {
        unitPrice: zero,
        fixedCharge: times(input('fixedCharge'), item('fixedChargeFactor'), input('priceScale')),
        fixedAndUnit: times(input('fixedCharge'), item('fixedChargeFactor'), input('priceScale')),
        shareOfAsIs: zero,
      }),
    ),
  },
  fixedChargeFactor: {
    label: 'Fixed charge factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, price basis',
    meaning: 'What cuts and indexation make of the fixed charge.',
    formula: given(choose('fixedChargeFollows', { no: one, yes: item('priceFactor') })),
  },
  baselineVolume: {
    label: 'Baseline volume handed over',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: V0′ = B(y)·q·τ',
    meaning: 'Volume the charges are priced for.',
    formula: given(
      unitPriced(times(input('resourceBaseline'), input('shareHandedOver'), item('handedOver'))),
    ),
  },
  volumeOver: {
    label: 'Volume over the band',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, dead band',
    meaning: 'Units charged in addition to the baseline.',
    formula: given(
      unitPriced(
        choose('volumeBand', {
          excess: greatest(
            subtract(item('handedOverVolume'), times(item('baselineVolume'), add(one, input('deadBand')))),
            zero,
          ),
          allUnits: times(
            exceeds(item('handedOverVolume'), times(item('baselineVolume'), add(one, input('deadBand')))),
            subtract(item('handedOverVolume'), item('baselineVolume')),
          ),
        }),
      ),
    ),
  },
  volumeUnder: {
    label: 'Volume under the band',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, dead band',
    meaning: 'Units credited against the baseline.',
    formula: given(
      unitPriced(
        choose('volumeBand', {
          excess: greatest(
            subtract(
              times(item('baselineVolume'), subtract(one, input('deadBand'))),
              item('handedOverVolume'),
            ),
            zero,
          ),
          allUnits: times(
            exceeds(
              times(item('baselineVolume'), subtract(one, input('deadBand'))),
              item('handedOverVolume'),
            ),
            subtract(item('baselineVolume'), item('handedOverVolume')),
          ),
        }),
      ),
    ),
  },
  billableVolume: {
    label: 'Billable volume',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: billable,
    meaning: 'Units that are charged at the unit price.',
    formula: given(
      unitPriced(
        subtract(
          add(item('baselineVolume'), times(input('additionalRate'), item('volumeOver'))),
          times(input('reducedRate'), item('volumeUnder')),
        ),
      ),
    ),
  },
  minimumCharge: {
    label: 'Minimum charge',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, minimum commitment: at least a share of P·V0′',
    meaning: 'Least the client pays for the volume of the service.',
    formula: given(
      unitPriced(times(input('minimumCommitment'), item('unitPriceNow'), item('baselineVolume'))),
    ),
  },
  serviceCharges: {
    label: 'Charges',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, S',
    meaning: 'What the provider charges for the service.',
    formula: given(
      add(
        greatest(times(item('unitPriceNow'), item('billableVolume')), item('minimumCharge')),
        times(item('fixedChargeNow'), item('handedOver')),
      ),
    ),
  },
  charges: {
    label: 'Charges',
    code: 'S',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, S',
    meaning: 'What all providers charge for their services.',
    formula: sumOver('serviceCharges'),
  },
});
