// Every picture there is, in writing: which deal on which screen, what is done first, in which sizes.
import type { PictureDeal } from './deals.ts';
import { looks, type PictureLook } from './looks.ts';
import * as stages from './stages.ts';
import type { Studio } from './studio.ts';

export interface Scene {
  /** Of its files: `compare` makes `compare.png`, `compare-1920.png` and `compare-dark.png`. */
  readonly name: string;
  readonly deal: PictureDeal | null;
  /** Of the window: `/library`, and for a deal the screen alone. */
  readonly place: string;
  /** What must be there to be read, or the picture is of something else. */
  readonly shows: string;
  readonly looks: readonly PictureLook[];
  /** Done before and after. */
  readonly stage?: (studio: Studio, id: string) => Promise<void>;
  readonly leave?: (studio: Studio) => Promise<void>;
}

const all: readonly PictureLook[] = ['plain', 'wide', 'dark'];
const inGuide: readonly PictureLook[] = [...all, 'guide'];

const screens = [
  { place: 'overview', shows: 'What to do next' },
  { place: 'services', shows: 'Services' },
  { place: 'scenarios', shows: 'Scenarios' },
  { place: 'providers', shows: 'Providers' },
  { place: 'terms', shows: 'Terms' },
  { place: 'compare', shows: 'Compare' },
  { place: 'margin', shows: 'Margin' },
  { place: 'assumptions', shows: 'Assumptions' },
  { place: 'bids', shows: 'Bids' },
  { place: 'export', shows: 'Export' },
] as const;

/** Those the guide shows as they are when one arrives. */
const guided: ReadonlySet<string> = new Set([
  'services',
  'scenarios',
  'terms',
  'compare',
  'assumptions',
  'export',
]);

const oddDeals = [
  { deal: 'thirty', shows: 'Global IT, thirty services' },
  { deal: 'long', shows: 'Integrated information technology' },
  { deal: 'negative', shows: 'Prices nobody can live with' },
  { deal: 'empty', shows: 'A new deal' },
] as const satisfies readonly { readonly deal: PictureDeal; readonly shows: string }[];

/** In this order: the library is photographed before the first deal is in it. */
export const scenes: readonly Scene[] = [
  { name: 'library-empty', deal: null, place: '/library', shows: 'No deals yet', looks: ['plain'] },
  {
    ...{ name: 'new', deal: null, place: '/new', shows: 'Create deal', looks: inGuide },
    stage: stages.newDeal,
  },
  { name: 'settings', deal: null, place: '/settings', shows: 'Settings', looks: all },
  ...screens
    .filter(({ place }) => place !== 'bids')
    .map(
      ({ place, shows }): Scene => ({
        name: place,
        deal: 'portfolio',
        place,
        shows,
        looks: guided.has(place) ? inGuide : all,
      }),
    ),
  {
    ...{ name: 'compare-years', deal: 'portfolio', place: 'compare', shows: 'Compare', looks: ['plain'] },
    ...{ stage: stages.byYear, leave: stages.byTerm },
  },
  {
    ...{ name: 'compare-cash', deal: 'portfolio', place: 'compare', shows: 'Compare', looks: inGuide },
    ...{ stage: stages.cash, leave: stages.byTerm },
  },
  {
    ...{ name: 'grid-range', deal: 'portfolio', place: 'services', shows: 'Average', looks: ['guide'] },
    ...{ stage: stages.rangeSelected, leave: stages.closeOverlay },
  },
  {
    ...{ name: 'grid-rejected', deal: 'portfolio', place: 'services', looks: ['plain', 'guide'] },
    ...{ shows: 'is not a number', stage: stages.textRejected, leave: stages.closeOverlay },
  },
  {
    ...{ name: 'terms-words', deal: 'portfolio', place: 'terms', shows: 'In words', looks: ['guide'] },
    stage: stages.inWords,
  },
  {
    ...{ name: 'variant', deal: 'variant', place: 'scenarios', shows: 'its own', looks: ['plain', 'guide'] },
    stage: stages.ownFigures,
  },
  // A chapter without pictures: those in the built app may be older than these.
  {
    ...{ name: 'guide', deal: null, place: '/guide/command-line', shows: 'every option', looks: all },
    stage: stages.guideThere,
  },
  {
    ...{
      name: 'guide-search',
      deal: 'portfolio',
      place: 'compare',
      shows: 'Found in the guide',
      looks: ['plain'],
    },
    ...{ stage: stages.guideSearched, leave: stages.guideLeft },
  },
  {
    ...{ name: 'explain', deal: 'portfolio', place: 'compare', shows: 'In Excel', looks: inGuide },
    ...{ stage: stages.explained, leave: stages.closeOverlay },
  },
  {
    ...{ name: 'bids', deal: 'portfolio', place: 'bids', shows: 'Lines of the bid', looks: inGuide },
    stage: stages.readBids,
  },
  {
    ...{
      name: 'bids-side-by-side',
      deal: 'portfolio',
      place: 'bids',
      shows: 'Bids, line by line',
      looks: ['plain', 'guide'],
    },
    stage: stages.sideBySide,
  },
  {
    ...{
      name: 'import-services',
      deal: 'portfolio',
      place: 'import-services',
      shows: 'Rows left out',
      looks: inGuide,
    },
    stage: stages.readTable,
  },
  // Before anybody is in the room.
  {
    ...{ name: 'presenter-hidden', deal: 'portfolio', place: 'compare', looks: ['plain'] },
    ...{ shows: 'hidden in presenter mode', stage: stages.presented, leave: stages.notPresented },
  },
  {
    ...{ name: 'presenter', deal: 'portfolio', place: 'terms', shows: 'PRESENTER MODE', looks: inGuide },
    ...{ stage: stages.presentedToProvider, leave: stages.notPresented },
  },
  {
    ...{
      name: 'palette',
      deal: 'portfolio',
      place: 'compare',
      shows: 'Client discount rate',
      looks: ['plain', 'dark', 'guide'],
    },
    ...{ stage: stages.palette, leave: stages.closeOverlay },
  },
  {
    ...{
      name: 'shortcuts',
      deal: 'portfolio',
      place: 'compare',
      shows: 'Keyboard shortcuts',
      looks: ['plain', 'dark'],
    },
    ...{ stage: stages.shortcuts, leave: stages.closeOverlay },
  },
  ...oddDeals.flatMap(({ deal, shows }) =>
    screens.map(
      ({ place }): Scene => ({
        ...{ name: `${place}-${deal}`, deal, place, shows },
        looks: place === 'margin' && deal === 'negative' ? ['plain', 'guide'] : ['plain'],
      }),
    ),
  ),
  {
    ...{ name: 'presenter-long', deal: 'long', place: 'compare', shows: 'Presenter', looks: ['plain'] },
    ...{ stage: stages.presented, leave: stages.notPresented },
  },
  {
    ...{ name: 'history', deal: 'portfolio', place: 'history', shows: 'Nora Lindqvist', looks: inGuide },
    stage: stages.edited,
  },
  { name: 'history-empty', deal: 'empty', place: 'history', shows: 'History', looks: ['plain'] },
  { name: 'library', deal: null, place: '/library', shows: 'Global IT, thirty services', looks: inGuide },
];

export interface Picture {
  /** Under docs. */
  readonly file: string;
  readonly scene: Scene;
  readonly look: PictureLook;
}

export const fileOf = ({ name }: Scene, look: PictureLook): string =>
  `${looks[look].folder}/${name}${looks[look].ending}.png`;

export const pictures: readonly Picture[] = scenes.flatMap((scene) =>
  scene.looks.map((look) => ({ file: fileOf(scene, look), scene, look })),
);
