// What is said of exports on every screen of a deal: one is under way, it is done, or why it was not.
import type { Deal } from '../shared/deal/document.ts';
import { say } from '../shared/text/say.ts';
import { Done, Notice } from './components/notice.tsx';
import { WorkStatus } from './components/progress.tsx';
import { exportActions, useExport } from './state/export.ts';
import { useExportChoices } from './state/export-choices.ts';
import { placeOfText } from './state/named-places.ts';
import { hashOf, viewActions } from './state/view.ts';

export function ExportStatus() {
  const job = useExport((state) => state.job);
  if (!job?.progress) return null;
  const address = hashOf({ place: 'deal', id: job.dealId, screen: 'export' });
  return <WorkStatus doing={say('Exporting')} fraction={job.progress.fraction} address={address} />;
}

interface ExportNoticesProps {
  readonly deal: Deal;
  readonly dealId: string;
}

export function ExportNotices({ deal, dealId }: ExportNoticesProps) {
  const saved = useExport((state) => state.saved);
  const failure = useExport((state) => state.failure);
  const { title } = useExportChoices(dealId);
  const said = failure?.dealId === dealId ? (failure.said ?? []) : [];
  return (
    <>
      <Notice error={failure} action={wayTo(deal, title, said)} onDismiss={exportActions.dismiss} />
      <Done
        message={saved && say('{what} saved as {path}', { what: saved.what, path: saved.path })}
        action={{ label: say('Show in folder'), onAct: () => void exportActions.showSaved() }}
        onDismiss={exportActions.dismiss}
      />
    </>
  );
}

/** To the field that says what must not leave: the title of the file, or the name of something in the deal. */
function wayTo(deal: Deal, title: string, said: readonly string[]) {
  if (said.length === 0) return undefined;
  const ownTitle = title.trim() || deal.name;
  if (said.some((text) => text.includes(ownTitle))) {
    return {
      label: say('Give it a title of its own'),
      onAct: () => viewActions.openCell('export', 'export.title/'),
    };
  }
  const place = placeOfText(deal, said);
  return (
    place && {
      label: say('Go to {label}', { label: place.label }),
      onAct: () => viewActions.openCell(place.screen, place.cell, place.scenario),
    }
  );
}
