// The process that makes one workbook. It is given a deal and answers bytes; no file is open in it, so that it can
// be ended at any moment and leave nothing behind. See export-file.ts.
import { constants, setPriority } from 'node:os';
import { OffersShownError } from '../../shared/bid/offers-shown.ts';
import { NoSuchPartyError } from '../../shared/bid/permitted-deal.ts';
import { LeakError } from '../../shared/workbook/audience/scan.ts';
import { kindOf } from '../ipc/failures.ts';
import { serveParent } from '../processes/own-process.ts';
import { exportedBytes } from '../workbook/export.ts';
import type { ExportAnswer, ExportQuestion } from './export-protocol.ts';

/** Whoever types goes first, also on a small machine. */
function stepBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system does not let us, the export is merely less polite.
  }
}

async function answerTo(
  { deal, order }: ExportQuestion,
  answer: (answer: ExportAnswer) => void,
): Promise<ExportAnswer> {
  try {
    const bytes = await exportedBytes(deal, order, (progress) => answer({ is: 'progress', progress }));
    return { is: 'made', bytes };
  } catch (error) {
    if (error instanceof LeakError) return { is: 'withheld', leaks: error.leaks };
    if (error instanceof OffersShownError) return { is: 'of a rival', bidders: error.bidders };
    if (error instanceof NoSuchPartyError) return { is: 'nobody', what: error.message };
    return { is: 'failed', kind: kindOf(error) };
  }
}

stepBack();
serveParent<ExportQuestion, ExportAnswer>((question, answer) => {
  void answerTo(question, answer).then(answer);
});
