// What a bid sheet says of itself, so that it is known again when it comes back filled in.
import type { Deal } from '../deal/document.ts';
import { freshId } from '../deal/fresh-id.ts';
import { type Counterparty, permittedDeal } from './permitted-deal.ts';

export interface Stamp {
  /** Of all the provider may know of the deal: another one says that something of it has changed. */
  readonly deal: string;
  /** Made of its name: our id for it may be an older one, or say how many there are. */
  readonly provider: string;
  readonly documentVersion: number;
  readonly exportNumber: number;
}

const FORM = 'parley-bid/2';

export const stampOf = (deal: Deal, party: Counterparty, exportNumber: number): Stamp => {
  const known = permittedDeal(deal, party, 'words');
  // Nor of the title: the deal’s own is kept where the file has another, and either way the bid is one of this deal.
  const named = { ...known, name: '' };
  return {
    deal: fingerprint(JSON.stringify(named, (key, value: unknown) => (IDS.has(key) ? undefined : value))),
    provider: freshId(known.providers[0]?.name ?? '', []),
    documentVersion: deal.version,
    exportNumber,
  };
};

/**
 * Whoever has the file can try words until one gives the same fingerprint: it is made of nothing that is not in
 * the file. So ids stay out of it, and there is no mark of the scenario, whose name says what it is to us.
 */
const IDS: ReadonlySet<string> = new Set(['id', 'service', 'provider', 'paidTo', 'metric']);

export const stampText = ({ deal, provider, documentVersion, exportNumber }: Stamp): string =>
  `${FORM} deal=${deal} provider=${provider} document=${documentVersion} export=${exportNumber}`;

export const isStamp = (text: string): boolean => text.trim().startsWith('parley-bid/');

/** Undefined for a form this Parley does not read, and for a stamp that was typed over. */
export function readStamp(text: string): Stamp | undefined {
  const found = /^parley-bid\/2 deal=([a-z]+) provider=([a-z0-9-]+) document=(\d+) export=(\d+)$/.exec(
    text.trim().replace(/\s+/g, ' '),
  );
  if (!found) return undefined;
  const [, deal = '', provider = '', documentVersion, exportNumber] = found;
  return { deal, provider, documentVersion: Number(documentVersion), exportNumber: Number(exportNumber) };
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
