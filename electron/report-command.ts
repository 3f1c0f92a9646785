// `report FILE -o OUT.pdf [--paper A4|Letter]`: what the command line and the packaged program make of these words.
import { parseArgs } from 'node:util';
import type { Deal } from '../shared/deal/document.ts';
import { type Paper, paperFor, papers } from '../shared/ipc/report-order.ts';
import { fileFailure } from './ipc/failures.ts';
import { readDealFile } from './ipc/files.ts';
import { replaceFile } from './workbook/replace-file.ts';

export interface ReportCommand {
  readonly file: string;
  readonly output: string;
  readonly paper: Paper;
}

/** What the user got wrong in calling; everything else is a fault of a file. */
export class UsageError extends Error {}

export const isPaper = (text: string): text is Paper => Object.hasOwn(papers, text);

/** The words after `report`. Throws UsageError. */
export function reportCommand({
  file,
  output,
  paper,
}: {
  readonly file: string | undefined;
  readonly output: string | undefined;
  readonly paper: string | undefined;
}): ReportCommand {
  if (!file) throw new UsageError('report needs a file');
  if (!output) throw new UsageError('report needs -o OUT.pdf');
  // Under any other name it could take the place of the deal itself.
  if (!/\.pdf$/i.test(output)) throw new UsageError(`the report’s name must end in .pdf, not ${output}`);
  if (paper !== undefined && !isPaper(paper))
    throw new UsageError(`paper is ${Object.keys(papers).join(' or ')}, not ${paper}`);
  return { file, output, paper: paper ?? paperFor(new Intl.DateTimeFormat().resolvedOptions().locale) };
}

/** From the program’s own words: undefined where they ask for no report. Throws UsageError. */
export function reportInWords(words: readonly string[]): ReportCommand | undefined {
  const start = words.findIndex((word) => !word.startsWith('-'));
  if (words[start] !== 'report') return undefined;
  try {
    const { values, positionals } = parseArgs({
      args: words.slice(start + 1),
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, paper: { type: 'string' } },
    });
    return reportCommand({ file: positionals[0], ...{ output: values.output, paper: values.paper } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** An existing file is replaced only once the new one is complete. Throws Failure. */
export async function writeReport(
  { file, output, paper }: ReportCommand,
  print: (deal: Deal, paper: Paper) => Promise<Uint8Array>,
): Promise<void> {
  const bytes = await print(await readDealFile(file, file), paper);
  try {
    await replaceFile(output, bytes);
  } catch (error) {
    throw fileFailure(error, output, 'written');
  }
}
