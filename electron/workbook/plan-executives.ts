// The workbook for executives: of ours, the sheets with results.
import { DEAL_VERSION, type Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { inEnglish } from '../../shared/text/say.ts';
import { executivePlan } from '../../shared/workbook/audience/executive-plan.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { layoutOf } from '../../shared/workbook/plan-workbook.ts';
import { planDeal } from './plan-deal.ts';
import type { TellStep } from './steps.ts';

/** `writtenOn` such as 2027-01-31; without it, the same deal is the same plan on any day. */
export const planForExecutives = (deal: Deal, writtenOn?: string, tell?: TellStep): WorkbookPlan =>
  inEnglish(() =>
    executivePlan({
      plan: planDeal(deal, tell ? { tell } : {}),
      layout: layoutOf(instantiate(deal)),
      labels: {
        title: deal.name,
        currency: deal.currency,
        amountsIn: deal.amountsIn,
        start: deal.start,
      },
      edition: {
        audience:
          'Executives: the results, with our estimates of the providers’ cost. Not for the other side. What the figures are calculated from stands in the internal workbook.',
        version: `Parley, deal format ${DEAL_VERSION}`,
        ...(writtenOn === undefined ? {} : { writtenOn }),
      },
    }),
  );
