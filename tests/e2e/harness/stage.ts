// One library with every kind of deal in it: a worked one, one just begun, one with bids, one put away.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dealFrom, freshDeal } from '../../../renderer/state/new-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import { writeFilledBid } from '../../shared/bid/filled-file.ts';
import { launch, type RunningApp } from './launch.ts';

export interface Stage extends RunningApp {
  /** Their ids in the library. */
  readonly deals: Readonly<Record<'worked' | 'begun' | 'tendered' | 'archived', string>>;
  /** Paths of filled-in bid sheets for the tendered deal. */
  readonly bidSheets: readonly string[];
}

const sample = (name: string): Deal =>
  readDealText(
    readFileSync(join(import.meta.dirname, `../../../shared/deal/samples/${name}.parley`), 'utf8'),
  );

const begun = (): Deal =>
  dealFrom({ ...freshDeal(new Date(2026, 0, 1)), name: 'Just begun', services: 'Service desk\nNetwork' });

export async function setStage(): Promise<Stage> {
  const running = await launch();
  const keep = async (deal: Deal): Promise<string> => {
    const reply = await running.page.evaluate((made) => window.parley.createDeal({ deal: made }), deal);
    if (!reply.ok) throw new Error(reply.error.what);
    return reply.value.id;
  };
  const tender = sample('100m-mid');
  const deals = {
    archived: await keep({ ...tender, name: 'Put away' }),
    tendered: await keep({ ...tender, name: 'Tendered' }),
    begun: await keep(begun()),
    worked: await keep(sample('it-portfolio')),
  };
  await running.page.evaluate((id) => window.parley.archiveDeal({ id }), deals.archived);
  await running.page.evaluate((id) => window.parley.tagDeal({ id, tags: ['draft'] }), deals.worked);
  // The library on the screen was read before.
  await running.page.reload();
  await running.page.locator('html[data-ready]').waitFor();
  const party = { scenario: 'out-tasking', provider: 'specialist' };
  const bid = (bidder: string, price: number) =>
    writeFilledBid(join(running.userData, `${bidder}.xlsx`), tender, party, {
      bidder,
      remarks: 'Licences are not included.',
      cells: [
        ['unitPrice it-services', 'Year 1', price],
        ['unitPrice it-services', 'Year 3', 'on request'],
        ['committedCut it-services', 'Year 1', 7],
      ],
    });
  return { ...running, deals, bidSheets: [await bid('Acme', 0.9), await bid('Borealis', 0.8)] };
}

/** Goes to an address as a link would, and waits until its screen is on the glass. */
export async function goTo({ page }: RunningApp, address: string): Promise<void> {
  await page.evaluate((hash) => {
    // Already there, an address changes nothing; the app starts without one, in the library.
    if ((location.hash || '#/library') === hash) return;
    delete document.documentElement.dataset.ready;
    location.hash = hash;
  }, address);
  await page.locator('html[data-ready]').waitFor();
}
