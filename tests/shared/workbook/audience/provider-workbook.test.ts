// A provider's workbook: what it needs and no more, its charges by clause and by year, and checks that hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterpartyWorkbook } from '../../../../shared/bid/counterparty.ts';
import type { Deal } from '../../../../shared/deal/document.ts';
import { instantiate } from '../../../../shared/deal/instantiate.ts';
import { calculate } from '../../../../shared/engine/evaluation.ts';
import { switches } from '../../../../shared/model/switches.ts';
import type { PlannedSheet, WorkbookPlan } from '../../../../shared/workbook/plan.ts';
import { goldenDeal } from '../../../golden/golden-deals.ts';
import { randomDeal, SEED } from '../../../properties/random-deals.ts';
import { partiesOf } from '../../bid/bid-cells.ts';

const party = { scenario: 'out-tasking', provider: 'cove' };
const plan = counterpartyWorkbook(goldenDeal('sixth'), party, { writtenOn: '2027-01-31' }).plan;
const sheetOf = (of: WorkbookPlan, name: string): PlannedSheet => {
  const found = of.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const textsOf = ({ cells }: PlannedSheet) =>
  cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
const formulasOf = (of: WorkbookPlan) =>
  of.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
  );
const valueAt = ({ cells }: PlannedSheet, row: number, column: number) => {
  const content = cells.find((cell) => cell.row === row && cell.column === column)?.content;
  return content?.kind === 'formula' || content?.kind === 'number' ? content.value : undefined;
};
const rowsWith = ({ cells }: PlannedSheet, label: string) =>
  cells.flatMap(({ row, column, content }) =>
    column === 1 && content.kind === 'text' && content.text === label ? [row] : [],
  );

/** The sizes of what a check adds up, by which its verdict is measured. */
const partsOf = (of: WorkbookPlan, row: number): readonly number[] => {
  const content = sheetOf(of, 'Checks').cells.find((cell) => cell.row === row && cell.column === 3)?.content;
  return Array.from(
    content?.kind === 'formula' ? content.formula.matchAll(/'Summary'!E(\d+)/g) : [],
    ([, at]) => Math.abs(Number(valueAt(sheetOf(of, 'Summary'), Number(at), 5))),
  );
};

/** A price that is a share of as-is cost leaves with four digits. */
const agree = (theirs: unknown, ours: number) =>
  expect(Math.abs(Number(theirs) - ours)).toBeLessThanOrEqual(5e-4 * Math.abs(ours));

describe('a provider’s workbook', () => {
  it('has cover, summary, inputs, terms, its months, checks and glossary', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      ...['Cover', 'Summary', 'Inputs', 'Terms', 'Baseline', 'Contract', 'Cove Partners'],
      ...['Checks', 'Glossary'],
    ]);
    const said = textsOf(sheetOf(plan, 'Cover')).join('\n');
    expect(said).toContain('Scope, terms and charges for Cove');
    expect(said).toContain('2027-01-31');
    expect(said).not.toMatch(/Alder|Brook|Service desk|Network/);
  });

  it('speaks of one contract: of no scenario, estimate or other provider', () => {
    const ours = plan.sheets.filter(({ name }) => name !== 'Terms').flatMap(textsOf);
    expect(ours.filter((text) => /scenario|our estimate|all providers|as-is|in-house/i.test(text))).toEqual(
      [],
    );
  });

  it('lists only inputs, constants and names that a formula reads', () => {
    const formulas = formulasOf(plan).join('\n');
    for (const { name } of plan.names) expect(formulas, name).toMatch(new RegExp(`\\b${name}\\b`));
    expect(plan.names.length).toBeGreaterThan(1);
    const inputs = sheetOf(plan, 'Inputs');
    const rows = [...new Set(inputs.cells.flatMap(({ style, row }) => (style === 'input' ? [row] : [])))];
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows)
      expect(formulas, `row ${row}`).toMatch(new RegExp(`'Inputs'!\\$[A-Z]+\\$${row}\\b`));
  });

  it('has each service’s charges by clause, year and term, as the whole model has them', () => {
    const deal: Deal = structuredClone(goldenDeal('sixth'));
    for (const { inputs } of deal.services) delete inputs.volumeSensitivity;
    for (const scenario of deal.scenarios) {
      delete scenario.switches.exit;
      delete scenario.inputs.priceScale;
      for (const { switches: chosen } of scenario.arrangements) delete chosen.benchmark;
    }
    const ours = calculate(instantiate(deal));
    const theirs = counterpartyWorkbook(deal, party).plan;
    const summary = sheetOf(theirs, 'Summary');
    const services = ['applications', 'payroll'];
    rowsWith(summary, 'Charges')
      // The first are those of all of them.
      .slice(1, 1 + services.length)
      .forEach((row, index) => {
        const key = `${party.scenario}/${services[index]}`;
        for (let year = 0; year <= 4; year++)
          agree(valueAt(summary, row, 7 + year), ours.sum('serviceCharges', key, { kind: 'year', year }));
        agree(valueAt(summary, row, 5), ours.sum('serviceCharges', key, { kind: 'term' }));
      });
  });

  it('adds up in every deal, whatever the price basis: clauses, services and years', () => {
    const bases = Object.keys(switches.priceBasis.options) as (keyof typeof switches.priceBasis.options)[];
    let [checked, next] = [0, 0];
    for (const deal of fc.sample(randomDeal({ months: { min: 12, max: 30 }, services: 3, scenarios: 2 }), {
      numRuns: 30,
      seed: SEED,
    })) {
      for (const one of deal.scenarios.flatMap(({ arrangements }) => arrangements))
        one.switches.priceBasis = bases[next++ % bases.length] ?? 'unitPrice';
      for (const whose of partiesOf(deal)) {
        const file = counterpartyWorkbook(deal, whose).plan;
        const checks = sheetOf(file, 'Checks');
        for (const label of ['Clauses', 'Services', 'Years'])
          for (const row of checks.cells.flatMap(({ row: at, column, content }) =>
            column === 1 && content.kind === 'text' && content.text.startsWith(`${label} add up`) ? [at] : [],
          )) {
            const [one, other] = [3, 4].map((column) => Number(valueAt(checks, row, column)));
            expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(
              1e-9 * Math.max(1, ...partsOf(file, row)),
            );
            checked += 1;
          }
      }
    }
    expect(next).toBeGreaterThan(2 * bases.length);
    expect(checked).toBeGreaterThan(40);
  });
});
