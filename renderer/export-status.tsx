// What is said of exports on every screen: one is under way, it is done, or why it was not.
import type { Deal } from '../shared/deal/document.ts';
import { say } from '../shared/text/say.ts';
import { Done, Notice, type NoticeAction } from './components/notice.tsx';
import { WorkStatus } from './components/progress.tsx';
import { exportActions, useExport } from './state/export.ts';
import { useExportChoices } from './state/export-choices.ts';
import { placeOfText } from './state/named-places.ts';
import { hashOf, viewActions } from './state/view.ts';

/** `ofDeal` where the deal is not the one on the screen. */
export function ExportStatus({ ofDeal = false }: { readonly ofDeal?: boolean }) {
  const job = useExport((state) => state.job);
  if (!job?.progress) return null;
  const address = hashOf({ place: 'deal', id: job.dealId, screen: 'export' });
  const doing = ofDeal ? say('Exporting {dealName}', { dealName: job.dealName }) : say('Exporting');
  return <WorkStatus doing={doing} fraction={job.progress.fraction} address={address} />;
}

interface ExportNoticesProps {
  readonly deal: Deal;
  readonly dealId: string;
}

/** In a deal, where what keeps a file here can be led to. */
export function ExportNotices({ deal, dealId }: ExportNoticesProps) {
  const failure = useExport((state) => state.failure);
  const { title } = useExportChoices(dealId);
  const said = failure?.dealId === dealId ? (failure.said ?? []) : [];
  return <SavedOrNot action={wayTo(deal, title, said)} />;
}

/** Where no deal is open: from here the way leads to the deal first. */
export function HomeExportNotices() {
  const id = useExport((state) => state.failure?.dealId ?? '');
  const toDeal = () => viewActions.go({ place: 'deal', id, screen: 'export' });
  return <SavedOrNot action={id === '' ? undefined : { label: say('Go to its deal'), onAct: toDeal }} />;
}

function SavedOrNot({ action }: { readonly action: NoticeAction | undefined }) {
  const saved = useExport((state) => state.saved);
  const failure = useExport((state) => state.failure);
  return (
    <>
      <Notice error={failure} action={action} onDismiss={exportActions.dismiss} />
      <Done
        message={saved && say('{what} saved as {path}', { what: saved.what, path: saved.path })}
        actions={[
          { label: say('Open'), onAct: () => void exportActions.openSaved() },
          { label: say('Show in folder'), onAct: () => void exportActions.showSaved() },
        ]}
        onDismiss={exportActions.dismiss}
      />
    </>
  );
}

/** To the field that says what must not leave: the title of the file, or the name of something in the deal. */
function wayTo(deal: Deal, title: string, said: readonly string[]): NoticeAction | undefined {
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
