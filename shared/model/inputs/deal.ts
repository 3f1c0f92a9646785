// Inputs of the deal as a whole.
import type { InputDeclaration } from './declaration.ts';

const discountSource = 'model.md 1: effective annual rate, client and every provider have their own';

export const dealInputs = {
  discountRate: {
    label: 'Client discount rate',
    scope: 'deal',
    unit: 'rate',
    by: 'once',
    default: 0.08,
    min: -0.5,
    max: 1,
    side: 'client',
    meaning: 'Effective annual rate at which the client discounts.',
    source: discountSource,
  },
  jointDiscountRate: {
    label: 'Joint discount rate',
    scope: 'deal',
    unit: 'rate',
    by: 'once',
    default: { sameAs: 'discountRate' },
    min: -0.5,
    max: 1,
    side: 'client',
    meaning: 'One rate for the value both sides create together and its split.',
    source: 'model.md 7: at two rates a price transfer would create value',
  },
} as const satisfies Record<string, InputDeclaration>;
