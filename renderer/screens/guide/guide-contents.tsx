// The contents of the guide, and the field that searches it.
import { say } from '../../../shared/text/say.ts';
import { hashOf } from '../../state/view.ts';
import type { Part } from './chapters.ts';
import styles from './guide.module.css';

interface GuideContentsProps {
  readonly parts: readonly Part[];
  /** Of the chapter that is shown. */
  readonly chapter: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export const GuideContents = ({ parts, chapter, query, onQuery }: GuideContentsProps) => (
  <nav className={styles.contents} aria-label={say('Contents of the guide')}>
    <input
      className={styles.search}
      type="search"
      aria-label={say('Search the guide')}
      placeholder={say('Search the guide')}
      value={query}
      onChange={({ target }) => onQuery(target.value)}
    />
    {parts.map(({ title, chapters }) => (
      <section key={title} aria-label={title}>
        <h2>{title}</h2>
        <ul>
          {chapters.map(({ id, title: name, sections }) => (
            <li key={id}>
              <a
                className={styles.entry}
                href={hashOf({ place: 'guide', chapter: id, section: '' })}
                aria-current={id === chapter ? 'page' : undefined}
              >
                {name}
              </a>
              {id === chapter && <Sections chapter={id} sections={sections.slice(1)} />}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
);

interface SectionsProps {
  readonly chapter: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

const Sections = ({ chapter, sections }: SectionsProps) => (
  <ul>
    {sections.map(({ id, title }) => (
      <li key={id}>
        <a
          className={`${styles.entry} ${styles.sectionEntry}`}
          href={hashOf({ place: 'guide', chapter, section: id })}
        >
          {title}
        </a>
      </li>
    ))}
  </ul>
);
