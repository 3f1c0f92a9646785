// Every input and every switch of the model can be edited, in one place: none is forgotten on the screens.
import { describe, expect, test } from 'vitest';
import { accept } from '../../renderer/components/inputs/accept.ts';
import type { EditableCell, GridRow } from '../../renderer/components/inputs/grid-model.ts';
import { isEditable } from '../../renderer/components/inputs/grid-model.ts';
import { scenarioTermsGrid } from '../../renderer/components/inputs/scenario-terms-grid.ts';
import { serviceTermsGrid } from '../../renderer/components/inputs/service-terms-grid.ts';
import { deliveryGrid } from '../../renderer/screens/providers/delivery-grid.ts';
import { engagementGrid } from '../../renderer/screens/providers/engagement-grid.ts';
import { measureGrid } from '../../renderer/screens/providers/measure-grid.ts';
import { providerGrid } from '../../renderer/screens/providers/provider-grid.ts';
import { benefitGrid } from '../../renderer/screens/scenarios/benefit-grid.ts';
import { mitigationGrid } from '../../renderer/screens/scenarios/mitigation-grid.ts';
import { oneOffGrid } from '../../renderer/screens/scenarios/one-off-grid.ts';
import { riskGrid } from '../../renderer/screens/scenarios/risk-grid.ts';
import { scenarioGrid } from '../../renderer/screens/scenarios/scenario-grid.ts';
import { dealGrid } from '../../renderer/screens/services/deal-grid.ts';
import { metricGrid } from '../../renderer/screens/services/metric-grid.ts';
import { serviceGrid } from '../../renderer/screens/services/service-grid.ts';
import { sourcingGrid } from '../../renderer/screens/services/sourcing-grid.ts';
import { staffGrid } from '../../renderer/screens/services/staff-grid.ts';
import { priceGrid } from '../../renderer/screens/terms/price-grid.ts';
import { providerShareGrid } from '../../renderer/screens/terms/provider-share-grid.ts';
import { type FamilyName, families, familyList } from '../../renderer/state/families.ts';
import { resultsOf, usedIn } from '../../renderer/state/results.ts';
import { sourcedScenarios, statedTerms } from '../../renderer/state/stated-terms.ts';
import { screenOfInput } from '../../renderer/state/view.ts';
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import { inputNames, inputTable } from '../../shared/model/inputs.ts';
import { switchTable } from '../../shared/model/switches.ts';
import { readDeal } from './compare-fixtures.ts';

/** A simple deal is entered on Services alone; the whole price clause stands with the other terms. */
const onServicesAndTerms = ['priceBasis', 'unitPrice', 'fixedCharge', 'priceShare'];

const chosenSwitches = Object.entries(switchTable).flatMap(([name, { derived }]) => (derived ? [] : [name]));
const everyName: readonly string[] = [...inputNames, ...chosenSwitches];
const placesOf = (name: string) => familyList.filter(({ columns }) => columns.some((one) => one === name));

describe('the table of families', () => {
  test('has every input and every switch that is chosen, once, or twice for a reason', () => {
    const counts = Object.fromEntries(everyName.map((name) => [name, placesOf(name).length]));
    const wanted = everyName.map((name) => [name, onServicesAndTerms.includes(name) ? 2 : 1]);
    expect(counts).toEqual(Object.fromEntries(wanted));
  });

  test('has nothing the model does not have, and each under rows of its own scope', () => {
    for (const { title, scope, columns } of familyList) {
      for (const name of columns) {
        expect([title, name, (inputTable[name] ?? switchTable[name])?.scope]).toEqual([title, name, scope]);
      }
    }
  });

  test('sends a figure to the screen where its input stands', () => {
    expect(screenOfInput('unitPrice')).toBe('services');
    expect(screenOfInput('deadBand')).toBe('terms');
    expect(screenOfInput('deliveryFactor')).toBe('providers');
    expect(inputNames.map(screenOfInput)).not.toContain(undefined);
  });
});

function layoutOf(deal: Deal) {
  return { deal, years: 1, unfolded: new Set<never>(), onUnfold: () => undefined, used: usedIn(deal) };
}

function rowsOf(deal: Deal, scenario: DealScenario): Readonly<Record<FamilyName, readonly GridRow[]>> {
  const results = resultsOf(deal);
  const layout = layoutOf(deal);
  const terms = ({ columns }: (typeof familyList)[number]) =>
    serviceTermsGrid(deal, scenario, columns, layout).rows;
  const scenarioTerms = ({ columns, lines = [] }: (typeof familyList)[number]) =>
    scenarioTermsGrid(sourcedScenarios(deal), { columns, lines }, results, layout).rows;
  return {
    deal: dealGrid(deal, layout).rows,
    asIs: serviceGrid(deal, results, layout).rows,
    metrics: metricGrid(deal, results, layout).rows,
    staff: staffGrid(deal, scenario, results, layout).rows,
    sourcing: sourcingGrid(deal, scenario, results, layout).rows,
    transition: scenarioGrid(deal, results, layout).rows,
    oneOffs: oneOffGrid(deal, scenario, layout).rows,
    benefits: benefitGrid(deal, scenario, results, layout).rows,
    risks: riskGrid(scenario, results, layout).rows,
    exit: scenarioTerms(families.exit),
    bias: scenarioTerms(families.bias),
    mitigations: mitigationGrid(scenario, layout).rows,
    providers: providerGrid(deal, layout).rows,
    engagement: engagementGrid(deal, scenario, results, layout).rows,
    delivery: deliveryGrid(deal, scenario, results, layout).rows,
    measures: measureGrid(deal, scenario, results, layout).rows,
    price: priceGrid(deal, scenario, results, layout).rows,
    outsidePrice: terms(families.outsidePrice),
    indexation: terms(families.indexation),
    volume: terms(families.volume),
    serviceLevels: terms(families.serviceLevels),
    savings: terms(families.savings),
    change: terms(families.change),
    gainShare: scenarioTerms(families.gainShare),
    providerShare: providerShareGrid(deal, scenario, results, layout).rows,
    termination: scenarioTerms(families.termination),
    governance: scenarioTerms(families.governance),
    integration: scenarioTerms(families.integration),
    priceAndTax: scenarioTerms(families.priceAndTax),
  };
}

/** Everything of a deal that holds switches of a scope. */
function holdersOf({ switches, services, scenarios }: Deal, scope: string | undefined) {
  const holders: Readonly<Record<string, readonly { readonly switches: object }[]>> = {
    deal: [{ switches }],
    service: services,
    metric: services.flatMap(({ metrics }) => metrics),
    scenario: scenarios,
    arrangement: scenarios.flatMap(({ arrangements }) => arrangements),
    benefit: scenarios.flatMap(({ benefits }) => benefits),
    oneOff: scenarios.flatMap(({ oneOffs }) => oneOffs),
    mitigation: scenarios.flatMap(({ mitigations }) => mitigations),
  };
  const found = holders[scope ?? ''];
  if (!found) throw new Error(`nothing holds switches of ${scope}`);
  return found;
}

/** The deal with one more choice made, and again for every option of every switch: what any variant can ask. */
function* variants(deal: Deal): Generator<Deal> {
  yield deal;
  for (const name of chosenSwitches) {
    for (const option of Object.keys(switchTable[name]?.options ?? {})) {
      const edit = editDeal(deal, name, (draft) => {
        for (const { switches } of holdersOf(draft, switchTable[name]?.scope)) {
          Object.assign(switches, { [name]: option });
        }
      });
      if (!edit.ok) throw new Error(edit.problems[0]?.message);
      yield edit.deal;
    }
  }
}

const cellsOf = (rows: readonly GridRow[]): readonly EditableCell[] =>
  rows.flatMap(({ cells }) => cells.filter(isEditable));
const nameOf = ({ key }: EditableCell) => key.split('/')[0] ?? '';

test('every input and switch has a cell in its section in some variant of a deal', () => {
  const deal = readDeal('sixth');
  const shown = new Set<string>();
  for (const variant of variants(deal)) {
    for (const scenario of sourcedScenarios(variant)) {
      for (const [family, rows] of Object.entries(rowsOf(variant, scenario))) {
        for (const cell of cellsOf(rows)) shown.add(`${family} ${nameOf(cell)}`);
      }
    }
  }
  const wanted = Object.entries(families).flatMap(([family, { columns }]) =>
    columns.map((name) => `${family} ${name}`),
  );
  expect(wanted.filter((place) => !shown.has(place))).toEqual([]);
});

test('what a switch leaves out of the contract has no cell', () => {
  const deal = readDeal('fourth');
  const [scenario] = sourcedScenarios(deal);
  if (!scenario) throw new Error('no scenario gives a service');
  const arrangement = scenario.arrangements[0];
  const edit = editDeal(deal, 'basis', (draft) => {
    const drafted = draft.scenarios.find(({ id }) => id === scenario.id)?.arrangements[0];
    if (drafted) Object.assign(drafted.switches, { priceBasis: 'fixedCharge', indexation: 'none' });
  });
  if (!edit.ok || !arrangement) throw new Error('not edited');
  const changed = edit.deal.scenarios.find(({ id }) => id === scenario.id);
  if (!changed) throw new Error('no such scenario');
  const { price, indexation } = rowsOf(edit.deal, changed);
  const key = `/${scenario.id}/${arrangement.service}/`;
  const names = cellsOf([...price, ...indexation])
    .filter((cell) => cell.key.includes(key))
    .map(nameOf);
  expect(names).toContain('fixedCharge');
  for (const gone of ['unitPrice', 'priceShare', 'indexRate', 'indexCap']) expect(names).not.toContain(gone);
});

test('a switch is chosen by its label, changes the deal, and is counted as a stated term', () => {
  const deal = readDeal('fourth');
  const [scenario] = sourcedScenarios(deal);
  if (!scenario) throw new Error('no scenario gives a service');
  const cell = cellsOf(rowsOf(deal, scenario).integration).find(
    ({ key }) => key === `interfaces/${scenario.id}/1`,
  );
  if (!cell) throw new Error('no cell for interfaces');
  const other = cell.value === 'lead' ? 'pointToPoint' : 'lead';
  const accepted = accept(cell, switchTable.interfaces?.options[other] ?? '');
  if (accepted.outcome !== 'change') throw new Error(accepted.outcome);
  const edit = editDeal(deal, accepted.change.label, accepted.change.apply);
  if (!edit.ok) throw new Error(edit.problems[0]?.message);
  const changed = edit.deal.scenarios.find(({ id }) => id === scenario.id);
  expect(changed?.switches.interfaces).toBe(other);
  const before = cell.value === switchTable.interfaces?.default ? 0 : 1;
  expect(changed && statedTerms(changed)).toBe(statedTerms(scenario) + 1 - before);
});
