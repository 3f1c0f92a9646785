// A chapter as a page: Markdown becomes elements, never a string of HTML; links and pictures are the guide’s own.
import Markdown from 'markdown-to-jsx/react';
import { Fragment, type ReactNode } from 'react';
import { hashOf } from '../../state/view.ts';
import { type Chapter, slug } from './chapters.ts';
import styles from './guide.module.css';
import { guidePictures } from './guide-files.ts';

export const GuideArticle = ({ chapter }: { readonly chapter: Chapter }) => (
  <article className={styles.article} aria-label={chapter.title}>
    <Markdown options={options(chapter.id)}>{chapter.text}</Markdown>
  </article>
);

const options = (chapter: string) => ({
  disableParsingRawHTML: true,
  wrapper: Fragment,
  slugify: (heading: string) => slug(heading),
  overrides: {
    a: { component: GuideLink, props: { chapter } },
    img: { component: Picture },
    table: { component: Table },
  },
});

interface GuideLinkProps {
  readonly chapter: string;
  readonly href?: string;
  readonly children: ReactNode;
}

/** `terms.md#volume-bands` leads there; an address elsewhere would need a network, and stays a text. */
function GuideLink({ chapter, href = '', children }: GuideLinkProps) {
  const [, file, section] = /^(?:([a-z-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  if (!file && !section) return children;
  const address = hashOf({ place: 'guide', chapter: file ?? chapter, section: section ?? '' });
  return <a href={address}>{children}</a>;
}

function Picture({ src = '', alt = '' }: { readonly src?: string; readonly alt?: string }) {
  const address = guidePictures[src.replace(/.*\//, '')];
  return address === undefined ? <em>{alt}</em> : <img className={styles.picture} src={address} alt={alt} />;
}

const Table = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.table}>
    <table>{children}</table>
  </div>
);
