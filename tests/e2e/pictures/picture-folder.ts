// The folder of pictures: what is in it, what it is compared with, and its page for people.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { looks } from './looks.ts';
import { compressed, differenceFrom } from './picture-file.ts';
import { type Picture, pictures, type Scene, scenes } from './picture-list.ts';

const folder = new URL('../../../docs/screenshots/', import.meta.url);
const MADE_WITH = 'taken-with.json';
const PAGE = 'README.md';

/** Told by `npm run pictures`: what is taken is written. */
export const isWriting = process.env.PARLEY_WRITE_PICTURES === '1';

const madeWithShape = z.object({ chromium: z.string(), platform: z.string() });
export type MadeWith = z.infer<typeof madeWithShape>;

export const pathOf = (file: string): string => fileURLToPath(new URL(file, folder));

/** An empty folder where pictures are to be written. */
export function clearFolder(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

export async function writePicture(file: string, shot: Buffer): Promise<void> {
  writeFileSync(pathOf(file), await compressed(shot));
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

/** Files of the folder that are in no list, and those of the list that are not there. */
export function strayFiles(): readonly string[] {
  const wanted = new Set([...pictures.map(({ file }) => file), MADE_WITH, PAGE]);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return [
    ...there.filter((file) => !wanted.has(file)).map((file) => `${file} is in no list`),
    ...[...wanted].filter((file) => !there.includes(file)).map((file) => `${file} is missing`),
  ];
}

export const storedPage = (): string => readFileSync(pathOf(PAGE), 'utf8');

/** Markdown. */
export function page(): string {
  return `# Pictures of every screen

${pictures.length} pictures, taken by the end-to-end tests (\`npm run pictures\`) in ${Object.values(looks)
    .map(({ width, height, theme }) => `${width} × ${height} ${theme}`)
    .join(', ')}. The same tests fail where a picture no longer is what the app shows.

${scenes.map(chapter).join('\n\n')}
`;
}

const chapter = (scene: Scene): string =>
  [`## ${title(scene.name)}`, ...pictures.filter((taken) => taken.scene === scene).map(shown)].join('\n\n');

const title = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const shown = ({ file, look }: Picture): string =>
  `![${title(file.replace('.png', ''))}, ${looks[look].width} × ${looks[look].height}, ${looks[look].theme}](${file})`;
