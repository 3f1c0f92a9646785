// The client's services as they are run today: the same in every scenario.
import { add, item, one, previous, subtract, sumOver, times } from '../../formula/build.ts';
import { input } from '../language.ts';
import { lineItems } from '../line-item.ts';

export const baseline = lineItems({
  volumeFactor: {
    label: 'Volume growth factor',
    unit: 'factor',
    scope: 'service',
    time: 'monthly',
    side: 'both',
    source: 'model.md 1',
    meaning: 'Growth of the volume since signing.',
    opening: one,
    formula: times(previous('volumeFactor'), add(one, times(item('anniversary'), input('volumeGrowth')))),
  },
  serviceVolume: {
    label: 'Volume',
    unit: 'volume',
    scope: 'service',
    time: 'monthly',
    side: 'both',
    source: 'model.md 2: V = V0·growth',
    meaning: 'Units of the service used in the month.',
    formula: times(input('volume'), item('volumeFactor')),
  },
  costFactor: {
    label: 'In-house cost factor',
    unit: 'factor',
    scope: 'service',
    time: 'monthly',
    side: 'client',
    source: 'model.md 1 and 2',
    meaning: 'In-house inflation less productivity since signing.',
    opening: one,
    formula: times(
      previous('costFactor'),
      add(one, times(item('anniversary'), input('costInflation'))),
      subtract(one, times(item('anniversary'), input('inHouseProductivity'))),
    ),
  },
  serviceRun: {
    label: 'As-is run cost',
    unit: 'money',
    scope: 'service',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2: run = V·c0·inflation·productivity',
    meaning: 'What the client would spend on the whole service in-house.',
    formula: times(item('serviceVolume'), input('unitCost'), item('costFactor')),
  },
  run: {
    label: 'As-is run cost',
    unit: 'money',
    scope: 'deal',
    time: 'monthly',
    side: 'client',
    source: 'model.md 2',
    meaning: 'What the client would spend on all services in-house.',
    formula: sumOver('serviceRun'),
  },
});
