// A deal as a workbook on disk, for whoever is to read it.
import { bidSheet } from '../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook, type Leaving } from '../../shared/bid/counterparty.ts';
import type { Counterparty } from '../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { planDeal } from './plan-deal.ts';
import { planForExecutives } from './plan-executives.ts';
import { replaceFile } from './replace-file.ts';
import { scanPackage } from './scan-package.ts';
import { workbookBytes } from './write-workbook.ts';

/** An existing file is replaced only once the new one is complete. */
export const exportWorkbook = async (deal: Deal, path: string): Promise<void> =>
  replaceFile(path, await workbookBytes(planDeal(deal, { writtenOn: today(), measured: true })));

/** Cover, results and checks; where what a formula reads is not in the file, its value stands. */
export const exportForExecutives = async (deal: Deal, path: string): Promise<void> =>
  replaceFile(path, await workbookBytes(planForExecutives(deal, today())));

/** Throws LeakError, and writes nothing, where the file would say what must not leave. */
export const exportForCounterparty = async (deal: Deal, party: Counterparty, path: string): Promise<void> =>
  replaceFile(path, await leavingBytes(counterpartyWorkbook(deal, party)));

/** What a provider fills in; the number tells one round of bids from the next. Throws LeakError too. */
export const exportBidSheet = async (
  deal: Deal,
  party: Counterparty,
  exportNumber: number,
  path: string,
): Promise<void> => replaceFile(path, await leavingBytes(bidSheet(deal, party, exportNumber)));

/** Judged twice: as planned, and as it lies in the package. */
export async function leavingBytes({ plan, judge }: Leaving): Promise<Uint8Array> {
  const bytes = await workbookBytes(plan);
  await scanPackage(bytes, judge);
  return bytes;
}

/** Where the person is, who will look for the day it was at their desk. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
