// Pages of a workbook as LibreOffice paints them. Its PDF is the picture that needs no program but itself.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One text for each workbook, in order; the same pages are the same text, whenever they were painted. */
export async function pictures(workbooks: readonly Uint8Array[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-pictures-'));
  try {
    const files = workbooks.map((_, index) => join(folder, `page-${index}.xlsx`));
    for (const [index, bytes] of workbooks.entries()) await writeFile(files[index] ?? '', bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = ['--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf', '--outdir', folder];
    await run('soffice', [profile, ...options, ...files], { timeout: 300_000 });
    const read = (file: string) => readFile(file.replace(/xlsx$/, 'pdf'), 'latin1');
    return (await Promise.all(files.map(read))).map(withoutMoment);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** When it was painted, and what is derived from that. */
const withoutMoment = (pdf: string): string =>
  pdf.replace(/\/CreationDate\s*\([^)]*\)|\/ID\s*\[[^\]]*\]|\/DocChecksum\s*\/\w+/g, '');
