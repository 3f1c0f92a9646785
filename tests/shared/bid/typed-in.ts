// A bid typed straight into the document, without any of the app’s functions for it: what taking it over must equal.
import { bidRows } from '../../../shared/bid/bid-lines.ts';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { contractYears, inYear } from '../../../shared/model/instances.ts';

/** Key of the line, title of the column, number. */
export type TypedCell = readonly [line: string, title: string, value: number];

/** A number for every cell of a bid sheet. A share above one would be taken for a percentage. */
export const drawnBid = (deal: Deal, party: Counterparty, draw: () => number): readonly TypedCell[] =>
  bidRows(deal, party).flatMap(({ key, declared, cells }) =>
    cells.map(({ year }): TypedCell => {
      const isShare = declared.unit === 'share' || declared.unit === 'rate';
      const value = draw() * (isShare ? 1 : Math.min(100, declared.max ?? 100));
      // Nine digits: a spreadsheet keeps fifteen of the seventeen a number may have.
      return [key, year === undefined ? 'Value' : `Year ${year}`, Number(value.toPrecision(9))];
    }),
  );

const yearsUsed = (deal: Deal, name: string): readonly number[] =>
  Array.from({ length: contractYears(deal.months) }, (_, index) => index + 1).filter(
    (year) => year >= (inputTable[name]?.fromYear ?? 1),
  );

/** Every input of every instance by contract year, and every switch. */
export const meaning = (deal: Deal) =>
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

const scaleOf = (deal: Deal, party: Counterparty): number =>
  deal.scenarios.find(({ id }) => id === party.scenario)?.inputs.priceScale ?? 1;

/** The scale is on target cost and fee together: price paid = scale · (cost + fee). */
function targetFeeStated(
  typed: readonly TypedCell[],
  key: string,
  title: string,
  fee: number,
  scale: number,
): number {
  const cost = typed.find(([line, at]) => line === key.replace('Fee', 'Cost') && at === title)?.[2] ?? 0;
  return scale === 1 ? fee : (cost + fee) / scale - cost;
}

/** No price is paid at a scale of nothing, and no fee is less than nothing. */
export function isImpossible(deal: Deal, party: Counterparty, typed: readonly TypedCell[]): boolean {
  const scale = scaleOf(deal, party);
  const isBelowNothing = ([key, title, fee]: TypedCell) =>
    key.startsWith('targetFee ') && targetFeeStated(typed, key, title, fee, scale) < 0;
  return scale === 0 || typed.some(isBelowNothing);
}

export function typedDirectly(deal: Deal, party: Counterparty, typed: readonly TypedCell[]): Deal {
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
        ? values.map((fee, index) =>
            targetFeeStated(typed, key, `Year ${index + 1}`, fee, scaleOf(deal, party)),
          )
        : values;
    if (cells.length > 0) typedIn(direct, of, input, [...before, ...stated]);
  }
  return direct;
}

const statedOf = (deal: Deal, of: string, input: string) =>
  instantiate(deal).instances[inputTable[input]?.scope ?? 'deal'].find(({ key }) => key === of)?.inputs[
    input
  ] ?? 0;
