import { describe, expect, it } from 'vitest';
import { clauseTable, contractSwitches } from '../../../shared/deal/clause-switches.ts';
import { termNames, termRows } from '../../../shared/deal/clause-terms.ts';
import { clausesOf } from '../../../shared/deal/clauses.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { setInput } from '../../../shared/deal/set-input.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { type SwitchName, switches } from '../../../shared/model/switches.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const money = (amount: number) => amount.toFixed(2);
const wordings = (deal: Deal) => clausesOf(instantiate(deal), money);

/** A deal with one switch of one thing at another option. */
function switched(deal: Deal, name: SwitchName, key: string, option: string): Deal {
  const [scenarioId, inner] = key.split('/');
  const result = editDeal(deal, 'test', (draft) => {
    const scenario = draft.scenarios.find(({ id }) => id === scenarioId);
    const holders = {
      scenario,
      benefit: scenario?.benefits.find(({ id }) => id === inner),
      oneOff: scenario?.oneOffs.find(({ id }) => id === inner),
      arrangement: scenario?.arrangements.find(({ service }) => service === inner),
    };
    const holder = holders[switches[name].scope as keyof typeof holders];
    if (!holder) throw new Error(`nothing at ${key}`);
    (holder.switches as Record<string, string>)[name] = option;
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.deal;
}

function without(deal: Deal, name: string, holderKey: string): Deal {
  const result = editDeal(deal, 'test', (draft) => setInput(draft, { name, holderKey }, 0));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.deal;
}

describe('each contract switch, changed alone on a reference deal', () => {
  const deal = goldenDeal('sixth');
  const base = calculate(instantiate(deal));
  const table: string[] = [];

  it.each(contractSwitches)('%s moves the client’s line, the provider’s line and its own wording', (name) => {
    const { client, provider } = clauseTable[name];
    const moved = new Set<string>();
    for (const clause of wordings(deal).filter((one) => one.name === name)) {
      const present = instantiate(deal).instances[switches[name].scope].find(
        ({ key }) => key === clause.about,
      )?.switches[name];
      for (const option of Object.keys(switches[name].options).filter((one) => one !== present)) {
        const other = switched(deal, name, clause.about, option);
        const results = calculate(instantiate(other));
        const scenario = clause.about.split('/')[0] ?? '';
        const worded = wordings(other).find((one) => one.name === name && one.about === clause.about);
        expect(worded?.wording).not.toBe(clause.wording);
        const sum = (from: typeof base, line: typeof client, key: string) =>
          from.sum(line, key, { kind: 'term' });
        const clientMoves = sum(base, client, scenario) !== sum(results, client, scenario);
        const providersMove = results.situation.instances.engagement
          .filter(({ belongsTo }) => belongsTo.scenario === scenario)
          .some(({ key }) => sum(base, provider, key) !== sum(results, provider, key));
        if (clientMoves) moved.add('client');
        if (providersMove) moved.add('provider');
        table.push(
          `${name} ${present} → ${option}, ${clause.about}: ${clientMoves ? client : '–'}, ${providersMove ? provider : '–'}`,
        );
      }
    }
    expect(moved).toContain('client');
    // How the client counts interfaces is its own cost: nothing of it reaches a provider.
    if (name !== 'interfaces') expect(moved).toContain('provider');
  });

  it.each(termNames)('%s, taken away alone, takes its clause with it and moves its lines', (name) => {
    const { client, provider } = termRows[name] ?? {};
    if (!client || !provider) throw new Error(`no row for ${name}`);
    const moved = new Set<string>();
    const agreed = wordings(deal).filter((one) => one.name === name);
    expect(agreed.length).toBeGreaterThan(0);
    for (const { about, wording } of agreed) {
      expect(wording).toMatch(/\d.*\.$/);
      const other = without(deal, name, about);
      expect(wordings(other).some((one) => one.name === name && one.about === about)).toBe(false);
      const results = calculate(instantiate(other));
      const scenario = about.split('/')[0] ?? '';
      const changes = (line: ItemName, key: string) =>
        base.sum(line, key, { kind: 'term' }) !== results.sum(line, key, { kind: 'term' });
      const clientMoves = changes(client, scenario);
      const providersMove = results.situation.instances.engagement
        .filter(({ belongsTo }) => belongsTo.scenario === scenario)
        .some(({ key }) => changes(provider, key));
      if (clientMoves) moved.add('client');
      if (providersMove) moved.add('provider');
      table.push(`${name} → 0, ${about}: ${clientMoves ? client : '–'}, ${providersMove ? provider : '–'}`);
    }
    expect(moved).toContain('client');
    // What is not recovered goes to the tax authority: nothing of it reaches a provider.
    if (name !== 'taxRate') expect(moved).toContain('provider');
  });

  it('prints the table', () => {
    process.stdout.write(`${table.join('\n')}\n`);
    expect(table.length).toBeGreaterThan(20);
  });
});

describe('wordings', () => {
  it('quote the deal’s numbers, by year where they differ', () => {
    const texts = wordings(goldenDeal('fourth')).map(({ wording }) => wording);
    expect(texts).toContain(
      'Workplace is charged at a fixed 96.73 in year 1, 99.18 in year 2, 101.64 in year 3, 103.27 from year 4 a month, in step with the hand-over.',
    );
    expect(texts.every((text) => /[.]$/.test(text) && !/undefined|NaN/.test(text))).toBe(true);
  });

  it('stand for every service given and for nothing kept', () => {
    const clauses = wordings(goldenDeal('fifth'));
    const given = goldenDeal('fifth').scenarios.flatMap(({ id, arrangements }) =>
      arrangements.map(({ service }) => `${id}/${service}`),
    );
    expect(
      clauses
        .filter((one) => one.name === 'priceBasis')
        .map(({ about }) => about)
        .sort(),
    ).toEqual(given.sort());
    expect(clauses.some(({ about }) => about.startsWith('as-is'))).toBe(false);
  });
});
