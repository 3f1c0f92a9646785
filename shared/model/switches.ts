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
  paysProviders: {
    label: 'Payments to providers',
    scope: 'scenario',
    default: 'no',
    derived: true,
    options: { no: 'Nobody is paid', yes: 'Providers are paid' },
  },
  priceBasis: {
    label: 'Price basis',
    scope: 'arrangement',
    default: 'unitPrice',
    options: {
      unitPrice: 'Unit price',
      fixedCharge: 'Fixed amount a month',
      fixedAndUnit: 'Fixed amount and unit price',
      shareOfAsIs: 'Share of as-is unit cost',
    },
  },
  indexation: {
    label: 'Indexation',
    scope: 'arrangement',
    default: 'none',
    options: {
      none: 'None',
      rate: 'Index, taken over as it is',
      yearOnYear: 'Index with sensitivity, threshold and cap, year on year',
      sinceSigning: 'Index with sensitivity, threshold and cap, since signing',
    },
  },
  fixedChargeFollows: {
    label: 'Cuts and indexation of the fixed charge',
    scope: 'arrangement',
    default: 'no',
    options: { no: 'The fixed charge stays as it is', yes: 'The fixed charge follows cuts and indexation' },
  },
  volumeBand: {
    label: 'Volume outside the band',
    scope: 'arrangement',
    default: 'excess',
    options: { excess: 'Only the excess is charged or credited', allUnits: 'All units, once outside' },
  },
  interfaces: {
    label: 'Interfaces',
    scope: 'scenario',
    default: 'client',
    options: {
      client: 'The client integrates',
      lead: 'A lead provider integrates',
      pointToPoint: 'Every provider with every other',
    },
  },
  gainSharing: {
    label: 'Gain sharing',
    scope: 'scenario',
    default: 'none',
    options: {
      none: 'None',
      open: 'Share of the year’s benefits against a goal',
      limited: 'Share of the year’s benefits against a goal, between a floor and a cap',
    },
  },
  gainShareable: {
    label: 'Counts for gain sharing',
    scope: 'benefit',
    default: 'no',
    options: { no: 'No', yes: 'Yes' },
  },
  deliveryBasis: {
    label: 'Delivery cost basis',
    scope: 'arrangement',
    default: 'shareOfCharges',
    options: {
      unitCost: 'Unit cost',
      factorOfAsIs: 'Share of as-is unit cost',
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
