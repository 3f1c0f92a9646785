// Figures of the field that a result is held against: advice with its source, never a bound.
import { toSay } from '../text/say.ts';
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** Usual net margin of a provider, by the kind of scenario it takes part in. */
export const marginBands: Readonly<
  Record<'as-is' | 'traditional' | 'out-tasking' | 'custom', Band | undefined>
> = {
  'as-is': undefined,
  traditional: {
    low: 0.05,
    high: 0.1,
    source: toSay('S0, Returns Are Worth the Investment: traditional provider, net'),
  },
  'out-tasking': {
    low: 0.12,
    high: 0.2,
    source: toSay('S0, Returns Are Worth the Investment: specialised provider, net'),
  },
  custom: undefined,
};
