// A name at the start of a sentence or label, or within one.

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Not of an abbreviation: FTE stays as it is. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
