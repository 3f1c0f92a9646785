// Prices and volumes as one provider has them. What a negotiation moved prices by, and how much of a service stays
// elsewhere, is ours: it leaves multiplied into what it scales, and is taken out again of what comes back.
import type { DealScenario } from '../deal/document.ts';
import { effective } from '../deal/set-input.ts';
import { type InputValue, inYear } from '../model/instances.ts';

type Inputs = Readonly<Record<string, number | number[] | undefined>>;

/** Multiplied by the price scale as they are; the target fee follows from the target price. */
const SCALED = ['unitPrice', 'fixedCharge', 'fteRate'] as const;
const isScaled = (input: string): boolean => SCALED.some((one) => one === input);

/** Inputs that leave as a product with a figure of ours, or may: what stands there is not what was typed. */
export const madeOfOurs: ReadonlySet<string> = new Set([
  ...SCALED,
  ...['targetFee', 'volume', 'resourceBaseline'],
]);

export const priceScaleOf = ({ inputs }: DealScenario): number => inputs.priceScale ?? 1;

const inEveryYear = (years: number, value: (year: number) => number): number[] =>
  Array.from({ length: years }, (_, index) => value(index + 1));

const mapped = (value: InputValue, change: (one: number) => number): number | number[] =>
  typeof value === 'number' ? change(value) : value.map(change);

/**
 * Significant digits of a price that is a product, as price lists have them. With all its digits a product shows its
 * factors to whoever tries round ones: of 22.5 × 0.93 six digits leave a handful of pairs, four leave most of them.
 */
const DIGITS = { ofScale: 6, ofAsIsCost: 4 } as const;

export const asListed = (price: number, of: keyof typeof DIGITS): number =>
  Number(price.toPrecision(DIGITS[of]));

/** What an arrangement states, at the prices the provider is paid; `years` of the contract. */
export function finalPrices(inputs: Inputs, scale: number, years: number): Inputs {
  if (scale === 1) return inputs;
  const scaled = SCALED.flatMap((name) => {
    const price = inputs[name];
    return price === undefined
      ? []
      : [[name, mapped(price, (one) => asListed(one * scale, 'ofScale'))] as const];
  });
  const of = (name: string, year: number) => inYear(effective(inputs, name), year);
  const fee = inEveryYear(years, (year) =>
    asListed(scale * (of('targetCost', year) + of('targetFee', year)) - of('targetCost', year), 'ofScale'),
  );
  const hasTarget = inputs.targetCost !== undefined || inputs.targetFee !== undefined;
  return { ...inputs, ...Object.fromEntries(scaled), ...(hasTarget ? { targetFee: fee } : {}) };
}

/** A price paid as the deal states it, before its scale; `targetCost` is the one that holds with a target fee. */
export function statedPrice(input: string, paid: number, scale: number, targetCost: number): number {
  if (scale === 1) return paid;
  if (input === 'targetFee') return (targetCost + paid) / scale - targetCost;
  return isScaled(input) ? paid / scale : paid;
}

/** What a service states, at the volumes of the provider that performs a share of it. */
export function ownVolumes(inputs: Inputs, arrangement: Inputs, years: number): Inputs {
  const share = effective(arrangement, 'shareHandedOver');
  if (typeof share === 'number' ? share === 1 : share.every((one) => one === 1)) return inputs;
  const own = (name: string) =>
    inEveryYear(years, (year) => inYear(effective(inputs, name), year) * inYear(share, year));
  return { ...inputs, volume: own('volume'), resourceBaseline: own('resourceBaseline') };
}
