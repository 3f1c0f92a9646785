// The file that is being put together: whom it is for and whose part it holds, as chosen or as the deal suggests.
import { useMemo } from 'react';
import { type Counterparty, NoSuchPartyError } from '../../../shared/bid/permitted-deal.ts';
import type { PlannedName } from '../../../shared/bid/planned-sheets.ts';
import type { Deal, DealProvider } from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';
import type { ExportOrder } from '../../../shared/ipc/export-order.ts';
import { useChosenScenario } from '../../state/editing.ts';
import { chooseForExport, type ExportChoices, useExportChoices } from '../../state/export-choices.ts';
import { useView } from '../../state/view.ts';
import { type AudienceRow, type Chosen, rowOf } from './audiences.ts';

/** As an export is ordered. */
export type PartyOfFile = Extract<ExportOrder, { audience: 'bid' }>['party'];

export interface ExportFile {
  readonly row: AudienceRow;
  readonly chosen: Chosen;
  readonly choices: ExportChoices;
  readonly scenarios: ReturnType<typeof useChosenScenario>;
  /** Who takes part in the chosen scenario; nobody where no scenario pays anyone. */
  readonly parties: readonly DealProvider[];
  /** Null for what has no sheets. */
  readonly sheets: readonly PlannedName[] | null;
  readonly choose: (changes: Partial<ExportChoices>) => void;
}

export function useFile(deal: Deal): ExportFile {
  const dealId = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const choices = useExportChoices(dealId);
  const paying = deal.scenarios.filter((scenario) => providersIn(deal, scenario).length > 0);
  const scenarios = useChosenScenario(paying, deal);
  const parties = scenarios.scenario ? providersIn(deal, scenarios.scenario) : [];
  const provider = parties.find(({ id }) => id === choices.provider) ?? parties[0];
  const scenario = scenarios.scenario?.id;
  const title = choices.title.trim();
  const party = useMemo(
    (): PartyOfFile | null =>
      scenario !== undefined && provider !== undefined
        ? {
            ...{ scenario, provider: provider.id },
            ...(title === '' ? {} : { title }),
            ...(choices.bidder === null ? {} : { bidder: choices.bidder }),
          }
        : null,
    [scenario, provider, title, choices.bidder],
  );
  const row = rowOf(choices.audience);
  const sheets = useMemo(() => sheetsOf(row, deal, party), [row, deal, party]);
  return {
    row,
    chosen: { dealId, party, exportNumber: choices.exportNumber },
    choices,
    scenarios,
    parties,
    sheets,
    choose: (changes) => chooseForExport(dealId, changes),
  };
}

function sheetsOf(row: AudienceRow, deal: Deal, party: Counterparty | null) {
  try {
    return row.sheets(deal, party);
  } catch (error) {
    if (error instanceof NoSuchPartyError) return null;
    throw error;
  }
}
