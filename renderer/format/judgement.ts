// How a difference of costs reads: less is better, none is neither.
import { isNothing } from './number.ts';

export function judgement(delta: number): 'good' | 'bad' | 'delta' {
  if (isNothing(delta)) return 'delta';
  return delta < 0 ? 'good' : 'bad';
}
