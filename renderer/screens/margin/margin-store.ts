// What is open on the margin screen of a deal.
import { say } from '../../../shared/text/say.ts';
import { createScreenStore } from '../../state/screen-store.ts';

/** The choice that is no scenario: the providers of all of them. */
export const ALL = say('all scenarios');

export interface MarginState {
  /** Scenario id or ALL; undefined until someone picks one. */
  readonly scenario: string | undefined;
  /** Key of the provider whose statement is shown; undefined until someone picks one. */
  readonly provider: string | undefined;
}

export const { use: useMargin, change: changeMargin } = createScreenStore<MarginState>({
  scenario: undefined,
  provider: undefined,
});
