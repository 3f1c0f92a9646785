// The app as pictures are taken of it: on one day, by one person, in a given size, without a moving part.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import type { Reply } from '../../../shared/ipc/contract.ts';
import { launch, type RunningApp } from '../harness/launch.ts';

const AUTHOR = 'Nora Lindqvist';
/** What the window takes for now; the journal is written on the same day, before. */
const NOW = '2026-11-16T15:30:00Z';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

export interface Studio extends RunningApp {
  /** The time of what is written from now on: `14:05`. */
  setClock(time: string): Promise<void>;
  /** Makes a deal of the library and answers its id. */
  keep(deal: Deal): Promise<string>;
  /** Waits until the screen is there: `/deal/…/compare`. */
  goTo(address: string): Promise<void>;
  /** One step of the deal’s history. */
  edit(id: string, label: string, change: (draft: Deal) => void): Promise<void>;
  /** All that can be read on the screen, and the names readers hear. */
  said(): Promise<string>;
  /** What is on the screen, as PNG, one pixel for one of CSS. */
  shoot(look: Look): Promise<Buffer>;
}

/** On a library of its own, which goes when it is closed. */
export async function openStudio(): Promise<Studio> {
  // Both are read when Electron starts: the zone of the times shown, and how numbers are written.
  Object.assign(process.env, { TZ: 'UTC', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' });
  const userData = mkdtempSync(join(tmpdir(), 'parley-pictures-'));
  writeFileSync(join(userData, 'person.json'), JSON.stringify({ name: AUTHOR }));
  const running = await launch({ userData });
  const { app, page } = running;
  await page.addInitScript(stopClock, Date.parse(NOW));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await page.locator('html[data-ready]').waitFor();

  const keep = async (deal: Deal) =>
    answered(await page.evaluate((made) => window.parley.createDeal({ deal: made }), deal)).id;
  const goTo = async (address: string) => {
    await page.evaluate((hash) => {
      // Already there, an address changes nothing.
      if ((location.hash || '#/library') === hash) return;
      delete document.documentElement.dataset.ready;
      location.hash = hash;
    }, `#${address}`);
    await page.locator('html[data-ready]').waitFor();
  };
  return {
    ...running,
    setClock: async (time) =>
      void (await app.evaluate(
        (_, to) => {
          const Real = Date;
          class Stopped extends Real {
            constructor(...given: readonly unknown[]) {
              super(...((given.length === 0 ? [to] : given) as [number]));
            }
            static override now = () => to;
          }
          globalThis.Date = Stopped as DateConstructor;
        },
        Date.parse(`${NOW.slice(0, 11)}${time}:00Z`),
      )),
    keep,
    goTo,
    edit: async (id, label, change) => {
      const { deal, revision } = answered(
        await page.evaluate((of) => window.parley.openDeal({ id: of }), id),
      );
      const made = editDeal(deal, label, change);
      if (!made.ok) throw new Error(`the edit “${label}” makes no deal`);
      const { edit } = made;
      const plain = { label, patch: [...edit.patch], inverse: [...edit.inverse] };
      answered(
        await page.evaluate((entry) => window.parley.appendEdit(entry), { id, revision, edit: plain }),
      );
    },
    shoot: async ({ width, height, theme }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.mouse.move(0, 0);
      await page.evaluate(settled);
      return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    },
    said: () =>
      page.evaluate(() => {
        const names = Array.from(document.querySelectorAll('[aria-label]'), (one) =>
          one.getAttribute('aria-label'),
        );
        return [document.body.innerText, ...names].join('\n');
      }),
    close: async () => {
      await running.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

function answered<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`${reply.error.what} ${reply.error.remedy}`);
  return reply.value;
}

/** In the page, before any script of it. */
function stopClock(now: number): void {
  const Real = Date;
  class Stopped extends Real {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
    static override now = () => now;
  }
  window.Date = Stopped as DateConstructor;
}

/** In the page: fonts are there, what is measured in the background is measured, and all of it is painted. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isBusy = () => /measuring (which|\d)|inputs measured|Reading “/i.test(document.body.innerText);
  for (let wait = 0; wait < 3600 && isBusy(); wait += 1) await frame();
  // How long it took is another number every time.
  for (const said of document.querySelectorAll<HTMLElement>('footer span'))
    if (/^Recalculated in/.test(said.innerText)) said.style.visibility = 'hidden';
  await frame();
  await frame();
}
