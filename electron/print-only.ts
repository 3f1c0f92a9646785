// The program as a printer: one report, no window, and neither the user's library nor the lock of the running app.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { describeError, isForUser } from './ipc/failures.ts';
import { guardPages } from './pages.ts';
import { reportPdf } from './report.ts';
import { reportInWords, UsageError, writeReport } from './report-command.ts';

/** Switches of Electron and Chromium come before the command. */
export const asksForReport = (words: readonly string[]): boolean =>
  words.find((word) => !word.startsWith('-')) === 'report';

export function printOnly(words: readonly string[], pages: Parameters<typeof guardPages>[0]): void {
  // Chromium keeps a profile wherever it runs; this one is gone afterwards.
  const given = process.env.PARLEY_REPORT_PROFILE;
  const profile = given ?? mkdtempSync(join(tmpdir(), 'parley-report-'));
  app.setPath('userData', profile);
  if (!given) app.on('will-quit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  // The hidden window is closed before its bytes are written.
  app.on('window-all-closed', () => undefined);
  void app
    .whenReady()
    .then(async () => {
      guardPages(pages);
      const command = reportInWords(words);
      if (!command) return;
      await writeReport(command, reportPdf);
      process.stdout.write(`${command.output}\n`);
    })
    // Not `exit`: with the page's processes still ending, Electron 33 hangs in it one time in ten.
    .then(() => app.quit())
    .catch((error: unknown) => {
      process.stderr.write(`parley: ${explained(error)}\n`);
      app.exit(error instanceof UsageError ? 2 : 1);
    });
}

function explained(error: unknown): string {
  if (isForUser(error)) {
    const { what, remedy } = describeError(error);
    return `${what}\n${remedy}`;
  }
  return error instanceof Error ? error.message : String(error);
}
