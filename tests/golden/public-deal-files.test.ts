// The public deals as files: current, complete in their sources, honest in their notes, and agreed with the script.
import { describe, expect, it } from 'vitest';
import { evaluateDeal } from '../../electron/headline.ts';
import type { AdviceTopic } from '../../shared/assessment/seed-bands.ts';
import { DEAL_VERSION } from '../../shared/deal/document.ts';
import { readDealText, writeDealText } from '../../shared/deal/file.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import { contractPart, differences, evaluated, monthlyDifferences, printedBy } from './differences.ts';
import { publicDeal, publicDeals, publicPath, publicText } from './public-deals.ts';

type Json = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const holders = ['arrangements', 'engagements', 'benefits', 'oneOffs', 'risks', 'mitigations'] as const;

/** Every input the file itself states, as “input of holder”: of a variant, what it says in place of its parent. */
function statedIn(text: string): readonly string[] {
  const file = JSON.parse(text) as Json;
  const of = (holder: string, thing: Json) =>
    Object.keys((thing.inputs ?? {}) as Json).map((input) => `${input} of ${holder}`);
  const key = (thing: Json) => String(thing.id ?? thing.service ?? thing.provider);
  const things = (scenario: Json) =>
    holders.flatMap((part) => list(scenario[part]).flatMap((one) => of(`${scenario.id}/${key(one)}`, one)));
  return [
    ...of('deal', file),
    ...[...list(file.services), ...list(file.providers)].flatMap((one) => of(key(one), one)),
    ...list(file.scenarios).flatMap((scenario) => [
      ...of(String(scenario.id), scenario),
      ...things(scenario),
      ...list(scenario.differences).flatMap(({ at, value }) =>
        statedAt(String(scenario.id), at as readonly string[], value, of),
      ),
    ]),
  ];
}

function statedAt(
  scenario: string,
  at: readonly string[],
  value: unknown,
  of: (holder: string, thing: Json) => readonly string[],
): readonly string[] {
  if (value === undefined) return [];
  if (at[0] === 'inputs') return [`${at[1]} of ${scenario}`];
  if (at[2] === 'inputs') return [`${at[3]} of ${scenario}/${at[1]}`];
  return at.length === 2 ? of(`${scenario}/${at[1]}`, value as Json) : [];
}

/** The word by which the notes explain warnings of a topic. */
const explainedBy: Partial<Record<AdviceTopic, RegExp>> = {
  margin: /margin/i,
  saving: /saving/,
  retained: /kept in-house/,
  points: /points/,
  notWinWin: /not? .*win-win|neither is win-win/,
};

describe.each(publicDeals)('%s', (name) => {
  const text = publicText(name);
  const deal = publicDeal(name);

  it('needs no upgrade, and saving it gives the same bytes', () => {
    expect((JSON.parse(text) as Json).version).toBe(DEAL_VERSION);
    expect(writeDealText(readDealText(text))).toBe(text);
  });

  it('says of every input it states, once, where it comes from', () => {
    const said = deal.provenance.map(({ input, of }) => `${input} of ${of}`);
    expect(said.toSorted()).toEqual(statedIn(text).toSorted());
    expect(said.length).toBeGreaterThanOrEqual(20);
    for (const { input, of, status, source, confidence, note } of deal.provenance) {
      const place = `${input} of ${of}`;
      expect(['reported', 'derived', 'assumed'], place).toContain(status);
      expect(source?.length, place).toBeGreaterThan(10);
      expect(note?.length, place).toBeGreaterThan(10);
      expect(confidence, place).toBeDefined();
      // What is reported can be looked up.
      if (status === 'reported') expect(source, place).toContain('http');
    }
  });

  it('explains each of its warnings in three to six sentences', () => {
    const { notes } = deal;
    const sentences = notes.split(/(?<=[.!?]) (?=\p{Lu})/u);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(6);
    const { warnings, scenarios } = evaluateDeal(deal);
    const providers = new Map<string, string>(
      scenarios.flatMap(({ id, providers: all }) => all.map((one) => [`${id}/${one.id}`, one.name])),
    );
    for (const { topic, about, message } of warnings) {
      expect(notes, message).toMatch(explainedBy[topic] ?? /a topic the notes do not know/);
      const [provider] = (providers.get(about) ?? '').split(' ');
      expect(notes, message).toContain(provider);
    }
    if (warnings.length === 0) expect(notes).toContain('No warning is raised');
  });

  it('agrees with the independent script, line by line and month by month', () => {
    const printed = printedBy(publicPath(name));
    expect(differences(contractPart(printed), evaluated(deal))).toEqual([]);
    const { compared, wrong } = monthlyDifferences(printed, calculate(instantiate(deal)));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(deal.months * 10);
  });
});

it('variants are stored as what differs', () => {
  const variants = publicDeals.flatMap((name) =>
    list((JSON.parse(publicText(name)) as Json).scenarios)
      .filter(({ variantOf }) => variantOf !== null)
      .map(({ id, differences: stated, ...rest }) => ({ id, stated: list(stated).length, rest })),
  );
  expect(variants.map(({ id }) => id)).toEqual([
    'ibm-ran',
    'bid-margin',
    'full-profit-share',
    'cheaper-no-better',
    'revised',
    'ended-for-cause',
    'ended-for-convenience',
    'renegotiated',
    'ended-2018',
    'taken-back',
    'as-it-ran',
    'all-approved',
  ]);
  for (const { id, stated, rest } of variants) {
    expect(stated, String(id)).toBeGreaterThan(0);
    expect(rest, String(id)).not.toHaveProperty('arrangements');
  }
});
