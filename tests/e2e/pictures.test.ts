// Pictures of every screen: each shows what it is to show, nothing on it is cut, and the stored one is no older
// than the app. `npm run pictures` writes them; a plain run only compares.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PictureDeal, pictureDeals } from './pictures/deals.ts';
import { misfits } from './pictures/fits.ts';
import { looks } from './pictures/looks.ts';
import {
  allowedDifference,
  clearFolders,
  differs,
  isWriting,
  type MadeWith,
  page,
  storedPage,
  strayFiles,
  writePage,
  writePicture,
} from './pictures/picture-folder.ts';
import { fileOf, type Scene, scenes } from './pictures/picture-list.ts';
import { openStudio, type Studio } from './pictures/studio.ts';

let studio: Studio;
let madeWith: MadeWith;
const ids = new Map<PictureDeal, string>();

beforeAll(async () => {
  studio = await openStudio();
  await studio.setClock('08:30');
  madeWith = {
    chromium: await studio.app.evaluate(() => process.versions.chrome ?? ''),
    platform: process.platform,
  };
  if (isWriting) clearFolders();
});
afterAll(() => studio?.close());

/** Made when the first picture of it is taken: until then the library is empty. */
async function idOf(deal: PictureDeal): Promise<string> {
  const id = ids.get(deal) ?? (await studio.keep(pictureDeals[deal]()));
  ids.set(deal, id);
  return id;
}

async function addressOf({ deal, place }: Scene): Promise<readonly [id: string, address: string]> {
  if (deal === null) return ['', place];
  const id = await idOf(deal);
  return [id, `/deal/${id}/${place}`];
}

describe.each(scenes)('$name', (scene) => {
  test('shows all it is to show, as it is stored', async () => {
    const [id, address] = await addressOf(scene);
    await studio.goTo(address);
    await scene.stage?.(studio, id);
    const faults: string[] = [];
    for (const look of scene.looks) {
      const file = fileOf(scene, look);
      const shot = await studio.shoot(looks[look]);
      expect(await studio.said()).toContain(scene.shows);
      faults.push(...(await misfits(studio.page)).map((fault) => `${file}: ${fault}`));
      if (isWriting) await writePicture(file, shot);
      else {
        const difference = await differs(file, shot);
        if (difference > allowedDifference(madeWith))
          faults.push(
            `${file}: ${(difference * 100).toFixed(2)} % of it is no longer what the app shows: run npm run pictures`,
          );
      }
    }
    await scene.leave?.(studio);
    expect(faults).toEqual([]);
  });
});

test('each picture there is has its place in the list, and on the page that shows them', () => {
  if (isWriting) writePage(madeWith);
  expect(strayFiles()).toEqual([]);
  expect(storedPage()).toBe(page());
});

test('nothing went wrong behind the pictures', () => {
  expect(studio.errors).toEqual([]);
});
