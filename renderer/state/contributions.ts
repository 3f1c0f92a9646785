// Why a number differs between two scenarios, by the inputs that differ: measured between other work, when asked.
import { useEffect, useState } from 'react';
import { type Contributions, contributions } from '../../shared/assessment/contributions.ts';
import { type AskedValue, valueReader } from '../../shared/assessment/one-value.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { type DifferingGroup, differingGroups, mixedDeal } from '../../shared/deal/mixed-scenario.ts';

/** The value of the scenario `to`; its counterpart in `from` has the same place there. */
export interface AskedDifference extends AskedValue {
  readonly from: string;
  readonly to: string;
}

export interface FoundContributions extends Contributions {
  readonly groups: readonly DifferingGroup[];
}

export interface Contributing {
  readonly found: FoundContributions | null;
  /** Null while nothing is measured. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

const idle: Contributing = { found: null, progress: null };

/** Milliseconds of measuring after which the window may paint and take a key. */
const SLICE = 12;

/** Measures once it is asked; another deal or another number begins anew. */
export function useContributions(deal: Deal, asked: AskedDifference | null): Contributing {
  const key = asked && JSON.stringify(asked);
  const [state, setState] = useState<Contributing & { readonly of?: Deal; readonly key?: string }>(idle);
  useEffect(() => {
    if (key === null) return;
    return measure(deal, JSON.parse(key), (next) => setState({ ...next, of: deal, key }));
  }, [deal, key]);
  return key !== null && state.of === deal && state.key === key ? state : idle;
}

/** Starts to measure; what it answers stops it. */
function measure(deal: Deal, asked: AskedDifference, tell: (next: Contributing) => void): () => void {
  const [from, to] = [asked.from, asked.to].map((id) => deal.scenarios.find((one) => one.id === id));
  if (!from || !to) return () => {};
  const groups = differingGroups(deal, from, to);
  const read = valueReader(asked);
  const steps = contributions(groups.length, (isIn) =>
    read(
      instantiate(
        mixedDeal(
          deal,
          from,
          to,
          groups.filter((_, index) => isIn(index)),
        ),
      ),
    ),
  );
  const slice = () => {
    const until = performance.now() + SLICE;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        tell({ found: { ...step.value, groups }, progress: null });
        return;
      }
      if (performance.now() >= until) {
        tell({ found: null, progress: { done: Math.floor(step.value), of: groups.length } });
        break;
      }
    }
    timer = setTimeout(slice);
  };
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
