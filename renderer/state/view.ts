// Where the user is and what is selected. The address is in the hash, so that back and reload work.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { inputTable } from '../../shared/model/inputs.ts';
import type { RangeInWords } from '../format/range.ts';
import { familyList } from './families.ts';

export const dealScreens = [
  'overview',
  'services',
  // A step of the services screen, without an entry of its own in the rail.
  'import-services',
  'scenarios',
  'providers',
  'terms',
  'compare',
  'margin',
  'assumptions',
  'bids',
  // Opened from the deal's menu, without an entry of its own in the rail.
  'history',
  'export',
] as const;
export type DealScreen = (typeof dealScreens)[number];

export type Route =
  | { readonly place: 'library' }
  | { readonly place: 'new' }
  | { readonly place: 'settings' }
  /** Over any other place, which stays as it is; an empty section is the chapter’s beginning. */
  | { readonly place: 'guide'; readonly chapter: string; readonly section: string }
  | { readonly place: 'deal'; readonly id: string; readonly screen: DealScreen };

export type Theme = 'system' | 'light' | 'dark';

/** A cell whose text was not accepted: the text stays, the old value is still used. */
export interface Rejection {
  readonly text: string;
  readonly message: string;
  /** Of a paste: where from, as far as it is known, and how many of its cells were accepted. */
  readonly pasted?: { readonly from: string | null; readonly accepted: number; readonly of: number };
}

/** Where a text was not accepted: what brings one back to its cell. */
interface RejectedAt extends Rejection {
  readonly screen: DealScreen;
  readonly scenario: string | null;
}

/** Any place the guide can be opened from. */
export type Standing = Exclude<Route, { readonly place: 'guide' }>;

export interface ViewState {
  readonly route: Route;
  /** Where the user stands while the guide is open. */
  readonly standing: Standing;
  /** The cell that had the focus when the guide was opened: back leads to it. */
  readonly leftCell: string | null;
  /** The scenario whose services and providers are edited; null for the one the screen would choose. */
  readonly scenario: string | null;
  /** The input cell to be found and focused once its screen is there: start of its key. */
  readonly wantedCell: string | null;
  readonly theme: Theme;
  /** By the cell's key: input, instance and year. */
  readonly rejections: Readonly<Record<string, RejectedAt>>;
  /** The cell the last jump to an open error went to. */
  readonly visited: string | null;
  readonly range: RangeInWords | null;
  /** What became of the last paste, or of another change of many cells. */
  readonly said: string | null;
}

export function parseRoute(hash: string): Route {
  const [place, id, screen] = hash.replace(/^#\/?/, '').split('/');
  if (place === 'new' || place === 'settings') return { place };
  if (place === 'guide') return { place, chapter: id ?? '', section: decodeURIComponent(screen ?? '') };
  if (place !== 'deal' || !id) return { place: 'library' };
  return {
    place: 'deal',
    id: decodeURIComponent(id),
    screen: dealScreens.find((name) => name === screen) ?? 'compare',
  };
}

export function hashOf(route: Route): string {
  if (route.place === 'deal') return `#/deal/${encodeURIComponent(route.id)}/${route.screen}`;
  if (route.place !== 'guide') return `#/${route.place}`;
  const { chapter, section } = route;
  return `#/guide/${chapter}${section === '' ? '' : `/${encodeURIComponent(section)}`}`;
}

/** The screen an input is edited on. */
export const screenOfInput = (name: string): DealScreen | undefined =>
  // Who performs a service is chosen beside the inputs of that.
  name === 'provider'
    ? 'services'
    : familyList.find(({ columns }) => columns.some((column) => column === name))?.screen;

const THEME_KEY = 'parley.theme';

const savedTheme = (): Theme => {
  const saved = globalThis.localStorage?.getItem(THEME_KEY);
  return saved === 'light' || saved === 'dark' ? saved : 'system';
};

const first = parseRoute(globalThis.location?.hash ?? '');

export const viewStore = createStore<ViewState>(() => ({
  route: first,
  standing: first.place === 'guide' ? { place: 'library' } : first,
  leftCell: null,
  scenario: null,
  wantedCell: null,
  theme: savedTheme(),
  rejections: {},
  visited: null,
  range: null,
  said: null,
}));

export const viewActions = {
  go(route: Route) {
    globalThis.location.hash = hashOf(route);
  },
  /** The hash has changed: by us, by the back button or by a link. */
  followAddress() {
    const route = parseRoute(globalThis.location.hash);
    const { standing: before } = viewStore.getState();
    if (route.place === 'guide') {
      viewStore.setState({ route, range: null, said: null });
      return;
    }
    const samePlace = before.place === 'deal' && route.place === 'deal' && before.id === route.id;
    const gone = samePlace ? {} : { scenario: null, rejections: {}, visited: null };
    viewStore.setState({ route, standing: route, range: null, said: null, ...gone });
  },
  openGuide(chapter: string) {
    const focused = globalThis.document?.activeElement;
    const cell = focused?.closest('[data-cell]')?.getAttribute('data-cell');
    // What is being typed is accepted first, as when the pointer goes elsewhere.
    if (focused instanceof HTMLElement) focused.blur();
    viewStore.setState({ leftCell: cell ?? null });
    viewActions.go({ place: 'guide', chapter, section: '' });
  },
  /** To where the guide was opened, and to the cell that was being looked at. */
  leaveGuide() {
    const { standing, leftCell } = viewStore.getState();
    viewStore.setState({ wantedCell: leftCell, leftCell: null });
    viewActions.go(standing);
  },
  /** Goes to the cell of an input: `openInput({ name: 'unitPrice', instanceKey: 'out-tasking/desk' })`. */
  openInput({ name, instanceKey }: { readonly name: string; readonly instanceKey: string }) {
    const { route, scenario } = viewStore.getState();
    const screen = screenOfInput(name);
    if (route.place !== 'deal' || !screen) return;
    const isOfScenario = instanceKey.includes('/') && inputTable[name]?.scope !== 'metric';
    const inScenario = isOfScenario ? (instanceKey.split('/')[0] ?? null) : scenario;
    viewStore.setState({ scenario: inScenario, wantedCell: `${name}/${instanceKey}/` });
    viewActions.go({ ...route, screen });
  },
  /** Goes to any cell by the start of its key, on a screen of the open deal. */
  openCell(screen: DealScreen, cell: string, scenario?: string) {
    const { route } = viewStore.getState();
    if (route.place !== 'deal') return;
    viewStore.setState({ wantedCell: cell, ...(scenario === undefined ? {} : { scenario }) });
    viewActions.go({ ...route, screen });
  },
  foundCell() {
    viewStore.setState({ wantedCell: null });
  },
  chooseScenario(scenario: string) {
    viewStore.setState({ scenario });
  },
  setTheme(theme: Theme) {
    globalThis.localStorage?.setItem(THEME_KEY, theme);
    viewStore.setState({ theme });
  },
  reject(cell: string, rejection: Rejection | null) {
    const { rejections, route, scenario } = viewStore.getState();
    const { [cell]: before, ...others } = rejections;
    if (!rejection && !before) return;
    const screen = route.place === 'deal' ? route.screen : 'services';
    viewStore.setState({
      rejections: rejection ? { ...others, [cell]: { ...rejection, screen, scenario } } : others,
    });
  },
  /** Goes to the next of the cells whose text was not accepted, and after the last to the first again. */
  visitRejection(cells: readonly string[]) {
    const { route, rejections, visited } = viewStore.getState();
    const cell = cells[(visited === null ? 0 : cells.indexOf(visited) + 1) % cells.length];
    const place = cell === undefined ? undefined : rejections[cell];
    if (cell === undefined || !place || route.place !== 'deal') return;
    const { screen, scenario } = place;
    viewStore.setState({ visited: cell, wantedCell: cell, scenario });
    if (route.screen !== screen) viewActions.go({ ...route, screen });
  },
  showRange(range: RangeInWords | null) {
    if (range !== viewStore.getState().range) viewStore.setState({ range });
  },
  say(said: string | null) {
    if (said !== viewStore.getState().said) viewStore.setState({ said });
  },
};

export const useView = <Value>(select: (state: ViewState) => Value): Value => useStore(viewStore, select);
