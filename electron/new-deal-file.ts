// A deal that the command line has made, as a file: one that is there is never replaced.
import { writeFile } from 'node:fs/promises';
import type { Deal } from '../shared/deal/document.ts';
import { writeDealText } from '../shared/deal/file.ts';
import { errorCode, Failure, fileFailure } from './ipc/failures.ts';

/** Throws Failure. */
export async function writeNewDeal(deal: Deal, path: string): Promise<void> {
  try {
    await writeFile(path, writeDealText(deal), { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      const remedy = 'Choose another name; a deal is never replaced by an import.';
      throw new Failure({ what: `“${path}” is already there.`, remedy }, { cause: error });
    }
    throw fileFailure(error, path, 'written');
  }
}
