// A deal as the bytes of a workbook, for whoever is to read it.
import { bidSheet } from '../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook, type Leaving } from '../../shared/bid/counterparty.ts';
import { checkOffersShown } from '../../shared/bid/offers-shown.ts';
import { dayOf } from '../../shared/deal/day.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { ExportOrder, ExportProgress, ExportStage } from '../../shared/ipc/export-order.ts';
import { planDeal } from './plan-deal.ts';
import { planForExecutives } from './plan-executives.ts';
import { scanPackage } from './scan-package.ts';
import { silently, type TellStep } from './steps.ts';
import { workbookBytes } from './write-workbook.ts';

/**
 * Throws LeakError where the file would say what must not leave, OffersShownError where a rival’s offer would be in
 * it, NoSuchPartyError where nobody is meant. What is
 * left out for executives stands there as values; a counterparty’s file is made of what is permitted.
 */
export async function exportedBytes(
  deal: Deal,
  order: ExportOrder,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<Uint8Array> {
  const tell = inAll(spans[order.audience], onProgress);
  switch (order.audience) {
    case 'internal':
      return workbookBytes(planDeal(deal, { writtenOn: dayOf(new Date()), measured: true, tell }), tell);
    case 'executive':
      return workbookBytes(planForExecutives(deal, dayOf(new Date()), tell), tell);
    case 'counterparty':
      checkOffersShown(deal, order.party, order.party.bidder);
      tell({ stage: 'planning', share: 0 });
      return leavingBytes(counterpartyWorkbook(deal, order.party, { writtenOn: dayOf(new Date()) }), tell);
    case 'bid':
      checkOffersShown(deal, order.party, order.party.bidder);
      tell({ stage: 'planning', share: 0 });
      return leavingBytes(bidSheet(deal, order.party, order.exportNumber), tell);
    default:
      return order satisfies never;
  }
}

/** Judged twice: as planned, and as it lies in the package. */
export async function leavingBytes({ plan, judge }: Leaving, tell: TellStep = silently): Promise<Uint8Array> {
  const bytes = await workbookBytes(plan, tell);
  tell({ stage: 'scanning', share: 0 });
  await scanPackage(bytes, judge);
  return bytes;
}

type Spans = Readonly<Partial<Record<ExportStage, readonly [from: number, to: number]>>>;

/** Where each stage begins and ends, as measured on the largest deal (docs/decisions/0012-exports.md). */
const spans: Readonly<Record<ExportOrder['audience'], Spans>> = {
  internal: {
    calculating: [0.01, 0.23],
    planning: [0.23, 0.36],
    writing: [0.36, 0.44],
    charts: [0.44, 0.53],
    packing: [0.53, 0.99],
  },
  executive: {
    calculating: [0.01, 0.09],
    planning: [0.09, 0.93],
    writing: [0.93, 0.94],
    charts: [0.94, 0.96],
    packing: [0.96, 0.99],
  },
  counterparty: {
    planning: [0.02, 0.7],
    writing: [0.7, 0.76],
    charts: [0.76, 0.78],
    packing: [0.78, 0.85],
    scanning: [0.85, 0.99],
  },
  bid: {
    planning: [0.02, 0.92],
    writing: [0.92, 0.93],
    charts: [0.93, 0.94],
    packing: [0.94, 0.95],
    scanning: [0.95, 0.99],
  },
};

/** Shares of stages as fractions of the whole export. */
const inAll =
  (of: Spans, onProgress: (progress: ExportProgress) => void): TellStep =>
  ({ stage, share, sheet }) => {
    const [from, to] = of[stage] ?? [0, 0];
    onProgress({ stage, fraction: from + (to - from) * share, ...(sheet ? { sheet } : {}) });
  };
