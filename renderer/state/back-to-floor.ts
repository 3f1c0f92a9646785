// Changes that bring a provider below its floor back to it, with the inputs they are made in.
import type { Deal } from '../../shared/deal/document.ts';
import { type FloorLever, floorLeversOf } from '../../shared/engine/floor.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { instanceOf, inYear, membersOf } from '../../shared/model/instances.ts';
import { priceInput } from './price-input.ts';
import { resultsOf, usedIn } from './results.ts';
import { referenceScenario } from './roles.ts';

export interface BackToFloor {
  /** What the client’s gain is measured against. */
  readonly reference: string;
  readonly levers: readonly FloorWay[];
}

export interface FloorWay extends FloorLever {
  /** The rate that stands there now, in the first year it counts; null where the services differ. */
  readonly from: number | null;
  /** Where the change is typed in first. */
  readonly input: { readonly name: string; readonly instanceKey: string };
  readonly meaning: string;
}

const known = new WeakMap<Deal, Map<string, BackToFloor | null>>();

/** Null for a provider that holds its floor, and where there is no scenario to compare with. */
export function backToFloor(deal: Deal, engagementKey: string): BackToFloor | null {
  const found = known.get(deal) ?? new Map<string, BackToFloor | null>();
  known.set(deal, found);
  const before = found.get(engagementKey);
  if (before !== undefined) return before;
  const answer = waysOf(deal, engagementKey);
  found.set(engagementKey, answer);
  return answer;
}

function waysOf(deal: Deal, engagementKey: string): BackToFloor | null {
  const { situation } = resultsOf(deal);
  const engagement = situation.instances.engagement.find(({ key }) => key === engagementKey);
  if (!engagement) return null;
  const scenario = instanceOf(situation, 'scenario', engagement);
  const own = situation.instances.comparison.filter(
    ({ belongsTo }) => belongsTo.scenario === scenario.key && belongsTo.reference !== scenario.key,
  );
  const wanted = referenceScenario(deal).id;
  const comparison = own.find(({ belongsTo }) => belongsTo.reference === wanted) ?? own[0];
  if (!comparison) return null;
  const used = usedIn(deal);
  const performed = membersOf(situation, 'arrangement', scenario).filter(
    ({ belongsTo }) => belongsTo.provider === engagement.belongsTo.provider,
  );
  const [first] = performed;
  if (!first) return null;
  const levers = floorLeversOf(situation, engagement, comparison).map((lever): FloorWay => {
    const name = lever.name === 'price' ? (priceInput(used, first.key) ?? 'unitPrice') : lever.name;
    const isRate = lever.name === 'priceProductivity' || lever.name === 'deliveryEfficiency';
    const rates = new Set(performed.map(({ inputs }) => inYear(inputs[name] ?? 0, FIRST_CHANGE)));
    const [rate = 0] = rates;
    const instanceKey = lever.name === 'volume' ? (first.belongsTo.service ?? '') : first.key;
    return {
      ...lever,
      from: isRate && rates.size === 1 ? rate : null,
      input: { name, instanceKey },
      meaning: inputTable[name]?.meaning ?? '',
    };
  });
  const reference = situation.instances.scenario.find(({ key }) => key === comparison.belongsTo.reference);
  return levers.length === 0 ? null : { reference: reference?.name ?? '', levers };
}

/** Rates move prices on anniversaries: the first of them is that of year 2. */
const FIRST_CHANGE = 2;
