import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEAL_VERSION, type Deal } from '../../../shared/deal/document.ts';
import { editDeal, patched } from '../../../shared/deal/edit.ts';
import { DealFileError, readDealDocument, readDealText, writeDealText } from '../../../shared/deal/file.ts';
import { dealJsonSchema } from '../../../shared/deal/json-schema.ts';
import { clearInput, setInput } from '../../../shared/deal/set-input.ts';
import { upgraded, upgrades } from '../../../shared/deal/upgrades.ts';
import { checkDeal } from '../../../shared/deal/validate.ts';
import { goldenDeal, goldenNames, goldenPath } from '../../golden/golden-deals.ts';

const fourth = goldenDeal('fourth');

/** A copy of the fourth deal with one change, as plain JSON. */
function changed(change: (deal: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(fourth) as unknown as Record<string, unknown>;
  change(copy);
  return copy;
}

describe('deal files', () => {
  it.each(goldenNames)('%s: reading and writing gives the same bytes', (name) => {
    const text = readFileSync(goldenPath(name), 'utf8');
    expect(JSON.parse(writeDealText(readDealText(text)))).toEqual(JSON.parse(text));
    expect(writeDealText(readDealText(writeDealText(readDealText(text))))).toBe(
      writeDealText(readDealText(text)),
    );
  });

  it('keys stand in the document’s order whatever order they came in', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, reversed(inner)]),
            )
          : value;
    expect(writeDealText(readDealDocument(reversed(fourth)))).toBe(writeDealText(fourth));
  });

  it.each([
    ['not JSON', '{"format": "parley-deal", ', 'not-json', 'not a readable deal file'],
    [
      'another format',
      '{"format": "something", "version": 1}',
      'not-a-deal',
      'does not say "format": "parley-deal"',
    ],
    ['an array', '[]', 'not-a-deal', 'not a Parley deal'],
    [
      'a newer version',
      `{"format": "parley-deal", "version": ${DEAL_VERSION + 1}}`,
      'newer',
      'saved by a newer Parley',
    ],
    ['an empty deal', '{"format": "parley-deal", "version": 1}', 'invalid', 'This deal has errors'],
  ])('%s gets a clear error', (_what, text, reason, message) => {
    const read = () => readDealText(text);
    expect(read).toThrow(DealFileError);
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ reason }));
  });

  it('every sample is valid', () => {
    const folder = new URL('../../../shared/deal/samples/', import.meta.url);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files)
      expect(readDealText(readFileSync(new URL(file, folder), 'utf8')).name.length).toBeGreaterThan(3);
  });
});

describe('what is wrong with a deal is said with its place', () => {
  const scenario = (deal: Record<string, unknown>, index: number) =>
    (deal.scenarios as Deal['scenarios'])[index];
  it.each<[string, (deal: Record<string, unknown>) => void, string, string]>([
    [
      'a text for a number',
      (deal) => {
        deal.months = '60';
      },
      'months',
      'must be a number',
    ],
    [
      'an unknown input',
      (deal) => {
        (deal.inputs as Record<string, unknown>).discuontRate = 0.1;
      },
      'inputs',
      'discuontRate',
    ],
    [
      'a share above 1',
      (deal) => {
        setIn(scenario(deal, 1)?.arrangements[0]?.inputs, 'shareHandedOver', 1.2);
      },
      'scenarios[1].arrangements[0].inputs.shareHandedOver',
      'must be at most 1',
    ],
    [
      'an unknown provider',
      (deal) => {
        setIn(scenario(deal, 1)?.arrangements[0], 'provider', 'nobody');
      },
      'scenarios[1].arrangements[0].provider',
      'there is no provider "nobody"',
    ],
    [
      'a service given twice',
      (deal) => {
        scenario(deal, 1)?.arrangements.push(structuredClone(fourth.scenarios[1]?.arrangements[0]) as never);
      },
      'scenarios[1].arrangements[3].service',
      'already used',
    ],
    [
      'as-is with a benefit',
      (deal) => {
        scenario(deal, 0)?.benefits.push(structuredClone(fourth.scenarios[2]?.benefits[0]) as never);
      },
      'scenarios[0].benefits',
      'as-is scenario keeps every service',
    ],
    [
      'a month after the end',
      (deal) => {
        setIn(scenario(deal, 2)?.oneOffs[0]?.inputs, 'oneOffMonth', 38);
      },
      'scenarios[2].oneOffs[0].inputs.oneOffMonth',
      'month 38 lies after the contract’s last month, 37',
    ],
    [
      'two services of one id',
      (deal) => {
        setIn((deal.services as Deal['services'])[1], 'id', fourth.services[0]?.id);
      },
      'services[1].id',
      'already used',
    ],
    [
      'too short a contract',
      (deal) => {
        deal.months = 11;
      },
      'months',
      'at least 12 months',
    ],
    [
      'half a month',
      (deal) => {
        setIn(scenario(deal, 1)?.arrangements[0]?.inputs, 'handOverMonths', 2.5);
      },
      'scenarios[1].arrangements[0].inputs.handOverMonths',
      'whole number',
    ],
  ])('%s', (_what, change, path, message) => {
    const check = checkDeal(changed(change));
    expect(check.ok).toBe(false);
    const problems = check.ok ? [] : check.problems;
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });
});

function setIn(target: object | undefined, key: string, value: unknown): void {
  if (!target) throw new Error(`nothing to set ${key} in`);
  (target as Record<string, unknown>)[key] = value;
}

describe('upgrades', () => {
  it('brings a version 0 document to today’s', () => {
    const { notes: _notes, amountsIn: _amountsIn, months, ...rest } = goldenDeal('100m-mid');
    const old = { ...rest, version: 0, term: months };
    expect(readDealDocument(old)).toEqual({ ...goldenDeal('100m-mid'), notes: '', amountsIn: 'ones' });
  });

  it('gives the scenarios of a version 1 document their switches', () => {
    const today = goldenDeal('100m-mid');
    const old = {
      ...today,
      version: 1,
      scenarios: today.scenarios.map(({ switches: _switches, ...rest }) => rest),
    };
    expect(readDealDocument(old)).toEqual(today);
  });

  it('gives the benefits of a version 2 document their switches', () => {
    const today = goldenDeal('100m-mid');
    const old = {
      ...today,
      version: 2,
      scenarios: today.scenarios.map(({ benefits, ...rest }) => ({
        ...rest,
        benefits: benefits.map(({ switches: _switches, ...benefit }) => benefit),
      })),
    };
    expect(readDealDocument(old)).toEqual(today);
  });

  it('gives a version 3 document its metrics, risks, variants and provenance', () => {
    const today = goldenDeal('fifth');
    const { switches: _switches, provenance: _provenance, ...rest } = today;
    const old = {
      ...rest,
      version: 3,
      services: today.services.map(({ switches: _none, metrics: _metrics, ...service }) => service),
      scenarios: today.scenarios.map(
        ({ variantOf: _variantOf, risks: _risks, mitigations: _mitigations, ...scenario }) => ({
          ...scenario,
          arrangements: scenario.arrangements.map(({ measures: _measures, ...arrangement }) => arrangement),
          benefits: scenario.benefits.map(({ owner: _owner, covers: _covers, ...benefit }) => benefit),
          oneOffs: scenario.oneOffs.map(({ switches: _none, ...oneOff }) => oneOff),
        }),
      ),
    };
    expect(readDealDocument(old)).toEqual(today);
  });

  it('every upgrade is exercised by a test above', () => {
    const tested = [0, 1, 2, 3];
    expect(upgrades.map(({ from }) => from)).toEqual(tested);
    expect(upgrades.every(({ why }) => why.length > 10)).toBe(true);
    expect(upgraded({ term: 24, scenarios: [] }, 0)).toMatchObject({ version: DEAL_VERSION });
  });
});

describe('edits', () => {
  const service = fourth.services[0];
  if (!service) throw new Error('the fourth deal has services');

  it('carry a patch, and an inverse that takes it back to the same bytes', () => {
    const result = editDeal(fourth, 'Volume', (draft) =>
      setInput(draft, { name: 'volume', holderKey: service.id, year: 2 }, 4321),
    );
    if (!result.ok) throw new Error('refused');
    expect(patched(fourth, result.edit.patch)).toEqual(result.deal);
    expect(writeDealText(patched(result.deal, result.edit.inverse))).toBe(writeDealText(fourth));
    expect(fourth.services[0]).toEqual(service);
  });

  it('that would make no valid deal are refused with the place', () => {
    const result = editDeal(fourth, 'Months', (draft) => {
      draft.months = 6;
    });
    expect(result).toMatchObject({ ok: false, problems: [{ path: 'months' }] });
  });

  it('set a later year without moving the years between', () => {
    const set = (year: number, value: number) => {
      const result = editDeal(goldenDeal('100m-low'), 'Price', (draft) =>
        setInput(draft, { name: 'unitPrice', holderKey: 'traditional/it-services', year }, value),
      );
      return result.ok ? result.deal.scenarios[0]?.arrangements[0]?.inputs.unitPrice : undefined;
    };
    expect(set(1, 2)).toBe(2);
    expect(set(3, 2)).toEqual([100 / 60, 100 / 60, 2]);
  });

  it('state what an engagement is asked, and take it back to the default', () => {
    const place = { name: 'outlay', holderKey: 'traditional/incumbent' };
    const stated = editDeal(goldenDeal('100m-low'), 'Outlay', (draft) => setInput(draft, place, 3));
    if (!stated.ok) throw new Error('refused');
    expect(stated.deal.scenarios[0]?.engagements).toEqual([{ provider: 'incumbent', inputs: { outlay: 3 } }]);
    const cleared = editDeal(stated.deal, 'Outlay', (draft) => clearInput(draft, place));
    expect(cleared.ok && cleared.deal.scenarios[0]?.engagements[0]?.inputs).toEqual({});
  });

  it('of an input that is not there throw', () => {
    expect(() =>
      setInput(structuredClone(fourth), { name: 'volume', holderKey: 'nobody', year: 1 }, 1),
    ).toThrow('no input volume of nobody');
  });
});

it('the JSON Schema in docs is today’s', () => {
  const file = new URL('../../../docs/deal.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8')), 'run: npm run documents').toEqual(
    JSON.parse(JSON.stringify(dealJsonSchema())),
  );
});
