// A workbook on disk, made in a process of its own: whole or not at all, and given up at any moment.
import { join } from 'node:path';
import { OffersShownError } from '../../shared/bid/offers-shown.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { ExportOrder, ExportProgress } from '../../shared/ipc/export-order.ts';
import { say } from '../../shared/text/say.ts';
import { LeakError } from '../../shared/workbook/audience/scan.ts';
import { CalledOff } from '../ipc/files.ts';
import { forkedProcess, type StartProcess } from '../processes/own-process.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import { brokenOff, nobodyMeant, ofARival, withheld } from './export-failures.ts';
import type { ExportAnswer, ExportQuestion } from './export-protocol.ts';

/**
 * What the process may take: docs/decisions/0012-exports.md has what the largest deal needs. V8 collects garbage only
 * as it nears the limit, so that a higher one would not make it faster, only larger.
 */
export const EXPORT_HEAP_MEGABYTES = 3072;

export type StartExporting = StartProcess<ExportQuestion, ExportAnswer>;

export interface ExportJob {
  /** Rejects with Failure, with CalledOff, or with what the file system says. */
  readonly done: Promise<void>;
  /** Ends the process. Once the file is being put in place it is too late, and does nothing. */
  readonly cancel: () => void;
}

interface ExportOptions {
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly start?: StartExporting;
  readonly script?: string;
}

export function exportToFile(
  deal: Deal,
  order: ExportOrder,
  path: string,
  { onProgress = () => {}, start = forked, script = childScript }: ExportOptions = {},
): ExportJob {
  const child = start(script);
  let isOff = false;
  const bytes = new Promise<Uint8Array>((take, fail) => {
    child.onAnswer((answer) => {
      if (isOff) return;
      if (answer.is === 'progress') onProgress(answer.progress);
      else if (answer.is === 'made') take(answer.bytes);
      else fail(failureOf(answer));
    });
    // After an answer this changes nothing.
    child.onEnd((code) =>
      fail(
        isOff
          ? new CalledOff()
          : brokenOff(
              say('the process that wrote it ran out of memory or broke off ({code})', {
                code: code ?? say('ended'),
              }),
            ),
      ),
    );
    onProgress({ stage: 'starting', fraction: 0 });
    child.ask({ deal, order });
  });
  const placed = async () => {
    try {
      const made = await bytes;
      if (isOff) throw new CalledOff();
      onProgress({ stage: 'saving', fraction: 0.99 });
      await replaceFile(path, made);
    } finally {
      child.end();
    }
  };
  return {
    done: placed(),
    cancel: () => {
      isOff = true;
      child.end();
    },
  };
}

function failureOf(answer: Exclude<ExportAnswer, { readonly is: 'progress' | 'made' }>): Error {
  switch (answer.is) {
    case 'withheld':
      return withheld(new LeakError(answer.leaks));
    case 'of a rival':
      return ofARival(new OffersShownError(answer.bidders));
    case 'nobody':
      return nobodyMeant(answer.what);
    case 'failed':
      return brokenOff(say('making the workbook failed ({kind})', { kind: answer.kind }));
    default:
      return answer satisfies never;
  }
}

const forked: StartExporting = forkedProcess(EXPORT_HEAP_MEGABYTES);

/** Beside this file: as source, or in the bundle of the app (build/electron.vite.config.ts). */
const childScript = join(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? 'child.ts' : 'exporting-child.js',
);
