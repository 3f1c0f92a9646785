// Every screen and every state of one that looks different, for tests that look at all of them.
import type { Locator } from 'playwright-core';
import { answerOpenDialogs } from './dialogs.ts';
import { goTo, type Stage } from './stage.ts';

type DealName = keyof Stage['deals'];

export interface ScreenState {
  readonly name: string;
  /** `#/library`, or a screen of a deal: `worked/compare`. */
  readonly at: string;
  /** What is there only when the screen is whole. */
  readonly whole?: (stage: Stage) => Locator;
  /** What is done on the screen to come to the state. */
  readonly act?: (stage: Stage) => Promise<unknown>;
  /** What is done to leave it, where going to another screen is not enough. */
  readonly leave?: (stage: Stage) => Promise<unknown>;
}

const isDeal = (stage: Stage, name: string | undefined): name is DealName =>
  name !== undefined && name in stage.deals;

/** Brings the app there from wherever it is. */
export async function show(stage: Stage, { at, whole, act }: ScreenState): Promise<void> {
  // What lay over the screen may still be on its way out.
  await stage.page.locator('[role=menu], [role=dialog]').first().waitFor({ state: 'detached' });
  const [deal, screen] = at.split('/');
  await goTo(stage, isDeal(stage, deal) ? `#/deal/${stage.deals[deal]}/${screen}` : at);
  await whole?.(stage).waitFor();
  await act?.(stage);
}

const button = ({ page }: Stage, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).first();
const choice = (group: string, name: string) => (stage: Stage) =>
  stage.page.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();
const menuOf = (name: string | RegExp) => async (stage: Stage) => {
  await button(stage, name).click();
  await stage.page.getByRole('menu').waitFor();
};
const press =
  (...keys: readonly string[]) =>
  async ({ page }: Stage) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const pressEscape = press('Escape');
/** Charts become tables, and tables charts. */
async function turnCharts({ page }: Stage): Promise<void> {
  for (const turn of await page
    .getByRole('main')
    .getByRole('button', { name: /^Table: / })
    .all())
    await turn.click();
}
const cell = ({ page }: Stage, input: string): Locator => page.locator(`[data-cell^="${input}/"]`).first();

async function presenting(stage: Stage): Promise<void> {
  await stage.page.keyboard.press('F9');
  await stage.page.locator('html[data-ready]').waitFor();
}

const inRoom = async (stage: Stage): Promise<void> => {
  await button(stage, 'Who is in the room').click();
  await stage.page
    .getByRole('menuitem', { name: /, in Out-tasking/ })
    .first()
    .click();
  await presenting(stage);
};

/** Something lies over the screen, and keeps the keys until Escape. */
export const isUnderSomething = ({ leave }: ScreenState): boolean => leave === pressEscape;

export const screenStates: readonly ScreenState[] = [
  { name: 'library', at: '#/library' },
  {
    name: 'library, search without a hit',
    at: '#/library',
    act: ({ page }) => page.getByLabel('Search deals').fill('nobody'),
    leave: ({ page }) => page.getByLabel('Search deals').fill(''),
  },
  {
    name: 'library, archived',
    at: '#/library',
    act: choice('Which deals', 'Archived 1'),
    leave: choice('Which deals', 'In use 3'),
  },
  { name: 'library, menu of a deal', at: '#/library', act: menuOf(/^Actions for/), leave: pressEscape },
  {
    name: 'library, tags of a deal',
    at: '#/library',
    act: async (stage) => {
      await menuOf(/^Actions for/)(stage);
      await stage.page.getByRole('menuitem', { name: 'Tags…' }).click();
    },
    leave: pressEscape,
  },
  {
    name: 'library, deletion asked about',
    at: '#/library',
    act: async (stage) => {
      await menuOf(/^Actions for/)(stage);
      await stage.page.getByRole('menuitem', { name: 'Delete…' }).click();
    },
    leave: (stage) => button(stage, 'Keep').click(),
  },
  { name: 'new deal', at: '#/new' },
  {
    name: 'new deal, with what is missing',
    at: '#/new',
    act: async (stage) => {
      await stage.page.getByLabel('Term', { exact: true }).fill('5 years');
      await button(stage, 'Create deal').click();
    },
  },
  { name: 'settings', at: '#/settings' },
  {
    name: 'overview',
    at: 'worked/overview',
    // Inputs are measured while the screen stands.
    whole: ({ page }) => page.getByRole('main').getByRole('button', { name: 'Assumptions' }),
  },
  { name: 'guide', at: '#/guide/compare', whole: ({ page }) => page.getByRole('article') },
  {
    name: 'guide, searched',
    at: '#/guide/compare',
    whole: ({ page }) => page.getByRole('article'),
    act: async ({ page }) => {
      await page.getByRole('searchbox').fill('margin');
      await page.getByRole('main').getByRole('link').first().waitFor();
    },
  },
  { name: 'overview of a deal just begun', at: 'begun/overview' },
  { name: 'services', at: 'worked/services' },
  {
    name: 'services, by year',
    at: 'worked/services',
    act: async (stage) => {
      await cell(stage, 'volume').focus();
      await press('Alt+ArrowRight')(stage);
    },
  },
  {
    name: 'services, range',
    at: 'worked/services',
    act: async (stage) => {
      await cell(stage, 'volume').focus();
      await press('Shift+ArrowDown', 'Shift+ArrowRight')(stage);
    },
  },
  {
    name: 'services, row menu',
    at: 'worked/services',
    act: async (stage) => {
      await cell(stage, 'volume').focus();
      await press('Shift+F10')(stage);
      await stage.page.getByRole('menu').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'services, text that is no number',
    at: 'worked/services',
    act: async (stage) => {
      await cell(stage, 'volume').focus();
      await stage.page.keyboard.type('84 apps');
      await press('Enter', 'ArrowUp')(stage);
      await stage.page.getByRole('alert').filter({ hasText: 'is not a number' }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'services, provider chosen',
    at: 'worked/services',
    act: async (stage) => {
      await cell(stage, 'provider').focus();
      await press('Enter')(stage);
      await stage.page.getByRole('menu').waitFor();
    },
    leave: pressEscape,
  },
  { name: 'services of a deal just begun', at: 'begun/services' },
  { name: 'import services', at: 'worked/import-services' },
  { name: 'scenarios', at: 'worked/scenarios' },
  { name: 'scenarios of a deal just begun', at: 'begun/scenarios' },
  { name: 'providers', at: 'worked/providers' },
  { name: 'providers of a deal just begun', at: 'begun/providers' },
  { name: 'terms', at: 'worked/terms' },
  { name: 'terms of a deal just begun', at: 'begun/terms' },
  { name: 'compare', at: 'worked/compare' },
  { name: 'compare, undiscounted', at: 'worked/compare', act: choice('Basis', 'Undiscounted') },
  {
    name: 'compare, by year',
    at: 'worked/compare',
    act: choice('Basis', 'By year'),
    leave: choice('Basis', 'NPV'),
  },
  {
    name: 'compare, cash',
    at: 'worked/compare',
    act: choice('View', 'Cash and payback'),
    leave: choice('View', 'Terms'),
  },
  {
    name: 'compare, charts as tables',
    at: 'worked/compare',
    act: turnCharts,
    leave: turnCharts,
  },
  {
    name: 'margin, chart as a table',
    at: 'worked/margin',
    act: turnCharts,
    leave: turnCharts,
  },
  {
    name: 'compare, explanation',
    at: 'worked/compare',
    act: async (stage) => {
      await button(stage, /^Total cost of performance, Out-tasking/).click();
      await stage.page.getByText('In Excel').waitFor();
    },
    leave: (stage) => button(stage, 'Close').click(),
  },
  { name: 'compare of a deal just begun', at: 'begun/compare' },
  { name: 'margin', at: 'worked/margin' },
  { name: 'margin of a deal just begun', at: 'begun/margin' },
  {
    name: 'assumptions',
    at: 'worked/assumptions',
    whole: ({ page }) => page.getByRole('grid', { name: 'Assumptions' }),
  },
  { name: 'assumptions of a deal just begun', at: 'begun/assumptions' },
  { name: 'bids, none', at: 'tendered/bids' },
  {
    name: 'bids, line by line',
    at: 'tendered/bids',
    act: async (stage) => {
      await answerOpenDialogs(stage, ...stage.bidSheets);
      await button(stage, 'Read bid sheets…').click();
      await stage.page.getByRole('table', { name: 'Lines of the bid' }).waitFor();
    },
  },
  {
    name: 'bids, side by side',
    at: 'tendered/bids',
    act: ({ page }) => page.getByText('Side by side', { exact: true }).click(),
  },
  {
    name: 'history, the deal as it began',
    at: 'worked/history',
  },
  {
    name: 'history, two states compared',
    at: 'worked/services',
    act: async (stage) => {
      await cell(stage, 'volume').focus();
      await stage.page.keyboard.type('4321');
      await press('Enter', 'Control+Shift+H')(stage);
      await stage.page.getByRole('heading', { name: '1 difference' }).waitFor();
    },
  },
  { name: 'export', at: 'worked/export' },
  {
    name: 'export, for a counterparty',
    at: 'worked/export',
    act: ({ page }) => page.getByRole('radio', { name: 'Counterparty workbook' }).check(),
  },
  {
    name: 'export, nobody is paid',
    at: 'begun/export',
    act: ({ page }) => page.getByRole('radio', { name: 'Bid sheet' }).check(),
  },
  {
    name: 'menu of the deal',
    at: 'worked/overview',
    act: menuOf(/^Deal: /),
    leave: pressEscape,
  },
  { name: 'menu of the export', at: 'worked/overview', act: menuOf('Export'), leave: pressEscape },
  {
    name: 'palette',
    at: 'worked/overview',
    act: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'palette, nothing found',
    at: 'worked/overview',
    act: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('zzzz');
      await page.getByText('Nothing is called that').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'shortcuts',
    at: 'worked/overview',
    act: async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
    leave: pressEscape,
  },
  { name: 'presenter mode, nobody in particular', at: 'worked/compare', act: presenting },
  { name: 'presenter mode, library', at: '#/library' },
  { name: 'presenter mode, export', at: 'worked/export', leave: presenting },
  { name: 'presenter mode, compare', at: 'worked/compare', act: inRoom },
  { name: 'presenter mode, scenarios', at: 'worked/scenarios' },
  { name: 'presenter mode, terms', at: 'worked/terms', leave: presenting },
];
