// What the app says, in the language it speaks. English stands where it is said; a translation is a file that
// maps each English text to its own (docs/translation.md).
import { IntlMessageFormat } from 'intl-messageformat';

/** English text → text in another language; both ICU MessageFormat where the text has `{places}`. */
export type Catalogue = Readonly<Record<string, string>>;

type Primitive = string | number;

export const ENGLISH = 'en';

let language = ENGLISH;
let catalogue: Catalogue = {};
const formats = new Map<string, IntlMessageFormat>();

/**
 * From now on `say` speaks this language: a BCP 47 tag, for its rules of plurals, and its texts. Call it before
 * what says something is imported: tables say their labels when they are read. Throws RangeError for no such tag.
 */
export function speak(tag: string, texts: Catalogue): void {
  [language] = Intl.getCanonicalLocales(tag) as [string];
  catalogue = texts;
  formats.clear();
}

/** An English text that is said later: in a table that is read before the language is known, or kept through changes. */
export const toSay = <const Text extends string>(english: Text): Text => english;

/**
 * What `write` makes, in English whatever language is spoken: workbooks and bid sheets are documents that both sides
 * hold against each other and that are read back by their words.
 */
export function inEnglish<Made>(write: () => Made): Made {
  const before = { language, catalogue };
  [language, catalogue] = [ENGLISH, {}];
  try {
    return write();
  } finally {
    ({ language, catalogue } = before);
  }
}

/** What `speak` was told last: for a process of our own, which knows it only by being told. */
export const spoken = (): { readonly tag: string; readonly texts: Catalogue } => ({
  tag: language,
  texts: catalogue,
});

/** The language spoken, as a BCP 47 tag. */
export const spokenLanguage = (): string => language;

/**
 * A text in the language spoken; in English where it has no translation, or one that cannot be filled in.
 * `values` fill its `{places}`; amounts and dates are formatted by whoever passes them, a count may be a number:
 * `say('{count, plural, one {# service} other {# services}}', { count })`. Without values nothing is replaced.
 */
export function say(english: string, values?: Readonly<Record<string, Primitive>>): string {
  if (!values) return translated(english);
  const said = sayParts<Primitive>(english, values);
  return said.length === 1 ? String(said[0]) : said.join('');
}

/** The same with values that are no text (an element of a page, a link): the text in pieces, in its order. */
export function sayParts<Part>(
  english: string,
  values: Readonly<Record<string, Part | Primitive>>,
): readonly (string | Part)[] {
  const own = translated(english);
  try {
    return filled(own, values, language);
  } catch (error) {
    if (own === english) throw error;
    // A translation that asks for what there is not must not take the screen down.
    return filled(english, values, ENGLISH);
  }
}

/** “A, B and C” in the language spoken. */
export const sayList = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string =>
  // In British English no comma stands before the “and”.
  new Intl.ListFormat(language === ENGLISH ? 'en-GB' : language, { type }).format(items);

function translated(english: string): string {
  const own = Object.hasOwn(catalogue, english) ? catalogue[english] : undefined;
  return own || english;
}

function filled<Part>(
  text: string,
  values: Readonly<Record<string, Part | Primitive>>,
  tag: string,
): readonly (string | Part)[] {
  const key = `${tag} ${text}`;
  const format = formats.get(key) ?? new IntlMessageFormat(text, tag, undefined, { ignoreTag: true });
  formats.set(key, format);
  const said = format.format<Part>({ ...values });
  return Array.isArray(said) ? said : [said];
}
