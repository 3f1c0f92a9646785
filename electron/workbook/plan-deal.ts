// A deal as a workbook plan: calculated by the engine, laid out by shared/workbook. Neither knows the other.
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { workbookSubject } from '../../shared/deal/workbook-subject.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { planWorkbook } from '../../shared/workbook/plan-workbook.ts';

export function planDeal(deal: Deal): WorkbookPlan {
  const situation = instantiate(deal);
  return planWorkbook(workbookSubject(deal, situation, calculate(situation)));
}
