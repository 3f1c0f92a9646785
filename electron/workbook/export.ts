// A deal as a workbook on disk, for whoever is to read it.
import { counterpartyWorkbook, type Leaving } from '../../shared/bid/counterparty.ts';
import type { Counterparty } from '../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { planDeal } from './plan-deal.ts';
import { replaceFile } from './replace-file.ts';
import { scanPackage } from './scan-package.ts';
import { workbookBytes } from './write-workbook.ts';

/** An existing file is replaced only once the new one is complete. */
export const exportWorkbook = async (deal: Deal, path: string): Promise<void> =>
  replaceFile(path, await workbookBytes(planDeal(deal)));

/** Throws LeakError, and writes nothing, where the file would say what must not leave. */
export const exportForCounterparty = async (deal: Deal, party: Counterparty, path: string): Promise<void> =>
  replaceFile(path, await leavingBytes(counterpartyWorkbook(deal, party)));

/** Judged twice: as planned, and as it lies in the package. */
export async function leavingBytes({ plan, judge }: Leaving): Promise<Uint8Array> {
  const bytes = await workbookBytes(plan);
  await scanPackage(bytes, judge);
  return bytes;
}
