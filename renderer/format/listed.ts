// Names one after the other, as the language spoken lists them: “A, B and C”.
import { ENGLISH, spokenLanguage } from '../../shared/text/say.ts';

/** The app's own English has no comma before its “and”. */
const tag = (): string => (spokenLanguage() === ENGLISH ? 'en-GB' : spokenLanguage());

export const listed = (names: readonly string[]): string => new Intl.ListFormat(tag()).format(names);
