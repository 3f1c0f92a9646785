// The calls around exports: one at a time, told of as it goes, ended on demand.
import type { Deal } from '../../shared/deal/document.ts';
import type { FileOutcome } from '../../shared/ipc/contract.ts';
import type { Audience, ExportOrder, ExportProgress } from '../../shared/ipc/export-order.ts';
import { say, toSay } from '../../shared/text/say.ts';
import { alreadyExporting } from '../exporting/export-failures.ts';
import type { ExportJob } from '../exporting/export-file.ts';
import type { Store } from '../store/store.ts';
import { type Dialogs, type FileKind, saveFile } from './files.ts';

export type StartExport = (
  deal: Deal,
  order: ExportOrder,
  path: string,
  onProgress: (progress: ExportProgress) => void,
) => ExportJob;

export interface ExportServices {
  readonly store: Store;
  readonly dialogs: Dialogs;
  readonly startExport: StartExport;
  /** Asked when an export begins: the window that asked for it is told of it, no other. */
  readonly listener: () => (progress: ExportProgress) => void;
}

const workbook = { type: toSay('Excel workbook'), extension: 'xlsx' };
const kinds: Readonly<Record<Audience, FileKind>> = {
  internal: { title: toSay('Export internal workbook'), ...workbook },
  executive: { title: toSay('Export workbook for executives'), ...workbook },
  counterparty: { title: toSay('Export workbook for a counterparty'), ...workbook },
  bid: { title: toSay('Export bid sheet'), ...workbook },
};

export function exportHandlers({ store, dialogs, startExport, listener }: ExportServices) {
  let isUnderWay = false;
  let job: ExportJob | null = null;
  return {
    exportDeal: async ({ id, order }: { readonly id: string; readonly order: ExportOrder }) => {
      if (isUnderWay) throw alreadyExporting();
      isUnderWay = true;
      try {
        const { deal } = store.open(id);
        const tell = listener();
        return await saveFile(dialogs, kinds[order.audience], offeredName(deal, order), (path) => {
          job = startExport(deal, order, path, tell);
          return job.done;
        });
      } finally {
        isUnderWay = false;
        job = null;
      }
    },
    cancelExport: () => {
      job?.cancel();
      return null;
    },
  } satisfies {
    exportDeal: (args: { readonly id: string; readonly order: ExportOrder }) => Promise<FileOutcome>;
    cancelExport: () => null;
  };
}

/** A counterparty’s file is called by its own title and for whom it is, so that it is not sent to another. */
function offeredName(deal: Deal, order: ExportOrder): string {
  switch (order.audience) {
    case 'internal':
      return deal.name;
    case 'executive':
      return say('{name}, for executives', { name: deal.name });
    case 'counterparty':
      return `${order.party.title ?? deal.name}, ${providerName(deal, order.party.provider)}`;
    case 'bid':
      return say('{title}, bid {round}, {provider}', {
        title: order.party.title ?? deal.name,
        round: order.exportNumber,
        provider: providerName(deal, order.party.provider),
      });
    default:
      return order satisfies never;
  }
}

const providerName = (deal: Deal, wanted: string): string =>
  deal.providers.find(({ id }) => id === wanted)?.name ?? wanted;
