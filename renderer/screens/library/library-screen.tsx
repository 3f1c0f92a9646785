// The library: deals of one's own, samples to start from, files from elsewhere.
import { useEffect, useState } from 'react';
import type { OpenDeal } from '../../../shared/ipc/contract.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { dealActions } from '../../state/deal.ts';
import { libraryActions, useLibrary } from '../../state/library.ts';
import { openAt } from '../../state/opening.ts';
import { viewActions } from '../../state/view.ts';
import { DealList } from './deal-list.tsx';
import styles from './library-screen.module.css';
import { SampleList } from './sample-list.tsx';

function openCreated(opened: OpenDeal | null): void {
  if (!opened) return;
  dealActions.adopt(opened);
  openAt(opened.id);
}

async function importFile(): Promise<void> {
  const id = await libraryActions.importFile();
  if (id !== null) openAt(id);
}

export function LibraryScreen() {
  const samples = useLibrary((library) => library.samples);
  const [busy, setBusy] = useState(false);

  useEffect(() => void libraryActions.refresh(), []);

  /** One thing at a time: a second click would make a second deal. */
  const alone = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <div className={styles.page}>
      <ScreenHeader
        title={say('Deals')}
        aside={
          <>
            <Button look="quiet" onClick={() => viewActions.go({ place: 'settings' })}>
              {say('Settings')}
            </Button>
            <Button icon="import" disabled={busy} onClick={() => void alone(importFile)}>
              {say('Open deal file…')}
            </Button>
            <Button
              icon="plus"
              look="primary"
              disabled={busy}
              onClick={() => viewActions.go({ place: 'new' })}
            >
              {say('New deal')}
            </Button>
          </>
        }
      />
      <Section title={say('Your deals')} hint={say('Stored on this computer only')}>
        <DealList />
      </Section>
      <Section
        title={say('Samples')}
        hint={say('Opening one copies it into your deals; the sample stays as it is')}
      >
        <SampleList
          samples={samples}
          busy={busy}
          onStart={(sample) =>
            void alone(async () => openCreated(await libraryActions.createFromSample(sample)))
          }
        />
      </Section>
    </div>
  );
}
