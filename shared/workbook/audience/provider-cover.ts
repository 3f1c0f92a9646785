// The Cover of a provider's workbook: whose it is, what it holds, what it does not, and how to read it.
import type { DealLabels } from '../cells.ts';
import type { MasterCheck } from '../checks-sheet.ts';
import { type CoverFace, coverWith, dealFacts, editionFacts, listedNames } from '../cover-sheet.ts';
import type { Edition } from '../edition.ts';
import type { Layout } from '../layout.ts';
import type { PlannedSheet } from '../plan.ts';

const contents: CoverFace['contents'] = {
  summary: 'Scope, volumes and what is paid, by contract year and clause.',
  inputs: 'Every figure the rest is calculated from, by year where it is by year.',
  terms: 'The clauses of the contract in words.',
  baseline: 'Time and volumes, by month.',
  scenario: 'Hand-over, prices and charges of each service, by month.',
  provider: 'What the provider is paid, by month.',
  checks: 'What must hold, and the figures as they were sent.',
  glossary: 'What every input and line item means.',
};

const reading: CoverFace['reading'] = [
  [
    'Blue cells',
    'are inputs. They stand on Inputs only and may be changed to try what they do; every other sheet follows.',
  ],
  [
    'Black and green',
    'cells calculate; green ones fetch a value from another sheet. Nothing is rounded on the way.',
  ],
  [
    'Months',
    'run across in the same columns on every sheet with months; month 0 is signing. One row has one formula in all its months.',
  ],
  [
    'Contract terms',
    'stand on Terms in words. Which clause holds is not chosen here; its numbers are inputs like all others.',
  ],
  ['Offers', 'are made on the bid sheet, not here: what is changed in this workbook reaches nobody.'],
  [
    'Protection',
    'guards against slips and has no password. There are no macros, hidden sheets, links to other files or circular references.',
  ],
];

/** A longer list is read on its own sheet. */
const MOST_LISTED = 12;

/** The services are those of this provider; it is not said whether there are others. */
export function providerCover(
  layout: Layout,
  labels: DealLabels,
  edition: Pick<Edition, 'writtenOn' | 'version'>,
  masterCheck: MasterCheck,
): PlannedSheet {
  const { provider, service } = layout.situation.instances;
  return coverWith(
    {
      subtitle: `Scope, terms and charges for ${listedNames(provider)}: a live model`,
      facts: [
        ['For', listedNames(provider)],
        ...dealFacts(layout, labels),
        [
          'Services',
          service.length > MOST_LISTED ? `${service.length}, listed on Summary` : listedNames(service),
        ],
        [
          'It holds',
          'the scope and volumes the contract plans with, its terms, and what they come to in charges. Volumes and prices are those of this provider.',
        ],
        [
          'It does not hold',
          'the price of changes ordered on request, what service levels will come to, shared gains or margins, tax, and early termination.',
        ],
        ...editionFacts(edition),
      ],
      reading,
      contents,
    },
    layout,
    labels,
    masterCheck,
  );
}
