// Says where an input comes from: sets or clears fields of its entry, in a draft of the deal.
import type { Deal, Provenance } from './document.ts';

/** What is said of an input. Null or an empty text takes a field away; one that is missing stays as it is. */
export type ProvenanceFields = {
  readonly [Field in keyof Omit<Provenance, 'input' | 'of'>]?: Provenance[Field] | null;
};

/** Makes the entry where there is none; an entry of which nothing is left goes. */
export function setProvenance(
  draft: Deal,
  { input, of }: Pick<Provenance, 'input' | 'of'>,
  fields: ProvenanceFields,
): void {
  const place = draft.provenance.findIndex((entry) => entry.input === input && entry.of === of);
  const { status, confidence, signedOff, ...texts } = { ...draft.provenance[place], ...fields };
  const [source, owner, note] = [texts.source, texts.owner, texts.note].map((text) => text?.trim());
  const entry: Provenance = {
    input,
    of,
    ...(status ? { status } : {}),
    ...(source ? { source } : {}),
    ...(owner ? { owner } : {}),
    ...(confidence ? { confidence } : {}),
    ...(note ? { note } : {}),
    ...(signedOff ? { signedOff: { ...signedOff } } : {}),
  };
  const isEmpty = Object.keys(entry).length === 2;
  if (place < 0) {
    if (!isEmpty) draft.provenance.push(entry);
  } else if (isEmpty) draft.provenance.splice(place, 1);
  else draft.provenance[place] = entry;
}
