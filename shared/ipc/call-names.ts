// The names alone, so that the preload script need not carry the validators.
import type { CallName, Told } from './contract.ts';

export const CHANNEL = 'parley:call';

export const toldChannels = {
  exportProgress: 'parley:export-progress',
  command: 'parley:command',
  dealOpened: 'parley:deal-opened',
  refused: 'parley:refused',
} as const satisfies Readonly<Record<keyof Told, string>>;

const named: Readonly<Record<CallName, true>> = {
  appInfo: true,
  person: true,
  namePerson: true,
  languages: true,
  chooseLanguage: true,
  saveTexts: true,
  listDeals: true,
  listSamples: true,
  createFromSample: true,
  createDeal: true,
  openDeal: true,
  importDealFile: true,
  openDropped: true,
  saveDealFile: true,
  duplicateDeal: true,
  archiveDeal: true,
  restoreDeal: true,
  tagDeal: true,
  deleteDeal: true,
  appendEdit: true,
  undo: true,
  redo: true,
  history: true,
  dealAt: true,
  nameState: true,
  readTable: true,
  readBids: true,
  readingNow: true,
  cancelReading: true,
  exportDeal: true,
  saveReport: true,
  cancelExport: true,
  openSaved: true,
  showSaved: true,
  zoom: true,
  toggleFullScreen: true,
  present: true,
};

export const callNames = Object.keys(named) as readonly CallName[];
