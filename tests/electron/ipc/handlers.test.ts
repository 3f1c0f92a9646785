import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportFor } from '../../../electron/audiences.ts';
import type { StartExport } from '../../../electron/ipc/export-handlers.ts';
import { CalledOff } from '../../../electron/ipc/files.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import type { ExportOrder } from '../../../shared/ipc/export-order.ts';
import { edited } from '../store/workspace.ts';
import { type Setting, samples, setUp, valueIn } from './setting.ts';

/** In this process: that it is made in another is for export-file.test.ts. */
const startExport: StartExport = (deal, order, path) => ({
  done: exportFor(deal, order, path),
  cancel: () => {},
});

let setting: Setting;
beforeEach(() => {
  setting = setUp({ startExport });
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
    const open = async () => {
      const opened = valueIn(await setting.call('importDealFile'));
      if (opened.status !== 'opened') throw new Error('it was not opened');
      return opened.id;
    };
    // Nothing of it was changed since: it is the deal that is there.
    expect(await open()).toBe(id);
    setting.store.append(
      id,
      0,
      edited(deal, 'Renamed', (draft) => void Object.assign(draft, { name: 'Another' })),
    );
    const copy = await open();
    expect(copy).not.toBe(id);
    expect(valueIn(await setting.call('openDeal', { id: copy })).deal).toEqual(deal);
    // Out of the way is not there.
    setting.store.archive(copy);
    expect(await open()).not.toBe(copy);
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

  test.each(['bid.xlsx', 'services.csv'])(
    'that is the table %s is told where tables are read',
    async (name) => {
      const path = join(setting.folder, name);
      writeFileSync(path, 'Service,Volume');
      setting.choose(path);
      expect(await setting.call('importDealFile')).toMatchObject({
        ok: false,
        error: { what: expect.stringContaining(name), remedy: expect.stringContaining('under Bids') },
      });
    },
  );

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

test('where nothing is read there is nothing to see or to end', async () => {
  expect(valueIn(await setting.call('readingNow'))).toBeNull();
  expect(valueIn(await setting.call('cancelReading'))).toBeNull();
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
    return setting.call('exportDeal', { id, order: { audience: 'internal' } });
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

describe('exports', () => {
  const party = { scenario: 'out-tasking', provider: 'specialist', title: 'Tender' };
  const orders: readonly (readonly [ExportOrder, string])[] = [
    [{ audience: 'internal' }, 'The $100M contract, mid case.xlsx'],
    [{ audience: 'executive' }, 'The $100M contract, mid case, for executives.xlsx'],
    [{ audience: 'counterparty', party }, 'Tender, Specialised provider.xlsx'],
    [{ audience: 'bid', party, exportNumber: 2 }, 'Tender, bid 2, Specialised provider.xlsx'],
  ];

  /** Plays one that lasts until it is told to end. */
  const endless = () => {
    let end: (error?: Error) => void = () => {};
    const started: ExportOrder[] = [];
    const played = setUp({
      startExport: (_deal, order, _path, onProgress) => {
        started.push(order);
        onProgress({ stage: 'starting', fraction: 0 });
        return {
          done: new Promise((done, fail) => {
            end = (error) => (error ? fail(error) : done());
          }),
          cancel: () => end(new CalledOff()),
        };
      },
    });
    return { played, started, finish: () => end() };
  };

  test.each(orders)('$audience is offered under a name that says whose it is', async (order, name) => {
    const { id } = await fromSample();
    setting.choose(null);
    expect(valueIn(await setting.call('exportDeal', { id, order }))).toEqual({ status: 'cancelled' });
    expect(setting.offered.map((path) => basename(path))).toEqual([name]);
  });

  test('while others see the screen no dialog opens, and nothing is replaced', async () => {
    const { id } = await fromSample();
    const [, , [order, name] = []] = orders;
    setting.choose(join(setting.folder, 'elsewhere.xlsx'));
    valueIn(await setting.call('present', { on: true }));
    writeFileSync(join(setting.folder, name ?? ''), 'mine');
    expect(valueIn(await setting.call('exportDeal', { id, order }))).toEqual({
      status: 'saved',
      path: join(setting.folder, 'Tender, Specialised provider (2).xlsx'),
    });
    expect(valueIn(await setting.call('importDealFile'))).toEqual({ status: 'cancelled' });
    expect(setting.offered).toEqual([]);
    valueIn(await setting.call('present', { on: false }));
    expect(valueIn(await setting.call('exportDeal', { id, order }))).toMatchObject({
      path: join(setting.folder, 'elsewhere.xlsx'),
    });
  });

  test('run one at a time, tell how far they are, and are cancelled', async () => {
    const { played, started } = endless();
    try {
      const { id } = valueIn(await played.call('createFromSample', { sample: '100m-mid' }));
      played.choose(join(played.folder, 'out.xlsx'));
      const order = { audience: 'executive' } as const;
      const first = played.call('exportDeal', { id, order });
      expect(await played.call('exportDeal', { id, order })).toMatchObject({
        ok: false,
        error: { what: 'Another export is under way.', remedy: expect.stringContaining('cancel') },
      });
      await expect.poll(() => started.length).toBe(1);
      expect(played.told).toEqual([{ stage: 'starting', fraction: 0 }]);
      valueIn(await played.call('cancelExport'));
      expect(valueIn(await first)).toEqual({ status: 'cancelled' });
      played.choose(null);
      expect(valueIn(await played.call('exportDeal', { id, order }))).toEqual({ status: 'cancelled' });
    } finally {
      played.tearDown();
    }
  });

  test('end with a file that is shown in its folder, and no other is', async () => {
    const { played, started, finish } = endless();
    try {
      const { id } = valueIn(await played.call('createFromSample', { sample: '100m-mid' }));
      const path = join(played.folder, 'out.xlsx');
      played.choose(path);
      expect(await played.call('showSaved', { path })).toMatchObject({ ok: false });
      const saved = played.call('exportDeal', { id, order: { audience: 'internal' } });
      await expect.poll(() => started.length).toBe(1);
      finish();
      expect(valueIn(await saved)).toEqual({ status: 'saved', path });
      for (const name of ['showSaved', 'openSaved'] as const) {
        valueIn(await played.call(name, { path }));
        expect(await played.call(name, { path: '/etc/passwd' })).toMatchObject({ ok: false });
      }
      expect([played.shown, played.opened]).toEqual([[path], [path]]);
    } finally {
      played.tearDown();
    }
  });
});

test.each([
  ['ENOSPC', /disk is full/, /room/],
  ['EBUSY', /another program has it open/, /Excel/],
  ['EACCES', /not open to you/, /Documents/],
  ['EROFS', /read-only/, /another disk/],
])('an export that fails with %s keeps the file there and says what to do', async (code, what, remedy) => {
  const failing = setUp({
    startExport: () => ({
      done: Promise.reject(Object.assign(new Error(`${code}: /home/someone/secret`), { code })),
      cancel: () => {},
    }),
  });
  try {
    const path = join(failing.folder, 'mid.xlsx');
    writeFileSync(path, 'mine');
    failing.choose(path);
    const { id } = valueIn(await failing.call('createFromSample', { sample: '100m-mid' }));
    const reply = await failing.call('exportDeal', { id, order: { audience: 'internal' } });
    expect(reply).toMatchObject({
      ok: false,
      error: { what: expect.stringMatching(what), remedy: expect.stringMatching(remedy) },
    });
    expect(JSON.stringify(reply)).not.toContain('someone');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(failing.logged.at(-1)).toMatch(new RegExp(`^exportDeal refused \\(Error ${code}\\)`));
  } finally {
    failing.tearDown();
  }
});
