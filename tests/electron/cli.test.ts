// The command line as a person types it: what it prints, writes, refuses, and how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateDeal } from '../../electron/headline.ts';
import { readDealText, writeDealText } from '../../shared/deal/file.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'shared/deal/samples/100m-mid.parley');
const deal = readDealText(readFileSync(sample, 'utf8'));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parley(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('evaluate', () => {
  test('prints every figure as JSON, and nothing else', () => {
    const { status, stdout, stderr } = parley('evaluate', sample, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(evaluateDeal(deal))));
  });

  test('prints the headline in words without --json', () => {
    const { status, stdout } = parley('evaluate', sample);
    expect(status).toBe(0);
    for (const figure of [
      '73.326980 NPV',
      '7.45 points of contract value (8.50 undiscounted)',
      'payback month 20',
      '121.959 %',
      'win-win',
    ])
      expect(stdout).toContain(figure);
  });
});

describe('export', () => {
  test('writes the workbook and names it', () => {
    const { status, stdout } = parley('export', sample, '-o', 'out.xlsx');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'out.xlsx\n' });
    expect(readFileSync(join(folder, 'out.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    [['--provider', 'specialist'], '--provider needs --audience counterparty or bid'],
    [['--audience', 'executive', '--scenario', 'out-tasking'], '--scenario needs --audience'],
    [['--audience', 'counterparty', '--number', '2'], '--number needs --audience bid'],
    [['--accept', 'all'], 'export has no option --accept'],
  ])('%j is refused: nobody gets another file than was meant', (words, what) => {
    const { status, stderr } = parley('export', sample, '-o', 'meant.xlsx', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(what);
    expect(readdirSync(folder)).not.toContain('meant.xlsx');
  });

  test('never takes the place of the deal', () => {
    const file = written('own.parley', readFileSync(sample, 'utf8'));
    const { status, stderr } = parley('export', file, '-o', file);
    expect(status).toBe(2);
    expect(stderr).toContain('must end in .xlsx');
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(sample, 'utf8'));
  });

  test('says where it cannot write, and leaves nothing behind', () => {
    const before = readdirSync(folder);
    const { status, stderr } = parley('export', sample, '-o', 'no-such-folder/out.xlsx');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no-such-folder\/out\.xlsx.+\n.*Choose another place/);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('export for others', () => {
  let wide: string;
  beforeAll(() => {
    wide = written('wide.parley', writeDealText({ ...deal, name: 'Tender' }));
  });
  const workbook = async (file: string) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, file));
    return book;
  };
  const namesOf = async (file: string) => (await workbook(file)).worksheets.map(({ name }) => name);

  test('executives get results and checks, without what they are calculated from', async () => {
    expect(parley('export', wide, '-o', 'few.xlsx', '--audience', 'executive').status).toBe(0);
    const names = await namesOf('few.xlsx');
    expect(names).toEqual(expect.arrayContaining(['Compare', 'Checks']));
    expect(names).not.toContain('Inputs');
  });

  test('a provider gets its own part of one scenario', async () => {
    const { status, stderr } = parley(
      'export',
      wide,
      '-o',
      'own.xlsx',
      '--audience',
      'counterparty',
      '--provider',
      'specialist',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const names = await namesOf('own.xlsx');
    expect(names).toContain('Contract');
    expect(names).not.toContain('Compare');
  });

  test('a bid sheet goes out, is filled in and comes back as lines to accept', async () => {
    const party = ['--provider', 'specialist', '--scenario', 'out-tasking'];
    expect(
      parley('export', wide, '-o', 'bid.xlsx', '--audience', 'bid', ...party, '--number', '3').status,
    ).toBe(0);
    const book = await workbook('bid.xlsx');
    const sheet = book.worksheets[0];
    sheet?.eachRow((row) => {
      if (row.getCell(1).value === 'unitPrice it-services') row.getCell(6).value = 1.25;
      if (row.getCell(1).value === 'Bidder') row.getCell(2).value = '=Acme';
    });
    await book.xlsx.writeFile(join(folder, 'filled.xlsx'));
    const { status, stdout, stderr } = parley('import-bid', wide, 'filled.xlsx', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      bidder: '=Acme',
      problems: [],
      party: { scenario: 'out-tasking', provider: 'specialist' },
      stamp: { exportNumber: 3 },
    });
    const changed = found.lines.filter(({ status: is }: { readonly status: string }) => is !== 'same');
    expect(changed).toMatchObject([
      { input: 'unitPrice', of: 'out-tasking/it-services', year: 1, new: 1.25, status: 'changed' },
    ]);
    expect(parley('import-bid', wide, 'filled.xlsx').stdout).toContain('Unit price of IT services, year 1');
  });

  test('several bids come back side by side, a bad file beside them, and are taken over into variants', async () => {
    const party = ['--provider', 'specialist', '--scenario', 'out-tasking'];
    const made = async (round: string, price: number | string) => {
      parley('export', wide, '-o', `asked-${round}.xlsx`, '--audience', 'bid', ...party, '--number', round);
      const book = await workbook(`asked-${round}.xlsx`);
      book.worksheets[0]?.eachRow((row) => {
        if (row.getCell(1).value === 'unitPrice it-services') row.getCell(6).value = price;
        if (row.getCell(1).value === 'Bidder') row.getCell(2).value = `Bidder ${round}`;
      });
      await book.xlsx.writeFile(join(folder, `bid-${round}.xlsx`));
      return `bid-${round}.xlsx`;
    };
    const files = [await made('1', 1.25), await made('2', '1,5')];
    written('broken.xlsx', 'no workbook');
    const { status, stdout } = parley('import-bid', wide, ...files, 'broken.xlsx', '--json');
    expect(status).toBe(1);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      bids: [
        { file: 'bid-1.xlsx', reading: { bidder: 'Bidder 1' }, figures: { cost: expect.any(Number) } },
        { file: 'bid-2.xlsx', reading: { bidder: 'Bidder 2' } },
      ],
      comparison: { bidders: ['Bidder 1', 'Bidder 2'] },
      refused: [{ file: 'broken.xlsx', what: expect.stringContaining('was not read') }],
    });
    expect(found.bids[1].figures.cost).toBeGreaterThan(found.bids[0].figures.cost);
    const inWords = parley('import-bid', wide, ...files);
    expect(inWords).toMatchObject({ status: 0, stdout: expect.stringContaining('year 1: 1.25 | 1.5') });

    const offers = (accept: string) => {
      const run = parley('import-bid', wide, ...files, '-o', `${accept}.parley`, '--accept', accept);
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
      return readDealText(readFileSync(join(folder, `${accept}.parley`), 'utf8'))
        .scenarios.filter(({ variantOf }) => variantOf === 'out-tasking')
        .map(({ name, arrangements }) => [name, [arrangements[0]?.inputs.unitPrice].flat()[0]]);
    };
    const asked = [
      deal.scenarios.find(({ id }) => id === 'out-tasking')?.arrangements[0]?.inputs.unitPrice,
    ].flat()[0];
    expect(offers('all')).toEqual(
      expect.arrayContaining([
        ['Offer of Bidder 1, round 1', 1.25],
        ['Offer of Bidder 2, round 2', 1.5],
      ]),
    );
    // A number typed as text is in doubt.
    expect(offers('clean')).toEqual(expect.arrayContaining([['Offer of Bidder 2, round 2', asked]]));
    // What one of them offered is not for the other to see.
    const offer = readDealText(readFileSync(join(folder, 'all.parley'), 'utf8')).scenarios.find(({ name }) =>
      name.startsWith('Offer of Bidder 1'),
    );
    const again = (...more: readonly string[]) =>
      parley(
        ...['export', 'all.parley', '-o', 'again.xlsx', '--audience', 'bid', '--provider', 'specialist'],
        ...['--scenario', offer?.id ?? '', ...more],
      );
    expect(again()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/prices offered by “Bidder 1”.*\n.*--bidder "Bidder 1"/),
    });
    expect(again('--bidder', 'Bidder 2').status).toBe(1);
    expect(again('--bidder', 'Bidder 1').status).toBe(0);
    expect(parley('import-bid', wide, ...files, '-o', 'all.parley', '--accept', 'all')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('already there'),
    });
    expect(parley('import-bid', wide, ...files, '-o', 'x.parley')).toMatchObject({ status: 2 });
    expect(parley('import-bid', wide, written('other.csv', 'a,b\n1,2\n'))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('This is no bid sheet'),
    });
  });

  test('a title that names another bidder stays here: the file gets one of its own', async () => {
    const telling = written('telling.parley', writeDealText({ ...deal, name: 'From Traditional provider' }));
    const bid = (...more: readonly string[]) =>
      parley(
        'export',
        telling,
        '-o',
        'titled.xlsx',
        '--audience',
        'bid',
        '--provider',
        'specialist',
        ...more,
      );
    const refused = bid();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/the title.* would show the name of another provider/);
    expect(refused.stderr).toContain('title of its own');
    expect(readdirSync(folder)).not.toContain('titled.xlsx');
    // A script sees nothing of progress: there is no terminal.
    expect(bid('--title', 'Tender 2027')).toMatchObject({ status: 0, stdout: 'titled.xlsx\n', stderr: '' });
    expect((await workbook('titled.xlsx')).worksheets[0]?.getCell('A1').value).toBe('Tender 2027: bid');
    expect(bid('--title', 'Not for Traditional provider').stderr).toContain('the name of another provider');
    expect(bid('--title', ' ').status).toBe(2);
    expect(parley('export', telling, '-o', 'x.xlsx', '--title', 'Any')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('rename the deal'),
    });
  });

  test('whoever is not said, or not there, is asked for', () => {
    const asked = (...more: readonly string[]) =>
      parley('export', wide, '-o', 'x.xlsx', '--audience', 'counterparty', ...more);
    expect(asked()).toMatchObject({ status: 2, stderr: expect.stringContaining('--provider specialist') });
    expect(asked('--provider', 'nobody')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /no provider "nobody" is paid in this deal; there is .*specialist \(Spec/,
      ),
    });
    expect(asked('--scenario', 'nowhere').stderr).toMatch(
      /no scenario "nowhere"; there is .*out-tasking \(Out/,
    );
    expect(parley('export', wide, '-o', 'x.xlsx', '--audience', 'press').stderr).toContain('not for press');
  });

  test('a file that would name another provider is not written', () => {
    const [other] = deal.providers.filter(({ id }) => id !== 'specialist');
    const file = written('named.parley', writeDealText({ ...deal, name: `Leaving ${other?.name}` }));
    const before = readdirSync(folder);
    const { status, stderr } = parley(
      'export',
      file,
      '-o',
      'leak.xlsx',
      '--audience',
      'counterparty',
      '--provider',
      'specialist',
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /Nothing was written: .*the name of another provider.*: change the title of the deal.*\n.+ a title of its own/,
    );
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('assumptions', () => {
  test('prints every one as JSON, with its source and its effect', () => {
    const entry = { input: 'unitPrice', of: 'out-tasking/it-services', source: 'Offer of 3 May' };
    const file = written('sourced.parley', writeDealText({ ...deal, provenance: [entry] }));
    const { status, stdout, stderr } = parley('assumptions', file, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found = JSON.parse(stdout);
    expect(found).toHaveLength(12);
    expect(found[0]).toMatchObject({ input: 'volume', of: 'it-services', matters: true, provenance: null });
    const sourced = found.find(({ hasSource }: { readonly hasSource: boolean }) => hasSource);
    expect(sourced).toMatchObject({ label: 'Unit price', scenario: 'Out-tasking', provenance: entry });
  });

  test('says in words how many matter and have no source', () => {
    const { status, stdout } = parley('assumptions', sample);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^12 inputs are stated and used; 6 that matter have no source\n/);
    expect(stdout).toContain('IT services, unit price, Out-tasking');
    expect(stdout).toMatch(/effect 7\.92308 \(10\.81 % of Out-tasking\); no source/);
  });
});

describe('import-services', () => {
  const table =
    'Kostenbasis 2026\n\nLeistung;Einheit;Menge pro Monat;Stückkosten\nDruck;Seite;10.000;0,07 €\nNetz;Port;ca. 100;12,50 €\nSumme;;10.100;\n';

  test('prints services, mapping and problems as JSON, and nothing else', () => {
    const { status, stdout, stderr } = parley('import-services', written('basis.csv', table), '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      headerRow: 3,
      currency: 'EUR',
      mapping: { Leistung: 'name', Stückkosten: 'unitCost' },
      services: [
        { id: 'druck', unit: 'Seite', inputs: { volume: 10_000, unitCost: 0.07 } },
        { id: 'netz', inputs: { unitCost: 12.5 } },
      ],
      problems: [{ cell: 'C5', weight: 'refused', what: expect.stringContaining('“ca. 100” is no number') }],
      skipped: [{ row: 6, name: 'Summe' }],
    });
  });

  test('says the same in words', () => {
    const { status, stdout } = parley('import-services', written('words.csv', table));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^2 services from sheet “CSV”, headers in row 3; 1 cell refused, 1 row left out\n/,
    );
    expect(stdout).toContain('D “Stückkosten”: Unit cost (guessed)');
    expect(stdout).toContain('C5 refused: Volume a month: “ca. 100” is no number.');
  });

  test('writes a new deal that can be evaluated, and never replaces one', () => {
    const file = written('for-a-deal.csv', table);
    const made = parley('import-services', file, '-o', 'made.parley', '--json');
    expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
    const text = readFileSync(join(folder, 'made.parley'), 'utf8');
    expect(readDealText(text)).toMatchObject({
      name: 'for-a-deal',
      currency: 'EUR',
      services: [{ name: 'Druck' }, { name: 'Netz' }],
      scenarios: [{ kind: 'as-is' }],
      provenance: [{ input: 'volume', of: 'druck', status: 'reported' }, {}, {}],
    });
    expect(parley('evaluate', join(folder, 'made.parley')).status).toBe(0);
    const again = parley('import-services', file, '-o', 'made.parley');
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/made\.parley.+already there.*\n.*Choose another name/);
    expect(readFileSync(join(folder, 'made.parley'), 'utf8')).toBe(text);
  });

  test('follows a sheet, a header row, a decimal mark and a mapping that are given', () => {
    const file = written('odd.csv', 'x;y\nDesk;1.234\n');
    const mapping = written('map.json', JSON.stringify({ mapping: { x: 'name', y: 'unitCost' } }));
    const args = [
      '--header-row',
      '1',
      '--mapping',
      mapping,
      '--decimal',
      'comma',
      '--sheet',
      'CSV',
      '--json',
    ];
    const { status, stdout } = parley('import-services', file, ...args);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ services: [{ name: 'Desk', inputs: { unitCost: 1234 } }] });
    const bad = parley('import-services', file, '--mapping', written('bad.json', '{"x":"price"}'));
    expect(bad.status).toBe(1);
    expect(bad.stderr).toMatch(/bad\.json.+“x” is given "price".*\n.*annualCost/);
  });

  test.each([
    ['no table', () => written('no-table.csv', 'a;b\n1;2\n'), /no-table\.csv.+no row.+\n.*Service, Unit/],
    ['no workbook', () => written('fake.xlsx', 'text'), /fake\.xlsx.+no workbook.+\n.*\.csv/],
    ['nothing there', () => 'missing.xlsx', /missing\.xlsx.+not there.*\n.+/],
  ])('a file with %s is refused with what to do', (_what, file, message) => {
    const { status, stdout, stderr } = parley('import-services', file(), '--json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('a file that is no deal is named, with what to do', () => {
  test.each([
    ['is not there', () => 'missing.parley', /missing\.parley.+not there.*\n.*Choose/],
    ['is no JSON', () => written('text.parley', 'deal'), /text\.parley.*\n.+/],
    [
      'is newer',
      () => written('newer.parley', '{"format":"parley-deal","version":99}'),
      /newer\.parley.+newer/,
    ],
    [
      'has errors',
      () => written('bad.parley', JSON.stringify({ ...deal, months: 5 })),
      /bad\.parley.*\n.*months/,
    ],
  ])('%s', (_what, file, message) => {
    const { status, stdout, stderr } = parley('evaluate', file(), '--json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test.each([
  [['reckon', sample]],
  [['evaluate']],
  [['export', sample]],
  [['evaluate', sample, '--xml']],
  [['import-services', 'a.csv', '--header-row', 'two']],
  [['import-services', 'a.csv', '--decimal', 'dot']],
  [['import-services', 'a.csv', '-o', 'a.csv']],
])('a command that is not understood shows how to call: %s', (args) => {
  const { status, stdout, stderr } = parley(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Usage:');
});
