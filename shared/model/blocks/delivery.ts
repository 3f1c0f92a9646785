// What the services cost their providers: our estimates.
import { add, item, one, previous, subtract, times, zero } from '../../formula/build.ts';
import { choose, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

/** Efficiency and inflation step on the anniversary. */
const costFactor = times(
  previous('deliveryCostFactor'),
  subtract(one, times(item('anniversary'), input('deliveryEfficiency'))),
  add(one, times(item('anniversary'), input('deliveryInflation'))),
);

export const delivery = lineItems({
  deliveryCostFactor: {
    label: 'Delivery cost factor',
    unit: 'factor',
    scope: 'arrangement',
    time: 'monthly',
    side: 'provider',
    source: 'model.md 3: efficiency · cost inflation',
    meaning: 'What efficiency and inflation make of the delivery unit cost.',
    opening: one,
    formula: choose('sourcing', {
      kept: one,
      given: choose('deliveryBasis', {
        unitCost: costFactor,
        factorOfAsIs: costFactor,
        shareOfCharges: one,
        amount: one,
        costPerFte: one,
        openBook: one,
      }),
    }),
  },
  serviceDelivery: {
    label: 'Delivery cost',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'provider',
    source: 'model.md 3: delivery cost on what is handed over',
    meaning: 'What the service costs its provider; our estimate.',
    formula: choose('sourcing', {
      kept: zero,
      given: choose('deliveryBasis', {
        unitCost: times(input('deliveryUnitCost'), item('handedOverVolume'), item('deliveryCostFactor')),
        factorOfAsIs: times(
          input('deliveryFactor'),
          item('unitCostAtSigning'),
          item('handedOverVolume'),
          item('deliveryCostFactor'),
        ),
        shareOfCharges: times(input('deliveryShare'), item('serviceCharges')),
        amount: times(input('deliveryAmount'), item('handedOver')),
        costPerFte: times(input('fteCost'), input('fteSupplied'), item('handedOver')),
        openBook: item('openBookCost'),
      }),
    }),
  },
  changeDeliveryOfService: {
    label: 'Change delivery',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'provider',
    source: 'model.md 3: cost ratio · D·κ·τ',
    meaning: 'What the changes cost the provider; our estimate.',
    formula: choose('sourcing', {
      kept: zero,
      given: times(input('changeCostRatio'), item('serviceDemand'), item('changeHandedOver')),
    }),
  },
});
