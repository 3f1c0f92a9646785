// The English texts as one file with room for a translation of each: what a translator fills in.
import { sourceTexts } from './read-texts.ts';
import { tableTexts } from './table-texts.ts';

/** Folders whose texts the interface shows. */
const SAYING_FOLDERS = ['renderer', 'shared', 'electron'];

/** English text → nothing yet, in the order of the source and then of the tables: what stands near is said near. */
export function emptyCatalogue(): Readonly<Record<string, string>> {
  const all = [...sourceTexts(SAYING_FOLDERS).said, ...tableTexts()];
  return Object.fromEntries(all.map(({ text }) => [text, '']));
}
