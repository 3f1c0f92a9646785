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
];

/** Applies every upgrade from the document's version on. The version of the result is DEAL_VERSION. */
export function upgraded(document: OldDocument, from: number): OldDocument {
  return upgrades
    .filter((upgrade) => upgrade.from >= from)
    .sort((a, b) => a.from - b.from)
    .reduce<OldDocument>(
      (current, upgrade) => ({ ...upgrade.apply(current), version: upgrade.from + 1 }),
      document,
    );
}

if (upgrades.length !== DEAL_VERSION || upgrades.some((upgrade, index) => upgrade.from !== index)) {
  throw new Error('deal upgrades must be numbered 0, 1, 2 … up to the current version');
}
