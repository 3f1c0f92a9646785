// An explanation for the clipboard: the figure, how it is found, what went in, and where it stands in the workbook.
import { say } from '../../../shared/text/say.ts';
import { type TextCell, tableText } from '../figures/table-text.ts';
import type { NamedExcelForm } from './excel-forms.ts';
import type { ExplainedNumber } from './explained-number.ts';
import type { ShownToken } from './shown-part.ts';

/** Numbers with every digit, as the locale writes them. */
export function explanationText(
  number: ExplainedNumber,
  forms: readonly NamedExcelForm[],
  locale: string,
): string {
  const rows: readonly (readonly TextCell[])[] = [
    [number.title, exactly(number)],
    [number.subtitle],
    [say('In words'), number.sentence.map(words).join('')],
    ...(number.applies ? [[say('Here applies:'), number.applies.map(words).join('')]] : []),
    ...[...(number.contributions?.rows ?? []), ...number.parts].map((part) => [
      part.of ? `${part.label}, ${part.of}` : part.label,
      exactly(part),
    ]),
    // After its address a formula is text: it would be calculated wherever it is pasted.
    ...forms.map(({ sheet, address, formula }) => [say('In Excel'), `${sheet}!${address}: ${formula}`]),
  ];
  return tableText(rows, locale);
}

const exactly = ({
  exact,
  value,
}: {
  readonly exact?: number | undefined;
  readonly value: string;
}): TextCell => (exact === undefined || Number.isNaN(exact) ? value : exact);

function words(token: ShownToken): string {
  if (typeof token === 'string') return token;
  if (token.kind !== 'months') return token.label;
  const { label, first, last, weight } = token;
  const months = say('{label}, months {first} to {last}', { label, first, last });
  return weight === undefined ? months : say('{months}, each × {weight} of its month', { months, weight });
}
