// What may leave is a list; what nobody has judged stays.
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../../shared/deal/instantiate.ts';
import { calculateAll } from '../../../../shared/engine/calculation.ts';
import { readings, walk } from '../../../../shared/formula/walk.ts';
import { model } from '../../../../shared/model/index.ts';
import { inputTable } from '../../../../shared/model/inputs.ts';
import type { LineItem } from '../../../../shared/model/line-item.ts';
import { leavesOf, permitted, permittedItems } from '../../../../shared/workbook/audience/permitted.ts';
import { NotPermittedError, permittedModel } from '../../../../shared/workbook/audience/permitted-model.ts';
import { goldenDeal } from '../../../golden/golden-deals.ts';

const narrow = permittedModel(model);
const items: Readonly<Record<string, LineItem>> = { ...model.items, ...permitted.own };

describe('the allow-list', () => {
  it('judges every input there is today, and denies what it does not name', () => {
    expect(Object.keys(inputTable).filter((name) => permitted.inputs[name] === undefined)).toEqual([]);
    expect(Object.keys(permitted.inputs).filter((name) => !inputTable[name])).toEqual([]);
    expect(leavesOf('anInputOfTomorrow')).toBe('never');
    expect(leavesOf('constructor')).toBe('never');
  });

  it('lets nothing through that is one side’s own', () => {
    const leaving = Object.keys(inputTable).filter((name) => leavesOf(name) !== 'never');
    expect(leaving.filter((name) => inputTable[name]?.side !== 'both')).toEqual([]);
    expect([...permittedItems()].filter((name) => items[name]?.side !== 'both')).toEqual([]);
  });

  it('keeps in whatever is an estimate of ours', () => {
    const estimates = Object.entries(inputTable).filter(([, { meaning }]) => /our estimate/.test(meaning));
    expect(estimates.length).toBeGreaterThan(10);
    expect(estimates.filter(([name]) => leavesOf(name) !== 'never')).toEqual([]);
  });

  it('keeps in as-is cost, discount rates, floors, benefits and risks', () => {
    for (const name of [
      'unitCost',
      'priceShare',
      'discountRate',
      'floorMargin',
      'annualBenefit',
      'riskImpact',
    ])
      expect(leavesOf(name), name).toBe('never');
    for (const name of ['run', 'costNpv', 'providerNpv', 'marginTerm', 'discountFactor', 'unitCostAtSigning'])
      expect(permittedItems().has(name), name).toBe(false);
  });
});

describe('the permitted model', () => {
  it('has the permitted items and no others, in an order they can be calculated in', () => {
    expect(Object.keys(narrow.items).sort()).toEqual([...permittedItems()].sort());
    expect(narrow.order.flat().sort()).toEqual([...permittedItems()].sort());
  });

  it('reads nothing but permitted items and inputs, in whatever case of whatever switch', () => {
    let inputs = 0;
    for (const [name, { formula, opening }] of Object.entries(narrow.items))
      for (const one of [formula, ...(typeof opening === 'object' ? [opening] : [])]) {
        for (const reading of readings(one)) expect(permittedItems().has(reading.name), name).toBe(true);
        walk(one, (node) => {
          if (node.kind !== 'input') return;
          inputs += 1;
          expect(leavesOf(node.name), `${name} reads ${node.name}`).toBe('figures');
        });
      }
    expect(inputs).toBeGreaterThan(40);
    expect(Object.keys(narrow.inputs).every((name) => leavesOf(name) === 'figures')).toBe(true);
  });

  it('refuses an item whose formula reads what stays, unless it has another formula', () => {
    expect(() => permittedModel(model, { ...permitted, instead: {} })).toThrow(NotPermittedError);
    const withDemand = { ...permitted, items: { ...permitted.items, Change: ['serviceDemand'] } };
    expect(() => permittedModel(model, withDemand)).toThrow(
      /serviceDemand reads .*(serviceRun|changeDemand)/,
    );
  });

  it('has no figure for an option whose formula reads what stays: a share of as-is cost', () => {
    const deal = structuredClone(goldenDeal('fourth'));
    const given = deal.scenarios.flatMap(({ arrangements }) => arrangements)[0];
    if (!given) throw new Error('nothing is given in the fourth deal');
    given.switches.priceBasis = 'shareOfAsIs';
    expect(() => calculateAll(narrow, instantiate(deal))).toThrow(/no case/);
  });
});
