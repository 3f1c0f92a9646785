// Figures that are no item of the model: found by counting, comparing or calculating again. How each is found.
import type { Deal } from '../../shared/deal/document.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import { type FoundTarget, type FoundTopic, targetKey } from '../components/explain/target.ts';
import { adviceFigure } from './advice.ts';
import { backToFloorFigure } from './back-to-floor.ts';
import { checksFigure, ledgersFigure } from './checks.ts';
import { inputEffectFigure } from './input-effect.ts';
import { leftOfChargesFigure } from './left-of-charges.ts';
import { providersEffectFigure } from './providers-effect.ts';
import { rankingsFigure } from './rankings.ts';

/** Undefined once the deal no longer has what it is about. */
export type FoundFigure = (deal: Deal, about: string) => ExplainedNumber | undefined;

const figures: Readonly<Record<FoundTopic, FoundFigure>> = {
  checks: checksFigure,
  ledgers: ledgersFigure,
  rankings: rankingsFigure,
  'providers-effect': providersEffectFigure,
  'left-of-charges': leftOfChargesFigure,
  'input-effect': inputEffectFigure,
  advice: adviceFigure,
  floor: backToFloorFigure,
};

/** By the deal: some take a calculation, and are asked for at every drawing. */
const known = new WeakMap<Deal, Map<string, ExplainedNumber | undefined>>();

export function foundFigure(deal: Deal, target: FoundTarget): ExplainedNumber | undefined {
  const found = known.get(deal) ?? new Map<string, ExplainedNumber | undefined>();
  known.set(deal, found);
  const key = targetKey(target);
  if (!found.has(key)) found.set(key, figures[target.topic](deal, target.about));
  return found.get(key);
}
