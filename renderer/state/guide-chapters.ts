// Which chapter of the guide belongs to what is on the screen.
import type { DealScreen, Route } from './view.ts';

const ofScreen = {
  overview: 'getting-started',
  services: 'grid',
  'import-services': 'import',
  scenarios: 'scenarios',
  providers: 'margin',
  terms: 'terms',
  compare: 'compare',
  margin: 'margin',
  assumptions: 'assumptions',
  bids: 'bids',
  history: 'history',
  export: 'export',
} as const satisfies Record<DealScreen, string>;

const ofPlace = {
  library: 'files',
  new: 'getting-started',
  settings: 'settings',
  guide: 'getting-started',
} as const satisfies Record<Exclude<Route['place'], 'deal'>, string>;

export const PRESENTER_CHAPTER = 'presenter';

/** Names a file of docs/guide, without its extension. */
export const chapterFor = (route: Route): string =>
  route.place === 'deal' ? ofScreen[route.screen] : ofPlace[route.place];

export const chaptersAskedFor: readonly string[] = [
  ...Object.values(ofScreen),
  ...Object.values(ofPlace),
  PRESENTER_CHAPTER,
];
