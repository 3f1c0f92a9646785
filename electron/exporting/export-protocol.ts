// What the app and the process that makes a workbook say to each other: one question, progress, one answer.
import type { Deal } from '../../shared/deal/document.ts';
import type { ExportOrder, ExportProgress } from '../../shared/ipc/export-order.ts';
import type { Leak } from '../../shared/workbook/audience/scan.ts';

export interface ExportQuestion {
  readonly deal: Deal;
  readonly order: ExportOrder;
}

export type ExportAnswer =
  | { readonly is: 'progress'; readonly progress: ExportProgress }
  | { readonly is: 'made'; readonly bytes: Uint8Array }
  | { readonly is: 'withheld'; readonly leaks: readonly Leak[] }
  | { readonly is: 'of a rival'; readonly bidders: readonly string[] }
  | { readonly is: 'nobody'; readonly what: string }
  /** Our fault: the kind of error, never its message, which could quote the deal. */
  | { readonly is: 'failed'; readonly kind: string };
