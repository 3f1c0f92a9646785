// What the main side says is said in the language spoken when it is said: menus, dialogs, refusals, in every process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { exportToFile } from '../../electron/exporting/export-file.ts';
import { describeError, Failure, fileFailure } from '../../electron/ipc/failures.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { readForeignFile } from '../../electron/reading/read-foreign-file.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { StoreError } from '../../electron/store/store-error.ts';
import { DealFileError } from '../../shared/deal/file.ts';
import { ENGLISH, speak } from '../../shared/text/say.ts';
import { LeakError } from '../../shared/workbook/audience/scan.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { inPseudoLanguage } from '../shared/text/pseudo-language.ts';

vi.mock('electron', () => ({ Menu: {} }));

const folder = mkdtempSync(join(tmpdir(), 'parley-spoken-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => speak(ENGLISH, {}));

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const itemsOf = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

describe('in another language', () => {
  test('every menu, those of the system too', () => {
    const ignored = () => undefined;
    const menu = inPseudoLanguage(() =>
      menuTemplate({
        ...{ devTools: false, isMac: false, isPresenting: false, recent: [] },
        ...{ onCommand: ignored, onRecent: ignored },
      }),
    ).made;
    const items = itemsOf(menu).filter(({ type }) => type !== 'separator');
    const labels = items.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(25);
    for (const label of labels) expect(label).toMatch(/^⟦.+⟧$/);
  });

  test('errors and what to do about them, read from tables', () => {
    const busy = Object.assign(new Error('busy'), { code: 'EBUSY' });
    const { made } = inPseudoLanguage(() =>
      [
        fileFailure(busy, 'deal.xlsx', 'written'),
        new DealFileError('newer', '⟦⟧'),
        new LeakError([{ where: 'A1', what: '⟦a note⟧' }]),
        new TypeError('of ours'),
      ].map(describeError),
    );
    expect(made[0]?.what).toBe('⟦“deal.xlsx” could not be written: ⟦another program has it open⟧.⟧');
    for (const { what, remedy } of made) for (const text of [what, remedy]) expect(text).toMatch(/^⟦/);
  });

  test('why a library is refused', () => {
    const file = fileOf('deals.sqlite', 'no database');
    const open = () => openStore({ file, backups: join(folder, 'backups'), now: () => new Date() });
    const refused = inPseudoLanguage(() => {
      try {
        return open().close();
      } catch (error) {
        return error;
      }
    }).made;
    expect(refused).toBeInstanceOf(StoreError);
    expect(refused).toMatchObject({
      what: expect.stringContaining('⟦it is not a database⟧'),
      remedy: expect.stringMatching(/^⟦/),
    });
  });
});

describe('a process of its own', () => {
  test('says why it does not read a file in the language of whoever asked', async () => {
    const path = fileOf('table.csv', '%PDF-1.7');
    speak('de', { 'The file is a PDF.': 'Die Datei ist ein PDF.' });
    await expect(readForeignFile(path)).rejects.toThrow('Die Datei ist ein PDF.');
    speak(ENGLISH, {});
    await expect(readForeignFile(path)).rejects.toThrow('The file is a PDF.');
  });

  test('names what must not leave in it too', async () => {
    const deal = structuredClone(goldenDeal('100m-mid'));
    deal.name = `Tender, ${deal.providers.find(({ id }) => id === 'traditional')?.name ?? deal.providers[0]?.name}`;
    speak('de', { 'the name of {what}': 'der Name: {what}', 'another provider': 'ein anderer Anbieter' });
    const party = { scenario: 'out-tasking', provider: 'specialist' };
    const { done } = exportToFile(deal, { audience: 'counterparty', party }, join(folder, 'x.xlsx'));
    const failure = await done.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).what).toContain('der Name: ein anderer Anbieter');
  });
});
