import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { planForExecutives } from '../../../electron/workbook/plan-executives.ts';
import { assumptionsOf } from '../../../shared/assessment/assumptions.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { originOf } from '../../../shared/deal/origin.ts';
import { model } from '../../../shared/model/index.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { columnLetters } from '../../../shared/workbook/address.ts';
import type { PlannedSheet, WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { layoutOf } from '../../../shared/workbook/plan-workbook.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const texas = readDealText(
  readFileSync(new URL('../../../shared/deal/samples/texas-dcs.parley', import.meta.url), 'utf8'),
);

function sheetOf(plan: WorkbookPlan, name: string): PlannedSheet {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Texts by row, then by column. */
function textsOf({ cells }: PlannedSheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, content } of cells)
    if (content.kind === 'text') {
      const columns = rows.get(row) ?? new Map<number, string>();
      rows.set(row, columns.set(column, content.text));
    }
  return rows;
}

describe('the register', () => {
  const plan = planDeal(texas, { measured: true });
  const sheet = sheetOf(plan, 'Assumptions');
  const links = sheet.cells.filter(({ content }) => content.kind === 'formula');

  test('has a row for each figure the deal states, in the order of the Assumptions screen', () => {
    const situation = instantiate(texas);
    const assumptions = assumptionsOf({ situation }, texas.provenance, (input, of) =>
      originOf(texas, input, of),
    );
    const texts = textsOf(sheet);
    expect(links.map(({ row }) => texts.get(row)?.get(1))).toEqual(assumptions.map(({ label }) => label));
    const layout = layoutOf(situation);
    const rowOf = (input: string, of: string) =>
      layout.inputRows.find((row) => row.name === input && row.holder.key === of)?.row;
    for (const [index, { input, of }] of assumptions.entries()) {
      const content = links[index]?.content;
      if (content?.kind !== 'formula') throw new Error('a link is a formula');
      expect(content.formula.endsWith(`$${rowOf(input, of)}`)).toBe(true);
      const target = sheetOf(plan, 'Inputs').cells.find(
        ({ row, column }) => content.formula === `'Inputs'!$${columnLetters(column)}$${row}`,
      )?.content;
      expect(target?.kind === 'text' ? undefined : target?.value).toBe(content.value);
    }
  });

  test('loses no word of a source or a note, however long', () => {
    const letters = (text: string) => text.replace(/\s+/g, '');
    // Column by column, as a text runs downwards through the rows of its entry.
    const downwards = sheet.cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
    const words = letters(
      downwards.map(({ content }) => (content.kind === 'text' ? content.text : '')).join(''),
    );
    const lost = texas.provenance
      .flatMap(({ source = '', note = '' }) => [source, note])
      .filter((text) => !words.includes(letters(text)));
    expect(lost).toEqual([]);
  });

  test('says which figures matter and have no source', () => {
    const bare = planDeal({ ...texas, provenance: [] }, { measured: true });
    const open = sheetOf(bare, 'Assumptions').cells.filter(({ style }) => style === 'open');
    expect(open.length).toBeGreaterThan(5);
    expect(sheet.cells.filter(({ style }) => style === 'open').length).toBeLessThan(open.length);
  });

  test('sources and owners stand on Inputs where something is known, and only then', () => {
    const sourcesOn = (made: WorkbookPlan) =>
      sheetOf(made, 'Inputs').cells.filter(
        ({ content }) => content.kind === 'text' && content.text === 'Source',
      );
    expect(sourcesOn(plan).length).toBeGreaterThan(3);
    expect(sourcesOn(planDeal(goldenDeal('sixth')))).toEqual([]);
    const { provenance } = texas;
    const owned = planDeal({
      ...texas,
      provenance: provenance.map((one) => ({ ...one, owner: 'A. Owner' })),
    });
    const owners = sheetOf(owned, 'Inputs').cells.filter(
      ({ content }) => content.kind === 'text' && content.text === 'A. Owner',
    );
    expect(owners.length).toBeGreaterThan(provenance.length / 2);
  });
});

describe('the glossary', () => {
  const deal = goldenDeal('sixth');
  const plan = planDeal(deal);
  const named = new Set([...textsOf(sheetOf(plan, 'Glossary')).values()].map((columns) => columns.get(1)));

  test('explains every line item and input that stands in the workbook', () => {
    const layout = layoutOf(instantiate(deal));
    for (const { input } of layout.inputRows) expect(named).toContain(input.label);
    for (const { item } of layout.sheets.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows)))
      expect(named).toContain(item.code ? `${item.label} (${item.code})` : item.label);
    expect(named).toContain(model.items.marginByYear.label);
  });

  test('and nothing that does not', () => {
    const small = planDeal(goldenDeal('100m-mid'));
    const fewer = new Set([...textsOf(sheetOf(small, 'Glossary')).values()].map((columns) => columns.get(1)));
    expect(fewer.size).toBeLessThan(named.size);
    const { inputRows } = layoutOf(instantiate(goldenDeal('100m-mid')));
    const standing = new Set(inputRows.map(({ name }) => name));
    const absent = Object.keys(inputTable).filter((name) => !standing.has(name));
    expect(absent.length).toBeGreaterThan(10);
    const labels = new Set([
      ...inputRows.map(({ input }) => input.label),
      ...Object.values(model.items).map(({ label }): string => label),
    ]);
    for (const { label } of absent.flatMap((name) => inputTable[name] ?? []))
      if (!labels.has(label)) expect(fewer).not.toContain(label);
  });

  test('tells the same name of two things apart', () => {
    const rows = [...textsOf(sheetOf(plan, 'Glossary')).values()]
      .filter((columns) => columns.has(3))
      .map((columns) => [1, 2, 3, 5].map((column) => columns.get(column)).join('|'));
    expect(new Set(rows).size).toBe(rows.length);
  });
});

test('the Cover names what is in the file, and nothing else', () => {
  const listed = (made: WorkbookPlan) =>
    [...textsOf(sheetOf(made, 'Cover')).values()].map((columns) => columns.get(1) ?? '');
  const all = planDeal(texas);
  for (const { name } of all.sheets) if (name !== 'Cover') expect(listed(all)).toContain(name);
  const few = listed(planForExecutives(texas));
  expect(few).toContain('Summary');
  expect(few).not.toContain('Inputs');
  expect(few).not.toContain('Blue cells');
  expect(few).not.toContain('Assumptions');
});
