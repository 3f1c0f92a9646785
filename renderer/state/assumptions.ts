// What the open deal rests on: effects are measured between other work while somebody looks, and only then.
import { useEffect, useState } from 'react';
import { type MeasuredInput, type Measurement, measurementOf } from '../../shared/assessment/assumptions.ts';
import { same } from '../../shared/deal/differences.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { originOf, sourceOf } from '../../shared/deal/origin.ts';
import { resultsOf } from './results.ts';

export interface Measuring {
  /** The last that were measured: of the figures before, while those of now are still being measured. */
  readonly measured: readonly MeasuredInput[] | null;
  /** Null when all is measured. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

/** Milliseconds of measuring after which the window may paint and take a key. */
const SLICE = 12;

interface Known {
  readonly deal: Deal;
  readonly measured: readonly MeasuredInput[];
}

/** Of the deal measured last; weak, so that nothing is held longer than its deal is. */
let latest: WeakRef<Known> | undefined;
const known = new WeakMap<Deal, Known>();

/** What is said of an input’s source moves nothing. */
const figuresOf = ({ provenance: _provenance, notes: _notes, ...figures }: Deal) => figures;

function knownOf(deal: Deal): readonly MeasuredInput[] | null {
  const own = known.get(deal);
  if (own) return own.measured;
  const last = latest?.deref();
  if (!last || !same(figuresOf(last.deal), figuresOf(deal))) return null;
  remember(deal, last.measured);
  return last.measured;
}

function remember(deal: Deal, measured: readonly MeasuredInput[]): void {
  const entry = { deal, measured };
  known.set(deal, entry);
  latest = new WeakRef(entry);
}

export function useMeasuredInputs(deal: Deal): Measuring {
  const [state, setState] = useState<Measuring>({ measured: null, progress: null });
  const ready = knownOf(deal);
  useEffect(() => {
    if (ready) {
      setState({ measured: ready, progress: null });
      return;
    }
    return measure(deal, setState);
  }, [deal, ready]);
  return ready ? { measured: ready, progress: null } : state;
}

/** Starts to measure; what it answers stops it. */
function measure(deal: Deal, tell: (next: (before: Measuring) => Measuring) => void): () => void {
  const origin = (input: string, of: string) => originOf(deal, input, of);
  const found: MeasuredInput[] = [];
  let measurement: Measurement | null = null;
  const slice = () => {
    const until = performance.now() + SLICE;
    measurement ??= measurementOf(resultsOf(deal).situation, origin);
    const { count, steps } = measurement;
    // To find out what there is to measure takes a slice of its own in a large deal.
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) {
        remember(deal, found);
        tell(() => ({ measured: found, progress: null }));
        return;
      }
      found.push(step.value);
    }
    tell(({ measured }) => ({ measured, progress: { done: found.length, of: count } }));
    timer = setTimeout(slice);
  };
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);
}

/** For the key of an input’s cell, `unitPrice/out-tasking/desk/1`, what is known as its source. */
export function cellSources(deal: Deal): (cellKey: string) => string | undefined {
  if (deal.provenance.length === 0) return () => undefined;
  return (cellKey) => {
    const [input = '', ...rest] = cellKey.split('/');
    return sourceOf(deal, input, rest.slice(0, -1).join('/'))?.source;
  };
}
