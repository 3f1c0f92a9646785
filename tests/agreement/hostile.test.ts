// Text that has broken spreadsheets, as every name and note of a deal, from the deal to what LibreOffice reads.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavingBytes } from '../../electron/workbook/export.ts';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { planForExecutives } from '../../electron/workbook/plan-executives.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { bidSheet } from '../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook } from '../../shared/bid/counterparty.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { checkDeal } from '../../shared/deal/validate.ts';
import { columnLetters } from '../../shared/workbook/address.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { quotedSheet } from '../../shared/workbook/sheet-names.ts';
import { dealOfTexts, hostileTexts, LONG_NOTE, plainTexts, textsFrom } from './harness/hostile-deals.ts';
import { type OfficeValues, valueAt, withOffice } from './harness/office.ts';
import { partsOf, partText } from './harness/package-parts.ts';
import { readValues } from './harness/read-values.ts';

interface Made {
  readonly plan: WorkbookPlan;
  readonly bytes: Uint8Array;
}

const party = { scenario: 'traditional', provider: 'first' };
/** Not the name of a provider: a file for another one would rightly be refused. */
const TITLE = '=Tender+1 <b>&"]]>\u0007 \uD800 _x0042_ שלום 😀';

const editions: Readonly<Record<string, (deal: Deal) => Promise<Made>>> = {
  internal: async (deal) => written(planDeal(deal)),
  executive: async (deal) => written(planForExecutives(deal)),
  counterparty: async (deal) => leaving(counterpartyWorkbook({ ...deal, name: TITLE }, party)),
  bid: async (deal) => leaving(bidSheet({ ...deal, name: TITLE }, party, 1)),
};

const written = async (plan: WorkbookPlan): Promise<Made> => ({ plan, bytes: await workbookBytes(plan) });
const leaving = async (out: Parameters<typeof leavingBytes>[0]): Promise<Made> => ({
  plan: out.plan,
  bytes: await leavingBytes(out),
});

/** The names of scenarios and providers become names of sheets. */
const sheetTexts = (start: number): readonly string[] => {
  const { scenarios, providers } = dealOfTexts(textsFrom(start), '');
  return [...scenarios, ...providers].map(({ name }) => name);
};

/** As few deals as name a sheet by each text, the most telling first. */
function tellingStarts(): readonly number[] {
  const left = new Set(hostileTexts);
  const gain = (start: number) => new Set(sheetTexts(start).filter((text) => left.has(text))).size;
  const chosen: number[] = [];
  while (left.size > 0) {
    const [best = 0] = [...hostileTexts.keys()].sort((a, b) => gain(b) - gain(a));
    chosen.push(best);
    for (const text of sheetTexts(best)) left.delete(text);
  }
  return chosen;
}

const starts = tellingStarts();
const files = starts.flatMap((start, index) =>
  Object.keys(editions)
    // The others print the same texts by the same means.
    .filter((edition) => edition === 'internal' || index % 3 === 0)
    .map((edition) => ({ name: `${edition}, texts from ${start + 1}`, edition, start })),
);

/** What a cell of a workbook can hold of a text, said here once more. */
function representable(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const kept = [...lines].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return ['\uFFFD'];
    const isControl = (code < 32 && code !== 9 && code !== 10) || (code >= 127 && code < 160);
    return isControl || code === 0xfffe || code === 0xffff ? [] : [character];
  });
  const whole = kept.join('');
  return whole.length > 32_767 ? `${whole.slice(0, 32_766)}…` : whole;
}

const hostile = new Map<string, Made>();
const opened = new Map<string, OfficeValues>();
const plain = new Map<string, Made>();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-hostile-'));
  try {
    for (const [edition, make] of Object.entries(editions))
      plain.set(edition, await make(dealOfTexts(plainTexts(), 'note')));
    await withOffice(async (office) => {
      for (const [index, { name, edition, start }] of files.entries()) {
        // What leaves is made of a valid deal; our own files withstand what only a fault could bring in.
        const isOurs = edition === 'internal' || edition === 'executive';
        const deal = isOurs
          ? dealOfTexts(textsFrom(start), LONG_NOTE)
          : dealOfTexts(textsFrom(start), '=Secret', plainTexts('=Secret'));
        const made = await editions[edition]?.(deal);
        if (!made) throw new Error(`there is no edition ${edition}`);
        hostile.set(name, made);
        const path = join(folder, `${index}.xlsx`);
        await writeFile(path, made.bytes);
        await office.open(path);
        opened.set(name, await office.calculate());
        await office.close();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

afterAll(() => hostile.clear());

const madeAs = (name: string): Made => {
  const made = hostile.get(name);
  if (!made) throw new Error(`${name} was not written`);
  return made;
};

/** Formulas by the number of their sheet and their column, sheets called by number: long texts take more rows. */
function formulasOf({ bytes }: Made): readonly string[] {
  const sheets = [...readValues(bytes)];
  const numbers = new Map(sheets.map(([name], index) => [quotedSheet(name), `'${index}'`]));
  const quoted = /'(?:[^']|'')*'(?=!)/g;
  return sheets.flatMap(([, cells], index) =>
    [...cells].flatMap(([address, { formula }]) =>
      formula === undefined
        ? []
        : [
            `${index} ${address.replace(/\d+/, '')} ${formula.replace(quoted, (sheet) => numbers.get(sheet) ?? sheet)}`,
          ],
    ),
  );
}

const textCells = ({ sheets }: WorkbookPlan) =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, content }) =>
      content.kind === 'text' ? [{ sheet: name, row, column, text: content.text }] : [],
    ),
  );

it('the texts are all there, and a note of 40,000 characters', () => {
  const texts = new Set([...hostile.values()].flatMap(({ plan }) => textCells(plan).map(({ text }) => text)));
  // As some cell has it: alone, or in a heading.
  expect(hostileTexts.filter((text) => ![...texts].some((one) => one.includes(text)))).toEqual([]);
  // Broken into lines, each a cell: nothing of it is lost.
  const lines = textCells(madeAs(files[0]?.name ?? '').plan).map(({ text }) => text);
  expect(lines.join(' ').split('long note').length - 1).toBeGreaterThanOrEqual(4_000);
});

it('notes that are too long are refused on the way in, and where is said', () => {
  const check = checkDeal(dealOfTexts(plainTexts(), LONG_NOTE));
  expect(check.ok ? [] : check.problems).toEqual(
    expect.arrayContaining([
      { path: 'notes', message: 'is too long: at most 20000 characters' },
      { path: 'provenance[1].note', message: 'is too long: at most 2000 characters' },
    ]),
  );
});

describe.each(files.map(({ name, edition }) => [name, edition] as const))('%s', (name, edition) => {
  it('is valid XML in every part', () => {
    const parts = partsOf(madeAs(name).bytes);
    for (const path of Object.keys(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      parser.write(partText(parts, path)).close();
    }
    expect(Object.keys(parts).length).toBeGreaterThan(5);
  });

  it('has sheets of valid names, no two alike', () => {
    const names = [...readValues(madeAs(name).bytes).keys()];
    expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
    for (const one of names) expect(one).toMatch(/^(?!history$)(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/iu);
    expect(Object.keys(opened.get(name) ?? {})).toEqual(names);
  });

  it('has the formulas of the same deal in plain words, and no other', () => {
    const twin = plain.get(edition);
    expect(formulasOf(madeAs(name))).toEqual(twin && formulasOf(twin));
  });

  it('holds every text as it is, in the file and in LibreOffice', () => {
    const { plan, bytes } = madeAs(name);
    const inFile = readValues(bytes);
    const inOffice = opened.get(name) ?? {};
    const wrong = textCells(plan).flatMap(({ sheet, row, column, text }) => {
      const expected = representable(text);
      const inCell = inFile.get(sheet)?.get(`${columnLetters(column)}${row}`)?.value ?? '';
      const shown = valueAt(inOffice, sheet, row, column) ?? '';
      return inCell === expected && shown === expected
        ? []
        : [{ sheet, row, column, expected, inCell, shown }];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
