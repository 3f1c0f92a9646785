// The text of a .parley file, read and written.
import { say } from '../text/say.ts';
import { DEAL_FORMAT, DEAL_VERSION, type Deal } from './document.ts';
import { upgraded } from './upgrades.ts';
import { checkDeal, describeProblems } from './validate.ts';
import { expandedDocument, storedDeal } from './variants.ts';

/** Why a file is no deal; the message says what, where and what to do. */
export class DealFileError extends Error {
  readonly reason: 'not-json' | 'not-a-deal' | 'newer' | 'invalid';

  constructor(reason: DealFileError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DealFileError';
    this.reason = reason;
  }
}

/** Reads and upgrades the text of a deal file. Throws DealFileError. */
export function readDealText(text: string): Deal {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DealFileError(
      'not-json',
      say('This is not a readable deal file: {why}. Open a copy of it from a backup.', {
        why: error instanceof Error ? error.message : say('it is not JSON'),
      }),
      { cause: error },
    );
  }
  return readDealDocument(document);
}

/** Upgrades and checks a parsed deal document of any version. Throws DealFileError. */
export function readDealDocument(document: unknown): Deal {
  if (!isRecord(document) || document.format !== DEAL_FORMAT || typeof document.version !== 'number') {
    throw new DealFileError(
      'not-a-deal',
      say('This is not a Parley deal: it does not say "format": "{dealFormat}" and a version.', {
        dealFormat: DEAL_FORMAT,
      }),
    );
  }
  const version = document.version;
  if (version > DEAL_VERSION) {
    throw new DealFileError(
      'newer',
      say(
        'This deal was saved by a newer Parley (document version {version}, this one reads up to {dealVersion}). Update Parley to open it; the file has not been changed.',
        { version, dealVersion: DEAL_VERSION },
      ),
    );
  }
  const check = checkDeal(expandedDocument(upgraded(document, version)));
  if (!check.ok)
    throw new DealFileError(
      'invalid',
      say('This deal has errors:\n{problems}', { problems: describeProblems(check.problems) }),
    );
  return check.deal;
}

/** The deal as text with keys in the document's order, so that two saves of one deal are the same bytes. */
export function writeDealText(deal: Deal): string {
  const check = checkDeal(deal);
  if (!check.ok) throw new DealFileError('invalid', describeProblems(check.problems));
  return `${JSON.stringify(storedDeal(check.deal), null, 2)}\n`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
