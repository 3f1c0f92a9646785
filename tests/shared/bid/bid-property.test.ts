// A bid sheet of a random deal, filled in at random: taking it over is the same as typing it into the deal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBid } from '../../../shared/bid/apply-bid.ts';
import { bidRows } from '../../../shared/bid/bid-lines.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { contractYears, inYear } from '../../../shared/model/instances.ts';
import { randomDeal, runs } from '../../properties/random-deals.ts';
import { accepted, bidCells, filled, partiesOf } from './bid-cells.ts';

const size = { months: { min: 12, max: 40 }, services: 3, providers: 3, scenarios: 2 };

const yearsUsed = (deal: Deal, name: string): readonly number[] =>
  Array.from({ length: contractYears(deal.months) }, (_, index) => index + 1).filter(
    (year) => year >= (inputTable[name]?.fromYear ?? 1),
  );

/** Every input of every instance by contract year, and every switch. */
const meaning = (deal: Deal) =>
  Object.values(instantiate(deal).instances)
    .flat()
    .map(({ scope, key, inputs, switches }) => ({
      key: `${scope} ${key}`,
      switches,
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [
          name,
          yearsUsed(deal, name).map((year) => inYear(value, year)),
        ]),
      ),
    }));

const PRICES = new Set(['unitPrice', 'fixedCharge', 'fteRate']);

/** Typed into the document itself, without any of the app’s functions for it. */
function typedIn(deal: Deal, of: string, input: string, paid: readonly number[]): void {
  const [scenarioId, inner] = of.split('/');
  const scenario = deal.scenarios.find(({ id }) => id === scenarioId);
  // What is bid is what is paid: the scenario’s price scale is not on top of it.
  const scale = scenario?.inputs.priceScale ?? 1;
  const values = PRICES.has(input) && scale !== 1 ? paid.map((price) => price / scale) : paid;
  const scope = inputTable[input]?.scope;
  const arrangement = scenario?.arrangements.find(({ service }) => service === inner);
  const holder =
    scope === 'oneOff'
      ? scenario?.oneOffs.find(({ id }) => id === inner)
      : scope === 'engagement'
        ? scenario?.engagements.find(({ provider }) => provider === inner)
        : arrangement;
  let inputs: Record<string, number | number[] | undefined> | undefined = holder?.inputs;
  if (scope === 'engagement' && !inputs && inner !== undefined) {
    scenario?.engagements.push({ provider: inner, inputs: {} });
    inputs = scenario?.engagements.at(-1)?.inputs;
  }
  if (!inputs) throw new Error(`nothing holds ${input} of ${of}`);
  inputs[input] = inputTable[input]?.by === 'once' ? (values[0] ?? 0) : [...values];
  if (input === 'unitPrice' && arrangement?.switches.priceBasis === 'shareOfAsIs')
    arrangement.switches.priceBasis = 'unitPrice';
}

describe('a bid sheet filled in at random', () => {
  it('taken over whole is the deal with the same numbers typed in', () => {
    let cellsFilled = 0;
    fc.assert(
      fc.property(
        randomDeal(size),
        fc.nat(),
        fc.infiniteStream(fc.nat({ max: 999 })),
        (deal, which, draws) => {
          const parties = partiesOf(deal);
          const party = parties[which % Math.max(1, parties.length)];
          if (!party) return;
          const typed = bidRows(deal, party).flatMap(({ key, declared, cells }) =>
            cells.map(({ year }): [string, string, number] => {
              const drawn = Number(draws.next().value) / 1000;
              // A share of one would be taken for a percentage if it were larger.
              const value =
                declared.unit === 'share' || declared.unit === 'rate'
                  ? drawn
                  : drawn * Math.min(100, declared.max ?? 100);
              return [key, year === undefined ? 'Value' : `Year ${year}`, value];
            }),
          );
          const reading = readBid(filled(bidCells(deal, party), typed), deal, party);
          expect(reading.problems).toEqual([]);
          const result = applyBid(deal, party, accepted(reading.lines));
          const scale = deal.scenarios.find(({ id }) => id === party.scenario)?.inputs.priceScale ?? 1;
          const feesBelowNothing = typed.some(
            ([key, title, fee]) =>
              key.startsWith('targetFee ') && targetFeeStated(typed, key, title, fee, scale) < 0,
          );
          if (scale === 0 || feesBelowNothing) {
            expect(result.ok).toBe(false);
            return;
          }
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          const direct = structuredClone(deal);
          for (const { key, of, input, cells } of bidRows(deal, party)) {
            const values = typed.filter(([line]) => line === key).map(([, , value]) => value);
            const [first] = cells;
            // What steps on anniversaries has no entry for the first year on the sheet.
            const before = Array.from({ length: (first?.year ?? 1) - 1 }, (_, index) =>
              inYear(statedOf(deal, of, input), index + 1),
            );
            const stated =
              input === 'targetFee'
                ? values.map((fee, index) => targetFeeStated(typed, key, `Year ${index + 1}`, fee, scale))
                : values;
            if (cells.length > 0) typedIn(direct, of, input, [...before, ...stated]);
          }
          cellsFilled += typed.length;
          expect(meaning(result.deal)).toEqual(meaning(direct));
        },
      ),
      runs(60),
    );
    expect(cellsFilled).toBeGreaterThan(500);
  }, 300_000);
});

type Typed = readonly (readonly [string, string, number])[];

/** The scale is on target cost and fee together: price paid = scale · (cost + fee). */
function targetFeeStated(typed: Typed, key: string, title: string, fee: number, scale: number): number {
  const cost = typed.find(([line, at]) => line === key.replace('Fee', 'Cost') && at === title)?.[2] ?? 0;
  return scale === 1 ? fee : (cost + fee) / scale - cost;
}

const statedOf = (deal: Deal, of: string, input: string) =>
  instantiate(deal).instances[inputTable[input]?.scope ?? 'deal'].find(({ key }) => key === of)?.inputs[
    input
  ] ?? 0;
