// Charges, service by service: volume bands, minimum commitment, and what the price basis comes to.
import {
  absolute,
  add,
  exceeds,
  greatest,
  item,
  least,
  one,
  subtract,
  sumOver,
  times,
  zero,
} from '../../formula/build.ts';
import type { Formula } from '../../formula/node.ts';
import { choose, given, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

const billable = 'model.md 2: billable = V0′ + arc·over − rrc·under';

/** Only where the service has a price by volume. */
const unitPriced = <const Unit extends Formula>(formula: Unit) =>
  choose('priceBasis', {
    unitPrice: formula,
    fixedCharge: zero,
    fixedAndUnit: formula,
    shareOfAsIs: formula,
    ratePerFte: zero,
    costPlus: zero,
    targetCost: zero,
  });

export const charges = lineItems({
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
        ratePerFte: zero,
        costPlus: zero,
        targetCost: zero,
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
  volumeFarOver: {
    label: 'Volume far over the band',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: ARC and RRC may have tiers',
    meaning: 'Units that count at the second rate.',
    formula: given(
      unitPriced(
        choose('volumeTiers', {
          single: zero,
          tiered: least(
            item('volumeOver'),
            greatest(
              subtract(item('handedOverVolume'), times(item('baselineVolume'), add(one, input('tierBand')))),
              zero,
            ),
          ),
        }),
      ),
    ),
  },
  volumeFarUnder: {
    label: 'Volume far under the band',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: ARC and RRC may have tiers',
    meaning: 'Units that count at the second rate.',
    formula: given(
      unitPriced(
        choose('volumeTiers', {
          single: zero,
          tiered: least(
            item('volumeUnder'),
            greatest(
              subtract(
                times(item('baselineVolume'), subtract(one, input('tierBand'))),
                item('handedOverVolume'),
              ),
              zero,
            ),
          ),
        }),
      ),
    ),
  },
  outsideRepricing: {
    label: 'Outside the re-pricing band',
    unit: 'flag',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: outside a re-pricing band a warning',
    meaning: '1 in a month whose volume is so far from the baseline that the price is negotiated again.',
    formula: given(
      unitPriced(
        exceeds(
          absolute(subtract(item('handedOverVolume'), item('baselineVolume'))),
          times(item('baselineVolume'), input('repricingBand')),
        ),
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
        choose('volumeTiers', {
          single: subtract(
            add(item('baselineVolume'), times(input('additionalRate'), item('volumeOver'))),
            times(input('reducedRate'), item('volumeUnder')),
          ),
          tiered: subtract(
            add(
              item('baselineVolume'),
              times(input('additionalRate'), subtract(item('volumeOver'), item('volumeFarOver'))),
              times(input('additionalRateBeyond'), item('volumeFarOver')),
            ),
            add(
              times(input('reducedRate'), subtract(item('volumeUnder'), item('volumeFarUnder'))),
              times(input('reducedRateBeyond'), item('volumeFarUnder')),
            ),
          ),
        }),
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
  volumeCharge: {
    label: 'Charge for volume',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, S',
    meaning: 'Unit price times billable volume, at least the minimum charge.',
    formula: given(
      unitPriced(greatest(times(item('unitPriceNow'), item('billableVolume')), item('minimumCharge'))),
    ),
  },
  chargesBeforeCurrency: {
    label: 'Charges before currency',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2, S',
    meaning: 'What the price basis of the service comes to.',
    formula: given(
      choose('priceBasis', {
        unitPrice: item('volumeCharge'),
        fixedCharge: times(item('fixedChargeNow'), item('handedOver')),
        fixedAndUnit: add(item('volumeCharge'), times(item('fixedChargeNow'), item('handedOver'))),
        shareOfAsIs: item('volumeCharge'),
        ratePerFte: times(item('fteRateNow'), input('fteSupplied'), item('handedOver')),
        costPlus: times(item('openBookCost'), add(one, input('costPlusFee'))),
        targetCost: item('targetCharge'),
      }),
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
      choose('currency', {
        none: item('chargesBeforeCurrency'),
        share: times(item('chargesBeforeCurrency'), item('currencyFactor')),
      }),
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
