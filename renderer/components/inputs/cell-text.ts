// The texts of a cell: shown, edited, copied.
import { formatPlain } from '../../format/number.ts';
import { editText, fullText } from '../../format/parse-number.ts';
import type { EditableCell, GridCell } from './grid-model.ts';

/** What editing a cell starts from. */
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

/** The text of a cell, and the number behind it where it has one; a share of 1 where it shows per cent. */
export interface CellContent {
  readonly text: string;
  readonly number?: { readonly value: number; readonly percent: boolean };
}

/** What a cell gives away: every digit, in the locale's separators. */
export function contentOf(cell: GridCell | undefined): CellContent {
  switch (cell?.kind) {
    case 'number':
      return numberContent(cell.value, cell.percent);
    case 'text':
    case 'choice':
      return { text: textOf(cell) };
    case 'computed':
      return cell.value === undefined || !Number.isFinite(cell.value)
        ? { text: cell.text }
        : numberContent(cell.value, cell.percent === true);
    case 'link':
      return { text: cell.text };
    default:
      return { text: '' };
  }
}

const numberContent = (value: number, percent: boolean): CellContent => ({
  text: fullText(value, { percent }),
  number: { value, percent },
});
