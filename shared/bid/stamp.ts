// What a bid sheet says of itself, so that it is known again when it comes back filled in.
import type { Deal } from '../deal/document.ts';
import { type Counterparty, permittedDeal } from './permitted-deal.ts';

export interface Stamp {
  /** Of all the provider may know of the deal: another one says that something of it has changed. */
  readonly deal: string;
  readonly scenario: string;
  readonly provider: string;
  readonly documentVersion: number;
  readonly exportNumber: number;
}

const FORM = 'parley-bid/1';

export const stampOf = (deal: Deal, party: Counterparty, exportNumber: number): Stamp => ({
  deal: fingerprint(JSON.stringify(permittedDeal(deal, party, 'words'))),
  scenario: scenarioMark(party.scenario),
  provider: party.provider,
  documentVersion: deal.version,
  exportNumber,
});

/** What we call a scenario says what it is to us, so that only a mark of it leaves. */
export const scenarioMark = (id: string): string => fingerprint(`scenario ${id}`);

export const stampText = ({ deal, scenario, provider, documentVersion, exportNumber }: Stamp): string =>
  `${FORM} deal=${deal} scenario=${scenario} provider=${provider} document=${documentVersion} export=${exportNumber}`;

export const isStamp = (text: string): boolean => text.trim().startsWith('parley-bid/');

/** Undefined for a form this Parley does not read, and for a stamp that was typed over. */
export function readStamp(text: string): Stamp | undefined {
  const found =
    /^parley-bid\/1 deal=([a-z]+) scenario=([a-z]+) provider=([a-z0-9-]+) document=(\d+) export=(\d+)$/.exec(
      text.trim().replace(/\s+/g, ' '),
    );
  if (!found) return undefined;
  const [, deal = '', scenario = '', provider = '', documentVersion, exportNumber] = found;
  return {
    ...{ deal, scenario, provider },
    documentVersion: Number(documentVersion),
    exportNumber: Number(exportNumber),
  };
}

/** Tells texts apart, keeps nothing secret (FNV-1a, twice). Letters only: a figure in a file has to be a figure. */
export function fingerprint(text: string): string {
  const letters = (basis: number): string => {
    let hash = basis;
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    let rest = hash >>> 0;
    let written = '';
    for (let place = 0; place < 7; place++) {
      written += String.fromCharCode(97 + (rest % 26));
      rest = Math.floor(rest / 26);
    }
    return written;
  };
  return letters(0x811c9dc5) + letters(0x050c5d1f);
}
