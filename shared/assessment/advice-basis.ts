// The figures and inputs a piece of advice rests on: what it was read from, for whoever wants to see them.
import type { DealResults } from '../engine/evaluation.ts';
import type { ItemName } from '../model/index.ts';
import { type Instance, instanceOf, instanceWithKey, membersOf } from '../model/instances.ts';
import type { Sum } from '../model/statements.ts';
import type { Advice, AdviceTopic } from './seed-bands.ts';

export type Basis =
  | {
      readonly kind: 'figure';
      readonly item: ItemName;
      readonly instanceKey: string;
      readonly column?: number;
      readonly sum?: Sum;
    }
  | { readonly kind: 'input'; readonly name: string; readonly instanceKey: string };

type BasisOf = (results: DealResults, about: string) => readonly Basis[];

const TERM = { kind: 'term' } as const;

const figure = (item: ItemName, instanceKey: string, when: { sum?: Sum; column?: number } = {}): Basis => ({
  ...{ kind: 'figure', item, instanceKey },
  ...when,
});
const input = (name: string, { key }: Pick<Instance, 'key'>): Basis => ({
  kind: 'input',
  name,
  instanceKey: key,
});

const arrangementOf = ({ situation }: DealResults, key: string): Instance =>
  instanceWithKey(situation, 'arrangement', key);

/** The two scenarios of a comparison, the judged one first. */
function sidesOf({ situation }: DealResults, comparison: string): readonly string[] {
  const { scenario = '', reference = '' } = instanceWithKey(situation, 'comparison', comparison).belongsTo;
  return [scenario, reference];
}

const marginBasis: BasisOf = ({ situation }, about) => [
  figure('marginTerm', about),
  input('floorMargin', instanceOf(situation, 'provider', instanceWithKey(situation, 'engagement', about))),
];

const basisOf: Readonly<Record<AdviceTopic, BasisOf>> = {
  saving: (results, about) => sidesOf(results, about).map((scenario) => figure('costTerm', scenario)),
  retained: ({ situation }, about) =>
    membersOf(situation, 'arrangement', instanceWithKey(situation, 'scenario', about))
      .filter(({ switches }) => switches.sourcing === 'given')
      .flatMap((member) => [
        figure('serviceRetained', member.key, { sum: TERM }),
        figure('serviceRun', instanceOf(situation, 'service', member).key, { sum: TERM }),
      ]),
  margin: marginBasis,
  floor: marginBasis,
  bonus: (results, about) => [input('bonusRate', arrangementOf(results, about))],
  repricing: (results, about) => {
    const first = results.series('outsideRepricing', about).indexOf(1);
    return [figure('outsideRepricing', about, { column: Math.max(1, first) })];
  },
  staff: (results, about) => {
    const arrangement = arrangementOf(results, about);
    return [
      figure('fteRetained', about),
      input('fte', instanceOf(results.situation, 'service', arrangement)),
      input('fteTransferred', arrangement),
      input('fteReleased', arrangement),
    ];
  },
  pool: (results, about) => {
    const service = instanceOf(results.situation, 'service', arrangementOf(results, about));
    return membersOf(results.situation, 'metric', service).map((metric) => input('metricPoolShare', metric));
  },
  points: (_, about) => [figure('points', about)],
  rankings: (results, about) =>
    sidesOf(results, about).flatMap((scenario) => [
      figure('costOfSupplier', scenario, { sum: { kind: 'npv' } }),
      figure('costNpv', scenario),
    ]),
  notWinWin: (results, about) => [
    figure('winWin', about),
    figure('clientGainNpv', about),
    figure('providersGainNpv', about),
    ...sidesOf(results, about)
      .slice(0, 1)
      .map((scenario) => figure('floorsMissed', scenario)),
  ],
};

export const adviceBasis = (results: DealResults, { topic, about }: Advice): readonly Basis[] =>
  basisOf[topic](results, about);
