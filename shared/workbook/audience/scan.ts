// Looks through everything a file says for what must not leave. Independent of how the file was made: the
// permitted model decides what goes in, this decides whether it may go out.
import { say } from '../../text/say.ts';
import { columnLetters } from '../address.ts';
import type { PlannedCell, WorkbookPlan } from '../plan.ts';
import { numbersIn, significantDigits, textNumbers } from './number-text.ts';

/** What must not leave, and what it is; the description names no figure. */
export interface Secrets {
  readonly numbers: readonly { readonly value: number; readonly what: string }[];
  readonly texts: readonly { readonly text: string; readonly what: string }[];
}

/** What a cell may hold because the permitted model has it there, by `placeText`. */
export type Vouched = ReadonlyMap<string, number>;

/** One thing a file says. */
export type Found =
  | { readonly kind: 'number'; readonly where: string; readonly value: number }
  | { readonly kind: 'text'; readonly where: string; readonly text: string };

export interface Leak {
  /** The cell, or the part of the file: `'Inputs'!D23`. */
  readonly where: string;
  readonly what: string;
  /** The field of the deal that says it, where one does: `the title of the deal`. */
  readonly field?: string;
  /** The text it stands in, for whoever wrote it and has to mend it. */
  readonly said?: string;
}

export const placeText = (sheet: string, address: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${address}`;

/** A file that would have told a counterparty what it must not know. It was not written. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    // One thing in many places is one thing to mend.
    const said = new Map<string, { readonly leak: Leak; readonly places: Set<string> }>();
    for (const leak of leaks) {
      const fault = `${leak.what} ${leak.field ?? ''}`;
      const known = said.get(fault) ?? { leak, places: new Set<string>() };
      known.places.add(leak.where);
      said.set(fault, known);
    }
    const shown = Array.from(said.values(), ({ leak: { where, what, field }, places }) => {
      const fault = say(
        '{more, plural, =0 {{where} would show {what}} one {{where} would show {what} (and in # more place)} other {{where} would show {what} (and in # more places)}}',
        { where, what, more: places.size - 1 },
      );
      return field ? say('{fault}: change {field}', { fault, field }) : fault;
    }).slice(0, 5);
    super(
      said.size > 5
        ? say('Nothing was written: {shown} (and {more} more).', {
            shown: shown.join('; '),
            more: said.size - 5,
          })
        : say('Nothing was written: {shown}.', { shown: shown.join('; ') }),
    );
    this.leaks = leaks;
  }
}

export interface Judging {
  readonly secrets: Secrets;
  readonly vouched: Vouched;
  /** Numbers that may stand in text: those of the permitted deal. */
  readonly permittedNumbers: readonly number[];
  /** Names of the permitted deal, and the field each stands in: a year in one of them is no figure. */
  readonly permittedNames: readonly { readonly text: string; readonly field: string }[];
  /** Everything the same file says when nothing in it has a name: words of ours, judged by their origin. */
  readonly vocabulary: readonly string[];
}

/** Amounts a month and a year, thousands, per cent: what a figure may have been turned into. */
const SCALES = [1, 12, 1 / 12, 1000, 1 / 1000, 100, 1 / 100];
const ROUNDINGS = [2, 3, 4, 5, 6, 7, 8, 9] as const;
/** With fewer digits a match says nothing: half the numbers of any file have them. */
const FEWEST_DIGITS = 4;
const EXACT = 10;

export type Judge = (found: Found) => readonly Leak[];

/** Made once for a file; judges whatever is found in it. */
export function judgeOf({ secrets, vouched, permittedNumbers, permittedNames, vocabulary }: Judging): Judge {
  const known = secretDigits(secrets, permittedNumbers);
  const spoken = new Set([
    ...permittedNumbers.flatMap(textNumbers),
    ...permittedNames.flatMap(({ text }) => numbersIn(text)),
  ]);
  const words = phrase(vocabulary.join('\n'));
  const texts = secrets.texts
    .map(({ text, what }) => ({ text: phrase(text), what }))
    .filter(({ text }) => text.trim() !== '' && !words.includes(text));
  const carriers = permittedNames.map(({ text, field }) => ({ text: phrase(text), field }));
  /** Which name of the deal says the text, where it stands in that name’s cell. */
  const named = (text: string, said: string): Pick<Leak, 'field'> => {
    const found = carriers.find((one) => one.text.includes(text) && said.includes(one.text));
    return found ? { field: found.field } : {};
  };
  const ofNumber = (where: string, value: number): Leak[] => {
    const what = known(value);
    return what === undefined ? [] : [{ where, what }];
  };
  return (found) => {
    const { where } = found;
    if (found.kind === 'number') {
      return vouched.get(where) === found.value ? [] : ofNumber(where, found.value);
    }
    const said = phrase(found.text);
    return [
      ...texts
        .filter(({ text }) => said.includes(text))
        .map(({ text, what }) => ({ where, what, said: found.text, ...named(text, said) })),
      ...numbersIn(found.text)
        .filter((value) => significantDigits(value) >= FEWEST_DIGITS && !spoken.has(value))
        .flatMap((value) => ofNumber(where, value)),
    ];
  };
}

/** Finds which secret a number is, as it stands, rounded or scaled. */
function secretDigits(
  { numbers }: Secrets,
  permittedNumbers: readonly number[],
): (value: number) => string | undefined {
  const open = new Set(permittedNumbers);
  const exact = new Map<string, string>();
  const rounded = new Map<string, string>();
  for (const { value, what } of numbers) {
    if (!Number.isFinite(value) || value === 0 || open.has(value)) continue;
    const long = significantDigits(value) >= FEWEST_DIGITS;
    for (const scale of SCALES) {
      const scaled = Math.abs(value * scale);
      // Of a short number nothing is left to round; its own digits count where nothing vouches for the cell.
      exact.set(scaled.toPrecision(EXACT), what);
      if (long) for (const digits of ROUNDINGS) rounded.set(`${digits} ${scaled.toPrecision(digits)}`, what);
    }
  }
  return (value) => {
    const size = Math.abs(value);
    const found = exact.get(size.toPrecision(EXACT));
    if (found !== undefined || size === 0) return found;
    const digits = Math.max(2, significantDigits(size));
    return digits >= EXACT ? undefined : rounded.get(`${digits} ${size.toPrecision(digits)}`);
  };
}

/** Words in order, whatever stands between them, so that a name is found whole. */
const phrase = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Everything a plan says, cell by cell. */
export function* foundInPlan(plan: WorkbookPlan): Generator<Found> {
  yield { kind: 'text', where: say('the title'), text: plan.title };
  for (const { name } of plan.names)
    yield { kind: 'text', where: say('the name {name}', { name }), text: name };
  for (const sheet of plan.sheets) {
    yield {
      kind: 'text',
      where: say('the name of the sheet {name}', { name: sheet.name }),
      text: sheet.name,
    };
    for (const cell of sheet.cells)
      yield* foundInCell(cell, placeText(sheet.name, `${columnLetters(cell.column)}${cell.row}`));
  }
}

function* foundInCell({ content, validation }: PlannedCell, where: string): Generator<Found> {
  if (content.kind === 'text') yield { kind: 'text', where, text: content.text };
  if (content.kind === 'number') yield { kind: 'number', where, value: content.value };
  if (content.kind === 'formula') {
    yield* foundInFormula(content.formula, where);
    if (typeof content.value === 'number') yield { kind: 'number', where, value: content.value };
    else yield { kind: 'text', where, text: content.value };
  }
  if (validation) yield { kind: 'text', where, text: validation.message };
}

/** Names of sheets, texts, and numbers that are no part of an address or a name. */
export function* foundInFormula(formula: string, where: string): Generator<Found> {
  for (const [quoted] of formula.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g))
    yield { kind: 'text', where, text: quoted.slice(1, -1) };
  const bare = formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ' ');
  // The literals of every formula of ours; they say nothing.
  for (const [literal] of bare.matchAll(/(?<![\p{L}\d_$.:])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\d_$:(])/giu))
    if (literal !== '0' && literal !== '1')
      yield { kind: 'number', where: say('{where}, in its formula', { where }), value: Number(literal) };
}

/** What a plan would give away, the same thing in the same place once. */
export function leaksIn(found: Iterable<Found>, judge: Judge): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  for (const one of found) for (const leak of judge(one)) leaks.set(`${leak.where} ${leak.what}`, leak);
  return [...leaks.values()];
}
