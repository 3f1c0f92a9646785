// Margin sharing: what a provider gives back of its margin above a threshold, once a contract year.
import { add, greatest, item, subtract, times, yearToDate, zero } from '../../formula/build.ts';
import { choose, input } from '../language.ts';
import { lineItems } from '../line-item.ts';

const margin = 'model.md 5: GS = −σ·max(π − θ·ρ, 0) per provider and contract year';

export const marginSharing = lineItems({
  revenueToShare: {
    label: 'Revenue before sharing',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'provider',
    source: margin,
    meaning: 'What the client pays this provider before gain sharing.',
    formula: subtract(
      add(
        item('chargesReceived'),
        item('changeReceived'),
        item('bonusReceived'),
        item('transitionReceived'),
        item('terminationReceived'),
      ),
      add(item('creditsGiven'), item('penaltiesPaid')),
    ),
  },
  marginToShare: {
    label: 'Margin before sharing',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'provider',
    source: margin,
    meaning: 'That revenue less delivery and change delivery, before amortised outlay.',
    formula: subtract(item('revenueToShare'), add(item('delivery'), item('changeDelivery'))),
  },
  marginShared: {
    label: 'Margin given back',
    unit: 'money',
    scope: 'engagement',
    time: 'monthly',
    side: 'both',
    source: margin,
    meaning: 'Share of the contract year’s margin above the threshold that this provider gives back.',
    formula: choose('marginSharing', {
      none: zero,
      shared: times(
        item('yearSettled'),
        input('marginShare'),
        greatest(
          subtract(
            yearToDate('marginToShare'),
            times(input('marginThreshold'), yearToDate('revenueToShare')),
          ),
          zero,
        ),
      ),
    }),
  },
});
