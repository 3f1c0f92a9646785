// A deal of the library that a test starts from.
import type { DealScreen } from '../../../renderer/state/view.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import type { RunningApp } from './launch.ts';

/** Makes a deal of a sample in the library; answers its id. */
export async function makeSample({ page }: RunningApp, sample: string): Promise<string> {
  const reply = await page.evaluate((wanted) => window.parley.createFromSample({ sample: wanted }), sample);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.id;
}

/** Puts a deal into the library; answers its id. */
export async function makeDeal({ page }: RunningApp, deal: Deal): Promise<string> {
  const reply = await page.evaluate((made) => window.parley.createDeal({ deal: made }), deal);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.id;
}

/** Goes to a screen of a deal, as a link would; it is not waited for. */
export const goToScreen = ({ page }: RunningApp, id: string, screen: DealScreen): Promise<void> =>
  page.evaluate((address) => {
    location.hash = address;
  }, `#/deal/${id}/${screen}`);

/** A new deal of a sample, on a screen; answers its id. */
export async function openSample(running: RunningApp, sample: string, screen: DealScreen): Promise<string> {
  const id = await makeSample(running, sample);
  await goToScreen(running, id, screen);
  return id;
}
