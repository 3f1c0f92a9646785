// Figures that are no item of the model: found by counting, comparing or calculating again. How each is found.
import type { Deal } from '../../shared/deal/document.ts';
import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import type { FoundTarget, FoundTopic } from '../components/explain/target.ts';
import { checksFigure, ledgersFigure } from './checks.ts';
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
};

export const foundFigure = (deal: Deal, { topic, about }: FoundTarget): ExplainedNumber | undefined =>
  figures[topic](deal, about);
