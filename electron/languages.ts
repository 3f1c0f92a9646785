// The languages the app can speak: English, and each a file of translations stands for (docs/translation.md).
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { KnownLanguages, SpokenTexts } from '../shared/ipc/contract.ts';
import { type Catalogue, ENGLISH } from '../shared/text/say.ts';

/** Where the English texts stand, made when the app is built. */
export const CATALOGUE_FILE = `${ENGLISH}.json`;

/** A translation of everything is far below this; anything above is some other file. */
const LARGEST = 5_000_000;

const choiceShape = z.object({ tag: z.string() });
const catalogueShape = z.record(z.string(), z.string());

export interface Languages {
  readonly known: () => KnownLanguages;
  readonly spoken: () => SpokenTexts;
  /** Kept over restarts; null follows the system. Throws where the file cannot be written. */
  readonly choose: (tag: string | null) => void;
  /** The English texts, each with room for its translation, as JSON. */
  readonly toTranslate: () => string;
}

interface LanguagePlaces {
  /** Folders with files such as `de.json`; of two of one language the later counts. */
  readonly folders: readonly string[];
  /** Keeps what was chosen. */
  readonly file: string;
  /** BCP 47 tags the system prefers, best first. */
  readonly system: readonly string[];
}

/** A file that is not there, or is no translation, is no language. */
export function languagesIn({ folders, file, system }: LanguagePlaces): Languages {
  const files = new Map(folders.flatMap(languageFiles));
  let chosen = choiceIn(file);
  const textsOf = (tag: string): Catalogue | null => {
    const path = files.get(tag);
    return path === undefined ? null : read(path);
  };
  const spoken = (): SpokenTexts => {
    const wanted = chosen === null ? system.flatMap(withoutRegion) : [chosen];
    for (const tag of wanted) {
      const texts = tag === ENGLISH ? {} : textsOf(tag);
      if (texts !== null) return { tag, texts };
    }
    return { tag: ENGLISH, texts: {} };
  };
  const english = (): Catalogue =>
    folders.map((folder) => read(join(folder, CATALOGUE_FILE))).find((one) => one !== null) ?? {};
  return {
    spoken,
    known: () => {
      const all = Object.keys(english());
      return {
        chosen,
        spoken: spoken().tag,
        texts: all.length,
        languages: [...files.keys()].flatMap((tag) => {
          const texts = textsOf(tag);
          return texts === null ? [] : [{ tag, translated: all.filter((text) => texts[text]).length }];
        }),
      };
    },
    choose: (next) => {
      writeFileSync(file, JSON.stringify(next === null ? {} : { tag: next }));
      chosen = next;
    },
    toTranslate: () => `${JSON.stringify(english(), null, 2)}\n`,
  };
}

/** “de-CH”: de-CH itself, else de. */
const withoutRegion = (tag: string): readonly string[] => [tag, tag.replace(/-.*$/, '')];

function choiceIn(file: string): string | null {
  try {
    return choiceShape.parse(JSON.parse(readFileSync(file, 'utf8'))).tag;
  } catch {
    // Nobody has chosen.
    return null;
  }
}

function languageFiles(folder: string): readonly (readonly [string, string])[] {
  return namesIn(folder).flatMap((name) => {
    const tag = tagOf(name);
    return tag === null || tag === ENGLISH ? [] : [[tag, join(folder, name)] as const];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    // Nobody has put any there.
    return [];
  }
}

/** The language a file is named for: a BCP 47 tag in its usual spelling, or null. */
function tagOf(name: string): string | null {
  try {
    return Intl.getCanonicalLocales(basename(name, '.json'))[0] ?? null;
  } catch {
    return null;
  }
}

function read(file: string): Catalogue | null {
  try {
    if (statSync(file).size > LARGEST) return null;
    return catalogueShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
