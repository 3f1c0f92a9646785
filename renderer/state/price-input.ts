// The input a charge is made of first: it depends on how a service is charged.

/** By charging basis; the first that some chosen formula reads is the price to look at. */
const PRICES = [
  'unitPrice',
  'fixedCharge',
  'priceShare',
  'fteRate',
  'costPlusFee',
  'targetFee',
  'openBookUnitCost',
] as const;

/** Name of the price of a service given to a provider; `used` holds keys `input holder`. */
export const priceInput = (used: ReadonlySet<string>, arrangement: string): string | undefined =>
  PRICES.find((name) => used.has(`${name} ${arrangement}`));
