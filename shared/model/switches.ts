// Structural choices: each picks which formula is calculated and printed.
import type { Scope } from './scopes.ts';

export interface SwitchDeclaration {
  readonly label: string;
  readonly scope: Scope;
  readonly default: string;
  readonly options: Readonly<Record<string, string>>;
  /** Set by the deal's structure, not chosen: a service is given or kept, a one-off is paid to someone. */
  readonly derived?: boolean;
}

export const switches = {
  takesPart: {
    label: 'Sourcing of the scenario',
    scope: 'scenario',
    default: 'none',
    derived: true,
    options: { none: 'Keeps every service', providers: 'Gives services to providers' },
  },
  sourcing: {
    label: 'Sourcing',
    scope: 'arrangement',
    default: 'kept',
    derived: true,
    options: { kept: 'Kept in-house', given: 'Given to a provider' },
  },
  priceBasis: {
    label: 'Price basis',
    scope: 'arrangement',
    default: 'unitPrice',
    options: {
      unitPrice: 'Unit price',
      fixedCharge: 'Fixed amount a month',
      fixedAndUnit: 'Fixed amount and unit price',
    },
  },
  deliveryBasis: {
    label: 'Delivery cost basis',
    scope: 'arrangement',
    default: 'shareOfCharges',
    options: {
      unitCost: 'Unit cost',
      shareOfCharges: 'Share of charges',
      amount: 'Amount a month',
    },
  },
  payee: {
    label: 'Paid to',
    scope: 'oneOff',
    default: 'own',
    derived: true,
    options: { own: 'Client’s own cost', provider: 'Charged by a provider' },
  },
} as const satisfies Record<string, SwitchDeclaration>;

export type SwitchName = keyof typeof switches;
export type OptionOf<Name extends SwitchName> = keyof (typeof switches)[Name]['options'] & string;

export const switchTable: Readonly<Record<string, SwitchDeclaration>> = switches;
