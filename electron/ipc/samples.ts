// The sample deals that come with the app: plain deal files in one folder.
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEAL_EXTENSION, type Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';
import type { SampleSummary } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { Failure } from './failures.ts';
import { readText } from './files.ts';

const ENDING = `.${DEAL_EXTENSION}`;

export async function listSamples(folder: string): Promise<readonly SampleSummary[]> {
  const ids = await sampleIds(folder);
  return Promise.all(
    ids.map(async (id) => {
      const { name, notes, currency, months, services } = await readSample(folder, id);
      const isTemplate = TEMPLATES.includes(id);
      return { id, name, notes, currency, months, services: services.length, isTemplate };
    }),
  );
}

export async function sampleDeal(folder: string, id: string): Promise<Deal> {
  if ((await sampleIds(folder)).includes(id)) return readSample(folder, id);
  throw new Failure({
    what: say('There is no sample “{id}”.', { id }),
    remedy: say('Choose one of those listed.'),
  });
}

const readSample = async (folder: string, id: string): Promise<Deal> =>
  readDealText(await readText(join(folder, `${id}${ENDING}`)));

const sampleIds = async (folder: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => basename(name, ENDING))
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b));

const TEMPLATES = ['it-portfolio', 'finance-bpo', 'hr-outsourcing'];

/** Templates, then deals that were public, then the $100M contract; whatever is not named here follows by name. */
const ORDER = [
  ...TEMPLATES,
  'texas-dcs',
  'georgia-geta',
  'hmrc-aspire',
  'hmrc-columbus',
  'virginia-vita',
  'service-birmingham',
  'southwest-one',
  '100m-low',
  '100m-mid',
  '100m-high',
];
const place = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
