// The executive report as a PDF: drawn by a hidden page that is handed one deal and can ask for nothing.

import { setTimeout } from 'node:timers/promises';
import { BrowserWindow } from 'electron';
import { dayOf } from '../shared/deal/day.ts';
import type { Deal } from '../shared/deal/document.ts';
import { type Paper, papers, type ReportOrder, SHOW_REPORT } from '../shared/ipc/report-order.ts';
import { say } from '../shared/text/say.ts';
import { Failure } from './ipc/failures.ts';
import { HOME } from './protocol.ts';

const DEADLINE_MS = 60_000;

/** Throws Failure where the page does not get ready. Needs the app's scheme and the locks of its session. */
export async function reportPdf(deal: Deal, paper: Paper): Promise<Uint8Array> {
  const { width, height } = papers[paper];
  const window = new BrowserWindow({
    show: false,
    width: Math.ceil(width),
    height: Math.ceil(height),
    useContentSize: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      // A page nobody sees would otherwise be given no frames to settle in.
      backgroundThrottling: false,
    },
  });
  const stop = new AbortController();
  try {
    const late = setTimeout(DEADLINE_MS, undefined, { signal: stop.signal }).then(() =>
      Promise.reject(tooLate()),
    );
    return await Promise.race([printed(window, { deal, paper, writtenOn: dayOf(new Date()) }), late]);
  } finally {
    stop.abort();
    window.destroy();
  }
}

async function printed({ webContents }: BrowserWindow, order: ReportOrder): Promise<Uint8Array> {
  await webContents.loadURL(`${HOME}report.html`);
  // A text within a text: no word of the deal can be anything but data to the page.
  const data = JSON.stringify(JSON.stringify(order));
  const scale: unknown = await webContents.executeJavaScript(`${SHOW_REPORT}(JSON.parse(${data}))`);
  if (typeof scale !== 'number') throw new Error('the report has no scale');
  return webContents.printToPDF({
    pageSize: order.paper,
    landscape: true,
    scale,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    generateTaggedPDF: true,
  });
}

const tooLate = () =>
  new Failure({
    what: say('The report was not drawn within {deadlineMs} s.', { deadlineMs: DEADLINE_MS / 1000 }),
    remedy: say('Close other programs and try again; nothing has been written.'),
  });
