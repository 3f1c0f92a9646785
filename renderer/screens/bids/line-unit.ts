// What the figures of a line count: `USD million per ticket`.
import type { Deal } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { unitLabel } from '../../../shared/workbook/cells.ts';

export function lineUnit(deal: Deal, { input, of }: { readonly input: string; readonly of: string }): string {
  const unit = inputTable[input]?.unit;
  const service = deal.services.find(({ id }) => id === of.split('/')[1]);
  // Per cent stands beside each figure.
  if (unit === undefined || unit === 'share' || unit === 'rate') return '';
  return unitLabel(unit, { ...deal, title: deal.name }, service?.unit ?? 'unit');
}
