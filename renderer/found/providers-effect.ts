// What the last edit did to the providers it touched.

import type { Deal } from '../../shared/deal/document.ts';
import { say } from '../../shared/text/say.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import { itemLabel } from '../format/model-texts.ts';
import { formatDelta, moneyDecimals, scaleLabel } from '../format/number.ts';
import { dealStore } from '../state/deal.ts';
import { providerEffects } from '../state/headline.ts';
import { foundNumber, partOf } from './found-number.ts';
import { beforeEdit, npvChange } from './last-edit.ts';

export function providersEffectFigure(deal: Deal): ExplainedNumber | undefined {
  const { lastEdit } = dealStore.getState();
  if (!lastEdit || lastEdit.after !== deal) return undefined;
  const effects = providerEffects(lastEdit);
  const delta = (value: number) => formatDelta(value, { decimals: moneyDecimals(deal) });
  const state = beforeEdit(lastEdit);
  return foundNumber({
    title: say('Effect of the last edit on providers'),
    subtitle: say('{unit}, present value', { unit: scaleLabel(deal) }),
    value: delta(effects.reduce((sum, { effect }) => sum + effect, 0)),
    meaning: say('What the providers of the two compared scenarios win or lose by the edit “{edit}”.', {
      edit: lastEdit.label,
    }),
    source: say('Convention: present value of each provider’s cash after the edit less that before it'),
    sentence: say(
      'The deal is calculated as it was before the edit and as it is now. The differences of the providers it touches are added up.',
    ),
    parts: effects.map(({ key, name, scenario, effect, isInBoth }) => ({
      ...partOf(npvChange(key, state), {
        label: itemLabel('providerNpv'),
        of: `${name}, ${scenario}`,
        value: delta(effect),
      }),
      // A provider that came or went has no figure on the other side of the edit.
      ...(isInBoth ? {} : { target: undefined }),
    })),
    comesTo: true,
  });
}
