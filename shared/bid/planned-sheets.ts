// Which sheets a file will have, before it is made: for whoever chooses. A test holds them to the plans.
import type { Deal } from '../deal/document.ts';
import { instantiate } from '../deal/instantiate.ts';
import { itemGroups } from '../model/groups.ts';
import { model } from '../model/index.ts';
import { counterpartyLayout } from '../workbook/audience/counterparty-plan.ts';
import { isForExecutives } from '../workbook/audience/executive-plan.ts';
import { permitted } from '../workbook/audience/permitted.ts';
import { permittedModel } from '../workbook/audience/permitted-model.ts';
import { type Layout, layOut, type SheetRole } from '../workbook/layout.ts';
import { SHEET } from './bid-sheet.ts';
import { type Counterparty, permittedDeal } from './permitted-deal.ts';

export interface PlannedName {
  readonly name: string;
  readonly kind: SheetRole['kind'] | 'bid';
}

/** Whom a file is for, and whose part it is where it is one party’s. */
export type Addressee =
  | { readonly audience: 'internal' | 'executive' }
  | { readonly audience: 'counterparty' | 'bid'; readonly party: Counterparty };

/** In the order of the tabs. Throws NoSuchPartyError. */
export function plannedSheets(deal: Deal, to: Addressee): readonly PlannedName[] {
  switch (to.audience) {
    case 'internal':
      return listed(layOut(model, instantiate(deal), itemGroups), () => true);
    case 'executive':
      return listed(layOut(model, instantiate(deal), itemGroups), isForExecutives);
    case 'counterparty': {
      const known = instantiate(permittedDeal(deal, to.party));
      const layout = counterpartyLayout(permittedModel(model, permitted), known, permitted);
      return listed(layout, () => true);
    }
    case 'bid':
      return [{ name: SHEET, kind: 'bid' }];
    default:
      return to satisfies never;
  }
}

const listed = (layout: Layout, isThere: (role: SheetRole) => boolean): readonly PlannedName[] =>
  layout.roles.filter(isThere).map((role) => ({ name: layout.sheetName(role), kind: role.kind }));
