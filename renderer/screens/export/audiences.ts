// Whom a file can be made for: one row each, with what it says to them and what it never does.
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import { type PlannedName, plannedSheets } from '../../../shared/bid/planned-sheets.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import type { FileOutcome } from '../../../shared/ipc/contract.ts';
import { say } from '../../../shared/text/say.ts';
import { api } from '../../api.ts';
import { exportActions } from '../../state/export.ts';
import { paperNow } from '../../state/settings.ts';

/** What was chosen for a file, as far as its audience asks for it. */
export interface Chosen {
  readonly dealId: string;
  /** Null where nobody is paid in the deal. */
  readonly party: Counterparty | null;
  readonly exportNumber: number;
}

export interface AudienceRow {
  readonly key: string;
  readonly name: string;
  readonly who: string;
  readonly holds: string;
  readonly never: string;
  /** What has to be chosen before it can be made. */
  readonly asks: 'nothing' | 'party' | 'party and round';
  /** The sheets of a workbook; null for what has none, or while nobody is chosen. */
  readonly sheets: (deal: Deal, party: Counterparty | null) => readonly PlannedName[] | null;
  /** Asks for a path, makes the file, and answers what came of it. */
  readonly write: (chosen: Chosen) => Promise<FileOutcome>;
}

const nobody = (): never => {
  throw new Error('nobody was chosen');
};

export const audienceRows = [
  {
    key: 'internal',
    name: say('Internal workbook'),
    who: say('Your own team and its auditors'),
    holds: say(
      'Everything: inputs with their sources, clauses in words, every month of every scenario and provider, comparison and checks. All formulas are live.',
    ),
    never: say('Nothing is left out. It stays in the house.'),
    asks: 'nothing',
    sheets: (deal) => plannedSheets(deal, { audience: 'internal' }),
    write: ({ dealId: id }) => api.exportDeal({ id, order: { audience: 'internal' } }),
  },
  {
    key: 'executive',
    name: say('Executive workbook'),
    who: say('Executives of your side'),
    holds: say(
      'Cover, summary with charts, comparison and checks; live wherever what is calculated from is there.',
    ),
    never: say(
      'Inputs, clauses and the sheets by month. It does show the estimates of providers’ cost: not for the other side.',
    ),
    asks: 'nothing',
    sheets: (deal) => plannedSheets(deal, { audience: 'executive' }),
    write: ({ dealId: id }) => api.exportDeal({ id, order: { audience: 'executive' } }),
  },
  {
    key: 'report',
    name: say('Executive report (PDF)'),
    who: say('Executives of your side, on paper'),
    holds: say(
      'The summary on one page: verdict, headline figures of every scenario, cost by term, bridge, gain with payback, margins of the providers, checks.',
    ),
    never: say(
      'Inputs, clauses and months. It does show the estimates of providers’ cost: not for the other side.',
    ),
    asks: 'nothing',
    sheets: () => null,
    write: ({ dealId: id }) => api.saveReport({ id, paper: paperNow() }),
  },
  {
    key: 'counterparty',
    name: say('Counterparty workbook'),
    who: say('One provider, for its part in one scenario'),
    holds: say('Its scope, volumes, prices, clauses and charges by month, with live formulas.'),
    never: say(
      'Cost as it is today, savings, discount rate, estimates of a provider’s cost, other bidders, risks, benefits, notes. The finished file is searched for all of them first.',
    ),
    asks: 'party',
    sheets: (deal, party) => party && plannedSheets(deal, { audience: 'counterparty', party }),
    write: ({ dealId: id, party }) =>
      api.exportDeal({ id, order: { audience: 'counterparty', party: party ?? nobody() } }),
  },
  {
    key: 'bid',
    name: say('Bid sheet'),
    who: say('One provider, who fills it in and sends it back'),
    holds: say(
      'A blue cell for each figure asked for, and beside it what was asked. It is read back line by line.',
    ),
    never: say('Anything the counterparty’s workbook would not say. It is searched in the same way.'),
    asks: 'party and round',
    sheets: (deal, party) => party && plannedSheets(deal, { audience: 'bid', party }),
    write: ({ dealId: id, party, exportNumber }) =>
      api.exportDeal({ id, order: { audience: 'bid', party: party ?? nobody(), exportNumber } }),
  },
] as const satisfies readonly AudienceRow[];

export type AudienceKey = (typeof audienceRows)[number]['key'];

/** Begins to make a file; what comes of it is said on every screen. */
export const startFile = (row: AudienceRow, deal: Deal, chosen: Chosen): void =>
  void exportActions.run({
    dealId: chosen.dealId,
    dealName: deal.name,
    what: row.name,
    write: () => row.write(chosen),
  });

export const rowOf = (key: string): AudienceRow =>
  audienceRows.find((row) => row.key === key) ?? audienceRows[0];

/** What stands on a sheet, in a few words. */
export const sheetWords: Readonly<Record<PlannedName['kind'], string>> = {
  cover: say('Deal, date, for whom it is, and whether all checks hold'),
  summary: say('Headline figures and charts'),
  inputs: say('Every figure that was typed; the blue cells can be changed'),
  terms: say('Each clause in words'),
  baseline: say('Services as they are, by month'),
  scenario: say('Total cost of performance by month'),
  provider: say('Its charges, cost and margin by month'),
  gains: say('What each side gains, by month'),
  compare: say('Scenarios beside each other, by year and as present value'),
  assumptions: say('Figures by their effect, with source and owner'),
  checks: say('Ledgers, sums and present values, each calculated twice'),
  glossary: say('What each line means'),
  bid: say('The lines to be priced, the stamp it is known by, room for remarks'),
};

/** In a provider’s file the same sheets hold its own part and nothing else. */
export const theirSheetWords: Readonly<Partial<Record<PlannedName['kind'], string>>> = {
  cover: say('What the file is, for whom, and whether its checks hold'),
  summary: say('Its charges by year and in all'),
  inputs: say('Its volumes, prices and terms; the blue cells can be changed'),
  scenario: say('Its scope and its charges by month'),
  baseline: say('Its volumes by month'),
  provider: say('Its charges and payments by month'),
  checks: say('Its sums and charges, each calculated twice'),
};
