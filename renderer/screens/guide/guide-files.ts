// The files of docs/guide, as the bundler finds them: texts within the script, pictures as files beside it.

const texts = import.meta.glob<string>('../../../docs/guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

const byName = (found: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(found).map(([path, value]) => [path.replace(/.*\//, ''), value]));

/** `compare.md` → its text. */
export const guideTexts = byName(texts);

/** `compare.png` → its address. */
export const guidePictures = byName(pictures);
