// What a clause’s wording may quote of the deal: its own numbers, by year where they differ.
import { inputTable } from '../model/inputs.ts';
import { type InputValue, type Instance, instanceOf, inYear, type Situation } from '../model/instances.ts';
import { figure } from '../text/figures.ts';
import { say } from '../text/say.ts';

export interface Quote {
  readonly name: string;
  readonly amount: (input: string) => string;
  readonly percent: (input: string) => string;
  readonly times: (input: string) => string;
  readonly count: (input: string) => string;
  /** Some year’s value is not 0. */
  readonly isSet: (input: string) => boolean;
}

export const statedFor = (situation: Situation, instance: Instance, input: string): InputValue =>
  instanceOf(situation, inputTable[input]?.scope ?? instance.scope, instance).inputs[input] ?? 0;

export const isSet = (value: InputValue): boolean =>
  typeof value === 'number' ? value !== 0 : value.some((one) => one !== 0);

export function quoteOf(situation: Situation, instance: Instance, money: (amount: number) => string): Quote {
  const quoted = (text: (value: number) => string) => (input: string) =>
    byYear(statedFor(situation, instance, input), inputTable[input]?.fromYear ?? 1, text);
  return {
    name: instance.name,
    amount: quoted(money),
    percent: quoted(percentText),
    times: quoted((value) => say('{factor} times', { factor: plainText(value) })),
    count: quoted(plainText),
    isSet: (input) => isSet(statedFor(situation, instance, input)),
  };
}

/** “4.0 %”, or “4.0 % in year 2, 3.5 % from year 3”. */
function byYear(value: InputValue, first: number, text: (value: number) => string): string {
  if (typeof value === 'number') return text(value);
  const entries = value.slice(first - 1);
  const last = entries.findLastIndex((entry, index) => index === 0 || entry !== entries[index - 1]);
  if (last <= 0) return text(inYear(value, first));
  return entries
    .slice(0, last + 1)
    .map((entry, index) => {
      const values = { value: text(entry), year: first + index };
      return index === last ? say('{value} from year {year}', values) : say('{value} in year {year}', values);
    })
    .join(', ');
}

const plainText = (value: number): string => figure(value, { maximumSignificantDigits: 6 });
const percentText = (share: number): string => `${plainText(100 * share)} %`;
