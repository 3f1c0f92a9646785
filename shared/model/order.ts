// Calculation order, derived from what each formula reads.
import type { Reading } from '../formula/walk.ts';

/** Items that can only be calculated together, month by month; nearly always just one. */
export type CalculationGroup = readonly string[];

/**
 * Groups of items, every group after all it reads. Items that read each other's earlier months form one
 * group (Tarjan's strongly connected components), ordered inside by what they read of the same month.
 * `onCycle` is called with the names of a cycle within one month and must throw.
 */
export function calculationOrder(
  dependencies: Readonly<Record<string, readonly Reading[]>>,
  onCycle: (cycle: readonly string[]) => never,
): readonly CalculationGroup[] {
  const sameMonth = (name: string) =>
    (dependencies[name] ?? []).filter((reading) => !reading.earlier).map((reading) => reading.name);
  const rank = sameMonthRank(Object.keys(dependencies), sameMonth, onCycle);

  const groups: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (name: string): void => {
    index.set(name, index.size);
    low.set(name, index.get(name) ?? 0);
    stack.push(name);
    for (const { name: next } of dependencies[name] ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(name, Math.min(low.get(name) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(name) !== index.get(name)) return;
    const group = stack.splice(stack.indexOf(name));
    groups.push(group.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)));
  };
  for (const name of Object.keys(dependencies)) if (!index.has(name)) visit(name);
  return groups;
}

function sameMonthRank(
  names: readonly string[],
  reads: (name: string) => readonly string[],
  onCycle: (cycle: readonly string[]) => never,
): ReadonlyMap<string, number> {
  const rank = new Map<string, number>();
  const path: string[] = [];
  const visit = (name: string): void => {
    if (rank.has(name)) return;
    if (path.includes(name)) onCycle([...path.slice(path.indexOf(name)), name]);
    path.push(name);
    for (const next of reads(name)) visit(next);
    path.pop();
    rank.set(name, rank.size);
  };
  for (const name of names) visit(name);
  return rank;
}
