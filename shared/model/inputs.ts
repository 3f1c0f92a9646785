// Every input of a deal, one row each, by the scope that holds it.
import { dealInputs } from './inputs/deal.ts';
import type { InputDeclaration } from './inputs/declaration.ts';
import { deliveryInputs } from './inputs/delivery.ts';
import { handOverInputs } from './inputs/hand-over.ts';
import { performanceInputs } from './inputs/performance.ts';
import { priceInputs } from './inputs/price.ts';
import { providerInputs } from './inputs/provider.ts';
import { scenarioInputs } from './inputs/scenario.ts';
import { serviceInputs } from './inputs/service.ts';
import type { Scope } from './scopes.ts';

export const inputs = {
  ...dealInputs,
  ...serviceInputs,
  ...providerInputs,
  ...scenarioInputs,
  ...handOverInputs,
  ...priceInputs,
  ...performanceInputs,
  ...deliveryInputs,
} satisfies Record<string, InputDeclaration>;

export type InputName = keyof typeof inputs;
export type InputNameOf<S extends Scope> = {
  [Name in InputName]: (typeof inputs)[Name]['scope'] extends S ? Name : never;
}[InputName];

/** The same table, with its rows' literal types widened: for readers that treat all rows alike. */
export const inputTable: Readonly<Record<string, InputDeclaration>> = inputs;

export const inputNames = Object.keys(inputs) as readonly InputName[];

export type { InputDeclaration };
