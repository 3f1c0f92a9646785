// The last edit’s effects as targets: figures of the deal as it is against those before the edit.
import { say } from '../../shared/text/say.ts';
import type { DifferenceTarget, FoundTarget, OtherState, Target } from '../components/explain/target.ts';
import type { LastEdit } from '../state/deal.ts';
import { providerEffects, verdictPair } from '../state/headline.ts';
import { resultsOf } from '../state/results.ts';

export const beforeEdit = ({ before, time }: LastEdit): OtherState => ({
  key: `before ${time.getTime()}`,
  name: say('before the last edit'),
  deal: before,
  results: resultsOf(before),
});

const change = (
  item: 'clientGainNpv' | 'providerNpv',
  instanceKey: string,
  state: OtherState,
): DifferenceTarget => ({
  kind: 'difference',
  of: { kind: 'value', item, instanceKey },
  against: { kind: 'value', item, instanceKey, state },
  sign: 1,
});

export const npvChange = (engagement: string, state: OtherState): DifferenceTarget =>
  change('providerNpv', engagement, state);

interface EffectTargets {
  /** None where the two scenarios that are compared are not those of before. */
  readonly client: Target | undefined;
  readonly providers: Target | undefined;
}

export function effectTargets(edit: LastEdit): EffectTargets {
  const [was, is] = [verdictPair(edit.before), verdictPair(edit.after)];
  const state = beforeEdit(edit);
  const touched = providerEffects(edit);
  const [only] = touched;
  const together: FoundTarget = { kind: 'found', topic: 'providers-effect', about: '' };
  return {
    client: was !== null && was === is ? change('clientGainNpv', is, state) : undefined,
    providers: touched.length === 1 && only?.isInBoth ? npvChange(only.key, state) : together,
  };
}
