// What a number format says about a number: a date, a percentage, an amount of a currency. ECMA-376 18.8.30.

export interface FormatMeaning {
  readonly isDate?: true;
  readonly isPercent?: true;
  readonly currency?: string;
}

const PLAIN: FormatMeaning = {};

/** Formats without a code of their own; 27–36 and 50–58 are dates in East Asian versions of Excel. */
export function builtInMeaning(id: number): FormatMeaning {
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  if (isDate) return { isDate: true };
  return id === 9 || id === 10 ? { isPercent: true } : PLAIN;
}

export function meaningOf(code: string): FormatMeaning {
  // Of the sections for positive, negative, zero and text the first speaks for the number.
  const section = firstSection(code.slice(0, 400));
  const currency = currencyIn(section);
  const bare = section
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '');
  const isElapsed = /\[(h+|m+|s+)\]/i.test(bare);
  const letters = bare.replace(/\[[^\]]*\]?/g, '').replace(/General/gi, '');
  if (isElapsed || (/[ymdhs]/i.test(letters) && !/[0#?]/.test(letters.replace(/[.,]0+/g, ''))))
    return { isDate: true };
  if (letters.includes('%')) return { isPercent: true };
  return currency ? { currency } : PLAIN;
}

function firstSection(code: string): string {
  let isQuoted = false;
  for (let at = 0; at < code.length; at += 1) {
    const char = code[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (char === '\\') at += 1;
    else if (char === ';' && !isQuoted) return code.slice(0, at);
  }
  return code;
}

/** `[$€-407]`, `"EUR"`, a bare sign. */
function currencyIn(section: string): string | undefined {
  const bracketed = /\[\$([^\]-]+)(-[^\]]*)?\]/.exec(section)?.[1]?.trim();
  if (bracketed) return bracketed;
  const quoted = [...section.matchAll(/"([^"]*)"/g)].map((match) => match[1]?.trim() ?? '');
  return (
    quoted.find((text) => /^([A-Z]{3}|\p{Sc}|[A-Z]{1,3}\$|kr|zł|Kč|Fr\.?)$/u.test(text)) ??
    /\p{Sc}/u.exec(section)?.[0]
  );
}

const DAY = 86_400_000;

/** The day of a serial number. Excel counts a 29 February 1900 that never was. */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY).toISOString().slice(0, 10);
}
