// From what was typed or pasted into a cell to a change of the deal, or to why it is none.
import { formatPlain } from '../../format/number.ts';
import { editText, parseNumber } from '../../format/parse-number.ts';
import type { CellChange, EditableCell } from './grid-model.ts';

export type Acceptance =
  | { readonly outcome: 'change'; readonly change: CellChange }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'refused'; readonly message: string };

const SAME: Acceptance = { outcome: 'same' };
const refused = (message: string): Acceptance => ({ outcome: 'refused', message });

export function accept(cell: EditableCell, text: string): Acceptance {
  switch (cell.kind) {
    case 'number':
      return acceptNumber(cell, text);
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
        return refused(`“${text.trim()}” is none of: ${names}`);
      }
      return option.key === cell.value && !cell.several
        ? SAME
        : { outcome: 'change', change: cell.change(option.key) };
    }
    default:
      return cell satisfies never;
  }
}

function acceptNumber(cell: EditableCell & { kind: 'number' }, text: string): Acceptance {
  if (text.trim() === '' && cell.required) return refused('Needs a number');
  if (text.trim() === '') return cell.stated ? { outcome: 'change', change: cell.change(null) } : SAME;
  const parsed = parseNumber(text, { percent: cell.percent });
  if (!parsed.ok) return refused(parsed.message);
  if (cell.stated && parsed.value === cell.value) return SAME;
  // Leaving a carried value as it was must not make it a stated one.
  if (text === textOf(cell)) return SAME;
  const outOfBounds = cell.check(parsed.value);
  return outOfBounds ? refused(outOfBounds) : { outcome: 'change', change: cell.change(parsed.value) };
}

/** What editing a cell starts from, and what copying it gives. */
export function textOf(cell: EditableCell): string {
  switch (cell.kind) {
    case 'number':
      return editText(cell.value, { percent: cell.percent });
    case 'text':
      return cell.value;
    case 'choice':
      return cell.several?.text ?? cell.options.find(({ key }) => key === cell.value)?.label ?? '';
    default:
      return cell satisfies never;
  }
}

/** What a cell shows while it is not edited. */
export const shownText = (cell: EditableCell): string =>
  cell.kind === 'number'
    ? formatPlain(cell.percent ? cell.value * 100 : cell.value, { decimals: cell.decimals })
    : textOf(cell);
