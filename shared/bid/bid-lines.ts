// Which cells a bidder fills in: the prices and commitments of its own part, as far as they matter in this contract.
import type { Deal } from '../deal/document.ts';
import { freshId } from '../deal/fresh-id.ts';
import { instantiate } from '../deal/instantiate.ts';
import { model } from '../model/index.ts';
import { type InputDeclaration, type InputName, inputTable } from '../model/inputs.ts';
import { contractYears, type Instance, instanceWithKey, inYear } from '../model/instances.ts';
import { permittedModel } from '../workbook/audience/permitted-model.ts';
import { shownItems } from '../workbook/audience/provider-summary.ts';
import { reachedFrom } from '../workbook/reached.ts';
import { CONTRACT, type Counterparty, permittedDeal } from './permitted-deal.ts';

/** In the order of the sheet. What the client decides (scope, volumes, bands, index) is no bidder’s to fill in. */
export const filledByBidder = [
  'unitPrice',
  'fixedCharge',
  'fteRate',
  'fteSupplied',
  'openBookUnitCost',
  'costPlusFee',
  'targetCost',
  'targetFee',
  'priceCeiling',
  'committedCut',
  'priceProductivity',
  'minimumCommitment',
  'additionalRate',
  'reducedRate',
  'additionalRateBeyond',
  'reducedRateBeyond',
  'changePremium',
  'oneOffAmount',
  'assetPrice',
] as const satisfies readonly InputName[];

/** Read by no row a counterparty sees as long as they are 0, or by none at all; to be offered all the same. */
const inWords: ReadonlySet<string> = new Set<InputName>(['changePremium', 'assetPrice']);

export interface BidRow {
  /** Says which line it is wherever it stands: `unitPrice desk`. */
  readonly key: string;
  readonly input: string;
  readonly declared: InputDeclaration;
  /** Key of what holds it in our deal: `out-tasking/desk`. */
  readonly of: string;
  readonly name: string;
  readonly service: string;
  /** What stands in the deal now; one without a year where it is the same in all. */
  readonly cells: readonly { readonly year: number | undefined; readonly value: number }[];
}

export function bidRows(deal: Deal, party: Counterparty): readonly BidRow[] {
  const known = permittedDeal(deal, party);
  const situation = instantiate(known);
  const { inputs: used } = reachedFrom(permittedModel(model), situation, shownItems(situation));
  const worded = instantiate(permittedDeal(deal, party, 'words'));
  const idOf = idsFromNames(known);
  return filledByBidder.flatMap((input) => {
    const declared = inputTable[input];
    if (!declared) return [];
    const holders = situation.instances[declared.scope].filter(
      ({ key }) => used.has(`${input} ${key}`) || inWords.has(input),
    );
    return holders.map((holder) => ({
      key: `${input} ${idOf(holder.id)}`,
      ...{ input, declared, name: holder.name },
      of: `${party.scenario}${holder.key.slice(CONTRACT.id.length)}`,
      service: holder.belongsTo.service ?? '',
      cells: cellsOf(instanceWithKey(worded, holder.scope, holder.key), input, declared, deal.months),
    }));
  });
}

/** Ids that outlived a renaming would tell what a thing was called before, numbered ones how many there are. */
function idsFromNames({ services, providers, scenarios }: Deal): (id: string) => string {
  const taken: { readonly id: string }[] = [];
  const made = new Map<string, string>();
  for (const { id, name } of [services, providers, ...scenarios.map(({ oneOffs }) => oneOffs)].flat()) {
    made.set(id, freshId(name, taken));
    taken.push({ id: made.get(id) ?? '' });
  }
  return (id) => made.get(id) ?? id;
}

function cellsOf(holder: Instance, name: string, { by, fromYear = 1 }: InputDeclaration, months: number) {
  const value = holder.inputs[name] ?? 0;
  if (by === 'once') return [{ year: undefined, value: inYear(value, 1) }];
  const years = Math.max(0, contractYears(months) - fromYear + 1);
  return Array.from({ length: years }, (_, index) => ({
    year: fromYear + index,
    value: inYear(value, fromYear + index),
  }));
}
