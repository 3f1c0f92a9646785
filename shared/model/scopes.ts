// What there is one of: a line item or an input exists once per instance of its scope.

/** Each scope with the scopes its instances belong to: a formula may read those without saying which. */
export const scopes = {
  deal: { within: [], label: 'Deal' },
  service: { within: ['deal'], label: 'Service' },
  provider: { within: ['deal'], label: 'Provider' },
  scenario: { within: ['deal'], label: 'Scenario' },
  /** A service in a scenario: given to a provider, or kept. */
  arrangement: { within: ['scenario', 'service', 'deal'], label: 'Service in a scenario' },
  /** A provider in a scenario. */
  engagement: { within: ['scenario', 'provider', 'deal'], label: 'Provider in a scenario' },
  benefit: { within: ['scenario', 'deal'], label: 'Benefit' },
  oneOff: { within: ['scenario', 'deal'], label: 'Transition one-off' },
  /** A scenario against a reference scenario. */
  comparison: { within: ['scenario', 'deal'], label: 'Comparison' },
} as const satisfies Record<string, { within: readonly string[]; label: string }>;

export type Scope = keyof typeof scopes;

/** Which finer scopes can be summed into a scope. */
export const sumsOver: Readonly<Partial<Record<Scope, readonly Scope[]>>> = {
  deal: ['service'],
  scenario: ['arrangement', 'engagement', 'benefit', 'oneOff'],
  engagement: ['arrangement', 'oneOff'],
};

/** The instance itself or one it belongs to. */
export const isWithin = (scope: Scope, wider: Scope): boolean =>
  scope === wider || (scopes[scope].within as readonly Scope[]).includes(wider);
