// The library: deals of one's own, samples to start from, files from elsewhere.
import { useEffect, useState } from 'react';
import type { DealSummary, OpenDeal, SampleSummary } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/button.tsx';
import { Frame, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { TopBar } from '../../components/frame/top-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatMoment, formatMonths } from '../../format/time.ts';
import { dealActions, useDealState } from '../../state/deal.ts';
import { libraryActions, useLibrary } from '../../state/library.ts';
import { newDeal } from '../../state/new-things.ts';
import { hashOf, viewActions } from '../../state/view.ts';
import styles from './library-screen.module.css';

const openAt = (id: string) => viewActions.go({ place: 'deal', id, screen: 'compare' });

function openCreated(opened: OpenDeal | null, screen: 'compare' | 'services'): void {
  if (!opened) return;
  dealActions.adopt(opened);
  viewActions.go({ place: 'deal', id: opened.id, screen });
}

async function importFile(): Promise<void> {
  const id = await libraryActions.importFile();
  if (id !== null) openAt(id);
}

export function LibraryScreen() {
  const { deals, samples, failure } = useLibrary((library) => library);
  const dealFailure = useDealState((state) => state.failure);
  const [busy, setBusy] = useState(false);

  useEffect(() => void libraryActions.refresh(), []);

  /** One thing at a time: a second click would make a second deal. */
  const alone = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <Frame
      bar={<TopBar home={hashOf({ place: 'library' })} />}
      notices={
        <>
          <Notice error={failure} onDismiss={libraryActions.dismiss} />
          <Notice error={dealFailure} onDismiss={dealActions.dismiss} />
        </>
      }
    >
      <div className={styles.page}>
        <ScreenHeader
          title="Deals"
          aside={
            <>
              <Button icon="import" disabled={busy} onClick={() => void alone(importFile)}>
                Import deal file…
              </Button>
              <Button
                icon="plus"
                look="primary"
                disabled={busy}
                onClick={() =>
                  void alone(async () =>
                    openCreated(await libraryActions.create(newDeal(new Date())), 'services'),
                  )
                }
              >
                New deal
              </Button>
            </>
          }
        />
        <Section title="Your deals" hint="Stored on this computer only">
          {deals && <DealTable deals={deals} />}
        </Section>
        <Section title="Samples" hint="Opening one copies it into your deals; the sample stays as it is">
          <SampleTable
            samples={samples}
            busy={busy}
            onStart={(sample) =>
              void alone(async () => openCreated(await libraryActions.createFromSample(sample), 'compare'))
            }
          />
        </Section>
      </div>
    </Frame>
  );
}

function DealTable({ deals }: { readonly deals: readonly DealSummary[] }) {
  const [removing, setRemoving] = useState<string | null>(null);
  if (deals.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.emptyTitle}>No deals yet</p>
        <p>
          Start from a sample below to see a worked comparison, import a .parley file a colleague sent you, or
          make a new deal and type in its services.
        </p>
      </div>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Deal</th>
          <th data-align="right">Services</th>
          <th data-align="right">Scenarios</th>
          <th data-align="right">Term</th>
          <th>Currency</th>
          <th className={styles.changed}>Last changed</th>
          <th className={styles.actions} />
        </tr>
      </thead>
      <tbody>
        {deals.map((deal) => (
          <DealRow key={deal.id} deal={deal} removing={removing === deal.id} onRemoving={setRemoving} />
        ))}
      </tbody>
    </table>
  );
}

interface DealRowProps {
  readonly deal: DealSummary;
  readonly removing: boolean;
  readonly onRemoving: (id: string | null) => void;
}

function DealRow({ deal, removing, onRemoving }: DealRowProps) {
  if (removing) {
    return (
      <tr className={styles.removing}>
        <td colSpan={6} title={deal.name}>
          Delete “{deal.name}” and its history? This cannot be undone.
        </td>
        <td className={styles.actions}>
          <Button onClick={() => onRemoving(null)}>Keep</Button>
          <Button
            onClick={() => {
              onRemoving(null);
              void libraryActions.remove(deal.id);
            }}
          >
            Delete
          </Button>
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td className={styles.name} title={deal.name}>
        <a href={hashOf({ place: 'deal', id: deal.id, screen: 'compare' })}>{deal.name}</a>
      </td>
      <td data-align="right">{deal.services}</td>
      <td data-align="right">{deal.scenarios}</td>
      <td data-align="right">{formatMonths(deal.months)}</td>
      <td>{deal.currency}</td>
      <td>{formatMoment(new Date(deal.updatedAt), new Date())}</td>
      <td className={styles.actions}>
        <Button look="quiet" onClick={() => onRemoving(deal.id)}>
          Delete…
        </Button>
      </td>
    </tr>
  );
}

interface SampleTableProps {
  readonly samples: readonly SampleSummary[];
  readonly busy: boolean;
  readonly onStart: (sample: string) => void;
}

function SampleTable({ samples, busy, onStart }: SampleTableProps) {
  return (
    <ul className={styles.samples}>
      {samples.map(({ id, name, notes }) => (
        <li key={id}>
          <div className={styles.sample}>
            <h3 className={styles.sampleName}>{name}</h3>
            <p title={notes}>{notes}</p>
          </div>
          <Button disabled={busy} onClick={() => onStart(id)}>
            Start from this
          </Button>
        </li>
      ))}
    </ul>
  );
}
