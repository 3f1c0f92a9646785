// The executives' workbook: nothing points at a sheet that is not there, and no value changes on the way.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { planForExecutives } from '../../../electron/workbook/plan-executives.ts';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const deal = goldenDeal('fourth');
const whole = planDeal(deal);
const few = planForExecutives(deal);
const kept = new Set(few.sheets.map(({ name }) => name));

describe('the workbook for executives', () => {
  it('has cover, results and checks, not what they are calculated from', () => {
    expect([...kept]).toEqual(['Cover', 'Summary', 'Compare', 'Checks']);
    for (const gone of ['Inputs', 'Terms', 'Baseline', ...deal.scenarios.map(({ name }) => name)])
      expect(kept).not.toContain(gone);
  });

  it('says the same numbers as the whole one, cell for cell', () => {
    for (const sheet of few.sheets.slice(1)) {
      const before = whole.sheets.find(({ name }) => name === sheet.name);
      // Behind the same cells, the Summary says how many charts are not printed.
      const same = sheet.cells.slice(0, before?.cells.length);
      expect(sheet.cells.length - same.length).toBe(sheet.name === 'Summary' ? 1 : 0);
      same.forEach(({ content }, index) => {
        const was = before?.cells[index]?.content;
        const value = (one: typeof was) => (one?.kind === 'text' ? one.text : one?.value);
        expect(value(content)).toBe(value(was));
      });
    }
  });

  it('is live where what a formula reads is there, and nowhere else', () => {
    const formulas = few.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
    );
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) {
      for (const [, name = ''] of formula.matchAll(/'((?:[^']|'')*)'!/g)) expect(kept).toContain(name);
      for (const { name } of whole.names)
        if (new RegExp(`\\b${name}\\b`).test(formula))
          expect(few.names.map((one) => one.name)).toContain(name);
    }
  });

  it('has a cover of its own, that names no sheet that is not there', () => {
    const said = few.sheets[0]?.cells.flatMap(({ content }) =>
      content.kind === 'text' ? [content.text] : [],
    );
    expect(said?.join(' ')).toMatch(/Executives: the results/);
    for (const gone of ['Baseline', 'Terms', ...deal.scenarios.map(({ name }) => name)])
      expect(said).not.toContain(gone);
  });

  it('draws its charts from cells that are there, and prints a page a sheet', async () => {
    const parts = unzipSync(await workbookBytes(few));
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    const charts = Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path));
    expect(charts.length).toBeGreaterThan(2);
    for (const path of charts)
      for (const [, range = ''] of text(path).matchAll(/<c:f>([^<]*)<\/c:f>/g))
        expect(
          [...kept].some((name) => range.startsWith(`'${name}'!`)),
          range,
        ).toBe(true);
    for (const [index, sheet] of few.sheets.entries()) {
      // What would be too small to be read on one page is as wide as a page and as long as it takes.
      const isLong = !sheet.pages && Math.max(...sheet.cells.map(({ row }) => row)) > 150;
      expect(sheet).toMatchObject({ fitToWidth: 1, ...(isLong ? {} : { fitToHeight: 1 }) });
      const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
      expect(xml).toContain('fitToPage="1"');
      expect(xml).toContain(isLong ? 'fitToHeight="0"' : 'fitToHeight="1"');
      expect(xml).not.toContain('<rowBreaks');
    }
  });

  it('prints the key charts under the tables, and says how many stand below', () => {
    const summary = few.sheets.find(({ name }) => name === 'Summary');
    const { charts = [], pages, cells = [] } = summary ?? {};
    const last = pages?.last.row ?? 0;
    const printed = charts.filter(({ place }) => place.row + place.rows - 1 <= last);
    const below = charts.filter(({ place }) => place.row > last);
    expect(printed.length + below.length).toBe(charts.length);
    expect(printed.every(({ isKey }) => isKey)).toBe(true);
    expect(printed.length).toBeGreaterThanOrEqual(4);
    expect(below.length).toBeGreaterThan(0);
    const texts = cells.flatMap(({ row, content }) =>
      row === last + 1 && content.kind === 'text' ? [content.text] : [],
    );
    expect(texts).toEqual([`${below.length} more charts, not printed`]);
    for (const [index, { place: one }] of charts.entries())
      for (const { place: other } of charts.slice(index + 1))
        expect(
          one.row + one.rows <= other.row ||
            other.row + other.rows <= one.row ||
            one.column + one.columns <= other.column ||
            other.column + other.columns <= one.column,
        ).toBe(true);
    // Chart data stands below all of them.
    const data = cells.find(({ content }) => content.kind === 'text' && content.text === 'Chart data');
    expect(data?.row).toBeGreaterThan(Math.max(...charts.map(({ place }) => place.row + place.rows - 1)));
  });
});
