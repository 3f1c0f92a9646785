// What the figures of a line count: `$k per ticket`.
import type { Deal } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { unitLabel } from '../../../shared/workbook/cells.ts';
import { scaleLabel } from '../../format/number.ts';

export function lineUnit(deal: Deal, { input, of }: { readonly input: string; readonly of: string }): string {
  const unit = inputTable[input]?.unit;
  const volume = deal.services.find(({ id }) => id === of.split('/')[1])?.unit ?? 'unit';
  // Per cent stands beside each figure.
  if (unit === undefined || unit === 'share' || unit === 'rate') return '';
  // As the bid sheet says it: what it multiplies.
  if (unit === 'factor') return say('× unit price');
  if (unit === 'money') return scaleLabel(deal);
  if (unit === 'moneyPerVolume') return say('{deal} per {volume}', { deal: scaleLabel(deal), volume });
  return unitLabel(unit, { ...deal, title: deal.name }, volume);
}
