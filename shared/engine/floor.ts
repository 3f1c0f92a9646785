// What brings a provider below its floor margin back to it: one change at a time, found by re-running the model.
import { model } from '../model/index.ts';
import {
  type InputValue,
  type Instance,
  instanceOf,
  membersOf,
  referenceOf,
  type Situation,
  withInstances,
} from '../model/instances.ts';
import { calculateAll, recalculate } from './calculation.ts';
import { narrowed } from './narrow.ts';
import { crossing } from './root.ts';
import { aboveFloor, onlyPair } from './solve.ts';

export type FloorLeverName = 'price' | 'priceProductivity' | 'deliveryEfficiency' | 'volume';

export interface FloorLever {
  readonly name: FloorLeverName;
  /** What the change is by: a share of every price or volume, or points (a share) of every year’s rate. */
  readonly change: number | null;
  /** Change of the client’s gain and of the provider’s present value; NaN where there is no such change. */
  readonly client: number;
  readonly provider: number;
}

interface Lever {
  readonly name: FloorLeverName;
  readonly inputs: readonly string[];
  /** Inputs that are the same as those unless they are stated: they move along. */
  readonly following?: readonly string[];
  readonly scope: 'arrangement' | 'service';
  /** How far it is followed, in each direction that may help. */
  readonly furthest: readonly number[];
  readonly moved: (value: number, by: number) => number;
}

const scaled = (value: number, by: number) => value * (1 + by);
const raised = (value: number, by: number) => Math.min(1, value + by);
/** A clause that lets the price fall ends at none. */
const lowered = (value: number, by: number) => (value <= 0 ? value : Math.max(0, value - by));

/** Every price `priceScale` multiplies; what follows cost has none. */
const PRICES = ['unitPrice', 'fixedCharge', 'priceShare', 'fteRate', 'targetCost', 'targetFee'];

const levers: readonly Lever[] = [
  { name: 'price', inputs: PRICES, scope: 'arrangement', furthest: [9], moved: scaled },
  {
    ...{ name: 'priceProductivity', inputs: ['priceProductivity'], scope: 'arrangement' },
    ...{ furthest: [1], moved: lowered },
  },
  {
    ...{ name: 'deliveryEfficiency', inputs: ['deliveryEfficiency'], scope: 'arrangement' },
    ...{ furthest: [0.5], moved: raised },
  },
  // Less can help too: where a commitment is paid for whatever is called.
  {
    ...{ name: 'volume', inputs: ['volume'], following: ['resourceBaseline'], scope: 'service' },
    ...{ furthest: [9, -0.9], moved: scaled },
  },
];

const floorModel = narrowed(model, ['revenueTerm', 'profitTerm', 'providerNpv', 'clientGainNpv']);

/**
 * The changes that reach the floor over the term, everything else as it is, in the services the provider performs
 * in the scenario of the comparison. A lever that moves nothing is left out; one that does not reach it alone has
 * the change null. None for a provider that holds its floor.
 */
export function floorLeversOf(
  situation: Situation,
  engagement: Instance,
  comparison: Instance,
): readonly FloorLever[] {
  const scenario = instanceOf(situation, 'scenario', engagement);
  const base = calculateAll(floorModel, onlyPair(situation, scenario, referenceOf(situation, comparison)));
  const performed = membersOf(base.situation, 'arrangement', scenario).filter(
    ({ belongsTo }) => belongsTo.provider === engagement.belongsTo.provider,
  );
  const services = new Set(performed.map(({ belongsTo }) => belongsTo.service));
  const arrangements = new Set(performed.map(({ key }) => key));
  const start = aboveFloor(base, engagement);
  if (!(start < 0)) return [];
  return levers.flatMap((lever): readonly FloorLever[] => {
    const isMoved = ({ scope, key }: Instance) =>
      scope === lever.scope && (scope === 'service' ? services : arrangements).has(key);
    const run = (by: number) => recalculate(base, movedBy(base.situation, lever, isMoved, by));
    const reach = (by: number) => aboveFloor(run(by), engagement);
    if (lever.furthest.every((by) => reach(by) === start)) return [];
    const change = lever.furthest.reduce<number | null>(
      (found, furthest) =>
        found ??
        signed(
          crossing((by) => reach(signOf(furthest) * by), 0, Math.abs(furthest)),
          furthest,
        ),
      null,
    );
    if (change === null) return [{ name: lever.name, change, client: Number.NaN, provider: Number.NaN }];
    const reached = run(change);
    const gained = (name: 'clientGainNpv' | 'providerNpv', { key }: Instance) =>
      reached.value(name, key) - base.value(name, key);
    return [
      {
        ...{ name: lever.name, change },
        ...{ client: gained('clientGainNpv', comparison), provider: gained('providerNpv', engagement) },
      },
    ];
  });
}

const signOf = (direction: number): number => (direction < 0 ? -1 : 1);
const signed = (size: number | null, direction: number): number | null =>
  size === null ? null : signOf(direction) * size;

function movedBy(
  situation: Situation,
  { inputs, following = [], moved }: Lever,
  isMoved: (instance: Instance) => boolean,
  by: number,
): Situation {
  const change = (value: InputValue): InputValue =>
    typeof value === 'number' ? moved(value, by) : value.map((one) => moved(one, by));
  return withInstances(situation, (instances) =>
    instances.map((instance) => {
      if (!isMoved(instance)) return instance;
      const along = following.filter((name) => !instance.stated.has(name));
      const changed = [...inputs, ...along].flatMap((name) => {
        const value = instance.inputs[name];
        return value === undefined ? [] : [[name, change(value)] as const];
      });
      return { ...instance, inputs: { ...instance.inputs, ...Object.fromEntries(changed) } };
    }),
  );
}
