// A deal with a number of its own, or a word of its own, in everything a counterparty must not learn. Which fields
// those are is said here once more, by other means than the app's list.
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { checkDeal, describeProblems } from '../../../shared/deal/validate.ts';
import { type InputDeclaration, inputTable } from '../../../shared/model/inputs.ts';

export interface Marked {
  readonly deal: Deal;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

type Inputs = Record<string, number | number[] | undefined>;

/** Both sides’ words, but our expectation of them. */
const ours = [
  ...['priceShare', 'changeDemand', 'volumeSensitivity', 'metricAsIs', 'measureMean', 'measureSpread'],
  ...['deliveredCut', 'benchmarkPrice', 'bonusProbability', 'forfeitedShare', 'missRate'],
];
/** What a price in money is made of: the same in all twins, as that price leaves. */
const priceParts = ['priceShare', 'unitCost', 'fte', 'loadedCost', 'otherRunCost'];

/** `which` draws other marks: deals that differ in nothing a counterparty may know. */
export function markedDeal(deal: Deal, { scenario: at, provider }: Counterparty, which: number): Marked {
  const copy = structuredClone(deal);
  const numbers: number[] = [];
  const texts: string[] = [];
  const word = (kind: string): string => {
    texts.push(`Zq${kind}${which}x${texts.length}`);
    return texts.at(-1) ?? '';
  };
  const mark = (inputs: Inputs, scope: string, all: boolean): void => {
    for (const [name, input] of Object.entries(inputTable)) {
      if (input.scope !== scope || input.whole) continue;
      if (!(all || input.side !== 'both' || ours.includes(name))) continue;
      const drawn = markOf(input, numbers.length, priceParts.includes(name) ? 0 : which);
      if (drawn === undefined) continue;
      inputs[name] = drawn;
      numbers.push(drawn);
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
    if (!theirs) service.name = word('service');
    for (const metric of service.metrics) {
      mark(metric.inputs, 'metric', !theirs);
      if (!theirs) metric.name = word('metric');
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
  const check = checkDeal(copy);
  if (!check.ok) throw new Error(describeProblems(check.problems));
  return { deal: check.deal, numbers, texts };
}

/** Seven digits, none of them a zero at the end, within what the input takes. */
function markOf({ min, max }: InputDeclaration, count: number, which: number): number | undefined {
  let digits = 1_000_003 + ((count * 7_919 * 31 + which * 104_729 * 17) % 8_900_000);
  if (digits % 10 === 0) digits += 7;
  for (const value of [digits / 1000, digits / 1e7, -digits / 1e8])
    if (value >= (min ?? -1e12) && value <= (max ?? 1e12)) return value;
  return undefined;
}
