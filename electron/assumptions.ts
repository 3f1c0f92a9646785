// A deal's assumptions outside the window: the records of `assumptions --json`, and one line of words for each.
import { type Assumption, assumptionsOf } from '../shared/assessment/assumptions.ts';
import type { Deal, Provenance } from '../shared/deal/document.ts';
import { instantiate } from '../shared/deal/instantiate.ts';
import { originOf } from '../shared/deal/origin.ts';

export const assumptionsIn = (deal: Deal): readonly Assumption<Provenance>[] =>
  assumptionsOf({ situation: instantiate(deal) }, deal.provenance, (input, of) => originOf(deal, input, of));

export function assumptionLines(assumptions: readonly Assumption<Provenance>[]): readonly string[] {
  const open = assumptions.filter(({ matters, hasSource }) => matters && !hasSource).length;
  return [
    `${assumptions.length} inputs are stated and used; ${open} that matter have no source`,
    ...assumptions.map((one) => `  ${lineOf(one)}`),
  ];
}

function lineOf({ holder, label, scenario, value, effect, provenance, hasSource }: Assumption<Provenance>) {
  const what = [holder, lowerFirst(label), ...(scenario === null || scenario === holder ? [] : [scenario])];
  const values = typeof value === 'number' ? String(value) : value.join(' / ');
  const size =
    effect.in === null
      ? 'no effect'
      : `effect ${effect.amount.toPrecision(6)} (${(effect.share * 100).toFixed(2)} % of ${effect.in})`;
  const source = hasSource ? `source: ${provenance?.source}` : 'no source';
  const signed = provenance?.signedOff ? `, signed off by ${provenance.signedOff.by}` : '';
  return `${what.join(', ')} = ${values}: ${size}; ${source}${signed}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
