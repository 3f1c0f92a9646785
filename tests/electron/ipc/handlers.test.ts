import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportWorkbook } from '../../../electron/workbook/export.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import { type Setting, samples, setUp, valueIn } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = setUp({ exportWorkbook });
});
afterEach(() => setting.tearDown());

const sampleNames = [
  ...['it-portfolio', 'finance-bpo', 'hr-outsourcing'],
  ...['texas-dcs', 'georgia-geta', 'hmrc-aspire', 'hmrc-columbus'],
  ...['virginia-vita', 'service-birmingham', 'southwest-one'],
  ...['100m-low', '100m-mid', '100m-high'],
];
const fromSample = async () => valueIn(await setting.call('createFromSample', { sample: '100m-mid' }));

describe('samples', () => {
  test('are the deal files of the folder', async () => {
    const listed = valueIn(await setting.call('listSamples'));
    expect(listed.map((sample) => sample.id)).toEqual(sampleNames);
    expect(listed.every(({ name, notes }) => name && notes)).toBe(true);
  });

  test.each(sampleNames)('%s becomes a deal of the user’s own', async (sample) => {
    const { id, deal } = valueIn(await setting.call('createFromSample', { sample }));
    expect(valueIn(await setting.call('openDeal', { id })).deal).toEqual(deal);
    expect(deal).toEqual(readDealText(readFileSync(join(samples, `${sample}.parley`), 'utf8')));
  });

  test('that are not there are named', async () => {
    expect(await setting.call('createFromSample', { sample: 'none' })).toMatchObject({
      ok: false,
      error: { what: 'There is no sample “none”.' },
    });
  });
});

test('a deal is edited, undone, redone and deleted', async () => {
  const { id, deal, revision } = await fromSample();
  const rename = (name: string) => [{ op: 'replace' as const, path: ['name'], value: name }];
  const edit = { label: 'Rename', patch: rename('Another'), inverse: rename(deal.name) };
  const state = valueIn(await setting.call('appendEdit', { id, revision, edit }));
  expect(state).toMatchObject({ undoLabel: 'Rename', redoLabel: null });
  expect(await setting.call('appendEdit', { id, revision, edit })).toMatchObject({ ok: false });
  expect(valueIn(await setting.call('undo', { id })).deal.name).toBe(deal.name);
  expect(valueIn(await setting.call('redo', { id })).deal.name).toBe('Another');
  expect(valueIn(await setting.call('listDeals')).map((row) => row.name)).toEqual(['Another']);
  expect(valueIn(await setting.call('deleteDeal', { id }))).toBeNull();
  expect(valueIn(await setting.call('listDeals'))).toEqual([]);
});

describe('a deal file', () => {
  test('is saved and read back as the same deal', async () => {
    const { id, deal } = await fromSample();
    const path = join(setting.folder, 'mid.parley');
    setting.choose(path);
    expect(valueIn(await setting.call('saveDealFile', { id }))).toEqual({ status: 'saved', path });
    const opened = valueIn(await setting.call('importDealFile'));
    if (opened.status !== 'opened') throw new Error('it was not opened');
    expect(opened.id).not.toBe(id);
    expect(valueIn(await setting.call('openDeal', { id: opened.id })).deal).toEqual(deal);
  });

  test.each([
    ['is not JSON', 'deal = yes', /not a readable deal file/],
    ['is some other JSON', '{"a": 1}', /not a Parley deal/],
    ['is of a newer Parley', '{"format": "parley-deal", "version": 99}', /newer Parley/],
    ['has errors', '{"format": "parley-deal", "version": 1}', /has errors/],
    ['is not text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /“it.parley” is no Parley deal: it is not text/],
    ['is far too large', Buffer.alloc(20_000_001, ' '), /“it.parley” is no Parley deal: it is too large/],
  ])('that %s is refused', async (_why, content, message) => {
    const path = join(setting.folder, 'it.parley');
    writeFileSync(path, content);
    setting.choose(path);
    expect(await setting.call('importDealFile')).toMatchObject({
      ok: false,
      error: { what: expect.stringMatching(message), remedy: expect.stringMatching(/./) },
    });
    expect(await setting.call('importDealFile')).toMatchObject({
      error: { what: expect.stringContaining('“it.parley”') },
    });
    expect(valueIn(await setting.call('listDeals'))).toEqual([]);
  });

  test('that is not there is named', async () => {
    setting.choose(join(setting.folder, 'gone.parley'));
    expect(await setting.call('importDealFile')).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('“gone.parley” could not be read') },
    });
  });
});

describe('a table others made', () => {
  test('is chosen and comes back as cells; nothing is kept', async () => {
    const path = join(setting.folder, 'services.csv');
    writeFileSync(path, 'Service;FTE\nDesk;3\n');
    setting.choose(path);
    expect(valueIn(await setting.call('readTable'))).toMatchObject({
      status: 'read',
      file: { name: 'services.csv', kind: 'csv', sheets: [{ rows: [{ row: 1 }, { row: 2 }] }] },
    });
    setting.choose(null);
    expect(valueIn(await setting.call('readTable'))).toEqual({ status: 'cancelled' });
  });

  test('that cannot be read says so', async () => {
    const path = join(setting.folder, 'old.xls');
    writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    setting.choose(path);
    expect(await setting.call('readTable')).toMatchObject({
      ok: false,
      error: {
        what: expect.stringContaining('“old.xls” was not read'),
        remedy: expect.stringMatching(/xlsx/),
      },
    });
  });
});

describe('bid sheets that came back', () => {
  test('are read together; one that cannot be read does not keep the others back', async () => {
    const [good, bad, gone] = ['good.csv', 'bad.xls', 'gone.xlsx'].map((name) => join(setting.folder, name));
    if (!good || !bad || !gone) throw new Error('no names');
    writeFileSync(good, 'Line;What\nunitPrice desk;Unit price\n');
    writeFileSync(bad, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    setting.choose(bad, good, gone);
    expect(valueIn(await setting.call('readBids'))).toMatchObject({
      status: 'read',
      files: [
        { status: 'refused', name: 'bad.xls', error: { what: expect.stringContaining('was not read') } },
        { status: 'read', file: { name: 'good.csv', sheets: [{ rows: [{ row: 1 }, { row: 2 }] }] } },
        { status: 'refused', name: 'gone.xlsx', error: { what: expect.stringContaining('not there') } },
      ],
    });
    setting.choose(null);
    expect(valueIn(await setting.call('readBids'))).toEqual({ status: 'cancelled' });
  });
});

describe('an exported workbook', () => {
  const chooseAndExport = async (path: string | null) => {
    const { id } = await fromSample();
    setting.choose(path);
    return setting.call('exportWorkbook', { id });
  };

  test('goes where the person says, offered under the deal’s name', async () => {
    const path = join(setting.folder, 'mid.xlsx');
    expect(valueIn(await chooseAndExport(path))).toEqual({ status: 'saved', path });
    expect(setting.offered.map((offered) => basename(offered))).toEqual([
      'The $100M contract, mid case.xlsx',
    ]);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(setting.folder).filter((name) => name.startsWith('.parley'))).toEqual([]);
  });

  test('is not written when the person cancels', async () => {
    expect(valueIn(await chooseAndExport(null))).toEqual({ status: 'cancelled' });
    expect(readdirSync(setting.folder).filter((name) => name.endsWith('.xlsx'))).toEqual([]);
  });

  test('gets its extension, but replaces no file that was not confirmed', async () => {
    const plain = join(setting.folder, 'mid');
    expect(valueIn(await chooseAndExport(plain))).toEqual({ status: 'saved', path: `${plain}.xlsx` });
    writeFileSync(`${plain}.xlsx`, 'mine');
    expect(await chooseAndExport(plain)).toMatchObject({
      ok: false,
      error: { what: '“mid.xlsx” is already there.' },
    });
    expect(readFileSync(`${plain}.xlsx`, 'utf8')).toBe('mine');
  });

  test('replaces the file behind a link, not the link', async () => {
    const [target, link] = [join(setting.folder, 'real.xlsx'), join(setting.folder, 'link.xlsx')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    valueIn(await chooseAndExport(link));
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  });

  test('into a folder that is gone is refused with what to do', async () => {
    expect(await chooseAndExport(join(setting.folder, 'gone/mid.xlsx'))).toMatchObject({
      ok: false,
      error: {
        what: expect.stringContaining('“mid.xlsx” could not be written'),
        remedy: expect.stringMatching(/place/),
      },
    });
  });

  test('over a folder is refused', async () => {
    const path = join(setting.folder, 'folder.xlsx');
    mkdirSync(path);
    expect(await chooseAndExport(path)).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('folder') },
    });
    expect(existsSync(path)).toBe(true);
  });
});

test.each([
  ['ENOSPC', /disk is full/, /room/],
  ['EBUSY', /another program has it open/, /Excel/],
  ['EACCES', /not open to you/, /Documents/],
  ['EROFS', /read-only/, /another disk/],
])('an export that fails with %s keeps the file there and says what to do', async (code, what, remedy) => {
  const failing = setUp({
    exportWorkbook: async () => {
      throw Object.assign(new Error(`${code}: /home/someone/secret`), { code });
    },
  });
  try {
    const path = join(failing.folder, 'mid.xlsx');
    writeFileSync(path, 'mine');
    failing.choose(path);
    const { id } = valueIn(await failing.call('createFromSample', { sample: '100m-mid' }));
    const reply = await failing.call('exportWorkbook', { id });
    expect(reply).toMatchObject({
      ok: false,
      error: { what: expect.stringMatching(what), remedy: expect.stringMatching(remedy) },
    });
    expect(JSON.stringify(reply)).not.toContain('someone');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(failing.logged.at(-1)).toMatch(new RegExp(`^exportWorkbook refused \\(Error ${code}\\)`));
  } finally {
    failing.tearDown();
  }
});
