// The library in presenter mode: which deals there are, and nothing of what is in them.
import { useEffect } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { Hidden } from '../../components/presenter/presenter-marks.tsx';
import { libraryActions, useLibrary } from '../../state/library.ts';
import { hashOf } from '../../state/view.ts';
import styles from './public-screen.module.css';

export function PresenterLibrary() {
  const deals = useLibrary((library) => library.deals);
  useEffect(() => void libraryActions.refresh(), []);
  const names = (deals ?? [])
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Page>
      <ScreenHeader title={say('Deals')} />
      <Section title={say('Your deals')} hint={say('by name')}>
        <ul className={styles.files}>
          {names.map(({ id, name }) => (
            <li key={id}>
              <a href={hashOf({ place: 'deal', id, screen: 'compare' })}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
      <div className={styles.covered}>
        <Hidden what={say('Facts, tags and samples are hidden')} />
      </div>
    </Page>
  );
}
