// The English texts as one file with room for a translation of each: what a translator fills in.
import { sourceTexts } from './read-texts.ts';

/** Folders whose texts the interface shows. */
const SAYING_FOLDERS = ['renderer', 'shared', 'electron'];

/** English text → nothing yet, in the order of the source: what stands near is said near. */
export function emptyCatalogue(): Readonly<Record<string, string>> {
  return Object.fromEntries(sourceTexts(SAYING_FOLDERS).said.map(({ text }) => [text, '']));
}
