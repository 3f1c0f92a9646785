// A sentence with its long sums folded: a run of one item’s months is said in one phrase.
import type { Part, Token } from '../../../shared/engine/explanation.ts';

/** A run of months of one item, each multiplied with the weight of its month where there is one. */
export interface MonthRun {
  readonly kind: 'run';
  readonly first: Part;
  readonly last: Part;
  readonly weight: Part | undefined;
}

export type FoldedToken = string | Part | MonthRun;

/** Shorter sums are said in full. */
const LEAST_MONTHS = 6;

export function foldMonths(tokens: readonly Token[]): readonly FoldedToken[] {
  const folded: FoldedToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const run = typeof token === 'string' ? undefined : runFrom(tokens, at, token);
    folded.push(run?.phrase ?? token);
    at = run?.next ?? at + 1;
  }
  return folded;
}

/** The parts that a folded sentence still names. */
export const partsNamed = (tokens: readonly FoldedToken[]): readonly Part[] =>
  tokens.filter((token): token is Part => typeof token !== 'string' && token.kind !== 'run');

interface Run {
  readonly phrase: MonthRun;
  /** Index of the token behind it. */
  readonly next: number;
}

function runFrom(tokens: readonly Token[], start: number, first: Part): Run | undefined {
  if (first.kind !== 'item' || first.column === undefined) return undefined;
  const weight = weightAt(tokens, start, first);
  // A month, what separates it, and with a weight both once more.
  const stride = weight ? 4 : 2;
  let last = first;
  let at = start;
  for (let next = start + stride; next < tokens.length; next += stride) {
    const part = tokens[next];
    if (typeof part !== 'object' || part.name !== first.name || part.column !== (last.column ?? 0) + 1) break;
    if (weight && weightAt(tokens, next, part)?.name !== weight.name) break;
    last = part;
    at = next;
  }
  if ((last.column ?? 0) - first.column < LEAST_MONTHS) return undefined;
  return { phrase: { kind: 'run', first, last, weight }, next: at + (weight ? 3 : 1) };
}

/** The other item of the same month that a month is multiplied with. */
function weightAt(tokens: readonly Token[], at: number, of: Part): Part | undefined {
  const [sign, part] = [tokens[at + 1], tokens[at + 2]];
  if (typeof sign !== 'string' || !sign.includes('×') || typeof part !== 'object') return undefined;
  return part.kind === 'item' && part.column === of.column ? part : undefined;
}
