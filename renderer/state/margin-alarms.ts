// Providers below their floor margin, in a year or over the term: which figure, why, and the input to change first.

import type { Deal } from '../../shared/deal/document.ts';
import type { DealResults } from '../../shared/engine/evaluation.ts';
import { exceeds } from '../../shared/formula/functions.ts';
import { type Instance, instanceOf, inYear, membersOf } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import { inputLabel } from '../format/model-texts.ts';
import { formatPercent } from '../format/number.ts';
import { priceInput } from './price-input.ts';
import { resultsOf, usedIn } from './results.ts';

export interface MarginAlarm {
  /** Of the provider in the scenario. */
  readonly key: string;
  readonly provider: string;
  readonly scenario: string;
  /** Whether the whole term is below the floor, and not only some years of it. */
  readonly termMissed: boolean;
  /** Share of revenue; NaN without revenue. */
  readonly margin: number;
  readonly floor: number;
  readonly yearsBelow: readonly { readonly year: number; readonly margin: number }[];
  readonly years: number;
  /** “Productivity clause 4 % a year outruns delivery efficiency 2.6 %.” */
  readonly reason: string;
  /** What to look at first; null where nothing of the provider is stated. */
  readonly input: { readonly name: string; readonly instanceKey: string; readonly label: string } | null;
}

const alarms = new WeakMap<Deal, readonly MarginAlarm[]>();

/** Those that miss the term first, each group in the deal’s order. */
export function marginAlarms(deal: Deal): readonly MarginAlarm[] {
  let found = alarms.get(deal);
  if (!found) {
    const results = resultsOf(deal);
    const used = usedIn(deal);
    found = results.situation.instances.engagement
      .flatMap((engagement) => alarmOf(results, engagement, used) ?? [])
      .toSorted((one, other) => Number(other.termMissed) - Number(one.termMissed));
    alarms.set(deal, found);
  }
  return found;
}

function alarmOf(
  results: DealResults,
  engagement: Instance,
  used: ReadonlySet<string>,
): MarginAlarm | undefined {
  const { situation } = results;
  const provider = instanceOf(situation, 'provider', engagement);
  const floor = Number(provider.inputs.floorMargin);
  const byYear = Array.from(results.series('marginByYear', engagement.key).slice(1));
  const yearsBelow = byYear
    .map((margin, index) => ({ year: index + 1, margin }))
    .filter(({ margin }) => exceeds(floor, margin));
  const termMissed = results.value('floorMissed', engagement.key) === 1;
  if (!termMissed && yearsBelow.length === 0) return undefined;
  return {
    key: engagement.key,
    provider: provider.name,
    scenario: instanceOf(situation, 'scenario', engagement).name,
    termMissed,
    margin: results.value('marginTerm', engagement.key),
    floor,
    yearsBelow,
    years: byYear.length,
    ...remedyOf(results, engagement, used),
  };
}

function remedyOf(
  results: DealResults,
  engagement: Instance,
  used: ReadonlySet<string>,
): Pick<MarginAlarm, 'reason' | 'input'> {
  const { scenario, provider } = engagement.belongsTo;
  const charges = ({ key }: Instance) => results.sum('serviceCharges', key, { kind: 'term' });
  const performed = membersOf(
    results.situation,
    'arrangement',
    instanceOf(results.situation, 'scenario', engagement),
  )
    .filter(({ belongsTo }) => belongsTo.scenario === scenario && belongsTo.provider === provider)
    .toSorted((one, other) => charges(other) - charges(one));
  const reads = (name: string, { key }: Instance) => used.has(`${name} ${key}`);
  const inputOf = (name: string, { key }: Instance) => ({
    name,
    instanceKey: key,
    label: inputLabel(name),
  });
  const rate = (name: string, { inputs }: Instance) => inYear(inputs[name] ?? 0, 1);
  const outrun = performed.find(
    (one) =>
      reads('priceProductivity', one) &&
      reads('deliveryEfficiency', one) &&
      exceeds(rate('priceProductivity', one), rate('deliveryEfficiency', one)),
  );
  if (outrun) {
    const [cut, gained] = [rate('priceProductivity', outrun), rate('deliveryEfficiency', outrun)];
    const percent = (share: number) => (share === 0 ? '0 %' : formatPercent(share, { decimals: 1 }));
    return {
      reason: say('{name}: productivity of {cut} a year outruns its efficiency of {gained}.', {
        name: outrun.name,
        cut: percent(cut),
        gained: percent(gained),
      }),
      input: inputOf('priceProductivity', outrun),
    };
  }
  const [largest] = performed;
  const price = largest && priceInput(used, largest.key);
  if (!largest || price === undefined)
    return { reason: say('Its outlay and overheads earn nothing.'), input: null };
  return {
    reason: say('Raise the price of {name}, its largest service, or check what delivering it costs.', {
      name: largest.name,
    }),
    input: inputOf(price, largest),
  };
}
