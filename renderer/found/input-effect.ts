// What an input of the Assumptions moves: the deal calculated again with it a tenth up and a tenth down.
import { inputMoves, type Move } from '../../shared/assessment/assumptions.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { originOf } from '../../shared/deal/origin.ts';
import type { InputValue } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import type { UnitName } from '../../shared/units/unit.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import type { ShownPart } from '../components/explain/shown-part.ts';
import { inputLabel } from '../format/model-texts.ts';
import { formatDelta, formatValue, moneyDecimals, scaleLabel } from '../format/number.ts';
import { resultsOf } from '../state/results.ts';
import { foundNumber, partOf } from './found-number.ts';

/** `about`: the input and the key of its holder, `unitPrice out-tasking/desk`. */
export function inputEffectFigure(deal: Deal, about: string): ExplainedNumber | undefined {
  const [input = '', ...rest] = about.split(' ');
  const of = rest.join(' ');
  const found = inputMoves(resultsOf(deal).situation, { input, of }, (name, key) =>
    originOf(deal, name, key),
  );
  if (!found) return undefined;
  const { stated, moves } = found;
  const largest = Math.max(0, ...moves.map(({ from, cost }) => Math.abs(cost - from)));
  const written = (value: InputValue) => inputText(value, stated.unit, deal);
  const name = `${inputLabel(input)}, ${stated.holder}`;
  const home: ShownPart = {
    ...{
      key: about,
      kind: 'input',
      label: inputLabel(input),
      of: stated.holder,
      value: written(stated.value),
    },
    ...{ target: undefined, home: stated.holder, input: { name: input, instanceKey: of } },
  };
  return foundNumber({
    title: say('Effect of {input}', { input: name }),
    subtitle: say('{unit}, present value of total cost of performance', { unit: scaleLabel(deal) }),
    value: formatValue(largest, 'money', deal),
    exact: largest,
    meaning: say(
      'The largest change of any scenario’s total cost of performance, as present value, when the input moves by 10 %.',
    ),
    source: say(
      'Convention: within the bounds of the input; years each by their own tenth, whole numbers by one at least',
    ),
    sentence: say(
      'The deal is calculated again with the input a tenth higher and a tenth lower, everything else as it is. Without regard to its sign the largest change counts.',
    ),
    parts: [home, ...moves.map((move) => movePart(deal, move, written))],
  });
}

const movePart = (
  deal: Deal,
  { direction, to, scenario, name, from, cost }: Move,
  written: (value: InputValue) => string,
): ShownPart => ({
  ...partOf(
    { kind: 'value', item: 'costNpv', instanceKey: scenario },
    {
      label: name,
      of: say('with {value}', { value: written(to) }),
      value: formatDelta(cost - from, { decimals: moneyDecimals(deal) }),
    },
  ),
  key: `${direction} ${scenario}`,
  exact: cost - from,
});

/** The first year’s, and that there is more to it. */
function inputText(value: InputValue, unit: UnitName, deal: Deal): string {
  if (typeof value === 'number') return formatValue(value, unit, deal);
  const [first = 0] = value;
  const text = formatValue(first, unit, deal);
  return value.every((one) => one === first) ? text : `${text} …`;
}
