// A deal as a workbook on disk.
import type { Deal } from '../../shared/deal/document.ts';
import { planDeal } from './plan-deal.ts';
import { replaceFile } from './replace-file.ts';
import { workbookBytes } from './write-workbook.ts';

/** An existing file is replaced only once the new one is complete. */
export const exportWorkbook = async (deal: Deal, path: string): Promise<void> =>
  replaceFile(path, await workbookBytes(planDeal(deal)));
