// What a workbook needs of a deal besides its calculated values.
import type { Calculated } from '../model/calculated.ts';
import type { Situation } from '../model/instances.ts';
import { figure } from '../text/figures.ts';
import { say, toSay } from '../text/say.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Deal } from './document.ts';

export const workbookSubject = (deal: Deal, situation: Situation, values: Calculated) => ({
  situation,
  values,
  labels: { title: deal.name, currency: deal.currency, amountsIn: deal.amountsIn, start: deal.start },
  volumeUnits: new Map(deal.services.map(({ id, unit }) => [id, unit])),
  clauses: printedClauses(deal, clausesOf(situation, amountText(deal))),
});

/** An amount as clauses quote it. */
export const amountText =
  ({ currency, amountsIn }: Pick<Deal, 'currency' | 'amountsIn'>) =>
  (value: number): string =>
    say(scales[amountsIn], {
      amount: `${currency} ${figure(value, { useGrouping: true, maximumFractionDigits: 4 })}`,
    });

/** Clauses with the names of what they are about. */
export const printedClauses = (deal: Deal, clauses: readonly Omit<Clause, 'name'>[]) =>
  clauses.map(({ about, label, option, wording }) => {
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

const scales = {
  ones: '{amount}',
  thousands: toSay('{amount} thousand'),
  millions: toSay('{amount} million'),
} as const satisfies Record<Deal['amountsIn'], string>;
