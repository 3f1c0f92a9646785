// Commands about the window and what lies over the screens: wherever one is.
import { say } from '../../shared/text/say.ts';
import { api } from '../api.ts';
import type { Command } from './commands.ts';
import { dealActions } from './deal.ts';
import { chapterFor, PRESENTER_CHAPTER } from './guide-chapters.ts';
import { PALETTE_KEYS, PRESENTER_KEYS } from './keys.ts';
import { overlayActions } from './overlays.ts';
import { presenterActions, presenterStore } from './presenter.ts';
import { goToRegion } from './regions.ts';
import { type Theme, viewActions, viewStore } from './view.ts';

const themes: readonly (readonly [Theme, string])[] = [
  ['system', say('Light or dark as the system')],
  ['light', say('Light')],
  ['dark', say('Dark')],
];

export const viewCommands: readonly Command[] = [
  {
    ...{ id: 'print', label: say('Print…'), group: 'View', keys: { key: 'p', mod: true } },
    about: say('this screen on paper, every row of it'),
    run: () => {
      overlayActions.close();
      // The dialog of the system holds the page: what was open over it goes first.
      requestAnimationFrame(() => window.print());
    },
  },
  {
    ...{ id: 'palette', label: say('Search or run a command'), group: 'View', keys: PALETTE_KEYS },
    run: overlayActions.openPalette,
  },
  {
    ...{ id: 'guide', label: say('User guide'), group: 'View', keys: { key: 'f1' } },
    about: say('the chapter of this screen; again, and back'),
    run: () => {
      overlayActions.close();
      const { route } = viewStore.getState();
      if (route.place === 'guide') viewActions.leaveGuide();
      else viewActions.openGuide(presenterStore.getState().on ? PRESENTER_CHAPTER : chapterFor(route));
    },
  },
  {
    ...{ id: 'shortcuts', label: say('Keyboard shortcuts'), group: 'View', keys: { key: '?' } },
    run: overlayActions.openShortcuts,
  },
  {
    ...{ id: 'presenter', label: say('Presenter mode'), group: 'View', keys: PRESENTER_KEYS },
    about: say('hides what the other side must not see'),
    run: () => {
      overlayActions.close();
      presenterActions.toggle();
    },
  },
  {
    ...{ id: 'zoom-larger', label: say('Larger'), group: 'View', keys: { key: '+', mod: true } },
    // The same key without Shift, where the plus needs it.
    alsoKeys: { key: '=', mod: true },
    about: say('everything in the window'),
    run: () => inWindow(api.zoom({ to: 'larger' })),
  },
  {
    ...{ id: 'zoom-smaller', label: say('Smaller'), group: 'View', keys: { key: '-', mod: true } },
    about: say('everything in the window'),
    run: () => inWindow(api.zoom({ to: 'smaller' })),
  },
  {
    ...{ id: 'zoom-usual', label: say('Usual size'), group: 'View', keys: { key: '0', mod: true } },
    run: () => inWindow(api.zoom({ to: 'usual' })),
  },
  {
    ...{ id: 'full-screen', label: say('Full screen'), group: 'View', keys: { key: 'f11' } },
    about: say('on, and off again'),
    run: () => inWindow(api.toggleFullScreen()),
  },
  {
    ...{ id: 'next-part', label: say('Next part of the window'), group: 'View', keys: { key: 'f6' } },
    about: say('bar, screens, headline, each table, panel'),
    keyOnly: true,
    run: () => goToRegion(1),
  },
  {
    ...{ id: 'previous-part', label: say('Previous part of the window'), group: 'View' },
    keys: { key: 'f6', shift: true },
    keyOnly: true,
    run: () => goToRegion(-1),
  },
  {
    ...{
      id: 'settings',
      label: say('Settings'),
      group: 'View',
      about: say('colours, contrast, numbers and dates, paper'),
    },
    keys: { key: ',', mod: true },
    run: () => viewActions.go({ place: 'settings' }),
  },
  ...themes.map(
    ([theme, label]): Command => ({
      ...{ id: `theme-${theme}`, label, group: 'View', about: say('colours') },
      run: () => viewActions.setTheme(theme),
    }),
  ),
];

const inWindow = (done: Promise<unknown>): void => void done.catch(dealActions.report);
