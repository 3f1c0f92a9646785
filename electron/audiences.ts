// Whom an export is for, as the command line says it.
import { type Counterparty, NoSuchPartyError, scenarioOf } from '../shared/bid/permitted-deal.ts';
import type { Deal } from '../shared/deal/document.ts';
import { providersIn } from '../shared/deal/providers-in.ts';
import { LeakError } from '../shared/workbook/audience/scan.ts';
import { Failure } from './ipc/failures.ts';
import {
  exportBidSheet,
  exportForCounterparty,
  exportForExecutives,
  exportWorkbook,
} from './workbook/export.ts';

export const audiences = ['internal', 'executive', 'counterparty', 'bid'] as const;
export type Audience = (typeof audiences)[number];

export const isAudience = (text: string): text is Audience => audiences.some((one) => one === text);

export interface PartyAsked {
  readonly scenario?: string | undefined;
  readonly provider?: string | undefined;
}

/** The one part of a deal that is meant; undefined where nothing was said. Throws NoSuchPartyError. */
export function partyAsked(deal: Deal, { scenario, provider }: PartyAsked): Counterparty {
  const parties = deal.scenarios.flatMap((one) =>
    providersIn(deal, one).map(({ id }) => ({ scenario: one.id, provider: id })),
  );
  const meant = parties.filter(
    (party) =>
      (scenario ?? party.scenario) === party.scenario && (provider ?? party.provider) === party.provider,
  );
  const [party] = meant;
  if (scenario !== undefined && provider !== undefined) scenarioOf(deal, { scenario, provider });
  if (party && meant.length === 1) return party;
  const all = (party ? meant : parties).map((one) => `--provider ${one.provider} --scenario ${one.scenario}`);
  throw new NoSuchPartyError(
    all.length === 0 ? 'nobody is paid in this deal' : `say which file is meant: ${all.join(', or ')}`,
  );
}

interface Order {
  readonly audience: Audience;
  readonly asked: PartyAsked;
  /** Tells one round of bids from the next. */
  readonly exportNumber: number;
}

/** Throws Failure where the file would say what must not leave. */
export async function exportFor(
  deal: Deal,
  { audience, asked, exportNumber }: Order,
  file: string,
): Promise<void> {
  try {
    switch (audience) {
      case 'internal':
        return await exportWorkbook(deal, file);
      case 'executive':
        return await exportForExecutives(deal, file);
      case 'counterparty':
        return await exportForCounterparty(deal, partyAsked(deal, asked), file);
      case 'bid':
        return await exportBidSheet(deal, partyAsked(deal, asked), exportNumber, file);
      default:
        return audience satisfies never;
    }
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    throw new Failure(
      {
        what: error.message,
        remedy:
          'Change the field that is named, and export again. Where only a cell is named, no field of yours says it: please report the cell as a fault of Parley’s.',
      },
      { cause: error },
    );
  }
}
