// The parts of a sentence as the panel shows them: written, and with the place each leads to.

import type { Deal } from '../../../shared/deal/document.ts';
import { sourceOf } from '../../../shared/deal/origin.ts';
import type { Part } from '../../../shared/engine/explanation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { formatValue } from '../../format/number.ts';
import type { FoldedToken } from './folded-sentence.ts';
import type { Target } from './target.ts';

export interface ShownPart {
  readonly key: string;
  readonly kind: Part['kind'];
  readonly label: string;
  readonly of: string;
  readonly value: string;
  /** With every digit, in the deal’s units; a share of 1. */
  readonly exact?: number | undefined;
  /** Where it leads: another number, or the place an input lives in. */
  readonly target: Target | undefined;
  readonly home: string | undefined;
  readonly input: { readonly name: string; readonly instanceKey: string } | undefined;
  /** In place of the label, where it is a formula in words. */
  readonly words?: readonly ShownToken[];
  /** Where an input comes from and who answers for it, as far as the deal says. */
  readonly vouched?: string | undefined;
}

/** A sum of many months is said in one phrase; its months stand in a table of their own. */
export interface FoldedMonths {
  readonly kind: 'months';
  /** Lead to its first month that counts. */
  readonly target: Target;
  readonly weightTarget: Target | undefined;
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** The discount factor each month is multiplied with. */
  readonly weight: string | undefined;
}

export type ShownToken = string | ShownPart | FoldedMonths;

/** Names the screen an input lives on. */
export type HomeOf = (input: string) => string;

export function shownToken(token: FoldedToken, shown: (part: Part) => ShownPart): ShownToken {
  if (typeof token === 'string') return token;
  if (token.kind !== 'run') return shown(token);
  const { first, last, weight } = token;
  const [from, to] = [first.column ?? 0, last.column ?? 0];
  const link = (part: Part): Target => ({
    kind: 'value',
    item: part.name as ItemName,
    instanceKey: part.instanceKey,
    column: Math.max(1, from),
  });
  return {
    kind: 'months',
    label: itemLabel(first.name as ItemName),
    first: from,
    last: to,
    weight: weight && itemLabel(weight.name as ItemName),
    target: link(first),
    weightTarget: weight && link(weight),
  };
}

export function shownPart(part: Part, deal: Deal, within: string, homeOf: HomeOf): ShownPart {
  const value = formatValue(part.value, part.unit, deal);
  const elsewhere = part.instanceKey !== '' && part.instanceKey !== within ? part.instanceName : '';
  const base = {
    key: `${part.kind} ${part.name} ${part.instanceKey} ${part.column ?? ''}`,
    kind: part.kind,
    label: part.label,
    // The engine's label already names the instance of what is summed over many.
    of: part.label.endsWith(part.instanceName) ? '' : elsewhere,
    value,
    exact: part.value,
  };
  if (part.kind === 'item') {
    const target = {
      kind: 'value',
      item: part.name as ItemName,
      instanceKey: part.instanceKey,
      column: part.column,
    } as const satisfies Target;
    return { ...base, target, home: undefined, input: undefined };
  }
  if (part.kind === 'constant') return { ...base, target: undefined, home: undefined, input: undefined };
  return {
    ...base,
    target: undefined,
    home: [homeOf(part.name), part.instanceName].filter((name) => name !== '').join(', '),
    input: { name: part.name, instanceKey: part.instanceKey },
    vouched: vouchedFor(deal, part),
  };
}

/** “Treasury, October; S. Rao; signed off by M. Okafor” */
function vouchedFor(deal: Deal, { name, instanceKey }: Part): string | undefined {
  const known = sourceOf(deal, name, instanceKey);
  if (!known) return undefined;
  const signed = known.signedOff && say('signed off by {by}', { by: known.signedOff.by });
  const said = [known.source, known.owner, signed].filter((one) => one !== undefined && one.trim() !== '');
  return said.length === 0 ? undefined : said.join('; ');
}
