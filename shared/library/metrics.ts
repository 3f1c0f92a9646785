// Metrics of service that are published with a level: to start from, never a claim about a deal.
import type { OptionOf } from '../model/switches.ts';

export interface LibraryMetric {
  readonly id: string;
  readonly name: string;
  /** What a level of 1 is. */
  readonly unit: string;
  readonly direction: OptionOf<'direction'>;
  readonly expected: number;
  /** Misses in a row that give a right to terminate, where the source names them. */
  readonly trigger?: number;
  readonly measuredWith: string;
  readonly source: string;
}

/** Support around the clock stands in the figure too; it is there or not, and has no level. */
const source = 'S0, Figure 6';
const cases = 'Case management tool';

const resolution = (priority: string, hours: number): LibraryMetric => ({
  id: `time-to-resolution-${priority.toLowerCase()}`,
  name: `Time to resolution, ${priority}`,
  unit: 'hours',
  direction: 'lower',
  expected: hours,
  measuredWith: cases,
  source,
});

export const libraryMetrics: readonly LibraryMetric[] = [
  resolution('P2', 4),
  resolution('P3', 8),
  resolution('P4', 16),
  resolution('P5', 40),
  {
    id: 'issue-resolution-rate',
    name: 'Issue-resolution rate',
    unit: '% closed within target',
    direction: 'higher',
    expected: 90,
    measuredWith: cases,
    source,
  },
  {
    id: 'customer-satisfaction',
    name: 'Customer satisfaction',
    unit: 'points',
    direction: 'higher',
    expected: 4.7,
    measuredWith: 'Customer satisfaction survey',
    source,
  },
  {
    id: 'average-speed-to-answer',
    name: 'Average speed to answer',
    unit: 'seconds',
    direction: 'lower',
    expected: 30,
    measuredWith: 'Automatic call distributor',
    source,
  },
  {
    id: 'call-abandonment',
    name: 'Call abandonment',
    unit: '% of calls',
    direction: 'lower',
    expected: 5,
    measuredWith: 'Automatic call distributor, switch',
    source,
  },
  {
    id: 'first-call-resolution',
    name: 'First-call resolution',
    unit: '% of calls',
    direction: 'higher',
    expected: 45,
    measuredWith: cases,
    source,
  },
  {
    id: 'compliance-with-slas',
    name: 'Compliance with SLAs',
    unit: '% met',
    direction: 'higher',
    expected: 90,
    trigger: 3,
    measuredWith: 'Case management tool, reports of the provider',
    source,
  },
];
