// Every input of a deal, one row each, by the scope that holds it.
import { benefitInputs } from './inputs/benefit.ts';
import { chargingInputs } from './inputs/charging.ts';
import { dealInputs } from './inputs/deal.ts';
import type { InputDeclaration } from './inputs/declaration.ts';
import { deliveryInputs } from './inputs/delivery.ts';
import { exitInputs } from './inputs/exit.ts';
import { gainShareInputs } from './inputs/gain-share.ts';
import { handOverInputs } from './inputs/hand-over.ts';
import { metricInputs } from './inputs/metric.ts';
import { performanceInputs } from './inputs/performance.ts';
import { priceInputs } from './inputs/price.ts';
import { providerInputs } from './inputs/provider.ts';
import { riskInputs } from './inputs/risk.ts';
import { scenarioInputs } from './inputs/scenario.ts';
import { serviceInputs } from './inputs/service.ts';
import { transitionInputs } from './inputs/transition.ts';
import type { Scope } from './scopes.ts';

export const inputs = {
  ...dealInputs,
  ...serviceInputs,
  ...metricInputs,
  ...providerInputs,
  ...scenarioInputs,
  ...exitInputs,
  ...gainShareInputs,
  ...handOverInputs,
  ...priceInputs,
  ...chargingInputs,
  ...performanceInputs,
  ...deliveryInputs,
  ...transitionInputs,
  ...benefitInputs,
  ...riskInputs,
} satisfies Record<string, InputDeclaration>;

export type InputName = keyof typeof inputs;
export type InputNameOf<S extends Scope> = {
  [Name in InputName]: (typeof inputs)[Name]['scope'] extends S ? Name : never;
}[InputName];

/** The same table, with its rows' literal types widened: for readers that treat all rows alike. */
export const inputTable: Readonly<Record<string, InputDeclaration>> = inputs;

export const inputNames = Object.keys(inputs) as readonly InputName[];

export type { InputDeclaration };
