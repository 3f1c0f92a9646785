// What there is one of: a line item or an input exists once per instance of its scope.

/** Each scope with the scopes its instances belong to: a formula may read those without saying which. */
export const scopes = {
  deal: { within: [], label: 'Deal' },
  service: { within: ['deal'], label: 'Service' },
  metric: { within: ['service', 'deal'], label: 'Metric of a service' },
  provider: { within: ['deal'], label: 'Provider' },
  scenario: { within: ['deal'], label: 'Scenario' },
  /** A service in a scenario: given to a provider, or kept. */
  arrangement: { within: ['scenario', 'service', 'deal'], label: 'Service in a scenario' },
  /** A metric of a service in a scenario. */
  measure: {
    within: ['metric', 'arrangement', 'scenario', 'service', 'deal'],
    label: 'Metric of a service in a scenario',
  },
  /** A provider in a scenario. */
  engagement: { within: ['scenario', 'provider', 'deal'], label: 'Provider in a scenario' },
  benefit: { within: ['scenario', 'deal'], label: 'Benefit' },
  /** A service whose run cost a benefit covers. */
  coverage: { within: ['benefit', 'scenario', 'service', 'deal'], label: 'Service a benefit covers' },
  oneOff: { within: ['scenario', 'deal'], label: 'Transition one-off' },
  risk: { within: ['scenario', 'deal'], label: 'Risk' },
  /** What takes away part of a scenario’s optimism bias. */
  mitigation: { within: ['scenario', 'deal'], label: 'Mitigation' },
  /** A scenario against a reference scenario. */
  comparison: { within: ['scenario', 'deal'], label: 'Comparison' },
  /** A provider in a comparison: it may have a part in either scenario, or in both. */
  stake: { within: ['comparison', 'provider', 'scenario', 'deal'], label: 'Provider in a comparison' },
  /** One such part. */
  holding: { within: ['stake', 'engagement'], label: 'Part of a provider in a comparison' },
} as const satisfies Record<string, { within: readonly string[]; label: string }>;

export type Scope = keyof typeof scopes;

/** Which finer scopes can be summed into a scope. */
export const sumsOver: Readonly<Partial<Record<Scope, readonly Scope[]>>> = {
  deal: ['service'],
  service: ['metric'],
  arrangement: ['measure'],
  benefit: ['coverage'],
  scenario: ['arrangement', 'engagement', 'benefit', 'oneOff', 'risk', 'mitigation'],
  engagement: ['arrangement', 'benefit', 'oneOff'],
  comparison: ['stake'],
  stake: ['holding'],
};

/** The instance itself or one it belongs to. */
export const isWithin = (scope: Scope, wider: Scope): boolean =>
  scope === wider || (scopes[scope].within as readonly Scope[]).includes(wider);
