// From what was typed or pasted into a cell to a change of the deal, or to why it is none.
import { say } from '../../../shared/text/say.ts';
import { type Parsed, parseNumber } from '../../format/parse-number.ts';
import { type CellContent, contentOf, textOf } from './cell-text.ts';
import type { CellChange, EditableCell, NumberCell } from './grid-model.ts';

export type Acceptance =
  | { readonly outcome: 'change'; readonly change: CellChange }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'refused'; readonly message: string };

const SAME: Acceptance = { outcome: 'same' };
const refused = (message: string): Acceptance => ({ outcome: 'refused', message });

/** What a text makes of a cell. `number` is what stands behind a pasted text: exact, where the text is rounded. */
export function accept(cell: EditableCell, text: string, number?: CellContent['number']): Acceptance {
  switch (cell.kind) {
    case 'number':
      return acceptNumber(cell, text, number);
    case 'text': {
      const trimmed = text.trim().replace(/\s*[\r\n\t]+\s*/g, ' ');
      if (trimmed === cell.value) return SAME;
      return { outcome: 'change', change: cell.change(trimmed) };
    }
    case 'choice': {
      if (cell.several && text === cell.several.text) return SAME;
      const wanted = text.trim().toLocaleLowerCase();
      const option = cell.options.find(
        ({ key, label }) => key === text || label.toLocaleLowerCase() === wanted,
      );
      if (!option) {
        const names = cell.options.map(({ label }) => label).join(', ');
        return refused(say('“{trim}” is none of: {names}', { trim: text.trim(), names }));
      }
      return option.key === cell.value && !cell.several
        ? SAME
        : { outcome: 'change', change: cell.change(option.key) };
    }
    default:
      return cell satisfies never;
  }
}

function acceptNumber(cell: NumberCell, text: string, number: CellContent['number']): Acceptance {
  if (text.trim() === '' && cell.required) return refused(say('Needs a number'));
  if (text.trim() === '') return cell.stated ? { outcome: 'change', change: cell.change(null) } : SAME;
  const parsed = number ? taken(number, cell) : parseNumber(text, cell);
  if (!parsed.ok) return refused(parsed.message);
  if (cell.stated && isAsShown(parsed.value, cell.value)) return SAME;
  // Leaving a carried value as it was must not make it a stated one.
  if (text === textOf(cell) || text === contentOf(cell).text) return SAME;
  const outOfBounds = cell.check(parsed.value);
  return outOfBounds ? refused(outOfBounds) : { outcome: 'change', change: cell.change(parsed.value) };
}

/** A number without a per cent sign means per cent in a cell that shows per cent, pasted as typed. */
const taken = ({ value, percent }: NonNullable<CellContent['number']>, cell: NumberCell): Parsed => ({
  ok: true,
  value: cell.percent && !percent ? value / 100 : value,
});

/** Fifteen digits is what a cell and a spreadsheet show of a number. */
const isAsShown = (value: number, other: number): boolean =>
  value === other || value.toPrecision(15) === other.toPrecision(15);
