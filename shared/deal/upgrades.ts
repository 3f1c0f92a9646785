// Numbered upgrades of the deal document: upgrade n turns version n into version n + 1. Append only.
import { DEAL_VERSION } from './document.ts';

export type OldDocument = Readonly<Record<string, unknown>>;

export interface Upgrade {
  readonly from: number;
  readonly why: string;
  readonly apply: (document: OldDocument) => OldDocument;
}

/** Version 0 is the prototype's: one `term` in months, and no notes or amount scale. */
export const upgrades: readonly Upgrade[] = [
  {
    from: 0,
    why: 'the contract’s length is `months`, and a deal carries notes and the scale of its amounts',
    apply: ({ term, ...rest }) => ({ notes: '', amountsIn: 'ones', months: term, ...rest }),
  },
  {
    from: 1,
    why: 'a scenario has switches of its own, such as how interfaces are counted',
    apply: ({ scenarios, ...rest }) => ({
      ...rest,
      scenarios: Array.isArray(scenarios)
        ? scenarios.map((scenario: OldDocument) => ({ switches: {}, ...scenario }))
        : scenarios,
    }),
  },
  {
    from: 2,
    why: 'a benefit has switches of its own, such as whether it counts for gain sharing',
    apply: ({ scenarios, ...rest }) => ({
      ...rest,
      scenarios: Array.isArray(scenarios)
        ? scenarios.map((scenario: OldDocument) => ({
            ...scenario,
            benefits: Array.isArray(scenario.benefits)
              ? scenario.benefits.map((benefit: OldDocument) => ({ switches: {}, ...benefit }))
              : scenario.benefits,
          }))
        : scenarios,
    }),
  },
  {
    from: 3,
    why: 'metrics, measures, risks, mitigations, variants and provenance have a place, and more things have switches',
    apply: ({ services, scenarios, ...rest }) => ({
      switches: {},
      provenance: [],
      ...rest,
      services: each(services, (service) => ({ switches: {}, metrics: [], ...service })),
      scenarios: each(scenarios, ({ arrangements, benefits, oneOffs, ...scenario }) => ({
        variantOf: null,
        risks: [],
        mitigations: [],
        ...scenario,
        arrangements: each(arrangements, (arrangement) => ({ measures: [], ...arrangement })),
        benefits: each(benefits, (benefit) => ({ owner: null, covers: [], ...benefit })),
        oneOffs: each(oneOffs, (oneOff) => ({ switches: {}, ...oneOff })),
      })),
    }),
  },
];

/** What is no list stays as it is: the check of the upgraded document says so. */
function each(list: unknown, change: (one: OldDocument) => OldDocument): unknown {
  return Array.isArray(list) ? list.map(change) : list;
}

/** Applies every upgrade from the document's version up to another, by default today's. */
export function upgraded(document: OldDocument, from: number, to = DEAL_VERSION): OldDocument {
  return upgrades
    .filter((upgrade) => upgrade.from >= from && upgrade.from < to)
    .reduce<OldDocument>(
      (current, upgrade) => ({ ...upgrade.apply(current), version: upgrade.from + 1 }),
      document,
    );
}

if (upgrades.length !== DEAL_VERSION || upgrades.some((upgrade, index) => upgrade.from !== index)) {
  throw new Error('deal upgrades must be numbered 0, 1, 2 … up to the current version');
}
