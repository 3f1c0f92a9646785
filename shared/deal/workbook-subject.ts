// What a workbook needs of a deal besides its calculated values.
import type { Calculated } from '../model/calculated.ts';
import type { Situation } from '../model/instances.ts';
import type { Deal } from './document.ts';

export const workbookSubject = (deal: Deal, situation: Situation, values: Calculated) => ({
  situation,
  values,
  labels: { title: deal.name, currency: deal.currency, amountsIn: deal.amountsIn, start: deal.start },
  volumeUnits: new Map(deal.services.map(({ id, unit }) => [id, unit])),
});
