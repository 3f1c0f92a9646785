// What must hold of the documents of random deals: files, edits and what is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal, patched } from '../../shared/deal/edit.ts';
import { DealFileError, readDealDocument, readDealText, writeDealText } from '../../shared/deal/file.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { setInput, statedInputs } from '../../shared/deal/set-input.ts';
import { checkDeal } from '../../shared/deal/validate.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { contractYears, inYear } from '../../shared/model/instances.ts';
import { breaksOf } from './breaks.ts';
import { evaluated, mustBeSame } from './evaluated.ts';
import { randomDeal, runs } from './random-deals.ts';
import { inputValue } from './random-values.ts';

const WHILE = 300_000;

describe('a deal file', () => {
  it('reads back as the deal that was written, with the same results to the bit', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal({ range: 'extreme' }), (deal) => {
        const text = writeDealText(deal);
        const back = readDealText(text);
        expect(back).toEqual(deal);
        if (writeDealText(back) !== text) throw new Error('the file differs when it is written again');
        mustBeSame(evaluated(deal), evaluated(back));
      }),
      runs(200),
    );
  });
});

/** Where an input could be set, input by input; an engagement states nothing until it is asked. */
const placesByInput = (deal: Deal) => {
  const { instances } = instantiate(deal);
  return Object.entries(inputTable)
    .map(([name, input]) =>
      instances[input.scope]
        .filter(({ key }) => input.scope === 'engagement' || statedInputs(deal, { name, holderKey: key }))
        .map(({ key }) => ({ name, holderKey: key })),
    )
    .filter((places) => places.length > 0);
};

const pick = <Thing>(things: readonly Thing[], which: number): Thing => {
  const thing = things[which % things.length];
  if (thing === undefined) throw new Error('there is nothing to pick from');
  return thing;
};

describe('setting an input', () => {
  const edited = fc
    .record({ deal: randomDeal(), which: fc.nat(), whose: fc.nat(), year: fc.option(fc.nat({ max: 20 })) })
    .chain(({ deal, which, whose, year }) => {
      const place = pick(pick(placesByInput(deal), which), whose);
      const declared = inputTable[place.name];
      if (!declared) throw new Error(`no input ${place.name}`);
      const inTerm = year === null ? undefined : 1 + (year % contractYears(deal.months));
      return fc.record({
        deal: fc.constant(deal),
        place: fc.constant({ ...place, year: declared.by === 'year' ? inTerm : undefined }),
        value: inputValue({ ...declared, by: 'once' }, 'sensible').map((value) =>
          Math.min(Number(value), declared.unit === 'months' ? deal.months : Number(value)),
        ),
      });
    });

  it('is undone to the same bytes by its inverse, and redone by its patch', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(edited, ({ deal, place, value }) => {
        const before = writeDealText(deal);
        const result = editDeal(deal, 'set', (draft) => setInput(draft, place, value));
        if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
        const after = writeDealText(result.deal);
        if (writeDealText(deal) !== before) throw new Error('the deal itself was changed');
        if (writeDealText(patched(result.deal, result.edit.inverse)) !== before)
          throw new Error('the inverse does not lead back');
        if (writeDealText(patched(deal, result.edit.patch)) !== after)
          throw new Error('the patch does not lead there');
      }),
      runs(600),
    );
  });

  it('changes that year, those that carry from it, and no other', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(edited, ({ deal, place, value }) => {
        const result = editDeal(deal, 'set', (draft) => setInput(draft, place, value));
        if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
        const inputOf = (of: Deal) => {
          const { instances } = instantiate(of);
          const scope = inputTable[place.name]?.scope ?? 'deal';
          return (
            instances[scope].find(({ key }) => key === place.holderKey)?.inputs[place.name] ?? Number.NaN
          );
        };
        const [was, is] = [inputOf(deal), inputOf(result.deal)];
        const from = inputTable[place.name]?.fromYear ?? 1;
        const listed = typeof was === 'number' ? 1 : was.length;
        for (let year = from; year <= contractYears(deal.months); year++) {
          const set = place.year === undefined || year === place.year;
          const carries = place.year !== undefined && year > place.year && year > listed;
          if (!carries && inYear(is, year) !== (set ? value : inYear(was, year)))
            throw new Error(`year ${year} of ${JSON.stringify(was)} becomes that of ${JSON.stringify(is)}`);
          if (carries && inYear(is, year) !== inYear(is, Math.max(place.year ?? 0, listed)))
            throw new Error(`year ${year} does not carry in ${JSON.stringify(is)}`);
        }
      }),
      runs(600),
    );
  });
});

describe('an invalid deal', () => {
  it('is refused with a path that points at what is wrong', { timeout: WHILE }, () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(randomDeal(), fc.nat(), (deal, which) => {
        const all = breaksOf(deal);
        for (let step = 0; step < 10; step++) {
          const { what, path, says = '', broken } = pick(all, which + step * 7919);
          met.add(what);
          const check = checkDeal(broken());
          if (check.ok) throw new Error(`${what} at ${path} is let through`);
          for (const problem of check.problems) {
            if (problem.path === path && problem.message !== '' && problem.message.includes(says)) continue;
            throw new Error(`${what} at ${path} is reported as ${JSON.stringify(problem)}`);
          }
          expect(() => readDealDocument(broken())).toThrow(DealFileError);
        }
      }),
      runs(400),
    );
    expect(met.size).toBeGreaterThan(300);
  });
});
