// The frame around what is no deal: the library, the guide to a new deal, settings.
import type { ReactNode } from 'react';
import { say } from '../shared/text/say.ts';
import { Frame } from './components/frame/frame.tsx';
import { Tools, TopBar } from './components/frame/top-bar.tsx';
import { Done, Notice } from './components/notice.tsx';
import { PresenterSwitch } from './components/presenter/presenter-marks.tsx';
import { ExportStatus, HomeExportNotices } from './export-status.tsx';
import { PaletteButton } from './palette-button.tsx';
import { dealActions, useDealState } from './state/deal.ts';
import { PRESENTER_KEYS, writtenKeys } from './state/keys.ts';
import { libraryActions, useLibrary } from './state/library.ts';
import { presenterActions } from './state/presenter.ts';
import { hashOf } from './state/view.ts';

interface HomeFrameProps {
  readonly screen: string;
  readonly children: ReactNode;
}

export function HomeFrame({ screen, children }: HomeFrameProps) {
  const failure = useLibrary((library) => library.failure);
  const dealFailure = useDealState((state) => state.failure);
  const keys = writtenKeys(PRESENTER_KEYS);
  return (
    <Frame
      screen={screen}
      bar={
        <TopBar home={hashOf({ place: 'library' })}>
          <PaletteButton />
          <Tools>
            <ExportStatus ofDeal />
            <PresenterSwitch
              on={false}
              keys={keys}
              hint={say('Hide names of deals and all figures ({keys})', { keys })}
              onToggle={presenterActions.toggle}
            />
          </Tools>
        </TopBar>
      }
      notices={
        <>
          <Notice error={failure} onDismiss={libraryActions.dismiss} />
          <Notice error={dealFailure} onDismiss={dealActions.dismiss} />
          <HomeExportNotices />
          <Moved />
        </>
      }
    >
      {children}
    </Frame>
  );
}

/** A slip of the mouse puts a deal away: the way back stands where one looks. */
function Moved() {
  const moved = useLibrary((library) => library.moved);
  const name = moved?.deal.name ?? '';
  return (
    <Done
      message={
        moved &&
        (moved.to === 'archive'
          ? say('“{name}” is in the archive.', { name })
          : say('“{name}” is in use again.', { name }))
      }
      actions={[{ label: say('Undo'), onAct: () => void libraryActions.undoMove() }]}
      onDismiss={libraryActions.dismiss}
    />
  );
}
