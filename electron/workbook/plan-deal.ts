// A deal as a workbook plan: calculated by the engine, laid out by shared/workbook. Neither knows the other.
import { DEAL_VERSION, type Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { sourceOf } from '../../shared/deal/origin.ts';
import { workbookSubject } from '../../shared/deal/workbook-subject.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import { inEnglish } from '../../shared/text/say.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { planWorkbook } from '../../shared/workbook/plan-workbook.ts';
import { knownRegister, measuredRegister } from './register.ts';
import { silently, type TellStep } from './steps.ts';

export interface Occasion {
  /** Such as 2027-01-31; without it, the same deal is the same plan on any day. */
  readonly writtenOn?: string;
  /** Whether the register lists every figure by its effect, or only what something is known of, in the deal’s order. */
  readonly measured?: boolean;
  readonly tell?: TellStep;
}

export const planDeal = (deal: Deal, occasion: Occasion = {}): WorkbookPlan =>
  inEnglish(() => planned(deal, occasion));

function planned(deal: Deal, { writtenOn, measured = false, tell = silently }: Occasion): WorkbookPlan {
  tell({ stage: 'calculating', share: 0 });
  const situation = instantiate(deal);
  const values = calculate(situation);
  const register = measured
    ? measuredRegister(deal, situation, (share) => tell({ stage: 'calculating', share }))
    : knownRegister(deal);
  return planWorkbook({
    ...workbookSubject(deal, situation, values),
    kinds: new Map(deal.scenarios.map(({ id, kind }) => [id, kind])),
    edition: {
      audience: 'Internal: everything, with our estimates of the providers’ cost. Not for the other side.',
      version: `Parley, deal format ${DEAL_VERSION}`,
      ...(writtenOn === undefined ? {} : { writtenOn }),
    },
    register,
    sourceOf: (input, of) => sourceOf(deal, input, of),
    onSheet: (number, of) => tell({ stage: 'planning', share: (number - 1) / of, sheet: { number, of } }),
  });
}
