// The folders of pictures: what is in them, what it is compared with, and the page for people.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { looks } from './looks.ts';
import { compressed, differenceFrom } from './picture-file.ts';
import { type Picture, pictures, type Scene, scenes } from './picture-list.ts';

const docs = new URL('../../../docs/', import.meta.url);
const folders = [...new Set(Object.values(looks).map(({ folder }) => folder))];
const MADE_WITH = 'screenshots/taken-with.json';
const PAGE = 'screenshots/README.md';

const wantedFiles: ReadonlySet<string> = new Set([...pictures.map(({ file }) => file), MADE_WITH, PAGE]);

/** Told by `npm run pictures`: what is taken is written. */
export const isWriting = process.env.PARLEY_WRITE_PICTURES === '1';

const madeWithShape = z.object({ chromium: z.string(), platform: z.string() });
export type MadeWith = z.infer<typeof madeWithShape>;

/** Of a path under docs. */
const pathOf = (file: string): string => fileURLToPath(new URL(file, docs));

/** Takes away what is in no list any more. */
export function clearFolders(): void {
  for (const folder of folders) {
    mkdirSync(pathOf(folder), { recursive: true });
    for (const name of readdirSync(pathOf(folder)))
      if (!wantedFiles.has(`${folder}/${name}`)) rmSync(pathOf(`${folder}/${name}`), { recursive: true });
  }
}

/** A picture in which nothing is other to the eye stays as it is, so that a change is what has changed. */
export async function writePicture(file: string, shot: Buffer): Promise<void> {
  const made = await compressed(shot);
  if ((await differs(file, made)) > 0) writeFileSync(pathOf(file), made);
}

export function writePage(madeWith: MadeWith): void {
  writeFileSync(pathOf(MADE_WITH), `${JSON.stringify(madeWith, null, 2)}\n`);
  writeFileSync(pathOf(PAGE), page());
}

/** How much a picture may differ from what is shown: letters are drawn a little otherwise by another Chromium. */
export function allowedDifference(now: MadeWith): number {
  const then = madeWithShape.parse(JSON.parse(readFileSync(pathOf(MADE_WITH), 'utf8')));
  return then.chromium === now.chromium && then.platform === now.platform ? 0.01 : 0.08;
}

export const differs = (file: string, shot: Buffer): Promise<number> => differenceFrom(pathOf(file), shot);

/** Files of the folders that are in no list, and those of the list that are not there. */
export function strayFiles(): readonly string[] {
  const there = folders.flatMap((folder) =>
    existsSync(pathOf(folder)) ? readdirSync(pathOf(folder)).map((name) => `${folder}/${name}`) : [],
  );
  return [
    ...there.filter((file) => !wantedFiles.has(file)).map((file) => `docs/${file} is in no list`),
    ...[...wantedFiles].filter((file) => !there.includes(file)).map((file) => `docs/${file} is missing`),
  ];
}

export const storedPage = (): string => readFileSync(pathOf(PAGE), 'utf8');

const shownHere = pictures.filter(({ look }) => looks[look].folder === 'screenshots');

/** Markdown. */
export function page(): string {
  const sizes = ['plain', 'wide', 'dark'] as const;
  return `# Pictures of every screen

${shownHere.length} pictures, taken by the end-to-end tests (\`npm run pictures\`), ${sizes
    .map((look) => `${looks[look].width} × ${looks[look].height} ${looks[look].theme}`)
    .join(', ')}: of one deal, then of thirty services in six scenarios, of long names, of prices
nobody can live with, and of a deal with nothing in it. The same tests fail where a picture no longer is what the app
shows.

${scenes.map(chapter).join('')}`;
}

function chapter(scene: Scene): string {
  const taken = shownHere.filter((picture) => picture.scene === scene);
  return taken.length === 0 ? '' : `${[`## ${title(scene.name)}`, ...taken.map(shown)].join('\n\n')}\n\n`;
}

const title = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const shown = ({ file, scene, look }: Picture): string =>
  `![${title(scene.name)}, ${looks[look].width} × ${looks[look].height}, ${looks[look].theme}](${file.replace('screenshots/', '')})`;
