// Variants: they follow their parent where they do not differ, and a file holds only what differs.
import { describe, expect, it } from 'vitest';
import { blankBenefit } from '../../../shared/deal/blank.ts';
import { describedDifferences } from '../../../shared/deal/describe-difference.ts';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { editDeal, patched } from '../../../shared/deal/edit.ts';
import { readDealText, writeDealText } from '../../../shared/deal/file.ts';
import { sourceOf } from '../../../shared/deal/origin.ts';
import {
  addCopy,
  addVariant,
  detach,
  moveScenario,
  removeScenario,
} from '../../../shared/deal/scenario-list.ts';
import { setInput } from '../../../shared/deal/set-input.ts';
import { followAgain, variantDifferences } from '../../../shared/deal/variants.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

function edit(deal: Deal, change: (draft: Deal) => void) {
  const result = editDeal(deal, 'test', change);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
const edited = (deal: Deal, change: (draft: Deal) => void): Deal => edit(deal, change).deal;

function scenarioOf(deal: Deal, id: string): DealScenario {
  const found = deal.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}

/** One price for all years. */
const priced = (scenario: string, value: number) => (draft: Deal) => {
  const given = scenarioOf(draft, scenario).arrangements.find(({ service }) => service === 'service-desk');
  if (given) given.inputs.unitPrice = value;
};
const priceOf = (deal: Deal, scenario: string) =>
  scenarioOf(deal, scenario).arrangements.find(({ service }) => service === 'service-desk')?.inputs.unitPrice;
const differencesOf = (deal: Deal, id: string) => variantDifferences(deal, scenarioOf(deal, id));
const placesOf = (deal: Deal, id: string) => differencesOf(deal, id).map(({ at }) => at.join('/'));

const PARENT = 'out-tasking';
const sixth = goldenDeal('sixth');
const withChild = edited(sixth, (draft) => addVariant(draft, PARENT, { id: 'child', name: 'Child' }));
const family = edited(withChild, (draft) => addVariant(draft, 'child', { id: 'grand', name: 'Grandchild' }));

describe('a new variant', () => {
  it('is whole, differs in nothing and stands below its parent', () => {
    const { id: _id, name: _name, variantOf, ...contents } = scenarioOf(withChild, 'child');
    const { id: _p, name: _n, variantOf: _v, ...parents } = scenarioOf(sixth, PARENT);
    expect(contents).toEqual(parents);
    expect(variantOf).toBe(PARENT);
    expect(differencesOf(withChild, 'child')).toEqual([]);
    const order = family.scenarios.map(({ id }) => id);
    expect(order.slice(order.indexOf(PARENT), order.indexOf(PARENT) + 3)).toEqual([PARENT, 'child', 'grand']);
    const second = edited(family, (draft) => addVariant(draft, PARENT, { id: 'other', name: 'Other' }));
    expect(second.scenarios.map(({ id }) => id).indexOf('other')).toBe(order.indexOf('grand') + 1);
  });

  it('takes little room in the file', () => {
    const child = JSON.parse(writeDealText(withChild)).scenarios.find(
      ({ id }: { readonly id: string }) => id === 'child',
    );
    expect(child).toEqual({
      id: 'child',
      name: 'Child',
      kind: scenarioOf(sixth, PARENT).kind,
      variantOf: PARENT,
      differences: [],
    });
  });
});

describe('a parent’s edit', () => {
  it('reaches the variant where it does not differ, down to grandchildren, and not where it does', () => {
    const own = edited(family, priced('grand', 33));
    const after = edited(own, priced(PARENT, 44));
    expect([PARENT, 'child', 'grand'].map((id) => priceOf(after, id))).toEqual([44, 44, 33]);
    const between = edited(after, priced('child', 55));
    expect([PARENT, 'child', 'grand'].map((id) => priceOf(between, id))).toEqual([44, 55, 33]);
    expect(placesOf(between, 'grand')).toEqual(['arrangements/service-desk/inputs/unitPrice']);
  });

  it('is one edit that is taken back whole, and records no more than what it changed', () => {
    const { deal, edit: made } = edit(family, priced(PARENT, 44));
    expect(patched(deal, made.inverse)).toEqual(family);
    expect(patched(family, made.patch)).toEqual(deal);
    expect(made.patch).toHaveLength(3);
    expect(JSON.stringify(made.patch).length).toBeLessThan(500);
  });

  it('of a whole list value reaches the variant as a value of its own', () => {
    const listed = edited(family, (draft) =>
      setInput(draft, { name: 'unitPrice', holderKey: `${PARENT}/service-desk`, year: 3 }, 9),
    );
    expect(priceOf(listed, 'grand')).toEqual(priceOf(listed, PARENT));
    const later = edited(listed, (draft) =>
      setInput(draft, { name: 'unitPrice', holderKey: 'grand/service-desk', year: 2 }, 7),
    );
    expect(priceOf(later, PARENT)).toEqual(priceOf(listed, PARENT));
    expect(priceOf(later, 'grand')).not.toEqual(priceOf(listed, PARENT));
  });

  it('that adds, changes and removes a benefit is followed, in the parent’s order', () => {
    const benefit = (id: string) => blankBenefit({ id, name: id });
    const added = edited(family, (draft) => scenarioOf(draft, PARENT).benefits.unshift(benefit('first')));
    const ids = (deal: Deal, of: string) => scenarioOf(deal, of).benefits.map(({ id }) => id);
    for (const of of ['child', 'grand']) expect(ids(added, of)).toEqual(ids(added, PARENT));
    const own = edited(added, (draft) => scenarioOf(draft, 'child').benefits.push(benefit('own')));
    expect(ids(own, 'grand').at(-1)).toBe('own');
    expect(placesOf(own, 'child')).toEqual(['benefits/own']);
    const more = edited(own, (draft) => scenarioOf(draft, PARENT).benefits.push(benefit('last')));
    expect(ids(more, 'child').slice(-2)).toEqual(['last', 'own']);
    expect(placesOf(more, 'child')).toEqual(['benefits/own']);
    const gone = edited(more, (draft) => scenarioOf(draft, PARENT).benefits.shift());
    expect(ids(gone, 'grand')).not.toContain('first');
    expect(placesOf(gone, 'child')).toEqual(['benefits/own']);
  });

  it('of the order is followed, unless the variant has an order of its own', () => {
    const turn = (id: string) => (draft: Deal) => void scenarioOf(draft, id).risks.reverse();
    const two = edited(family, (draft) => {
      scenarioOf(draft, PARENT).risks = ['a', 'b', 'c'].map((id) => ({
        id,
        name: id,
        mitigation: '',
        evidence: '',
        inputs: {},
      }));
    });
    const ids = (deal: Deal, of: string) =>
      scenarioOf(deal, of)
        .risks.map(({ id }) => id)
        .join('');
    const turned = edited(two, turn(PARENT));
    expect([ids(turned, 'child'), ids(turned, 'grand')]).toEqual(['cba', 'cba']);
    const own = edited(turned, turn('grand'));
    expect(placesOf(own, 'grand')).toEqual(['risks/(order)']);
    const named = edited(own, (draft) => {
      const [risk] = scenarioOf(draft, PARENT).risks;
      if (risk) risk.name = 'Renamed';
    });
    // The order is told apart, so that a change within the list still goes down.
    expect(scenarioOf(named, 'grand').risks.map(({ name }) => name)).toEqual(['a', 'b', 'Renamed']);
    expect(readDealText(writeDealText(named))).toEqual(named);
  });
});

describe('a file', () => {
  const own = [
    priced('child', 12),
    priced('grand', 13),
    (draft: Deal) => void Object.assign(scenarioOf(draft, 'grand').switches, { exit: 'forced' }),
    (draft: Deal) => void scenarioOf(draft, 'child').benefits.splice(0, 1),
    (draft: Deal) => void scenarioOf(draft, 'child').oneOffs.reverse(),
  ].reduce<Deal>((deal, change) => edited(deal, change), family);

  it('holds only the differences of a variant, and reads back whole', () => {
    const text = writeDealText(own);
    const stored = JSON.parse(text).scenarios;
    const child = stored.find(({ id }: { readonly id: string }) => id === 'child');
    expect(Object.keys(child)).toEqual(['id', 'name', 'kind', 'variantOf', 'differences']);
    expect(child.differences.length).toBeGreaterThanOrEqual(2);
    expect(child.differences).toContainEqual({
      at: ['arrangements', 'service-desk', 'inputs', 'unitPrice'],
      value: 12,
    });
    expect(readDealText(text)).toEqual(own);
    expect(writeDealText(readDealText(text))).toBe(text);
  });

  it('cannot reach beyond the scenario by the places it names', () => {
    const document = JSON.parse(writeDealText(withChild));
    const child = document.scenarios.find(({ id }: { readonly id: string }) => id === 'child');
    child.differences = [
      { at: ['__proto__', 'polluted'], value: 1 },
      { at: ['inputs', '__proto__', 'polluted'], value: 1 },
      { at: ['constructor', 'prototype', 'polluted'], value: 1 },
      { at: ['benefits', 'length'], value: 5 },
    ];
    expect(() => readDealText(JSON.stringify(document))).toThrow(/errors/);
    expect({}).not.toHaveProperty('polluted');
  });

  it('with a place that is not there any more, or a cycle, is refused or read without harm', () => {
    const document = JSON.parse(writeDealText(withChild));
    const child = document.scenarios.find(({ id }: { readonly id: string }) => id === 'child');
    child.differences = [{ at: ['arrangements', 'nobody', 'inputs', 'unitPrice'], value: 1 }];
    expect(readDealText(JSON.stringify(document))).toEqual(withChild);
    child.variantOf = 'child';
    expect(() => readDealText(JSON.stringify(document))).toThrow(/errors/);
  });
});

describe('the list of scenarios', () => {
  const sourced = edited(edited(family, priced('child', 12)), (draft) => {
    draft.provenance.push(
      { input: 'unitPrice', of: `${PARENT}/network`, source: 'Offer' },
      { input: 'unitPrice', of: 'child/service-desk', source: 'Estimate' },
      { input: 'volume', of: 'service-desk', source: 'Invoices' },
    );
  });
  const contents = (deal: Deal, id: string) => {
    const { variantOf: _variantOf, ...rest } = scenarioOf(deal, id);
    return rest;
  };

  it('loses a parent: what followed it follows what it followed itself, and changes in nothing', () => {
    const { deal: orphaned, edit: made } = edit(sourced, (draft) => removeScenario(draft, 'child'));
    expect(scenarioOf(orphaned, 'grand').variantOf).toBe(PARENT);
    expect(contents(orphaned, 'grand')).toEqual(contents(sourced, 'grand'));
    expect(placesOf(orphaned, 'grand')).toEqual(['arrangements/service-desk/inputs/unitPrice']);
    expect(sourceOf(orphaned, 'unitPrice', 'grand/service-desk')?.source).toBe('Estimate');
    const alone = edited(orphaned, (draft) => removeScenario(draft, PARENT));
    expect(scenarioOf(alone, 'grand').variantOf).toBeNull();
    expect(contents(alone, 'grand')).toEqual(contents(sourced, 'grand'));
    expect(sourceOf(alone, 'unitPrice', 'grand/network')?.source).toBe('Offer');
    expect(sourceOf(alone, 'volume', 'service-desk')?.source).toBe('Invoices');
    expect(patched(orphaned, made.inverse)).toEqual(sourced);
  });

  it('lets a variant go its own way with all it has', () => {
    const free = edited(sourced, (draft) => detach(draft, 'child'));
    expect(contents(free, 'child')).toEqual(contents(sourced, 'child'));
    expect(sourceOf(free, 'unitPrice', 'child/network')?.source).toBe('Offer');
    const after = edited(free, priced(PARENT, 99));
    expect(priceOf(after, 'child')).toBe(12);
    expect(differencesOf(after, 'child')).toEqual([]);
    const network = (deal: Deal) =>
      edited(deal, (draft) =>
        setInput(draft, { name: 'unitPrice', holderKey: `${PARENT}/network`, year: 1 }, 77),
      );
    expect(scenarioOf(network(free), 'child')).toEqual(scenarioOf(free, 'child'));
    expect(scenarioOf(network(sourced), 'child')).not.toEqual(scenarioOf(sourced, 'child'));
  });

  it('has an independent copy, with the sources of its figures', () => {
    const copied = edited(sourced, (draft) => addCopy(draft, 'child', { id: 'copy', name: 'Copy' }));
    expect(scenarioOf(copied, 'copy')).toEqual({
      ...scenarioOf(sourced, 'child'),
      id: 'copy',
      name: 'Copy',
      variantOf: null,
    });
    expect(sourceOf(copied, 'unitPrice', 'copy/network')?.source).toBe('Offer');
    expect(sourceOf(copied, 'unitPrice', 'copy/service-desk')?.source).toBe('Estimate');
    const after = edited(copied, priced('child', 99));
    expect(scenarioOf(after, 'copy')).toEqual(scenarioOf(copied, 'copy'));
  });

  it('moves up and down, and stays where it ends', () => {
    const order = (deal: Deal) => deal.scenarios.map(({ id }) => id);
    const [first = '', second = ''] = order(family);
    const moved = edited(family, (draft) => moveScenario(draft, first, 1));
    expect(order(moved).slice(0, 2)).toEqual([second, first]);
    expect(moved.scenarios).toHaveLength(family.scenarios.length);
    expect(edited(family, (draft) => moveScenario(draft, first, -1))).toEqual(family);
    expect(readDealText(writeDealText(moved))).toEqual(moved);
  });

  it('a service that goes takes its differences with it', () => {
    const gone = edited(sourced, (draft) => {
      draft.services = draft.services.filter(({ id }) => id !== 'service-desk');
      for (const scenario of draft.scenarios) {
        scenario.arrangements = scenario.arrangements.filter(({ service }) => service !== 'service-desk');
        for (const benefit of scenario.benefits)
          benefit.covers = benefit.covers.filter((id) => id !== 'service-desk');
      }
    });
    expect(differencesOf(gone, 'child')).toEqual([]);
    expect(gone.provenance.map(({ of }) => of)).toEqual([`${PARENT}/network`]);
    expect(readDealText(writeDealText(gone))).toEqual(gone);
  });
});

describe('what a variant has of its own', () => {
  const changes: readonly ((draft: Deal) => void)[] = [
    priced('child', 12),
    (draft) => void Object.assign(scenarioOf(draft, 'child').switches, { exit: 'forced' }),
    (draft) => void Object.assign(scenarioOf(draft, 'child').inputs, { exitMonth: 12 }),
    (draft) => scenarioOf(draft, 'child').benefits.push(blankBenefit({ id: 'own', name: 'Faster releases' })),
    (draft) => {
      const child = scenarioOf(draft, 'child');
      child.arrangements = child.arrangements.filter(({ service }) => service !== 'network');
    },
    (draft) => void scenarioOf(draft, 'child').oneOffs.shift(),
  ];
  const own = changes.reduce<Deal>((deal, change) => edited(deal, change), family);
  const described = describedDifferences(own, scenarioOf(own, 'child'));
  const placed = (place: string) => described.find((one) => one.place === place);

  it('is said in words, with both values', () => {
    expect(placed('Service desk, unit price')).toMatchObject({
      parent: { kind: 'figure', unit: 'moneyPerVolume', stated: true, value: priceOf(family, PARENT) },
      own: { kind: 'figure', value: 12, stated: true },
    });
    expect(placed('Exit in month')).toMatchObject({ own: { value: 12, stated: true } });
    expect(placed('Faster releases, benefit')).toMatchObject({
      parent: { kind: 'words', text: 'none' },
      own: { text: 'there' },
    });
    expect(placed('Network, sourcing')?.own).toEqual({ kind: 'words', text: 'In-house' });
    expect(described.map(({ place }) => place).filter((place) => /undefined|\(order\)/.test(place))).toEqual(
      [],
    );
  });

  it('of every kind of place has words', () => {
    const all = changes.slice(0, 2).reduce<Deal>((deal, change) => edited(deal, change), family);
    const other = scenarioOf(all, 'half');
    const mixed = edited(all, (draft) => {
      const { id, name, kind, variantOf } = scenarioOf(draft, 'child');
      const place = draft.scenarios.findIndex((one) => one.id === 'child');
      draft.scenarios[place] = { ...JSON.parse(JSON.stringify(other)), id, name, kind, variantOf };
    });
    const places = describedDifferences(mixed, scenarioOf(mixed, 'child'));
    expect(places.length).toBeGreaterThan(50);
    for (const { place, parent, own: mine } of places) {
      expect(place).toMatch(/^[\p{Lu}\d].+/u);
      expect(place).not.toMatch(/undefined|[a-z][A-Z][a-z]/);
      for (const value of [parent, mine]) {
        if (value.kind === 'words')
          expect(value.text, place).not.toMatch(/^$|undefined|object|[a-z][A-Z][a-z]/);
      }
    }
  });

  it('can be given up again, one by one, until nothing is left', () => {
    const back = describedDifferences(own, scenarioOf(own, 'child')).reduce<Deal>(
      (deal, { at }) => edited(deal, (draft) => followAgain(draft, 'child', at)),
      own,
    );
    expect(differencesOf(back, 'child')).toEqual([]);
    const { deal, edit: made } = edit(own, (draft) =>
      followAgain(draft, 'child', ['arrangements', 'service-desk', 'inputs', 'unitPrice']),
    );
    expect(priceOf(deal, 'child')).toBe(priceOf(own, PARENT));
    expect(priceOf(deal, 'grand')).toBe(priceOf(own, PARENT));
    expect(patched(deal, made.inverse)).toEqual(own);
  });
});
