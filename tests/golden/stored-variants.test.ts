// The script reads variants as files hold them, by its own reading of the format: it prints the same of a deal with
// variants as of the same deal with every scenario written out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blankOneOff } from '../../shared/deal/blank.ts';
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { writeDealText } from '../../shared/deal/file.ts';
import { printedBy } from './differences.ts';
import { goldenDeal } from './golden-deals.ts';

function printed(deal: Deal): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'parley-variants-'));
  try {
    const path = join(folder, 'deal.parley');
    writeFileSync(path, writeDealText(deal));
    return printedBy(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sixth = goldenDeal('sixth');
const parent = sixth.scenarios.find(({ arrangements }) =>
  arrangements.some(({ measures }) => measures.length > 1),
);

/** A variant with every kind of difference: changed, added, taken away, in lists and inside their things. */
function changed(scenario: DealScenario, id: string): DealScenario {
  const made = structuredClone(scenario);
  const measured = made.arrangements.find(({ measures }) => measures.length > 1);
  const [first, ...measures] = measured?.measures ?? [];
  if (!measured || !first || !measures[0]) throw new Error('nothing is measured');
  measures[0].inputs = { ...measures[0].inputs, measureMean: 7 };
  measured.measures = measures;
  measured.inputs = { shareHandedOver: 0.6, ...measured.inputs, missRate: [0.5, 0.25] };
  const { governanceShare: _gone, ...inputs } = made.inputs;
  return {
    ...made,
    id,
    name: id,
    variantOf: scenario.id,
    inputs: { ...inputs, priceScale: 0.9 },
    arrangements: made.arrangements.filter((one, place) => one === measured || place > 0),
    engagements: made.engagements.slice(1),
    oneOffs: [
      ...made.oneOffs,
      { ...blankOneOff({ id: 'late', name: 'Late' }), inputs: { oneOffMonth: 3, oneOffAmount: 11 } },
    ],
  };
}

it('changed, added and taken away, a variant of a variant, and a list in another order', () => {
  if (!parent) throw new Error('no scenario measures a service');
  const child = changed(parent, 'child');
  const grandchild: DealScenario = {
    ...structuredClone(child),
    id: 'grandchild',
    name: 'grandchild',
    variantOf: 'child',
    inputs: { ...child.inputs, priceScale: 1.1 },
    arrangements: child.arrangements.toReversed(),
  };
  // The child stands before its parent: order in the file means nothing.
  const variants: Deal = { ...sixth, scenarios: [grandchild, child, ...sixth.scenarios] };
  const stored = JSON.parse(writeDealText(variants)) as { scenarios: Record<string, unknown>[] };
  expect(stored.scenarios[0]?.differences).toHaveLength(2);
  const told = stored.scenarios
    .slice(0, 2)
    .flatMap(({ differences }) => differences as Record<string, unknown>[]);
  expect(told.some((difference) => !('value' in difference))).toBe(true);
  expect(told.some(({ at }) => (at as string[])[2] === 'measures')).toBe(true);
  const writtenOut: Deal = {
    ...variants,
    scenarios: variants.scenarios.map((scenario) => ({ ...scenario, variantOf: null })),
  };
  expect(printed(variants)).toEqual(printed(writtenOut));
});
