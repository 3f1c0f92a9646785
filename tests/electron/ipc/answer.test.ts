import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callNames } from '../../../shared/ipc/call-names.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { type Setting, setUp, valueIn } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = setUp();
});
afterEach(() => setting.tearDown());

const id = '3f1a9f5e-6f0e-4f1c-9a53-5d2b1c7e8f90';

test('the names that the preload script exposes are those of the contract', () => {
  expect([...callNames]).toEqual(Object.keys(contract));
});

describe('refuses', () => {
  test.each([
    'nothing',
    '',
    '__proto__',
    'constructor',
    'toString',
    'opendeal',
    null,
    undefined,
    7,
    {},
    ['listDeals'],
  ])('a call named %j', async (name) => {
    expect(await setting.callUnknown(name)).toMatchObject({ ok: false });
    expect(setting.logged).toEqual(['refused a call of an unknown name']);
  });

  test.each([
    ['listDeals', null],
    ['listDeals', {}],
    ['appInfo', 'surplus'],
    ['openDeal', undefined],
    ['openDeal', {}],
    ['openDeal', { id: 7 }],
    ['openDeal', { id: '../deals.sqlite' }],
    ['openDeal', { id, surplus: true }],
    ['openDeal', id],
    ['deleteDeal', { id: `${id}' OR 1=1` }],
    ['createFromSample', { sample: '../../package' }],
    ['createFromSample', { sample: '100m-mid.parley' }],
    ['createDeal', { deal: {} }],
    ['appendEdit', { id, revision: 0, edit: { label: '', patch: [], inverse: [] } }],
    ['appendEdit', { id, revision: -1, edit: { label: 'x', patch: [], inverse: [] } }],
    ['appendEdit', { id, revision: 0.5, edit: { label: 'x', patch: [], inverse: [] } }],
    ['exportDeal', { id }],
    ['exportDeal', { id, order: { audience: 'everybody' } }],
    ['exportDeal', { id, order: { audience: 'internal', path: '/etc/passwd' } }],
    ['exportDeal', { id, order: { audience: 'counterparty' } }],
    ['exportDeal', { id, order: { audience: 'counterparty', party: { scenario: 'a', provider: '' } } }],
    ['exportDeal', { id, order: { audience: 'bid', party: { scenario: 'a', provider: 'b' } } }],
    [
      'exportDeal',
      {
        id,
        order: { audience: 'bid', party: { scenario: 'a', provider: 'b', title: ' ' }, exportNumber: 1 },
      },
    ],
    [
      'exportDeal',
      { id, order: { audience: 'bid', party: { scenario: 'a', provider: 'b' }, exportNumber: 0 } },
    ],
    ['cancelExport', { id }],
    ['showSaved', {}],
    ['appendEdit', { id, revision: 0, edit: { label: 'x', patch: [{ op: 'test', path: [] }], inverse: [] } }],
  ] as const)('%s with %j', async (name, args) => {
    const reply = await setting.call(name, args);
    expect(reply).toMatchObject({
      ok: false,
      error: {
        what: expect.stringContaining(name),
        remedy: expect.stringContaining('nothing has been changed'),
      },
    });
    expect(setting.logged).toEqual([
      expect.stringMatching(new RegExp(`^${name} refused \\(Failure\\) \\d+ ms$`)),
    ]);
  });
});

test('names the places of wrong arguments but repeats no figure of them', async () => {
  const { deal } = valueIn(await setting.call('createFromSample', { sample: '100m-mid' }));
  const wrong = { ...deal, months: 987654, inputs: { discountRate: '123456.789' } };
  const reply = await setting.call('createDeal', { deal: wrong });
  expect(reply).toMatchObject({ ok: false, error: { what: expect.stringContaining('deal.months') } });
  expect(JSON.stringify([reply, setting.logged])).not.toMatch(/987654|123456/);
});

test('says nothing of an unexpected error but its kind', async () => {
  const failing = setUp({
    startExport: () => {
      throw new RangeError('the unit price 1234.56 of Acme is out of range');
    },
  });
  try {
    failing.choose(`${failing.folder}/out.xlsx`);
    const made = valueIn(await failing.call('createFromSample', { sample: '100m-mid' }));
    const reply = await failing.call('exportDeal', { id: made.id, order: { audience: 'internal' } });
    expect(reply).toMatchObject({ ok: false, error: { what: expect.stringContaining('(RangeError)') } });
    expect(JSON.stringify([reply, failing.logged])).not.toMatch(/1234|Acme|\.ts/);
  } finally {
    failing.tearDown();
  }
});

test('logs names and durations only', async () => {
  const { id: made } = valueIn(await setting.call('createFromSample', { sample: '100m-mid' }));
  await setting.call('openDeal', { id: made });
  await setting.call('openDeal', { id });
  expect(setting.logged).toEqual([
    expect.stringMatching(/^createFromSample ok \d+ ms$/),
    expect.stringMatching(/^openDeal ok \d+ ms$/),
    expect.stringMatching(/^openDeal refused \(StoreError\) \d+ ms$/),
  ]);
});
