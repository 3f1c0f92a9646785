// What must hold of variants of random deals: files, following, undo, and giving up a difference.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describedDifferences } from '../../shared/deal/describe-difference.ts';
import {
  type Difference,
  differencesBetween,
  ORDER,
  same,
  valueAt,
  withDifferences,
} from '../../shared/deal/differences.ts';
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { editDeal, patched } from '../../shared/deal/edit.ts';
import { readDealText, writeDealText } from '../../shared/deal/file.ts';
import { addVariant } from '../../shared/deal/scenario-list.ts';
import { followAgain, variantDifferences } from '../../shared/deal/variants.ts';
import { randomDeal, runs } from './random-deals.ts';

const WHILE = 300_000;
const PARENT = 'scenario-1';
const CHILD = 'child';
const GRAND = 'grandchild';

function edited(deal: Deal, change: (draft: Deal) => void) {
  const result = editDeal(deal, 'test', change);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function scenarioOf(deal: Deal, id: string): DealScenario {
  const found = deal.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}

const contentsOf = ({ id: _id, name: _name, kind: _kind, variantOf: _of, ...contents }: DealScenario) =>
  contents;

/** Edits of a scenario: some of what would make it another one of the deal, and lists turned round. */
interface RandomEdit {
  readonly towards: number;
  readonly taken: readonly boolean[];
  readonly turned: boolean;
}

const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  towards: fc.nat({ max: 2 }),
  taken: fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
  turned: fc.boolean(),
});

const turn = <Thing>(list: readonly Thing[]): Thing[] => [...list].reverse();

function changed(deal: Deal, id: string, { towards, taken, turned }: RandomEdit): Deal {
  const scenario = scenarioOf(deal, id);
  const other = deal.scenarios.filter(({ variantOf }) => variantOf === null)[towards] ?? scenario;
  const all = differencesBetween(contentsOf(scenario), contentsOf(other));
  const contents = withDifferences(
    contentsOf(scenario),
    all.filter((_, index) => taken[index % taken.length]),
  );
  return edited(deal, (draft) => {
    const target = scenarioOf(draft, id);
    Object.assign(
      target,
      contents,
      turned ? { oneOffs: turn(contents.oneOffs), risks: turn(contents.risks) } : {},
    );
  }).deal;
}

/** A deal of three scenarios, none of them bound to stay as it is, with a variant and a variant of that. */
const families = fc
  .record({
    deal: randomDeal({ range: 'extreme' }),
    child: randomEdit,
    grand: randomEdit,
  })
  .map(({ deal, child, grand }) => {
    const free = { ...deal, scenarios: deal.scenarios.map((one) => ({ ...one, kind: 'custom' as const })) };
    const { deal: bare } = edited(free, (draft) => {
      addVariant(draft, PARENT, { id: CHILD, name: 'Child' });
      addVariant(draft, CHILD, { id: GRAND, name: 'Grandchild' });
    });
    return changed(changed(bare, CHILD, child), GRAND, grand);
  });

const differencesOf = (deal: Deal, id: string) => variantDifferences(deal, scenarioOf(deal, id));

/** One place lies within the other. */
const meet = (a: Difference['at'], b: Difference['at']): boolean =>
  a.slice(0, b.length).join('/') === b.slice(0, a.length).join('/');

describe('a deal with variants', () => {
  it('reads back as it was written, and the file of it is the same again', { timeout: WHILE }, () => {
    let stored = 0;
    fc.assert(
      fc.property(families, (deal) => {
        const text = writeDealText(deal);
        expect(readDealText(text)).toEqual(deal);
        expect(writeDealText(readDealText(text))).toBe(text);
        if (differencesOf(deal, CHILD).length > 0) stored += 1;
      }),
      runs(150),
    );
    expect(stored).toBeGreaterThan(60);
  });

  it('follows a parent in everything but what it has of its own', { timeout: WHILE }, () => {
    let followed = 0;
    let kept = 0;
    fc.assert(
      fc.property(families, randomEdit, (deal, edit) => {
        const before = new Map([CHILD, GRAND].map((id) => [id, differencesOf(deal, id)]));
        const after = changed(deal, PARENT, edit);
        for (const [id, own] of before) {
          const scenario = scenarioOf(after, id);
          for (const { at, value } of own) {
            if (at.at(-1) === ORDER) continue;
            if (!same(valueAt(scenario, at), value)) throw new Error(`${id} lost ${at.join('/')}`);
            kept += 1;
          }
          // What comes anew differs only where it differed before, or around it.
          for (const { at } of differencesOf(after, id)) {
            const list = at.at(-1) === ORDER ? at.slice(0, -1) : at;
            if (!own.some((one) => meet(one.at, list)))
              throw new Error(`${id} does not follow ${at.join('/')}`);
          }
        }
        const moved = differencesBetween(
          contentsOf(scenarioOf(deal, CHILD)),
          contentsOf(scenarioOf(after, CHILD)),
        );
        followed += moved.length;
      }),
      runs(150),
    );
    expect(Math.min(followed, kept)).toBeGreaterThan(1000);
  });

  it('is taken back whole after an edit of the parent', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(families, randomEdit, (deal, edit) => {
        const goal = contentsOf(scenarioOf(changed(deal, PARENT, edit), PARENT));
        const made = edited(deal, (draft) => void Object.assign(scenarioOf(draft, PARENT), goal));
        expect(patched(made.deal, made.edit.inverse)).toEqual(deal);
        expect(patched(deal, made.edit.patch)).toEqual(made.deal);
      }),
      runs(80),
    );
  });

  it('says each difference in words, and is its parent again when all are given up', {
    timeout: WHILE,
  }, () => {
    let given = 0;
    fc.assert(
      fc.property(families, (deal) => {
        const places = describedDifferences(deal, scenarioOf(deal, CHILD));
        for (const { place } of places) expect(place).not.toMatch(/undefined|^$|^,|, $/);
        let current = deal;
        for (const { at } of places) current = edited(current, (draft) => followAgain(draft, CHILD, at)).deal;
        given += places.length;
        expect(describedDifferences(current, scenarioOf(current, CHILD))).toEqual([]);
      }),
      runs(40),
    );
    expect(given).toBeGreaterThan(200);
  });
});
