// Where each imported figure comes from: file, sheet, cells, day, and what was made of them.
import type { Provenance } from '../deal/document.ts';
import { say } from '../text/say.ts';
import type { StatedService } from './service-years.ts';
import type { ForeignFile, ForeignSheet } from './table.ts';

export interface Provenances {
  /** Id of the service. */
  readonly of: string;
  /** What the row says in its column of notes. */
  readonly rowNote: string;
  readonly file: ForeignFile;
  readonly sheet: ForeignSheet;
  readonly day: string | null;
}

const NOTE_LENGTH = 1_900;
const MOST_CELLS = 40;

/** Each stated input: reported by the file, or derived from cells of it. The row’s note goes with the first. */
export function provenanceOf(
  { of, rowNote, file, sheet, day }: Provenances,
  { inputs, settled }: StatedService,
): Provenance[] {
  const place =
    file.kind === 'xlsx' ? say('{file}, sheet “{sheet}”', { file: file.name, sheet: sheet.name }) : file.name;
  const imported = (from: string) => (day === null ? from : say('{from}, imported {day}', { from, day }));
  const stated = inputs.map(({ input, cells, derivation }, index): Provenance => {
    const places = [...new Set(cells.map(({ cell }) => cell))];
    const listed = `${places.slice(0, MOST_CELLS).join(', ')}${places.length > MOST_CELLS ? ', …' : ''}`;
    const notes = [...new Set(cells.flatMap(({ note }) => note ?? []))];
    const parts = [derivation, ...notes, index === 0 ? rowNote : ''];
    const note = parts.filter(Boolean).join('; ').slice(0, NOTE_LENGTH);
    return {
      input,
      of,
      status: derivation ? 'derived' : 'reported',
      source: imported(
        say('{place}, {count, plural, one {cell} other {cells}} {listed}', {
          place,
          count: Math.max(1, places.length),
          listed,
        }),
      ),
      ...(note ? { note } : {}),
    };
  });
  const note = say('the figures of each year leave no room for a rate');
  return [
    ...stated,
    ...settled.map((input): Provenance => ({ input, of, status: 'derived', source: imported(place), note })),
  ];
}
