// The lines people read: which items stand in the statements, and how a monthly row is summed.
import { discounted, total, yearSum } from '../formula/build.ts';
import type { Formula } from '../formula/node.ts';
import type { ItemName } from './index.ts';
import type { Scope } from './scopes.ts';

/** Terms of total cost of performance and its totals, in the order of the statement. */
export const clientLines = [
  'retained',
  'charges',
  'changeRequests',
  'bonus',
  'serviceCredits',
  'savingPenalties',
  'gainShare',
  'governance',
  'integration',
  'transition',
  'performanceLoss',
  'exit',
  'benefits',
  'irrecoverableTax',
  'totalCostOfPerformance',
  'costOfSupplier',
] as const satisfies readonly ItemName[];

export const providerLines = [
  'revenue',
  'cost',
  'amortisation',
  'profit',
  'cash',
] as const satisfies readonly ItemName[];

/** Flags that must be 1 in every deal (NaN where one does not apply). */
export const checkItems = [
  'ledgersReconcile',
  'presentValueAgrees',
  'termsAgree',
  'returnAgrees',
  'returnHolds',
] as const satisfies readonly ItemName[];

/** A sum of a monthly row: over the term, as present value, or over one contract year (0 is signing). */
export type Sum =
  | { readonly kind: 'term' }
  | { readonly kind: 'npv' }
  | { readonly kind: 'year'; readonly year: number };

/** Providers discount at their own rate; everything else is the client's. */
export const discountOf = (scope: Scope): ItemName =>
  scope === 'engagement' ? 'providerDiscountFactor' : 'discountFactor';

/** The formula of a sum, the same for the interpreter, the printer and the explainer. */
export function sumFormula(name: string, scope: Scope, kind: Sum['kind']): Formula {
  switch (kind) {
    case 'term':
      return total(name);
    case 'npv':
      return discounted(name, discountOf(scope));
    case 'year':
      return yearSum(name);
    default:
      return kind satisfies never;
  }
}
