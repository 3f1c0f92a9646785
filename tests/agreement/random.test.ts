// Random deals that between them use every switch: LibreOffice and the engine say the same in every cell.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { writeDealText } from '../../shared/deal/file.ts';
import { SEED } from '../properties/random-deals.ts';
import { mustAgree, type Recalculation, recalculateAll } from './harness/recalculated.ts';
import { options, optionsUsed, tellingDeals } from './harness/telling-deals.ts';

const DEALS = 40;
const CELLS = 500_000;

const deals = tellingDeals(DEALS);
const names = deals.map((_, index) => `random-${String(index + 1).padStart(2, '0')}`);

let results: ReadonlyMap<string, Recalculation> = new Map();

beforeAll(async () => {
  results = await recalculateAll(
    new Map(deals.map((deal, index) => [names[index] ?? '', () => ({ plan: planDeal(deal) })])),
  );
});

describe(`${deals.length} random deals, seed ${SEED}`, () => {
  it('are enough, in number and in cells, and use every option of every switch', () => {
    expect(results.size).toBeGreaterThanOrEqual(DEALS);
    const cells = [...results.values()].reduce((sum, { compared }) => sum + compared, 0);
    expect(cells).toBeGreaterThanOrEqual(CELLS);
    const used = new Set(deals.flatMap(optionsUsed));
    expect(options.filter((option) => !used.has(option))).toEqual([]);
  });

  it.each(names)('%s says the same in LibreOffice as in the engine, in every formula cell', async (name) => {
    try {
      mustAgree(results.get(name), 500);
    } catch (reason) {
      // What failed is kept to be looked at.
      const deal = deals[names.indexOf(name)];
      const path = join(tmpdir(), `parley-${SEED}-${name}.parley`);
      if (deal) await writeFile(path, writeDealText(deal));
      throw new Error(path, { cause: reason });
    }
  });
});
