// What one change alone would have to be to bring a provider back to its floor, and what it does to either side.
import type { Deal } from '../../shared/deal/document.ts';
import { instanceOf } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import { inputLabel, itemLabel } from '../format/model-texts.ts';
import { formatDelta, formatPercent, moneyDecimals, scaleLabel } from '../format/number.ts';
import { backToFloor } from '../state/back-to-floor.ts';
import { floorChange, floorLabel } from '../state/floor-texts.ts';
import { resultsOf } from '../state/results.ts';
import { foundNumber, partOf } from './found-number.ts';

const shown = ['by', 'client', 'provider'] as const;

/** `about`: which of its figures, the change, and the provider in its scenario, `by price out-tasking/north`. */
export function backToFloorFigure(deal: Deal, about: string): ExplainedNumber | undefined {
  const [word = '', lever = '', ...rest] = about.split(' ');
  const which = shown.find((one) => one === word);
  const key = rest.join(' ');
  const { situation } = resultsOf(deal);
  const engagement = situation.instances.engagement.find((one) => one.key === key);
  const ways = engagement ? backToFloor(deal, key) : null;
  const way = ways?.levers.find(({ name }) => name === lever);
  if (!engagement || !ways || !way || !which) return undefined;
  const delta = (value: number) => formatDelta(value, { decimals: moneyDecimals(deal) });
  const provider = instanceOf(situation, 'provider', engagement);
  const percent = (share: number) => formatPercent(share, { decimals: 1 });
  const margin = resultsOf(deal).value('marginTerm', key);
  const floor = Number(provider.inputs.floorMargin ?? 0);
  const texts = { by: floorChange(way), client: delta(way.client), provider: delta(way.provider) };
  const titles = {
    by: say('Back to the floor: {change}', { change: floorLabel(way.name) }),
    client: say('Effect on the client, back to the floor: {change}', { change: floorLabel(way.name) }),
    provider: say('Effect on {provider}, back to the floor: {change}', {
      ...{ provider: provider.name, change: floorLabel(way.name) },
    }),
  };
  return foundNumber({
    title: titles[which],
    subtitle:
      which === 'by' ? say('one change alone') : say('{unit}, present value', { unit: scaleLabel(deal) }),
    value: texts[which],
    meaning: say(
      'What it takes that {provider} earns its floor margin over the contract, all else as it is.',
      {
        provider: provider.name,
      },
    ),
    source: say('Convention: the smallest such change, found by calculating the deal again and again'),
    sentence: say(
      'The deal is calculated with one change after another, until profit over the term is the floor’s share of revenue. With that change, the client’s gain against {reference} and the provider’s present value are held against those of now.',
      { reference: ways.reference },
    ),
    parts: [
      partOf(
        { kind: 'value', item: 'marginTerm', instanceKey: key },
        { label: itemLabel('marginTerm'), of: say('now'), value: percent(margin) },
      ),
      {
        ...{ key: 'floor', kind: 'input', label: inputLabel('floorMargin'), of: provider.name },
        ...{ value: percent(floor), target: undefined, home: provider.name },
        input: { name: 'floorMargin', instanceKey: provider.key },
      },
      {
        ...{ key: 'change', kind: 'input', label: inputLabel(way.input.name), of: '', value: texts.by },
        ...{ target: undefined, home: floorLabel(way.name), input: way.input },
      },
    ],
  });
}
