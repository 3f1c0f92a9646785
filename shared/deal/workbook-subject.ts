// What a workbook needs of a deal besides its calculated values.
import type { Calculated } from '../model/calculated.ts';
import type { Situation } from '../model/instances.ts';
import { clausesOf } from './clauses.ts';
import type { Deal } from './document.ts';

export const workbookSubject = (deal: Deal, situation: Situation, values: Calculated) => ({
  situation,
  values,
  labels: { title: deal.name, currency: deal.currency, amountsIn: deal.amountsIn, start: deal.start },
  volumeUnits: new Map(deal.services.map(({ id, unit }) => [id, unit])),
  clauses: printedClauses(deal, situation),
});

function printedClauses(deal: Deal, situation: Situation) {
  const amount = (value: number) =>
    `${deal.currency} ${value.toLocaleString('en', { maximumFractionDigits: 4 })}${scales[deal.amountsIn]}`;
  return clausesOf(situation, amount).map(({ about, label, option, wording }) => {
    const [scenarioId, innerId] = about.split('/');
    const scenario = deal.scenarios.find(({ id }) => id === scenarioId);
    const inner = [
      ...deal.services,
      ...deal.providers,
      ...(scenario?.benefits ?? []),
      ...(scenario?.oneOffs ?? []),
    ].find(({ id }) => id === innerId);
    return { scenario: scenario?.name ?? '', of: inner?.name ?? '', label, option, wording };
  });
}

const scales = { ones: '', thousands: ' thousand', millions: ' million' } as const satisfies Record<
  Deal['amountsIn'],
  string
>;
