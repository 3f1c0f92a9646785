// Seeded random numbers and random valid edits.
import { blankService } from '../../../shared/deal/blank.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { type Edit, editDeal } from '../../../shared/deal/edit.ts';

export type Random = () => number;

/** mulberry32: between 0 and 1. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const wholeBelow = (limit: number, random: Random): number => Math.floor(random() * limit);

type Change = (draft: Deal, random: Random) => void;

const changes: Readonly<Record<string, Change>> = {
  'Name of the deal': (draft, random) => {
    draft.name = `Deal ${wholeBelow(1e6, random)} “Ω”`;
  },
  Notes: (draft, random) => {
    draft.notes = 'Long notes. '.repeat(wholeBelow(600, random));
  },
  Term: (draft, random) => {
    draft.months = 24 + wholeBelow(100, random);
  },
  'Discount rate': (draft, random) => {
    draft.inputs.discountRate = random() / 4;
  },
  'Volume by year': (draft, random) => {
    const service = draft.services[wholeBelow(draft.services.length, random)];
    if (service)
      service.inputs.volume = Array.from({ length: 1 + wholeBelow(5, random) }, () => random() * 1000);
  },
  'Add a service': (draft, random) => {
    const id = `service-${wholeBelow(1e9, random)}`;
    draft.services.push({
      ...blankService({ id, name: 'Service desk' }, 'ticket'),
      inputs: { volume: random() * 100 },
    });
  },
  'Remove a service': (draft, random) => {
    // The first one is arranged in every scenario.
    if (draft.services.length > 1)
      draft.services.splice(1 + wholeBelow(draft.services.length - 1, random), 1);
  },
  'Unit price': (draft, random) => {
    for (const scenario of draft.scenarios) {
      for (const arrangement of scenario.arrangements) arrangement.inputs.unitPrice = random() * 3;
    }
  },
  'Add a scenario': (draft, random) => {
    const [first] = draft.scenarios;
    if (first && draft.scenarios.length < 12)
      draft.scenarios.push({ ...copyOf(first), id: `copy-${wholeBelow(1e9, random)}` });
  },
};

/** Of a draft, which structuredClone refuses. */
const copyOf = <Thing>(draft: Thing): Thing => JSON.parse(JSON.stringify(draft));

/** An edit of the deal that is valid and changes something. */
export function randomEdit(deal: Deal, random: Random): Edit {
  const labels = Object.keys(changes);
  for (;;) {
    const label = labels[wholeBelow(labels.length, random)] ?? '';
    const result = editDeal(deal, label, (draft) => changes[label]?.(draft, random));
    if (result.ok && result.edit.patch.length > 0) return result.edit;
  }
}
