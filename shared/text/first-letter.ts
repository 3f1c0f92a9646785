// A name at the start of a sentence or label, or within one.
import { spokenLanguage } from './say.ts';

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Not of an abbreviation: FTE stays as it is. Not of another language: it may have capitals within a sentence. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][A-Z]/.test(text) || !/^en\b/.test(spokenLanguage())
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
