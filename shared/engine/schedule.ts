// The rows of a situation in the order they can be calculated: it stays while only numbers change.
import type { Situation } from '../model/instances.ts';
import type { Read } from './compile.ts';
import type { CompiledItem, Program, Variant } from './program.ts';
import { seriesLength } from './results.ts';

/** Items that are calculated one after the other or, where they read each other’s last month, together. */
export interface Group {
  /** What any of its rows reads. */
  readonly reads: readonly Read[];
  /** Rows that have to be filled together: nearly always one. */
  readonly units: readonly (readonly Row[])[];
}

export interface Row {
  readonly position: number;
  readonly instance: number;
  readonly variant: Variant;
  readonly length: number;
}

export function scheduleOf({ items, groups }: Program, situation: Situation): readonly Group[] {
  return groups.map((group) => {
    const ofItems = group.flatMap((position) => items[position] ?? []);
    const rows = ofItems.map(({ item, position, variantsOf }): readonly Row[] => {
      const length = seriesLength(item, situation);
      return variantsOf(situation).map((variant, instance) => ({ position, instance, variant, length }));
    });
    const variants = new Set(rows.flat().map(({ variant }) => variant));
    return { reads: [...variants].flatMap(({ reads }) => reads), units: unitsOf(ofItems, rows) };
  });
}

/** Items of one scope read each other within an instance; across scopes all rows of a group are one unit. */
function unitsOf(
  items: readonly CompiledItem[],
  rows: readonly (readonly Row[])[],
): readonly (readonly Row[])[] {
  if (new Set(items.map(({ item }) => item.scope)).size > 1) return [rows.flat()];
  const [one = []] = rows;
  return one.map((_, instance) => rows.flatMap((ofItem) => ofItem[instance] ?? []));
}
