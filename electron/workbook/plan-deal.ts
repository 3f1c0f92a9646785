// A deal as a workbook plan: calculated by the engine, laid out by shared/workbook. Neither knows the other.
import { DEAL_VERSION, type Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { workbookSubject } from '../../shared/deal/workbook-subject.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { planWorkbook } from '../../shared/workbook/plan-workbook.ts';

/** `writtenOn` such as 2027-01-31; without it, the same deal is the same plan on any day. */
export function planDeal(deal: Deal, writtenOn?: string): WorkbookPlan {
  const situation = instantiate(deal);
  return planWorkbook({
    ...workbookSubject(deal, situation, calculate(situation)),
    kinds: new Map(deal.scenarios.map(({ id, kind }) => [id, kind])),
    edition: {
      audience: 'Internal: everything, with our estimates of the providers’ cost. Not for the other side.',
      version: `Parley, deal format ${DEAL_VERSION}`,
      ...(writtenOn === undefined ? {} : { writtenOn }),
    },
  });
}
