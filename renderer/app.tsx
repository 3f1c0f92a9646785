// The app: follows the address, opens the deal it names, and marks the page ready once it has painted.
import { type ReactNode, useEffect } from 'react';
import { ChartHost } from './components/charts/chart-host.ts';
import { Frame } from './components/frame/frame.tsx';
import { TopBar } from './components/frame/top-bar.tsx';
import { useDropped } from './dropped.ts';
import { Guide } from './guide.tsx';
import { HomeFrame } from './home-frame.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { CommandPalette } from './overlays/command-palette.tsx';
import { ShortcutList } from './overlays/shortcut-list.tsx';
import { LibraryScreen } from './screens/library/library-screen.tsx';
import { NewDealScreen } from './screens/new-deal/new-deal-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { useShortcuts } from './shortcuts.ts';
import { dealActions, useDealState } from './state/deal.ts';
import { usePresenter } from './state/presenter.ts';
import { addChart } from './state/shown-charts.ts';
import { hashOf, type Route, useView, viewActions, viewStore } from './state/view.ts';
import { useTold } from './told.ts';
import { type DealPlaces, useDealPlaces } from './use-deal-places.ts';

const LIBRARY = hashOf({ place: 'library' });

export function App() {
  const route = useView((view) => view.route);
  const standing = useView((view) => view.standing);
  const openedId = useDealState(({ opened }) => opened?.id);
  const lost = useDealState((state) => state.lost);
  const presenting = usePresenter(({ on }) => on);

  useEffect(() => {
    window.addEventListener('hashchange', viewActions.followAddress);
    return () => window.removeEventListener('hashchange', viewActions.followAddress);
  }, []);

  // The guide lies over what is open: that stays open.
  const wantedId = standing.place === 'deal' ? standing.id : null;
  useEffect(() => {
    if (wantedId === null) dealActions.close();
    else void dealActions.open(wantedId);
  }, [wantedId]);

  const places = useDealPlaces(wantedId !== null || presenting);
  const isOpened = wantedId === null || openedId === wantedId;
  const isThere = isOpened && (places !== null || (wantedId === null && !presenting));
  const isLost = wantedId !== null && lost === wantedId;
  useEffect(() => {
    // The library says why the deal could not be opened.
    if (isLost) viewActions.go({ place: 'library' });
  }, [isLost]);
  useReady(isThere, `${hashOf(route)}${presenting ? ' presented' : ''}`);
  useWantedCell();
  useShortcuts();
  useKeptFocus();

  useTold();
  useDropped();

  return (
    <ChartHost value={addChart}>
      <Place {...{ route, places, presenting, isThere }} />
      <CommandPalette />
      <ShortcutList />
    </ChartHost>
  );
}

const homeScreens = {
  new: NewDealScreen,
  settings: SettingsScreen,
  library: LibraryScreen,
} as const satisfies Record<Exclude<Route['place'], 'deal' | 'guide'>, () => ReactNode>;

interface PlaceProps {
  readonly route: Route;
  readonly places: DealPlaces | null;
  readonly presenting: boolean;
  readonly isThere: boolean;
}

function Place({ route, places, presenting, isThere }: PlaceProps) {
  // Until the room's own screens are loaded nothing is shown: what a person alone sees is not for others.
  if (presenting) return places ? <places.PresenterPlace route={route} isThere={isThere} /> : <EmptyPlace />;
  if (route.place === 'guide') return <Guide route={route} />;
  if (route.place !== 'deal') {
    const Screen = homeScreens[route.place];
    return (
      <HomeFrame screen={route.place}>
        <Screen />
      </HomeFrame>
    );
  }
  return places && isThere ? <places.DealFrame screen={route.screen} id={route.id} /> : <EmptyPlace />;
}

const EmptyPlace = () => <Frame bar={<TopBar home={LIBRARY} />}>{null}</Frame>;

/** Tests and the demonstration wait for this: the screen of the address is on the glass. */
function useReady(isThere: boolean, address: string): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.ready;
    if (!isThere) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        dataset.ready = 'true';
        focusWantedCell();
        keepFocus();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere, address]);
}

function focusWantedCell(): void {
  const { wantedCell } = viewStore.getState();
  if (wantedCell === null) return;
  findCell(wantedCell)?.focus();
  viewActions.foundCell();
}

/** The cell itself, else the first of the input's cells: its years may be folded. */
function findCell(wanted: string): HTMLElement | null {
  const found = (match: string, start: string) =>
    document.querySelector<HTMLElement>(`[data-cell${match}"${CSS.escape(start)}"]`);
  const cell = found('=', wanted) ?? found('^=', wanted) ?? found('^=', wanted.replace(/\d+$/, ''));
  cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return cell;
}

/** A cell that is wanted on the screen one is on: no other address comes, so nothing else goes to it. */
function useWantedCell(): void {
  const wanted = useView(({ wantedCell }) => wantedCell);
  useEffect(() => {
    if (wanted === null) return;
    const frame = requestAnimationFrame(() => {
      if (findCell(wanted)) focusWantedCell();
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

/** What had the focus has gone with its screen: the next Tab goes on in the new one, not at the window's start. */
function keepFocus(): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) document.querySelector('main')?.focus();
}
