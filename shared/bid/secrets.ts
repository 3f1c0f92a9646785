// Everything of a deal that one counterparty must not learn: numbers, names and texts, each with what it is.
import type { Deal } from '../deal/document.ts';
import { instantiate } from '../deal/instantiate.ts';
import type { DealCalculation } from '../engine/evaluation.ts';
import type { ItemName } from '../model/index.ts';
import { inputTable } from '../model/inputs.ts';
import type { InputValue, Instance, Situation } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import { lowerFirst } from '../text/first-letter.ts';
import { say } from '../text/say.ts';
import { leavesOf, permittedItems } from '../workbook/audience/permitted.ts';
import type { Secrets } from '../workbook/audience/scan.ts';
import { CONTRACT, type Counterparty, permittedDeal } from './permitted-deal.ts';

/**
 * Judged by a second opinion beside the allow-list: an input of one side’s own (`side`) is confidential even
 * where the list lets it through. Results count where they have one value, or over the term.
 */
export function secretsOf(deal: Deal, party: Counterparty, results: DealCalculation): Secrets {
  const { situation } = results;
  const known = permittedDeal(deal, party, 'words');
  return {
    numbers: [...inputSecrets(situation, instantiate(known), party), ...resultSecrets(results)],
    texts: [...titleSecret(deal, known), ...nameSecrets(deal, known), ...textSecrets(deal)],
  };
}

type NumberSecret = Secrets['numbers'][number];
type TextSecret = Secrets['texts'][number];

function* inputSecrets(
  whole: Situation,
  known: Situation,
  { scenario }: Counterparty,
): Generator<NumberSecret> {
  for (const [scope, instances] of Object.entries(whole.instances)) {
    const theirs = new Map(
      known.instances[scope as Instance['scope']].map((one) => [ourKey(one.key, scenario), one]),
    );
    for (const instance of instances)
      for (const name of instance.stated) {
        const input = inputTable[name];
        const value = instance.inputs[name] ?? 0;
        const known = theirs.get(instance.key);
        // A figure that leaves as another one, multiplied by what is ours, is ours as it stands here.
        const open =
          input?.side === 'both' && leavesOf(name) !== 'never' && known?.stated.has(name)
            ? entriesOf(known.inputs[name] ?? 0)
            : [];
        const what = say('the {label} of {name}', {
          label: lowerFirst(say(input?.label ?? name)),
          name: instance.name,
        });
        for (const one of entriesOf(value)) if (!open.includes(one)) yield { value: one, what };
      }
  }
}

const entriesOf = (value: InputValue): readonly number[] => (typeof value === 'number' ? [value] : value);

/** The contract’s keys as the deal has them. */
const ourKey = (key: string, scenario: string): string =>
  key === CONTRACT.id || key.startsWith(`${CONTRACT.id}/`)
    ? `${scenario}${key.slice(CONTRACT.id.length)}`
    : key;

function* resultSecrets({ model, situation, series, sum }: DealCalculation): Generator<NumberSecret> {
  const open = permittedItems();
  for (const [name, item] of Object.entries<LineItem>(model.items)) {
    if (open.has(name) && item.side === 'both') continue;
    for (const instance of situation.instances[item.scope]) {
      const what = say('the {label} of {name}', { label: lowerFirst(say(item.label)), name: instance.name });
      if (item.time === 'once')
        yield { value: series(name as ItemName, instance.key)[0] ?? Number.NaN, what };
      else if (item.time === 'monthly' && item.unit === 'money' && !item.balance)
        yield { value: sum(name as ItemName, instance.key, { kind: 'term' }), what };
    }
  }
}

/** Whoever gives a file a title of its own keeps the deal’s. */
const titleSecret = (deal: Deal, known: Deal): readonly TextSecret[] =>
  known.name === deal.name ? [] : [{ text: deal.name, what: say('the deal’s own title') }];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names and ids of what the other side does not have in its deal. */
function* nameSecrets(deal: Deal, known: Deal): Generator<TextSecret> {
  const lists: readonly (readonly [string, (of: Deal) => readonly Named[]])[] = [
    [say('another provider'), ({ providers }) => providers],
    [say('a service of others'), ({ services }) => services],
    [say('a metric of others'), ({ services }) => services.flatMap(({ metrics }) => metrics)],
    [say('a scenario'), ({ scenarios }) => scenarios],
    [say('a benefit'), ({ scenarios }) => scenarios.flatMap(({ benefits }) => benefits)],
    [say('a one-off of others'), ({ scenarios }) => scenarios.flatMap(({ oneOffs }) => oneOffs)],
    [say('a risk'), ({ scenarios }) => scenarios.flatMap(({ risks }) => risks)],
    [say('a mitigation'), ({ scenarios }) => scenarios.flatMap(({ mitigations }) => mitigations)],
  ];
  const open = new Set(lists.flatMap(([, of]) => of(known).flatMap(({ id, name }) => [id, name])));
  for (const [what, of] of lists)
    for (const { id, name } of of(deal))
      for (const text of new Set([id, name]))
        if (!open.has(text)) yield { text, what: say('the name of {what}', { what }) };
}

function* textSecrets(deal: Deal): Generator<TextSecret> {
  const lines = (text: string | undefined, what: string): readonly TextSecret[] =>
    (text ?? '').split(/[\n.;]/).map((line) => ({ text: line, what }));
  yield* lines(deal.notes, say('a note'));
  for (const { risks } of deal.scenarios)
    for (const { mitigation, evidence } of risks) {
      yield* lines(mitigation, say('what is done about a risk'));
      yield* lines(evidence, say('the evidence of a risk'));
    }
  for (const { source, owner, note, signedOff } of deal.provenance) {
    yield* lines(source, say('a source'));
    yield* lines(note, say('a note on a source'));
    if (owner) yield { text: owner, what: say('the owner of a figure') };
    if (signedOff) yield { text: signedOff.by, what: say('who signed a figure off') };
  }
}
