// Things as they are when they are new: nothing stated, every input at its default.
import type { Deal, DealArrangement, DealBenefit, DealScenario, DealService } from './document.ts';

type Named = { readonly id: string; readonly name: string };

export const blankService = (named: Named, unit: string): DealService => ({
  ...named,
  unit,
  switches: {},
  inputs: {},
  metrics: [],
});

export const blankMetric = (named: Named, unit: string): DealService['metrics'][number] => ({
  ...named,
  unit,
  switches: {},
  inputs: {},
});

export const blankProvider = (named: Named): Deal['providers'][number] => ({ ...named, inputs: {} });

export const blankScenario = (named: Named, kind: DealScenario['kind']): DealScenario => ({
  ...named,
  kind,
  variantOf: null,
  switches: {},
  inputs: {},
  arrangements: [],
  engagements: [],
  benefits: [],
  oneOffs: [],
  risks: [],
  mitigations: [],
});

export const blankArrangement = (service: string, provider: string): DealArrangement => ({
  service,
  provider,
  switches: {},
  inputs: {},
  measures: [],
});

export const blankBenefit = (named: Named): DealBenefit => ({
  ...named,
  dimension: 'innovation',
  owner: null,
  covers: [],
  switches: {},
  inputs: {},
});

export const blankOneOff = (named: Named): DealScenario['oneOffs'][number] => ({
  ...named,
  paidTo: null,
  switches: {},
  inputs: {},
});

export const blankRisk = (named: Named): DealScenario['risks'][number] => ({
  ...named,
  mitigation: '',
  evidence: '',
  inputs: {},
});

export const blankMitigation = (named: Named): DealScenario['mitigations'][number] => ({
  ...named,
  switches: {},
  inputs: {},
});
