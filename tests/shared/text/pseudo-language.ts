// A language in which every text of the interface is marked: what comes out unmarked did not pass through `say`.
import { ENGLISH, speak } from '../../../shared/text/say.ts';

/** Texts that are only places and signs stay as they are, as in any language, and so do those that are said already. */
const marked = (english: string): string | undefined =>
  !english.startsWith('⟦') && /\p{Letter}/u.test(english.replace(/\{\w+\}/g, ''))
    ? `⟦${english}⟧`
    : undefined;

/** What `work` makes while the pseudo-language is spoken, and every English text that was said meanwhile. */
export function inPseudoLanguage<Made>(work: () => Made): {
  readonly made: Made;
  readonly said: ReadonlySet<string>;
} {
  const said = new Set<string>();
  const catalogue = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, english) => marked(String(english)),
      getOwnPropertyDescriptor: (_, english) => {
        said.add(String(english));
        return { configurable: true, enumerable: true, writable: true, value: marked(String(english)) };
      },
    },
  );
  speak('en-XA', catalogue);
  try {
    return { made: work(), said };
  } finally {
    speak(ENGLISH, {});
  }
}
