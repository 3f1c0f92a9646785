// Everything that can be done from anywhere: under keys, in the palette and in the menus of the operating system.

import type { DealSummary } from '../../shared/ipc/contract.ts';
import { inputs } from '../../shared/model/inputs.ts';
import { say } from '../../shared/text/say.ts';
import { chartCommands } from './chart-commands.ts';
import { dealActions, dealStore } from './deal.ts';
import { explainerNow } from './explainer.ts';
import { exportActions } from './export.ts';
import { COPY_EXPLANATION_KEYS, EXPLAIN_KEYS, type Keys } from './keys.ts';
import { libraryActions, libraryStore } from './library.ts';
import { dealsShown } from './library-list.ts';
import { openAt } from './opening.ts';
import { presenterActions, presenterStore } from './presenter.ts';
import { screenNames } from './screen-names.ts';
import { type DealScreen, screenOfInput, viewActions, viewStore } from './view.ts';
import { viewCommands } from './view-commands.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group:
    | 'Go to'
    | 'Deal'
    | 'Library'
    | 'Recent deals'
    | 'Explanation'
    | 'Charts'
    | 'View'
    | 'Inputs';
  /** A few words in the palette. */
  readonly about?: string;
  readonly keys?: Keys;
  /** Habits from elsewhere. */
  readonly alsoKeys?: Keys;
  /** It is about where one is: of no use in the palette, which is a place of its own. */
  readonly keyOnly?: true;
  readonly run: () => void;
}

/** As the palette heads them. */
export const groupNames: Readonly<Record<Command['group'], string>> = {
  'Go to': say('Go to'),
  Deal: say('Deal'),
  Library: say('Library'),
  'Recent deals': say('Recent deals'),
  Explanation: say('Explanation'),
  Charts: say('Charts'),
  View: say('View'),
  Inputs: say('Inputs'),
};

/** Screens of the rail, in its order: Alt and a digit leads to each of the first nine. */
export const railScreens = [
  'overview',
  'services',
  'scenarios',
  'providers',
  'terms',
  'compare',
  'margin',
  'assumptions',
  'bids',
  'export',
] as const satisfies readonly DealScreen[];

/** What can be done now, on this screen. */
export const commandsNow = (): readonly Command[] => commandsFor(true);

/** Those that may stand under keys: looked through at every key that is pressed. */
export const keyedNow = (): readonly Command[] => commandsFor(false).filter(({ keys }) => keys);

/** Deals and inputs are many, and under no keys: they are there for a search only. */
function commandsFor(search: boolean): readonly Command[] {
  const { route } = viewStore.getState();
  const { opened } = dealStore.getState();
  const inDeal = route.place === 'deal' && opened?.id === route.id ? opened : null;
  const all = [
    ...(inDeal ? [...goingTo(inDeal.id), ...dealCommands(inDeal)] : []),
    ...libraryCommands,
    ...(search ? recentDeals(libraryStore.getState().deals ?? [], inDeal?.id) : []),
    ...(inDeal ? explainCommands() : []),
    ...chartCommands(),
    ...viewCommands,
    ...(search && inDeal ? inputCommands : []),
  ];
  if (!presenterStore.getState().on) return all;
  return [...(inDeal ? publicSteps() : []), ...all.filter(isPublic)];
}

/** In presenter mode a command is there if it is named here: going somewhere leads to what is shown of it. */
const isPublic = ({ id, group }: Command): boolean => publicGroups.has(group) || publicCommands.has(id);

/** Of charts only those on the page: in presenter mode they are public. */
const publicGroups: ReadonlySet<Command['group']> = new Set(['Go to', 'View', 'Charts']);

const publicCommands: ReadonlySet<string> = new Set(['library']);

/** Of what was done in the room; without the name of the edit. */
function publicSteps(): readonly Command[] {
  const { back, forth } = presenterStore.getState().steps;
  return [
    ...(back === 0 ? [] : [{ ...UNDO, run: presenterActions.undo }]),
    ...(forth === 0 ? [] : [{ ...REDO, run: presenterActions.redo }]),
  ];
}

type Unbound = Omit<Command, 'run'>;
const UNDO: Unbound = { id: 'undo', label: say('Undo'), group: 'Deal', keys: { key: 'z', mod: true } };
const REDO: Unbound = {
  ...{ id: 'redo', label: say('Redo'), group: 'Deal' },
  keys: { key: 'z', mod: true, shift: true },
  alsoKeys: { key: 'y', mod: true },
};

/** Keys of the rail: digits from 1 for the first nine, 0 being the library’s, and a letter for what many know. */
const DIGITS = 9;
const keysOfScreen = (screen: DealScreen, index: number): Keys | undefined => {
  if (screen === 'export') return { key: 'e', mod: true };
  return index < DIGITS ? { key: `${index + 1}`, alt: true } : undefined;
};

const goingTo = (id: string): readonly Command[] => [
  ...railScreens.map((screen, index): Command => {
    const keys = keysOfScreen(screen, index);
    return {
      ...{ id: `go-${screen}`, label: screenNames[screen], group: 'Go to' },
      ...(keys ? { keys } : {}),
      run: () => viewActions.go({ place: 'deal', id, screen }),
    };
  }),
  {
    ...{
      id: 'history',
      label: say('History'),
      group: 'Go to',
      about: say('every state of the deal, and back to any'),
    },
    keys: { key: 'h', mod: true, shift: true },
    run: () => viewActions.go({ place: 'deal', id, screen: 'history' }),
  },
  {
    ...{
      id: 'import-services',
      label: say('Import services'),
      group: 'Go to',
      about: say('from a client’s own table'),
    },
    run: () => viewActions.go({ place: 'deal', id, screen: 'import-services' }),
  },
];

interface Opened {
  readonly id: string;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

const dealCommands = ({ id, undoLabel, redoLabel }: Opened): readonly Command[] => [
  ...(undoLabel === null ? [] : [{ ...UNDO, about: undoLabel, run: () => void dealActions.undo() }]),
  ...(redoLabel === null ? [] : [{ ...REDO, about: redoLabel, run: () => void dealActions.redo() }]),
  {
    ...{
      id: 'save-file',
      label: say('Save as deal file…'),
      group: 'Deal',
      keys: { key: 's', mod: true },
    },
    about: say('every edit is saved already; this is a copy to hand on'),
    run: () => exportActions.saveDealFile(id),
  },
];

const libraryCommands: readonly Command[] = [
  {
    ...{ id: 'library', label: say('All deals'), group: 'Library', keys: { key: '0', alt: true } },
    run: () => viewActions.go({ place: 'library' }),
  },
  {
    ...{ id: 'new-deal', label: say('New deal…'), group: 'Library', keys: { key: 'n', mod: true } },
    run: () => viewActions.go({ place: 'new' }),
  },
  {
    ...{
      id: 'import-file',
      label: say('Open deal file…'),
      group: 'Library',
      keys: { key: 'o', mod: true },
    },
    run: () => void openDealFile(),
  },
];

async function openDealFile(): Promise<void> {
  const id = await libraryActions.importFile();
  if (id !== null) openAt(id);
  else if (libraryStore.getState().failure !== null) viewActions.go({ place: 'library' });
}

/** Without an explanation to copy there is no such command. */
function explainCommands(): readonly Command[] {
  const explainer = explainerNow();
  if (!explainer) return [];
  const { explain, copy } = explainer;
  return [
    {
      ...{
        id: 'explain',
        label: say('Explain the figure in focus'),
        group: 'Explanation',
        keys: EXPLAIN_KEYS,
      },
      about: say('how it is found; again to go into the explanation and back'),
      run: explain,
    },
    ...(copy === null
      ? []
      : [
          {
            ...{ id: 'copy-explanation', label: say('Copy the explanation'), group: 'Explanation' },
            about: say('the figure, what went in and its formula; its chart stands under Charts'),
            keys: COPY_EXPLANATION_KEYS,
            run: copy,
          } satisfies Command,
        ]),
  ];
}

const RECENT = 8;

const recentDeals = (deals: readonly DealSummary[], openId: string | undefined): readonly Command[] =>
  dealsShown(deals, {
    ...{ search: '', tag: null, archived: false },
    sorting: { by: 'openedAt', descending: true },
  })
    .filter(({ id }) => id !== openId)
    .slice(0, RECENT)
    .map(
      ({ id, name }): Command => ({
        ...{ id: `deal-${id}`, label: name, group: 'Recent deals' },
        run: () => openAt(id),
      }),
    );

/** Each input by its name: to the first cell it is typed in. */
const inputCommands: readonly Command[] = Object.entries(inputs).flatMap(
  ([name, { label, meaning }]): readonly Command[] => {
    const screen = screenOfInput(name);
    if (!screen) return [];
    const run = () => viewActions.openCell(screen, `${name}/`);
    return [{ id: `input-${name}`, label: say(label), group: 'Inputs', about: say(meaning), run }];
  },
);
