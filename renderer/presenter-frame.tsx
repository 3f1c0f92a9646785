// Presenter mode: a window of its own in place of all others. Screens of the deal are not on the page at all, so
// that nothing of them can be read, copied or found in it; what is shown instead is made of the permitted deal.
import { useEffect } from 'react';
import { say } from '../shared/text/say.ts';
import { Frame } from './components/frame/frame.tsx';
import { Rail } from './components/frame/rail.tsx';
import { DealBar, Tools, TopBar } from './components/frame/top-bar.tsx';
import { Done, Notice } from './components/notice.tsx';
import { PresenterRoom, PresenterStatus, PresenterSwitch } from './components/presenter/presenter-marks.tsx';
import { PublicStrip } from './components/presenter/public-strip.tsx';
import { railOf } from './deal-frame.tsx';
import { formatAmount, formatDelta, moneyDecimals, scaleLabel } from './format/number.ts';
import { formatClock, formatMonths, formatStart } from './format/time.ts';
import { Guide } from './guide.tsx';
import { PaletteButton } from './palette-button.tsx';
import { type AudienceRow, audienceRows, startFile } from './screens/export/audiences.ts';
import { PresenterLibrary } from './screens/presenter/presenter-library.tsx';
import { isShown, PublicScreen } from './screens/presenter/public-screen.tsx';
import { dealActions, useDeal, useDealState } from './state/deal.ts';
import { exportActions, useExport } from './state/export.ts';
import { useExportChoices } from './state/export-choices.ts';
import { PRESENTER_KEYS, writtenKeys } from './state/keys.ts';
import { libraryActions, useLibrary } from './state/library.ts';
import { presenterActions, usePresenter } from './state/presenter.ts';
import { chargesOf, partOf, publicTitle } from './state/public-part.ts';
import { screenNames } from './state/screen-names.ts';
import { type DealScreen, hashOf, type Route, viewActions } from './state/view.ts';

const HOME = hashOf({ place: 'library' });
const keys = writtenKeys(PRESENTER_KEYS);

interface PresenterPlaceProps {
  readonly route: Route;
  /** Whether the deal of the address is open. */
  readonly isThere: boolean;
}

export const PresenterPlace = ({ route, isThere }: PresenterPlaceProps) => (
  <PresenterRoom>
    {route.place === 'guide' ? (
      // It knows nothing of any deal: the room may read it.
      <Guide
        route={route}
        tools={
          <>
            <PaletteButton />
            <Tools>
              <Switch />
            </Tools>
          </>
        }
        status={<PresenterStatus keys={keys} />}
      />
    ) : route.place === 'deal' && isThere ? (
      <PresenterDeal id={route.id} screen={route.screen} />
    ) : (
      <Frame
        screen="library"
        bar={
          <TopBar home={HOME}>
            <PaletteButton />
            <Tools>
              <Switch />
            </Tools>
          </TopBar>
        }
        notices={<Outcomes />}
        status={<PresenterStatus keys={keys} />}
      >
        {route.place !== 'deal' && <PresenterLibrary />}
      </Frame>
    )}
  </PresenterRoom>
);

const Switch = () => (
  <PresenterSwitch
    on
    keys={keys}
    hint={say('Leave presenter mode ({keys})', { keys })}
    onToggle={presenterActions.toggle}
  />
);

function PresenterDeal({ id, screen }: { readonly id: string; readonly screen: DealScreen }) {
  const deal = useDeal();
  const party = usePresenter(({ rooms }) => rooms[id] ?? null);
  const edit = usePresenter((state) => state.edit);
  const part = partOf(deal, party);
  const charges = part && chargesOf(part);
  const decimals = moneyDecimals(deal);
  const amount = (value: number) => formatAmount(value, { decimals });
  const { title, exportNumber } = useExportChoices(id);
  const shownTitle = publicTitle(deal, part);
  useEffect(() => presenterActions.shows({ id, title: shownTitle }), [id, shownTitle]);
  const files = part && party ? filesOf(id, { ...party, title: title.trim() || part.known.name }) : [];
  return (
    <Frame
      screen={screen}
      bar={
        <TopBar home={HOME}>
          <PresenterBar id={id} files={files} title={shownTitle} />
        </TopBar>
      }
      rail={<Rail phases={publicRail(id, screen)} />}
      headline={
        <PublicStrip
          headline={
            part && charges && charges.term !== 0
              ? {
                  ...{ provider: part.known.providers[0]?.name ?? '', scale: scaleLabel(deal) },
                  ...{ term: amount(charges.term), years: charges.years },
                  ...{ first: amount(charges.first), last: amount(charges.last) },
                }
              : null
          }
          edit={
            charges && edit
              ? {
                  ...{ label: edit.label, clock: formatClock(edit.time) },
                  effect: formatDelta(charges.term - edit.chargesBefore, { decimals }),
                }
              : null
          }
        />
      }
      notices={<Outcomes />}
      status={<PresenterStatus keys={keys} />}
    >
      <PublicScreen
        screen={screen}
        title={screenNames[screen]}
        room={part && party ? { part, party, files } : null}
      />
    </Frame>
  );

  function filesOf(dealId: string, room: NonNullable<Parameters<AudienceRow['sheets']>[1]>) {
    return audienceRows
      .filter((row: AudienceRow) => row.key === 'counterparty' || row.key === 'bid')
      .map((row: AudienceRow) => ({
        ...{ key: row.key, name: row.name, holds: row.holds },
        onStart: () => startFile(row, deal, { dealId, party: room, exportNumber }),
      }));
  }
}

interface PresenterBarProps {
  readonly id: string;
  readonly title: string;
  readonly files: readonly { readonly key: string; readonly name: string; readonly onStart: () => void }[];
}

function PresenterBar({ id, title, files }: PresenterBarProps) {
  const { currency, months, start } = useDeal();
  const opened = useDealState((state) => state.opened);
  const saving = useDealState((state) => state.saving);
  const steps = usePresenter((state) => state.steps);
  return (
    <DealBar
      search={<PaletteButton />}
      name={title}
      facts={say('{currency} · {months} from {start}', {
        currency,
        months: formatMonths(months),
        start: formatStart(start),
      })}
      menu={[[{ label: say('All deals'), onChoose: () => viewActions.go({ place: 'library' }) }]]}
      undoLabel={steps.back === 0 ? null : say('the last edit')}
      redoLabel={steps.forth === 0 ? null : say('the next edit')}
      onUndo={presenterActions.undo}
      onRedo={presenterActions.redo}
      exports={
        files.length > 0
          ? files.map(({ key, name, onStart }) => ({
              key,
              label: say('{name}…', { name }),
              onChoose: onStart,
            }))
          : [
              {
                ...{ key: 'none', label: say('Nothing: nobody in particular is in the room') },
                onChoose: () => viewActions.go({ place: 'deal', id, screen: 'export' }),
              },
            ]
      }
      presenter={<Switch />}
      saving={saving}
      savedAt={opened?.editedAt ? new Date(opened.editedAt) : null}
    />
  );
}

/** Without counts: how many bidders and scenarios there are is ours. */
const publicRail = (id: string, active: DealScreen) =>
  railOf(null, { id, active, isLocked: (screen) => !isShown(screen) });

/** Messages name names and figures, files lie among others: the room hears that there was one, and no more. */
function Outcomes() {
  const dealFailed = useDealState(({ failure }) => failure !== null);
  const libraryFailed = useLibrary(({ failure }) => failure !== null);
  const exportFailed = useExport(({ failure }) => failure !== null);
  const saved = useExport((state) => state.saved?.what ?? null);
  const failed = dealFailed || libraryFailed || exportFailed;
  return (
    <>
      <Notice
        error={
          failed
            ? {
                what: exportFailed ? say('The file was not written.') : say('Something could not be done.'),
                remedy: say('What and why is said when presenter mode is off ({keys}).', { keys }),
              }
            : null
        }
        onDismiss={() => {
          dealActions.dismiss();
          libraryActions.dismiss();
          exportActions.dismiss();
        }}
      />
      <Done
        message={
          saved && say('{saved} saved. Where is said when presenter mode is off ({keys}).', { saved, keys })
        }
        onDismiss={exportActions.dismiss}
      />
    </>
  );
}
