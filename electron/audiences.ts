// Whom an export is for, as the command line says it.
import { OffersShownError } from '../shared/bid/offers-shown.ts';
import { type Counterparty, NoSuchPartyError, scenarioOf } from '../shared/bid/permitted-deal.ts';
import type { Deal } from '../shared/deal/document.ts';
import { providersIn } from '../shared/deal/providers-in.ts';
import {
  type Audience,
  audiences,
  type ExportOrder,
  type ExportProgress,
} from '../shared/ipc/export-order.ts';
import { LeakError } from '../shared/workbook/audience/scan.ts';
import { ofARival, withheld } from './exporting/export-failures.ts';
import { exportedBytes } from './workbook/export.ts';
import { replaceFile } from './workbook/replace-file.ts';

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
  if (provider !== undefined && !parties.some((one) => one.provider === provider)) {
    const known = deal.providers.filter(({ id }) => parties.some((one) => one.provider === id));
    throw new NoSuchPartyError(
      `no provider "${provider}" is paid in this deal; there is ${known.map(({ id, name }) => `${id} (${name})`).join(', ') || 'nobody'}`,
    );
  }
  if (scenario !== undefined && !deal.scenarios.some(({ id }) => id === scenario)) {
    const known = deal.scenarios.map(({ id, name }) => `${id} (${name})`).join(', ');
    throw new NoSuchPartyError(`there is no scenario "${scenario}"; there is ${known}`);
  }
  if (scenario !== undefined && provider !== undefined) scenarioOf(deal, { scenario, provider });
  if (party && meant.length === 1) return party;
  const all = (party ? meant : parties).map((one) => `--provider ${one.provider} --scenario ${one.scenario}`);
  throw new NoSuchPartyError(
    all.length === 0 ? 'nobody is paid in this deal' : `say which file is meant: ${all.join(', or ')}`,
  );
}

interface Wanted {
  readonly audience: Audience;
  readonly asked: PartyAsked;
  /** What the file of a provider is called inside; the deal’s title where nothing is said. */
  readonly title?: string | undefined;
  /** The bidder a provider’s file goes to. */
  readonly bidder?: string | undefined;
  /** Tells one round of bids from the next. */
  readonly exportNumber: number;
}

export function orderAsked(
  deal: Deal,
  { audience, asked, title, bidder, exportNumber }: Wanted,
): ExportOrder {
  const party = () => ({
    ...partyAsked(deal, asked),
    ...(title === undefined ? {} : { title }),
    ...(bidder === undefined ? {} : { bidder }),
  });
  switch (audience) {
    case 'internal':
    case 'executive':
      return { audience };
    case 'counterparty':
      return { audience, party: party() };
    case 'bid':
      return { audience, party: party(), exportNumber };
    default:
      return audience satisfies never;
  }
}

/** In this process: nobody is typing meanwhile. Throws Failure where the file would say what must not leave. */
export async function exportFor(
  deal: Deal,
  order: ExportOrder,
  file: string,
  onProgress?: (progress: ExportProgress) => void,
): Promise<void> {
  try {
    await replaceFile(file, await exportedBytes(deal, order, onProgress));
  } catch (error) {
    if (error instanceof OffersShownError) throw ofARival(error);
    throw error instanceof LeakError ? withheld(error) : error;
  }
}
