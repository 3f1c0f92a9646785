// What was printed, read by tools that are not ours: poppler’s.
import { spawnSync } from 'node:child_process';

/** What a program writes; throws what it complains of. */
export function tool(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}

/** The text of a PDF, laid out as it stands on its pages. */
export const textOf = (path: string): string => tool('pdftotext', '-layout', path, '-').replaceAll('−', '-');

export const pagesOf = (path: string): number => Number(/Pages:\s+(\d+)/.exec(tool('pdfinfo', path))?.[1]);
