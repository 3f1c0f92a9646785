// What the headline strip says: read from a deal by `state/headline.ts`, drawn by `components/frame`.
import type { Deal } from '../../shared/deal/document.ts';

export type ScenarioKind = Deal['scenarios'][number]['kind'];

export interface HeadlineScenario {
  readonly id: string;
  readonly name: string;
  readonly kind: ScenarioKind;
  readonly cost: number;
  /** Against the base; null for the base itself. */
  readonly delta: number | null;
  readonly deltaShare: number;
  /** As-is and the two that are compared; the others are only counted. */
  readonly judged: boolean;
}

export interface HeadlineGain {
  /** Key of the comparison it is of. */
  readonly comparison: string;
  readonly against: string;
  /** Points of contract value, as present value; NaN for none. */
  readonly points: number;
  readonly pointsUndiscounted: number;
  readonly amount: number;
  readonly base: number;
  readonly baseLabel: 'charges' | 'TCP';
}

export interface HeadlineMargin {
  readonly key: string;
  readonly name: string;
  readonly scenario: string;
  /** NaN without revenue. */
  readonly margin: number;
  readonly floor: number;
  readonly floorMissed: boolean;
  /** What such providers usually earn; null where nobody has said. */
  readonly band: readonly [number, number] | null;
}

export interface HeadlineVerdict {
  /** Key of the comparison it is of, and of the scenario that is judged in it. */
  readonly comparison: string;
  readonly scenario: string;
  readonly winWin: boolean;
  readonly clientGain: number;
  readonly providersGain: number;
  readonly floorsHeld: number;
  readonly floors: number;
  /** What has to be there before anything can be judged, and of which scenario; null where all is. */
  readonly missing: { readonly what: 'provider' | 'price'; readonly scenario: string } | null;
}

export interface HeadlineEdit {
  readonly label: string;
  readonly time: Date | null;
  /** The verdict before it, where it has changed. */
  readonly verdictBefore: boolean | null;
  readonly client: number;
  readonly providers: number;
  /** The one provider it touched, or “Providers”. */
  readonly providersName: string;
}

export interface Headline {
  readonly scenarios: readonly HeadlineScenario[];
  /** The scenario the deltas are measured against. */
  readonly baseId: string;
  readonly base: string;
  readonly gain: HeadlineGain | null;
  readonly margins: readonly HeadlineMargin[];
  readonly verdict: HeadlineVerdict | null;
}
