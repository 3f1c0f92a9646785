// Hand-over and retained work, service by service.
import { add, item, one, subtract, sumOver, times, zero } from '../../formula/build.ts';
import { choose, input, whileInForce, windowBehind } from '../language.ts';
import { lineItems } from '../line-item.ts';

const handOverSource = 'model.md 2: τ(m) = min(max((m − a + 1)/w, 0), 1)';

export const handOver = lineItems({
  handedOver: {
    label: 'Handed over',
    unit: 'share',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: handOverSource,
    meaning: 'How much of what the provider will perform it performs by this month.',
    formula: choose('sourcing', {
      kept: zero,
      given: whileInForce(windowBehind(item('month'), 'handOverStart', 'handOverMonths')),
    }),
  },
  woundDown: {
    label: 'In-house work wound down',
    unit: 'share',
    scope: 'arrangement',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2: τ(m − h)',
    meaning: 'How much of the in-house work that goes to the provider has ended by this month.',
    formula: choose('sourcing', {
      kept: zero,
      given: whileInForce(
        windowBehind(subtract(item('month'), input('parallelMonths')), 'handOverStart', 'handOverMonths'),
      ),
    }),
  },
  handedOverVolume: {
    label: 'Volume handed over',
    unit: 'volume',
    scope: 'arrangement',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: V′ = V·q·τ',
    meaning: 'Units of the service the provider performs in the month.',
    formula: choose('sourcing', {
      kept: zero,
      given: times(item('serviceVolume'), input('shareHandedOver'), item('handedOver')),
    }),
  },
  retainedShare: {
    label: 'Share of run cost retained',
    unit: 'share',
    scope: 'arrangement',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, R: 1 − q·τ(m − h) + retained organisation',
    meaning: 'How much of its as-is run cost the client still spends on the service itself.',
    formula: choose('sourcing', {
      kept: one,
      given: add(
        subtract(one, times(input('shareHandedOver'), item('woundDown'))),
        whileInForce(input('retainedOrganisation')),
      ),
    }),
  },
  serviceRetained: {
    label: 'In-house work',
    unit: 'money',
    scope: 'arrangement',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, R',
    meaning: 'What the client still spends on the service itself.',
    formula: times(item('serviceRun'), item('retainedShare')),
  },
  fteRetained: {
    label: 'FTE retained',
    unit: 'fte',
    scope: 'arrangement',
    time: 'once',
    side: 'client',
    source: 'model.md 2: FTE retained, transferred, released',
    meaning: 'In-house staff of the service who neither move to the provider nor leave.',
    formula: choose('sourcing', {
      kept: input('fte'),
      given: subtract(subtract(input('fte'), input('fteTransferred')), input('fteReleased')),
    }),
  },
  retained: {
    label: 'In-house work',
    code: 'R',
    unit: 'money',
    scope: 'scenario',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2, R; S0: 10–15 % of operations stay in-house',
    meaning: 'Work the client keeps and the organisation that steers the providers.',
    formula: sumOver('serviceRetained'),
  },
});
