// What is done on a screen before it is photographed: as a person does it, and put back afterwards.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { writeFilledBid } from '../../shared/bid/filled-file.ts';
import { answerOpenDialogs } from '../harness/dialogs.ts';
import { pictureDeals } from './deals.ts';
import type { Studio } from './studio.ts';

const choose = ({ page }: Studio, name: string) => page.getByRole('radio', { name, exact: true }).click();

export const byYear = (studio: Studio) => choose(studio, 'By year');
export const cash = (studio: Studio) => choose(studio, 'Cash and payback');

export async function byTerm(studio: Studio): Promise<void> {
  await choose(studio, 'Terms');
  await choose(studio, 'NPV');
}

export async function explained({ page }: Studio): Promise<void> {
  await page
    .getByRole('button', { name: /^Charges, Out-tasking/ })
    .first()
    .click();
  await page.getByText('In Excel').waitFor();
}

export async function closeOverlay({ page }: Studio): Promise<void> {
  await page.keyboard.press('Escape');
}

export async function palette({ page }: Studio): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('discount');
}

export async function shortcuts({ page }: Studio): Promise<void> {
  await page.locator('main').focus();
  await page.keyboard.press('?');
}

export async function presented({ page }: Studio): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('html[data-ready]').waitFor();
}

export const notPresented = presented;

export async function presentedToProvider(studio: Studio): Promise<void> {
  const { page } = studio;
  await page.getByRole('button', { name: 'Who is in the room' }).click();
  await page.getByRole('menuitem', { name: /^Workplace specialist, in Out-tasking/ }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await presented(studio);
  await page.getByText('Figures of the contract').waitFor();
}

const cell = ({ page }: Studio, key: string) => page.locator(`[role=gridcell][data-cell="${key}"]`);

export async function newDeal({ page }: Studio): Promise<void> {
  await page.getByLabel('Name').first().fill('Desk and network');
  await page.getByLabel(/^Services/).fill('Service desk\nNetwork');
}

export async function rangeSelected(studio: Studio): Promise<void> {
  await cell(studio, 'volume/service-desk/1').click();
  await cell(studio, 'volume/applications/1').click({ modifiers: ['Shift'] });
}

export async function textRejected(studio: Studio): Promise<void> {
  await cell(studio, 'volume/hosting/1').click();
  await studio.page.keyboard.type('about 1200');
  await studio.page.keyboard.press('Enter');
  await cell(studio, 'volume/hosting/1').click();
}

export const inWords = ({ page }: Studio): Promise<void> =>
  page.getByRole('heading', { name: 'In words' }).evaluate((heading) => heading.scrollIntoView());

export const ownFigures = async ({ page }: Studio): Promise<void> => {
  await page.getByRole('radio', { name: /^Out-tasking, second offer/ }).click();
  await page
    .getByRole('heading', { name: /: its own$/ })
    .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
};

export const guideThere = ({ page }: Studio): Promise<void> => page.getByRole('article').waitFor();

export async function guideOpened({ page }: Studio): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('article').waitFor();
  // Pictures in the guide are files: they may come after the text.
  await page
    .locator('article img')
    .evaluateAll((images) =>
      Promise.all(images.map((image) => (image instanceof HTMLImageElement ? image.decode() : null))),
    );
}

export async function guideSearched(studio: Studio): Promise<void> {
  await guideOpened(studio);
  await studio.page.getByRole('searchbox').fill('margin floor');
  await studio.page.getByRole('heading', { name: 'Found in the guide' }).waitFor();
}

export async function guideLeft(studio: Studio): Promise<void> {
  await closeOverlay(studio);
  await closeOverlay(studio);
}

const party = { scenario: 'out-tasking', provider: 'workplace-specialist' };
const desk = 'unitPrice service-desk';
const workplace = 'unitPrice workplace';

export async function readBids({ page, userData, ...studio }: Studio): Promise<void> {
  if (await page.getByRole('radio', { name: /^Deskworks/ }).count()) return;
  const deal = pictureDeals.portfolio();
  // A sheet says when it was written.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-13T14:00:00Z') });
  const sheet = (name: string, filling: Parameters<typeof writeFilledBid>[3]) =>
    writeFilledBid(join(userData, `${name}.xlsx`), deal, party, filling);
  const files = [
    await sheet('Deskworks', {
      ...{ round: 1, bidder: 'Deskworks', remarks: 'Licences are not included.' },
      cells: [
        [desk, 'Year 1', 0.0202],
        [desk, 'Year 2', '0.0195'],
        [desk, 'Year 3', 'on request'],
        [workplace, 'Year 1', 0.0441],
        [workplace, 'Remark', 'without courier'],
      ],
    }),
    await sheet('Officium', {
      ...{ round: 1, bidder: 'Officium', remarks: 'Licences are included.' },
      cells: [
        [desk, 'Year 1', 0.0214],
        [workplace, 'Year 1', 0.0433],
        [workplace, 'Year 4', null],
      ],
    }),
  ];
  vi.useRealTimers();
  await answerOpenDialogs({ page, userData, ...studio }, ...files);
  await page.getByRole('button', { name: /^Read (more )?bid sheets…/ }).click();
  await page.getByRole('radio', { name: /^Deskworks/ }).click();
  await page.getByRole('table', { name: 'Lines of the bid' }).waitFor();
}

export async function sideBySide(studio: Studio): Promise<void> {
  await readBids(studio);
  await choose(studio, 'Side by side');
}

const table = `Service;Unit;Volume a month;Unit cost (USD);Region
Service desk;ticket;9200;23.1;EMEA
Printing;page;410000;0.07;EMEA
Video rooms;room;about 60;210;all
Total;;;;
`;

export async function readTable(studio: Studio): Promise<void> {
  const { page, userData } = studio;
  if (await page.getByRole('table', { name: 'Services found' }).count()) return;
  const file = join(userData, 'baseline 2026.csv');
  writeFileSync(file, table);
  await answerOpenDialogs(studio, file);
  await page.getByRole('button', { name: /^Choose (a|another) file…/ }).click();
  await page.getByRole('table', { name: 'Services found' }).waitFor();
}

/** A morning’s work, for the history. */
export async function edited(studio: Studio, id: string): Promise<void> {
  const { page } = studio;
  if (await page.getByText('Before the call').count()) return;
  const prices = [
    ['09:12', 'Service desk, Out-tasking, unit price 0.0209 → 0.0202', 0.0202],
    ['09:40', 'Service desk, Out-tasking, unit price 0.0202 → 0.0214', 0.0214],
    ['11:05', 'Service desk, Out-tasking, unit price 0.0214 → 0.0205', 0.0205],
  ] as const;
  for (const [index, [time, label, price]] of prices.entries()) {
    await studio.setClock(time);
    await studio.edit(id, label, (draft) => {
      const arrangement = draft.scenarios
        .find((one) => one.id === party.scenario)
        ?.arrangements.find(({ service }) => service === 'service-desk');
      if (arrangement) arrangement.inputs.unitPrice = price;
    });
    if (index === 1)
      await page.evaluate(
        (of) => window.parley.nameState({ id: of, revision: 2, name: 'Before the call' }),
        id,
      );
  }
  await studio.goTo('/library');
  await studio.goTo(`/deal/${id}/history`);
  await page.getByText('Before the call').first().waitFor();
}
