// A deal with a number of its own, or a word of its own, in everything a counterparty must not learn. Which fields
// those are is said here once more, by other means than the app's list.
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { checkDeal, describeProblems } from '../../../shared/deal/validate.ts';
import { type InputDeclaration, inputTable } from '../../../shared/model/inputs.ts';

export interface Marked {
  readonly deal: Deal;
  /** Whose file it is, by the ids of this deal. */
  readonly party: Counterparty;
  readonly numbers: readonly number[];
  /** Names of the inputs that have one. */
  readonly marked: ReadonlySet<string>;
  readonly texts: readonly string[];
}

type Inputs = Record<string, number | number[] | undefined>;

/**
 * What may leave, said once more: whatever is not named here is marked, and an input of tomorrow with it. Terms that
 * leave once they are agreed are not among them, as nothing is agreed in these deals.
 */
const leaving = new Set([
  ...['volume', 'volumeGrowth', 'resourceBaseline', 'handOverStart', 'handOverMonths', 'fteTransferred'],
  ...['unitPrice', 'fixedCharge', 'fteRate', 'fteSupplied', 'openBookUnitCost', 'costPlusFee', 'targetCost'],
  ...['targetFee', 'overrunShare', 'priceCeiling', 'changePremium', 'oneOffMonth', 'oneOffAmount'],
  ...['holdbackShare', 'holdbackMonth', 'assetPrice', 'committedCut', 'priceProductivity', 'indexRate'],
  ...[
    'indexSensitivity',
    'indexThreshold',
    'indexCap',
    'deadBand',
    'additionalRate',
    'reducedRate',
    'tierBand',
  ],
  ...['additionalRateBeyond', 'reducedRateBeyond', 'repricingBand', 'minimumCommitment', 'currencyShare'],
  ...['currencyDrift', 'currencyBand', 'currencyExcess', 'paymentDays', 'benchmarkMonth', 'benchmarkCap'],
  ...['penaltyRate', 'bonusRate', 'atRiskShare', 'earnBackShare', 'metricExpected', 'metricTarget'],
  ...['metricPoolShare', 'metricTrigger'],
]);
/** Multiplied into prices and volumes that leave: the same in all twins, as the product leaves. */
const factors = new Set([
  ...['priceShare', 'unitCost', 'fte', 'loadedCost', 'otherRunCost', 'priceScale', 'shareHandedOver'],
]);

/** `which` draws other marks: deals that differ in nothing a counterparty may know. */
export function markedDeal(deal: Deal, party: Counterparty, which: number): Marked {
  const { scenario: at, provider } = party;
  const copy = structuredClone(deal);
  const numbers: number[] = [];
  const texts: string[] = [];
  const marked = new Set<string>();
  const word = (kind: string): string => {
    texts.push(`Zq${kind}${which}x${texts.length}`);
    return texts.at(-1) ?? '';
  };
  const mark = (inputs: Inputs, scope: string, all: boolean): void => {
    for (const [name, input] of Object.entries(inputTable)) {
      if (input.scope !== scope || input.whole) continue;
      if (!all && leaving.has(name)) continue;
      const drawn = markOf(input, numbers.length, factors.has(name) ? 0 : which);
      if (drawn === undefined) continue;
      inputs[name] = drawn;
      numbers.push(drawn);
      marked.add(name);
    }
  };

  copy.notes = `${word('note')}\n=${word('note')}`;
  mark(copy.inputs, 'deal', false);
  const chosen = copy.scenarios.find(({ id }) => id === at);
  const performed = new Set(
    chosen?.arrangements.filter((one) => one.provider === provider).map(({ service }) => service),
  );
  for (const service of copy.services) {
    const theirs = performed.has(service.id);
    mark(service.inputs, 'service', !theirs);
    // A factor of a volume of 1 is that volume.
    if (theirs) service.inputs.volume = 37;
    if (!theirs) [service.name, service.unit] = [word('service'), word('unit')];
    for (const metric of service.metrics) {
      mark(metric.inputs, 'metric', !theirs);
      if (!theirs) [metric.name, metric.unit] = [word('metric'), word('level')];
    }
  }
  for (const one of copy.providers) {
    mark(one.inputs, 'provider', one.id !== provider);
    if (one.id !== provider) one.name = word('provider');
  }
  for (const scenario of copy.scenarios) {
    const is = scenario.id === at;
    scenario.name = word('scenario');
    mark(scenario.inputs, 'scenario', !is);
    for (const arrangement of scenario.arrangements) {
      mark(arrangement.inputs, 'arrangement', !is || arrangement.provider !== provider);
      // A scale of a price of 1 is that price.
      if (is && arrangement.provider === provider)
        for (const price of ['unitPrice', 'fixedCharge', 'fteRate', 'targetCost', 'targetFee'] as const)
          arrangement.inputs[price] = 37;
      for (const measure of arrangement.measures) mark(measure.inputs, 'measure', true);
    }
    for (const engagement of scenario.engagements)
      mark(engagement.inputs, 'engagement', !is || engagement.provider !== provider);
    for (const oneOff of scenario.oneOffs) {
      const theirs = is && oneOff.paidTo === provider;
      mark(oneOff.inputs, 'oneOff', !theirs);
      if (!theirs) oneOff.name = word('oneOff');
    }
    for (const kind of ['benefits', 'risks', 'mitigations'] as const)
      for (const thing of scenario[kind]) {
        thing.name = word(kind);
        mark(thing.inputs, kind === 'mitigations' ? 'mitigation' : kind.slice(0, -1), true);
      }
    for (const risk of scenario.risks) {
      risk.mitigation = word('doing');
      risk.evidence = word('evidence');
    }
  }
  copy.provenance = copy.services.map(({ id }) => ({
    input: 'volume',
    of: id,
    status: 'assumed',
    source: word('source'),
    owner: word('owner'),
    note: word('remark'),
    signedOff: { by: word('signature'), on: '2027-01-31' },
  }));
  const ids = new Map<string, string>();
  const check = checkDeal(withMarkedIds(copy, '', ids));
  if (!check.ok) throw new Error(describeProblems(check.problems));
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    deal: check.deal,
    party: { scenario: idOf(at), provider: idOf(provider) },
    numbers,
    marked,
    texts: [...texts, ...ids.values()],
  };
}

const ID_KEYS = new Set(['id', 'service', 'provider', 'metric', 'owner', 'covers', 'paidTo', 'variantOf']);

/** Ids too, theirs among them: they are made of the first name a thing had. */
function withMarkedIds(value: unknown, key: string, ids: Map<string, string>): unknown {
  const idOf = (id: string): string => {
    const mark = ids.get(id) ?? `zqid-${ids.size}-x`;
    ids.set(id, mark);
    return mark;
  };
  if (Array.isArray(value)) return value.map((one) => withMarkedIds(one, key, ids));
  // In the provenance, `of` is such an id and `owner` a person.
  if (typeof value === 'string')
    return (ID_KEYS.has(key) && !value.startsWith('Zq')) || (key === 'of' && value !== 'deal')
      ? value.split('/').map(idOf).join('/')
      : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withMarkedIds(one, name, ids)]),
  );
}

/** Fields whose texts are neither marked nor a choice from a list: `services[].name` of theirs, the title. */
export function openTexts(deal: Deal): readonly string[] {
  const paths = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (!/zq/i.test(value) && value !== '') paths.add(path);
    } else if (Array.isArray(value)) for (const one of value) walk(one, `${path}[]`);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value))
        if (name !== 'switches') walk(one, path === '' ? name : `${path}.${name}`);
  };
  walk(deal, '');
  return [...paths].sort();
}

/** Seven digits, none of them a zero at the end, within what the input takes. */
function markOf({ min, max }: InputDeclaration, count: number, which: number): number | undefined {
  let digits = 1_000_003 + ((count * 7_919 * 31 + which * 104_729 * 17) % 8_900_000);
  if (digits % 10 === 0) digits += 7;
  for (const value of [digits / 1000, digits / 1e6, digits / 1e7, -digits / 1e8])
    if (value >= (min ?? -1e12) && value <= (max ?? 1e12)) return value;
  return undefined;
}
