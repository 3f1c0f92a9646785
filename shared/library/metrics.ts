// Metrics of service that are published with a level: to start from, never a claim about a deal.
import type { OptionOf } from '../model/switches.ts';
import { say } from '../text/say.ts';

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
const source = (): string => say('S0, Figure 6');
const cases = (): string => say('Case management tool');

const resolution = (priority: string, hours: number): LibraryMetric => ({
  id: `time-to-resolution-${priority.toLowerCase()}`,
  name: say('Time to resolution, {priority}', { priority }),
  unit: say('hours'),
  direction: 'lower',
  expected: hours,
  measuredWith: cases(),
  source: source(),
});

export const libraryMetrics = (): readonly LibraryMetric[] => [
  resolution('P2', 4),
  resolution('P3', 8),
  resolution('P4', 16),
  resolution('P5', 40),
  {
    id: 'issue-resolution-rate',
    name: say('Issue-resolution rate'),
    unit: say('% closed within target'),
    direction: 'higher',
    expected: 90,
    measuredWith: cases(),
    source: source(),
  },
  {
    id: 'customer-satisfaction',
    name: say('Customer satisfaction'),
    unit: say('points'),
    direction: 'higher',
    expected: 4.7,
    measuredWith: say('Customer satisfaction survey'),
    source: source(),
  },
  {
    id: 'average-speed-to-answer',
    name: say('Average speed to answer'),
    unit: say('seconds'),
    direction: 'lower',
    expected: 30,
    measuredWith: say('Automatic call distributor'),
    source: source(),
  },
  {
    id: 'call-abandonment',
    name: say('Call abandonment'),
    unit: say('% of calls'),
    direction: 'lower',
    expected: 5,
    measuredWith: say('Automatic call distributor, switch'),
    source: source(),
  },
  {
    id: 'first-call-resolution',
    name: say('First-call resolution'),
    unit: say('% of calls'),
    direction: 'higher',
    expected: 45,
    measuredWith: cases(),
    source: source(),
  },
  {
    id: 'compliance-with-slas',
    name: say('Compliance with SLAs'),
    unit: say('% met'),
    direction: 'higher',
    expected: 90,
    trigger: 3,
    measuredWith: say('Case management tool, reports of the provider'),
    source: source(),
  },
];
