// Figures of an import as text: all digits that count, and what is used where a cell was refused.
import type { Deal, DealService } from '../../../shared/deal/document.ts';
import { effective } from '../../../shared/deal/set-input.ts';
import type { ImportProblem } from '../../../shared/import/problems.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { formatExact } from '../../format/number.ts';

const shownOne = (name: string, value: number, deal: Deal): string =>
  formatExact(value, inputTable[name]?.unit ?? 'count', deal);

/** So many years stand in a cell; of more only the first and the last. */
const YEARS_SHOWN = 5;

/** One figure, or those of several years; empty where nothing is stated. */
export function shownInput(name: string, value: unknown, deal: Deal): string {
  if (typeof value === 'number') return shownOne(name, value, deal);
  if (!Array.isArray(value)) return '';
  const years: readonly number[] = value;
  const shown = years.map((one) => shownOne(name, one, deal));
  return years.length > YEARS_SHOWN ? `${shown[0]} … ${shown.at(-1)}` : shown.join(' · ');
}

/** Every year of a list, for hovering; undefined for one figure. */
export function shownYears(name: string, value: unknown, deal: Deal): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const years: readonly number[] = value;
  return years.map((one, index) => `Year ${index + 1}: ${shownOne(name, one, deal)}`).join('\n');
}

/** What the service has where the figure of a cell was not taken. */
export function usedInstead({ input }: ImportProblem, service: DealService | undefined, deal: Deal): string {
  if (!input || !service) return 'nothing';
  const stated = Object.hasOwn(service.inputs, input);
  const shown = shownInput(input, effective(service.inputs, input), deal) || '0';
  return stated ? shown : say('{shown}, as nothing is stated', { shown });
}
