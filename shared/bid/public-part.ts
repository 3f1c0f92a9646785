// What one counterparty may know of a deal, calculated: its workbook is printed from it, presenter mode draws it.
import type { Deal } from '../deal/document.ts';
import { instantiate } from '../deal/instantiate.ts';
import { calculateAll } from '../engine/calculation.ts';
import { model } from '../model/index.ts';
import { type Permitted, permitted } from '../workbook/audience/permitted.ts';
import { permittedModel } from '../workbook/audience/permitted-model.ts';
import { permittedClauses } from './permitted-clauses.ts';
import { type Counterparty, permittedDeal } from './permitted-deal.ts';

/** Throws NoSuchPartyError. */
export function publicPart(deal: Deal, party: Counterparty, table: Permitted = permitted) {
  const known = permittedDeal(deal, party, 'figures', table);
  const theirs = permittedModel(model, table);
  const situation = instantiate(known);
  const values = calculateAll(theirs, situation);
  return { known, theirs, situation, values, clauses: permittedClauses(deal, party, table) };
}
