// The user guide, offline: its contents at the left, a chapter or what was found in the middle, and the way back.
import { type ReactNode, useEffect, useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Frame, ScreenHeader } from '../../components/frame/frame.tsx';
import { TopBar } from '../../components/frame/top-bar.tsx';
import { hashOf, viewActions } from '../../state/view.ts';
import { type Chapter, partsOf } from './chapters.ts';
import styles from './guide.module.css';
import { GuideArticle } from './guide-article.tsx';
import { GuideContents } from './guide-contents.tsx';
import { guideTexts } from './guide-files.ts';
import { type Found, guideSearch } from './guide-search.ts';

const parts = partsOf(guideTexts);
const chapters = parts.flatMap((part) => part.chapters);
const search = guideSearch(parts);

interface GuideScreenProps {
  readonly chapter: string;
  readonly section: string;
  /** What “back” leads to, in words: “Compare”. */
  readonly origin: string;
  readonly tools?: ReactNode;
  readonly status?: ReactNode;
}

export function GuideScreen({ chapter: wanted, section, origin, tools, status }: GuideScreenProps) {
  const [query, setQuery] = useState('');
  const chapter = chapters.find(({ id }) => id === wanted) ?? chapters[0];
  const searching = query.trim() !== '';

  useEffect(() => {
    setQuery('');
    document.getElementById(section)?.scrollIntoView();
  }, [section]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (query !== '') setQuery('');
      else viewActions.leaveGuide();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [query]);

  if (!chapter) return null;
  return (
    <Frame
      screen={searching ? 'found' : chapter.id}
      bar={<TopBar home={hashOf({ place: 'library' })}>{tools}</TopBar>}
      rail={<GuideContents parts={parts} chapter={chapter.id} query={query} onQuery={setQuery} />}
      status={status}
    >
      <ScreenHeader
        title={searching ? say('Found in the guide') : chapter.title}
        aside={
          <Button onClick={viewActions.leaveGuide}>
            {say('Back to {place}', { place: origin })} <kbd className={styles.key}>{say('Esc')}</kbd>
          </Button>
        }
      />
      {searching ? (
        <FoundList found={search(query)} onOpen={() => setQuery('')} />
      ) : (
        <>
          <GuideArticle chapter={chapter} />
          <Neighbours chapter={chapter} />
        </>
      )}
    </Frame>
  );
}

interface FoundListProps {
  readonly found: readonly Found[];
  readonly onOpen: () => void;
}

function FoundList({ found, onOpen }: FoundListProps) {
  return (
    <div className={styles.found}>
      <p role="status">
        {found.length === 0
          ? say('Nothing in the guide has all these words. Try fewer, or another one.')
          : say('{count, plural, one {# place} other {# places}}', { count: found.length })}
      </p>
      <ul>
        {found.map(({ chapter, section, chapterTitle, title, excerpt }) => (
          <li key={`${chapter}/${section}`}>
            <a href={hashOf({ place: 'guide', chapter, section })} onClick={onOpen}>
              <strong>{title}</strong>
            </a>
            {title !== chapterTitle && <span> {chapterTitle}</span>}
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands before and after it, for those who read on. */
function Neighbours({ chapter }: { readonly chapter: Chapter }) {
  const at = chapters.indexOf(chapter);
  const link = (next: Chapter | undefined, word: string) =>
    next && (
      <a href={hashOf({ place: 'guide', chapter: next.id, section: '' })}>
        <span>{word}</span> {next.title}
      </a>
    );
  return (
    <nav className={styles.neighbours} aria-label={say('Chapters beside this one')}>
      {link(chapters[at - 1], say('Before'))}
      {link(chapters[at + 1], say('Next'))}
    </nav>
  );
}
