// Pages of a workbook as pictures, for people to look at.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { convert } from './libreoffice.ts';

/** One PNG for each printed page, in order; the PDF stays beside them. */
export async function renderPages(xlsx: string, outDir: string, dotsPerInch = 70): Promise<string[]> {
  const [pdf] = await convert([xlsx], outDir, 'pdf');
  if (!pdf) throw new Error('LibreOffice printed nothing.');
  const stem = basename(pdf, '.pdf');
  try {
    await promisify(execFile)('pdftoppm', ['-r', String(dotsPerInch), '-png', pdf, join(outDir, stem)]);
  } catch (error) {
    throw new Error('pdftoppm failed: apt-get install -y --no-install-recommends poppler-utils', {
      cause: error,
    });
  }
  const pages = (await readdir(outDir)).filter(
    (file) => file.startsWith(`${stem}-`) && file.endsWith('.png'),
  );
  return pages.sort().map((file) => join(outDir, file));
}
