// What a counterparty's workbook holds: its own part, in money, in the contract's words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterpartyWorkbook } from '../../../shared/bid/counterparty.ts';
import { permittedClauses } from '../../../shared/bid/permitted-clauses.ts';
import { type Counterparty, NoSuchPartyError, permittedDeal } from '../../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculateAll } from '../../../shared/engine/calculation.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { switches } from '../../../shared/model/switches.ts';
import { permittedModel } from '../../../shared/workbook/audience/permitted-model.ts';
import { goldenDeal, goldenNames } from '../../golden/golden-deals.ts';
import { randomDeal, SEED } from '../../properties/random-deals.ts';
import { partiesOf } from './bid-cells.ts';

const party: Counterparty = { scenario: 'out-tasking', provider: 'specialist' };

function changed(change: (scenario: Deal['scenarios'][number], deal: Deal) => void): Deal {
  const deal = structuredClone(goldenDeal('100m-mid'));
  const scenario = deal.scenarios.find(({ id }) => id === party.scenario);
  if (!scenario) throw new Error('no scenario');
  change(scenario, deal);
  return deal;
}
const givenIn = (scenario: Deal['scenarios'][number]) => {
  const [given] = scenario.arrangements;
  if (!given) throw new Error('nothing is given');
  return given;
};
const wordings = (deal: Deal) =>
  permittedClauses(deal, party).map(({ label, wording }) => `${label}: ${wording}`);
const narrow = permittedModel(model);

/** The charges of a provider's services, month by month, by whole model and permitted model. */
function chargesOf(deal: Deal, whose: Counterparty) {
  const known = permittedDeal(deal, whose);
  const [ours, theirs] = [calculate(instantiate(deal)), calculateAll(narrow, instantiate(known))];
  return known.services.map(({ id }) => ({
    ours: Array.from(ours.series('serviceCharges', `${whose.scenario}/${id}`)),
    theirs: Array.from(theirs.series('serviceCharges', `contract/${id}`)),
  }));
}

const isOfAsIsCost = ({ arrangements }: Deal['scenarios'][number]) =>
  arrangements.some(({ switches: chosen }) => chosen.priceBasis === 'shareOfAsIs');

describe('the charges a counterparty sees', () => {
  it('are those of the whole model where nothing of ours alone moves them', () => {
    let compared = 0;
    for (const name of goldenNames) {
      const deal = structuredClone(goldenDeal(name));
      for (const { inputs } of deal.services) delete inputs.volumeSensitivity;
      // A price that is a product is rounded on its way out.
      const listed = deal.scenarios.some(isOfAsIsCost)
        ? 5e-4
        : deal.scenarios.some(({ inputs }) => (inputs.priceScale ?? 1) !== 1)
          ? 5e-6
          : 1e-12;
      for (const { switches, arrangements } of deal.scenarios) {
        delete switches.exit;
        for (const arrangement of arrangements) delete arrangement.switches.benchmark;
      }
      for (const whose of partiesOf(deal))
        for (const { ours, theirs } of chargesOf(deal, whose)) {
          theirs.forEach(
            (value, month) =>
              void expect(Math.abs(value - (ours[month] ?? Number.NaN))).toBeLessThanOrEqual(
                listed * Math.max(1, Math.abs(value)),
              ),
          );
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('are those at the prices and volumes of this provider, whatever the price scale and the share handed over', () => {
    let compared = 0;
    const bases = new Set<string>();
    for (const deal of fc.sample(randomDeal({ months: { min: 12, max: 30 }, services: 3 }), {
      numRuns: 60,
      seed: SEED,
    })) {
      for (const { inputs } of deal.services) delete inputs.volumeSensitivity;
      for (const { switches, inputs, arrangements } of deal.scenarios) {
        delete switches.exit;
        inputs.priceScale = 0.9471;
        for (const one of arrangements) {
          delete one.switches.benchmark;
          one.inputs.shareHandedOver = [0.7, 0.85];
        }
      }
      for (const whose of partiesOf(deal)) {
        const known = permittedDeal(deal, whose);
        expect(JSON.stringify(known)).not.toMatch(/priceScale|shareHandedOver/);
        for (const one of deal.scenarios.find(({ id }) => id === whose.scenario)?.arrangements ?? [])
          if (one.provider === whose.provider) bases.add(one.switches.priceBasis ?? 'unitPrice');
        for (const { ours, theirs } of chargesOf(deal, whose)) {
          const largest = Math.max(...ours.map(Math.abs));
          theirs.forEach((value, month) => {
            expect(Math.abs(value - (ours[month] ?? Number.NaN))).toBeLessThanOrEqual(5e-4 * largest);
          });
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
    expect(bases.size).toBe(Object.keys(switches.priceBasis.options).length);
  });

  it('leave in money where the price is a share of as-is cost', () => {
    const deal = changed((scenario, { services }) => {
      const given = givenIn(scenario);
      given.switches.priceBasis = 'shareOfAsIs';
      given.inputs.priceShare = [0.9, 0.85];
      given.inputs.committedCut = [0, 0.1];
      for (const { inputs } of services) inputs.unitCost = 1.7654321;
    });
    const [charges] = chargesOf(deal, party);
    charges?.theirs.forEach(
      (value, month) => void expect(value).toBeCloseTo(charges.ours[month] ?? Number.NaN, 3),
    );
    const known = permittedDeal(deal, party);
    const given = known.scenarios[0]?.arrangements[0];
    expect(given?.switches.priceBasis).toBe('unitPrice');
    expect(given?.inputs.unitPrice).toEqual([1.589, 1.501, 1.501, 1.501, 1.501]);
    expect(JSON.stringify(known)).not.toMatch(/priceShare|1\.7654321|"unitCost"/);
    expect(wordings(deal).join()).not.toContain('client’s unit cost');
  });
});

describe('a price that was a share of as-is cost', () => {
  /** Round shares, in whole per cents, that a cost of at most four digits would make this price of. */
  const fitting = (price: number, digits: number): readonly number[] =>
    Array.from({ length: 71 }, (_, index) => 50 + index).filter(
      (share) =>
        (Number(((100 * price) / share).toPrecision(4)) * (share / 100)).toPrecision(digits) ===
        price.toPrecision(digits),
    );

  it('tells nobody which share it was: most fit', () => {
    const deal = changed((scenario, { services }) => {
      const given = givenIn(scenario);
      given.switches.priceBasis = 'shareOfAsIs';
      given.inputs.priceShare = 0.93;
      for (const { inputs } of services) inputs.unitCost = 22.47;
    });
    const price = permittedDeal(deal, party).scenarios[0]?.arrangements[0]?.inputs.unitPrice;
    const first = typeof price === 'number' ? price : (price?.[0] ?? 0);
    expect(first).toBeCloseTo(0.93 * 22.47, 2);
    expect(fitting(first, 4).length).toBeGreaterThan(50);
    // With all its digits there would be few.
    expect(fitting(0.93 * 22.47, 10).length).toBeLessThan(5);
  });
});

describe('the permitted deal', () => {
  it('is of one contract, with nobody else in it', () => {
    for (const whose of partiesOf(goldenDeal('sixth'))) {
      const known = permittedDeal(goldenDeal('sixth'), whose, 'words');
      expect(known.providers.map(({ id }) => id)).toEqual([whose.provider]);
      expect(known.scenarios).toMatchObject([
        { id: 'contract', name: 'Contract', variantOf: null, benefits: [], risks: [], mitigations: [] },
      ]);
      expect(known.scenarios[0]?.arrangements.every(({ provider }) => provider === whose.provider)).toBe(
        true,
      );
      expect(known.scenarios[0]?.oneOffs.every(({ paidTo }) => paidTo === whose.provider)).toBe(true);
      expect(known).toMatchObject({ notes: '', provenance: [], inputs: {} });
    }
  });

  it('needs a provider that has a part in the scenario', () => {
    const deal = goldenDeal('100m-mid');
    expect(() => permittedDeal(deal, { ...party, scenario: 'nowhere' })).toThrow(NoSuchPartyError);
    expect(() => permittedDeal(deal, { ...party, provider: 'incumbent' })).toThrow(/there is specialist/);
  });
});

describe('the terms a counterparty reads', () => {
  const sharing = (agreed: boolean) =>
    changed((scenario, deal) => {
      scenario.switches.gainSharing = 'open';
      scenario.inputs.gainGoal = 4.5;
      scenario.inputs.gainOver = 0.4;
      deal.provenance = ['gainGoal', 'gainOver'].map((input) => ({
        input,
        of: scenario.id,
        status: agreed ? 'agreed' : 'assumed',
      }));
    });

  it('have gain sharing only once it is agreed', () => {
    expect(wordings(sharing(true)).join()).toMatch(/Gain sharing: .*4\.5.*40 %/);
    expect(wordings(sharing(false)).join()).not.toMatch(/Gain sharing|not shared/);
    // Said in one file and missing in another, it would tell that here they may be.
    expect(wordings(goldenDeal('100m-mid')).join()).not.toMatch(/not shared|without a fee/);
  });

  it('have no gain sharing of the whole contract where another provider has a part in it', () => {
    const deal = sharing(true);
    const scenario = deal.scenarios.find(({ id }) => id === party.scenario);
    scenario?.engagements.push({ provider: 'incumbent', inputs: {} });
    expect(wordings(deal).join()).not.toContain('Gain sharing');
  });

  it('quote what is committed, not what we expect of it', () => {
    const deal = changed((scenario) => {
      const given = givenIn(scenario);
      Object.assign(given.switches, { benchmark: 'atMonth' });
      Object.assign(given.inputs, { committedCut: 0.12, deliveredCut: 0.0777, penaltyRate: 1.5 });
      Object.assign(given.inputs, { benchmarkMonth: 30, benchmarkCap: 0.08, benchmarkPrice: 0.0999 });
    });
    const said = wordings(deal).join('\n');
    expect(said).toMatch(/Saving penalty: .*pays 1\.5 times the saving that is missing/);
    expect(said).toMatch(/Benchmark: In month 30 .* at most 8 %/);
    expect(said).not.toMatch(/7\.77|0\.0999|as-is/);
  });

  it('have service levels where they are measured by metrics', () => {
    const metric = { id: 'uptime', name: 'Uptime', unit: '%', switches: {} };
    const deal = changed((_scenario, { services }) => {
      for (const service of services) {
        service.switches.performanceBasis = 'metrics';
        service.metrics = [
          { ...metric, inputs: { metricExpected: 98, metricTarget: 99.5, metricAsIs: 91.7 } },
        ];
      }
    });
    expect(wordings(deal).join()).toContain('Service level: Uptime: at least 98 is expected, 99.5 earns');
    expect(wordings(deal).join()).not.toContain('91.7');
  });
});

describe('a name of another provider', () => {
  it('in the title keeps the file in', () => {
    const deal = changed((_scenario, whole) => {
      whole.name = `From ${whole.providers.find(({ id }) => id !== party.provider)?.name} to a new provider`;
    });
    expect(() => counterpartyWorkbook(deal, party)).toThrow(
      /the title would show the name of another provider \(and in \d+ more places\): change the title of the deal[;.]/,
    );
  });

  it('in the name of a service keeps the file in, and says which name to change', () => {
    const deal = changed((_scenario, whole) => {
      for (const service of whole.services) service.name = 'Desk, now of Incumbent provider';
      for (const provider of whole.providers)
        if (provider.id !== party.provider) provider.name = 'Incumbent provider';
    });
    expect(() => counterpartyWorkbook(deal, party)).toThrow(
      /'Cover'!B\d+ would show the name of another provider \(and in \d+ more places\): change the name of the service “Desk, now of/,
    );
  });

  it('that is a word of ours anyway does not', () => {
    const deal = changed((_scenario, whole) => {
      for (const provider of whole.providers) if (provider.id !== party.provider) provider.name = 'Volumes';
    });
    expect(counterpartyWorkbook(deal, party).plan.sheets.length).toBe(9);
  });
});
