// Edits of a deal: a label for people, a patch and its inverse for the journal.
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import { z } from 'zod';
import { checkEdited } from './check-edited.ts';
import type { Deal } from './document.ts';
import { dropOrphans } from './provenance.ts';
import { checkDeal, type DealProblem } from './validate.ts';
import { followParents } from './variants.ts';

enablePatches();

export const patchSchema = z.array(
  z.strictObject({
    op: z.enum(['replace', 'remove', 'add']),
    path: z.array(z.union([z.string(), z.number().int().min(0)])).max(20),
    value: z.unknown().optional(),
  }),
);

export const editSchema = z.strictObject({
  /** What was done, in the user's words: “Service desk, unit price 12 → 11.5”. */
  label: z.string().min(1).max(300),
  patch: patchSchema,
  inverse: patchSchema,
});

export interface Edit {
  readonly label: string;
  readonly patch: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export type EditResult =
  | { readonly ok: true; readonly deal: Deal; readonly edit: Edit }
  | { readonly ok: false; readonly problems: readonly DealProblem[] };

/**
 * Runs `change` on a draft of a valid deal; the deal itself stays as it is. Variants follow their parents, and what
 * was said of the source of a removed thing's inputs goes with it. Refuses what would be no valid deal.
 */
export function editDeal(deal: Deal, label: string, change: (draft: Deal) => void): EditResult {
  const [next, patch, inverse] = produceWithPatches(deal, (draft) => {
    change(draft);
    followParents(deal, draft);
    dropOrphans(draft);
  });
  const check = checkEdited(next, deal);
  return check.ok ? { ok: true, deal: next, edit: { label, patch, inverse } } : check;
}

/** An edit that makes of the deal another state of it, whole: nothing follows anything, it is as it was. */
export function editTo(deal: Deal, label: string, next: Deal): EditResult {
  const check = checkDeal(next);
  if (!check.ok) return check;
  const [whole, patch, inverse] = produceWithPatches(deal, () => next);
  return { ok: true, deal: whole, edit: { label, patch, inverse } };
}

/** Applies a patch of the journal to a valid deal. Throws where the result would be no valid deal. */
export function patched(deal: Deal, patch: readonly Patch[]): Deal {
  const check = checkEdited(applyPatches(deal, [...patch]), deal);
  if (!check.ok)
    throw new Error(
      `the edit does not fit this deal: ${check.problems[0]?.path} ${check.problems[0]?.message}`,
    );
  return check.deal;
}
