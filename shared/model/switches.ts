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
  cashTiming: {
    label: 'Cash falls',
    scope: 'deal',
    default: 'end',
    options: { end: 'At the end of the month', middle: 'In the middle of the month' },
  },
  costBasis: {
    label: 'As-is cost',
    scope: 'service',
    default: 'unitCost',
    options: { unitCost: 'Unit cost', fte: 'Built up from FTE' },
  },
  performanceBasis: {
    label: 'Performance',
    scope: 'service',
    default: 'rates',
    options: { rates: 'Miss rates', metrics: 'Metrics with mean and spread' },
  },
  direction: {
    label: 'Better is',
    scope: 'metric',
    default: 'higher',
    options: { higher: 'Higher', lower: 'Lower' },
  },
  measured: {
    label: 'Level',
    scope: 'measure',
    default: 'asIs',
    derived: true,
    options: { asIs: 'As today', stated: 'As stated for the provider' },
  },
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
      ratePerFte: 'Rate an FTE',
      costPlus: 'Open-book cost and a fee',
      targetCost: 'Target cost with shared overrun',
    },
  },
  benchmark: {
    label: 'Benchmark',
    scope: 'arrangement',
    default: 'none',
    options: { none: 'None', atMonth: 'Once, in a month' },
  },
  currency: {
    label: 'Currency',
    scope: 'arrangement',
    default: 'none',
    options: { none: 'All charges in the deal’s currency', share: 'A share follows another currency' },
  },
  indexation: {
    label: 'Indexation',
    scope: 'arrangement',
    default: 'none',
    options: {
      none: 'None',
      rate: 'Index, taken over as it is',
      yearOnYear: 'Index beyond a threshold, year on year',
      sinceSigning: 'Index beyond a threshold, since signing',
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
  volumeTiers: {
    label: 'Tiers of additional and reduced units',
    scope: 'arrangement',
    default: 'single',
    options: { single: 'One rate each', tiered: 'A second rate each, far from the baseline' },
  },
  exit: {
    label: 'Exit',
    scope: 'scenario',
    default: 'none',
    options: {
      none: 'The contracts run to their end',
      forced: 'Forced, in a month',
      weighted: 'Weighted by its probability',
    },
  },
  terminationFee: {
    label: 'Termination fee',
    scope: 'scenario',
    default: 'none',
    options: { none: 'None', schedule: 'Investment, wind-down and lost margin' },
  },
  paymentTerms: {
    label: 'Payment terms',
    scope: 'scenario',
    default: 'atOnce',
    options: { atOnce: 'Paid at once', days: 'Paid after a number of days' },
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
      open: 'Share of benefits against a goal',
      limited: 'Share against a goal, with floor and cap',
      banded: 'Two shares, above the goal and far above',
      recovery: 'Until a cost is recovered, then another share',
    },
  },
  gainSharedBy: {
    label: 'Gain shared',
    scope: 'scenario',
    default: 'contract',
    options: {
      contract: 'Over the contract, split by charges',
      provider: 'By each provider’s own benefits and goal',
    },
  },
  marginSharing: {
    label: 'Margin sharing',
    scope: 'scenario',
    default: 'none',
    options: { none: 'None', shared: 'Part of the margin above a threshold' },
  },
  benefitBasis: {
    label: 'Benefit stated as',
    scope: 'benefit',
    default: 'amount',
    options: { amount: 'Amount a year', shareOfRun: 'Share of as-is run cost' },
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
      costPerFte: 'Cost an FTE supplied',
      openBook: 'Cost of the open book',
    },
  },
  holdback: {
    label: 'Holdback',
    scope: 'oneOff',
    default: 'no',
    options: { no: 'Paid in full', yes: 'Part is held back until acceptance' },
  },
  biasTerm: {
    label: 'Mitigates',
    scope: 'mitigation',
    default: 'charges',
    options: {
      charges: 'Charges',
      changeRequests: 'Change requests',
      integration: 'Integration',
      transition: 'Transition',
      exit: 'Exit',
    },
  },
  holdingIn: {
    label: 'Part in',
    scope: 'holding',
    default: 'scenario',
    derived: true,
    options: { scenario: 'The scenario', reference: 'The reference' },
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
