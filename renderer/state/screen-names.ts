// What the screens of a deal are called wherever they are named.
import { say } from '../../shared/text/say.ts';
import type { DealScreen } from './view.ts';

export const screenNames: Readonly<Record<DealScreen, string>> = {
  overview: say('Overview'),
  services: say('Services'),
  'import-services': say('Import services'),
  scenarios: say('Scenarios'),
  providers: say('Providers'),
  terms: say('Terms'),
  compare: say('Compare'),
  margin: say('Margin'),
  assumptions: say('Assumptions'),
  bids: say('Bids'),
  history: say('History'),
  export: say('Export'),
};
