// The guide as it is laid out: its page of contents says the order, a chapter’s own headings its sections.

export interface Section {
  /** Within the chapter; empty for what stands before its first heading. */
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

export interface Chapter {
  /** File name without extension. */
  readonly id: string;
  readonly title: string;
  /** Markdown, without the title. */
  readonly text: string;
  readonly sections: readonly Section[];
}

export interface Part {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

const CONTENTS = 'README.md';

/** Of the files by their names. Throws where the contents name a chapter that is not there. */
export function partsOf(files: Readonly<Record<string, string>>): readonly Part[] {
  const [, ...parts] = (files[CONTENTS] ?? '').split(/^## /m);
  return parts.map((part) => ({
    title: (part.split('\n')[0] ?? '').trim(),
    chapters: [...part.matchAll(/^- \[.*?\]\((.+?)\.md\)/gm)].map(([, id = '']) => chapterOf(id, files)),
  }));
}

function chapterOf(id: string, files: Readonly<Record<string, string>>): Chapter {
  const file = files[`${id}.md`];
  if (file === undefined) throw new Error(`the contents of the guide name ${id}.md, which is not there`);
  const [, title = id, text = ''] = /^# (.+)\n([\s\S]*)$/.exec(file) ?? [];
  const [opening = '', ...rest] = text.split(/^## /m);
  const sections = rest.map((section): Section => {
    const [heading = '', ...lines] = section.split('\n');
    return { id: slug(heading), title: heading.trim(), text: lines.join('\n') };
  });
  return { id, title, text, sections: [{ id: '', title, text: opening }, ...sections] };
}

/** As GitHub makes it, so that links work in both places: “Volume bands” → `volume-bands`. */
export const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

/** Markdown as it is read aloud: without signs, addresses and pictures. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s:|-]+\|\s*$/gm, '')
    .replace(/^#+ /gm, '')
    .replace(/[*`]/g, '')
    .replace(/\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
