import { describe, expect, it } from 'vitest';
import { interpret } from '../../../shared/engine/interpret.ts';
import { functions } from '../../../shared/formula/functions.ts';
import type { FormulaNode } from '../../../shared/formula/node.ts';
import { rowFunctions } from '../../../shared/formula/row-functions.ts';
import { walk } from '../../../shared/formula/walk.ts';
import { layOut } from '../../../shared/workbook/layout.ts';
import { excelForm } from '../../../shared/workbook/locate.ts';
import {
  baseRows,
  languageItems,
  languageModel,
  languageSituation,
  MONTHS,
  SHARE,
  scalarCases,
  scales,
} from './language-model.ts';

const results = interpret(languageModel, languageSituation);
const { x, y, grow } = baseRows();
const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toPrecision(12)));
const deal = (name: string) => rounded(results.series(name, 'deal'));
const at = (values: readonly number[], month: number) => values[month] ?? Number.NaN;
const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('coverage of the language model', () => {
  it('uses every function', () => {
    expect(Object.keys(scalarCases).sort()).toEqual(Object.keys(functions).sort());
  });

  it('uses every row function and every node kind', () => {
    const seen = new Set<string>();
    for (const { formula, opening } of Object.values(languageModel.items)) {
      for (const tree of [formula, ...(typeof opening === 'object' ? [opening] : [])]) {
        walk(tree, (node) => seen.add(node.kind === 'overRow' ? `overRow ${node.function}` : node.kind));
      }
    }
    const kinds: Record<Exclude<FormulaNode['kind'], 'overRow'>, true> = {
      constant: true,
      named: true,
      input: true,
      item: true,
      previous: true,
      cumulative: true,
      yearToDate: true,
      yearSum: true,
      flaggedSum: true,
      weightedSum: true,
      sumOver: true,
      reference: true,
      call: true,
      choose: true,
    };
    const wanted = [...Object.keys(kinds), ...Object.keys(rowFunctions).map((name) => `overRow ${name}`)];
    expect([...seen].sort()).toEqual(wanted.sort());
  });
});

describe('the interpreter against plain loops', () => {
  it('base rows: by-year input, previous with an opening value', () => {
    expect(deal('y')).toEqual(rounded(y));
    expect(deal('grow')).toEqual(rounded(grow));
    expect(deal('x')).toEqual(rounded(x));
  });

  it.each(Object.entries(scalarCases))('%s', (name, { expected }) => {
    expect(deal(name)).toEqual(rounded(x.map((value, month) => expected(value, at(y, month), month))));
  });

  it('items that read each other’s last month are calculated together', () => {
    const a = [0];
    const b = [1];
    for (let month = 1; month <= MONTHS; month++) {
      a.push(at(b, month - 1) + at(y, month));
      b.push(at(a, month) * SHARE);
    }
    expect(deal('lagA')).toEqual(rounded(a));
    expect(deal('lagB')).toEqual(rounded(b));
  });

  it('cumulative and year to date', () => {
    expect(deal('fromStart')).toEqual(rounded(x.map((_, month) => sumOf(x.slice(0, month + 1)))));
    const start = (month: number) => (month === 0 ? 0 : month <= 12 ? 1 : month <= 24 ? 13 : 25);
    expect(deal('thisYear')).toEqual(rounded(x.map((_, month) => sumOf(x.slice(start(month), month + 1)))));
  });

  it('reductions over all or flagged months; the last year may be short', () => {
    expect(deal('yearEnds')).toEqual(rounded([at(x, 12) + at(x, 24) + at(x, MONTHS)]));
    expect(deal('yearStarts')).toEqual(rounded([at(x, 1) + at(x, 13) + at(x, 25)]));
    expect(deal('worth')).toEqual(rounded([sumOf(x.map((value, month) => value * at(grow, month)))]));
    expect(deal('total')).toEqual(rounded([sumOf(x)]));
    expect(deal('highest')).toEqual(rounded([Math.max(...x)]));
    expect(deal('atSigning')).toEqual(rounded([at(x, 0)]));
    expect(deal('lowest')).toEqual(rounded([Math.min(...x)]));
    expect(deal('presentValueAtRate')).toEqual(
      rounded([sumOf(x.map((value, month) => value / (1 + SHARE) ** month))]),
    );
  });

  it('rate of return: nothing is left at that rate', () => {
    const rate = results.value('monthlyRateOfReturn', 'deal');
    const row = Array.from(results.series('outlayReturn', 'deal'));
    expect(sumOf(row.map((value, month) => value / (1 + rate) ** month))).toBeCloseTo(0, 12);
    expect(rate).toBeGreaterThan(0.05);
  });

  it('sums over services, by provider and by year', () => {
    expect(deal('services')).toEqual(rounded(x.map((value) => value * (2 - 0.5 + 0.25))));
    const received = (key: string) => rounded(results.series('received', key));
    expect(received('before/one')).toEqual(rounded(x.map((value) => value * 1.75)));
    expect(received('before/two')).toEqual(x.map(() => 0));
    expect(received('after/one')).toEqual(rounded(x.map((value) => value * 0.25 * scales.after)));
    expect(received('after/two')).toEqual(rounded(x.map((value) => value * 2 * scales.after)));
    const years = [x.slice(0, 1), x.slice(1, 13), x.slice(13, 25), x.slice(25)];
    expect(rounded(results.series('byYear', 'after/two'))).toEqual(
      rounded(years.map((months) => sumOf(months) * 2 * scales.after)),
    );
  });

  it('structural choices and the reference scenario', () => {
    expect(deal('chosen')).toEqual(rounded(x));
    expect(rounded(results.series('againstReference', 'after/before'))).toEqual(
      rounded(x.map((value) => value * scales.before - value * scales.after)),
    );
  });
});

describe('the printer, text by text', () => {
  const layout = layOut(languageModel, languageSituation, { Rows: Object.keys(languageItems) });
  const root = languageSituation.instances.deal[0];
  if (!root) throw new Error('no deal');
  const rowOf = (name: string) => layout.placeOf(name, root).row;
  const printed = (name: string, column?: number) =>
    excelForm(layout, name, root, column)
      ?.formula.replaceAll(/'Inputs'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?/g, 'IN')
      .replaceAll(new RegExp(`(?<=[A-Z])\\$?${rowOf('x')}(?!\\d)`, 'g'), 'x')
      .replaceAll(new RegExp(`(?<=[A-Z])\\$?${rowOf('y')}(?!\\d)`, 'g'), 'y');

  it.each([
    ['add', '=Hx+Hy+Hx'],
    ['subtract', '=Hx-(Hy-Hx)'],
    ['times', '=(Hx+Hy)*IN'],
    ['divide', '=Hx/(Hy/IN)'],
    ['power', '=IN*(1+IN)^(-1)'],
    ['least', '=MIN(Hx,Hy,0)'],
    ['greatest', '=MAX(Hx,Hy,0)'],
    ['absolute', '=ABS(Hx-Hy)'],
    ['wholePart', '=INT(Hx)'],
    ['exceeds', '=IF(Hx-0>tolerance*MAX(ABS(Hx),ABS(0)),1,0)*IN'],
    ['either', '=IF(IF(Hx-0>tolerance*MAX(ABS(Hx),ABS(0)),1,0)<>0,Hy,0-Hx)'],
    ['noneIf', '=IF(IF(Hx-0>tolerance*MAX(ABS(Hx),ABS(0)),1,0)<>0,"none",Hx)'],
    ['fromStart', '=SUM($Gx:Hx)'],
    ['chosen', '=Hx'],
  ])('%s prints as %s', (name, text) => {
    expect(printed(name, 1)).toBe(text);
  });

  it.each([
    ['total', '=SUM($G$x:$AJ$x)'],
    ['highest', '=MAX($G$x:$AJ$x)'],
    ['presentValueAtRate', '=$G$x+NPV(IN,$H$x:$AJ$x)'],
  ])('%s prints as %s', (name, text) => {
    expect(
      printed(name)
        ?.replaceAll(/([A-Z]+)x/g, (_, letters) => `${letters}$x`)
        .replaceAll('$$', '$'),
    ).toBe(text);
  });
});
