// Every screen, in every size and state pictures are taken of it: each shows what it is to show, and nothing on it
// is cut. `npm run pictures` writes them to docs/screenshots.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PictureDeal, pictureDeals } from './pictures/deals.ts';
import { misfits } from './pictures/fits.ts';
import { looks } from './pictures/looks.ts';
import {
  clearFolders,
  isWriting,
  type MadeWith,
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
    }
    await scene.leave?.(studio);
    expect(faults).toEqual([]);
  });
});

afterAll(() => {
  if (isWriting) writePage(madeWith);
});

test('nothing went wrong behind the pictures', () => {
  expect(studio.errors).toEqual([]);
});
