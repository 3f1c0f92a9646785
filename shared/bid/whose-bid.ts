// Whose bid a sheet is, for which scenario: its stamp names neither the scenario nor our ids, so it is told by what
// was asked.
import type { Deal } from '../deal/document.ts';
import { providersIn } from '../deal/providers-in.ts';
import { bidRows } from './bid-lines.ts';
import type { Counterparty } from './permitted-deal.ts';
import type { SheetCell } from './reading.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** Every part of the deal the sheet suits: one, or several where the provider was asked the same in each. */
export function partiesOfBid(deal: Deal, stamp: Stamp, cells: readonly SheetCell[]): readonly Counterparty[] {
  const parties = deal.scenarios
    .flatMap((scenario) =>
      providersIn(deal, scenario).map(({ id }) => ({ scenario: scenario.id, provider: id })),
    )
    .map((party) => ({ party, now: stampOf(deal, party, stamp.exportNumber) }))
    .filter(({ now }) => now.provider === stamp.provider);
  const unchanged = parties.filter(({ now }) => now.deal === stamp.deal);
  if (unchanged.length > 0) return unchanged.map(({ party }) => party);
  // The deal has changed since: then by the lines that were asked for.
  const said = new Set(cells.flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : [])));
  const asked = parties.map(({ party }) => ({ party, keys: bidRows(deal, party).map(({ key }) => key) }));
  const all = new Set(asked.flatMap(({ keys }) => keys).filter((key) => said.has(key)));
  const suiting = asked.filter(({ keys }) => keys.length === all.size && keys.every((key) => all.has(key)));
  return (suiting.length > 0 ? suiting : asked).map(({ party }) => party);
}
