// What advice is about, and the figures of the seeds that a result is held against.
import { exceeds } from '../formula/functions.ts';
import { figure } from '../text/figures.ts';
import { say, toSay } from '../text/say.ts';

export type AdviceTopic =
  | 'saving'
  | 'retained'
  | 'margin'
  | 'floor'
  | 'bonus'
  | 'repricing'
  | 'staff'
  | 'pool'
  | 'points'
  | 'rankings'
  | 'notWinWin';

export interface Advice {
  readonly topic: AdviceTopic;
  /** Key of the scenario, provider in a scenario, service in a scenario, or pair of scenarios. */
  readonly about: string;
  /** A sentence with the figures. */
  readonly message: string;
  readonly source: string;
}

interface Band {
  readonly low: number;
  readonly high: number;
}

/** Figures of the seeds that a result is compared with. */
export const bands = {
  saving: { low: 0, high: 0.3, source: toSay('S1: up to 30 % is claimed; more wants explaining') },
  retained: {
    low: 0.1,
    high: 0.15,
    source: toSay('S0, Manage the Delivery: 10–15 % of operations stay in-house'),
  },
  bonus: {
    low: 0.02,
    high: 0.04,
    source: toSay('S0, Manage the Delivery: 2–4 % for beating satisfaction targets'),
  },
  points: {
    low: 5,
    high: 12,
    source: toSay('S0, Returns Are Worth the Investment: 7–10 points, 5–12 by free pairing'),
  },
} satisfies Record<string, Band & { source: string }>;

export const outside = (value: number, { low, high }: Band): boolean =>
  exceeds(low, value) || exceeds(value, high);
export const decimal = (value: number): string =>
  figure(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const percent = (share: number): string => `${decimal(100 * share)} %`;
export const between = ({ low, high }: Band): string =>
  say('{low} to {high}', { low: percent(low), high: percent(high) });
