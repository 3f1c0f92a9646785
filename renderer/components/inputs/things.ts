// What the rows of a grid are of: one of them, several, so many of them.
import { say } from '../../../shared/text/say.ts';

export interface Things {
  /** “service” */
  readonly one: string;
  /** “services” */
  readonly many: string;
  /** “1 service”, “3 services” */
  readonly counted: (count: number) => string;
}

export const things = {
  service: {
    one: say('service'),
    many: say('services'),
    counted: (count) => say('{count, plural, one {# service} other {# services}}', { count }),
  },
  metric: {
    one: say('metric'),
    many: say('metrics'),
    counted: (count) => say('{count, plural, one {# metric} other {# metrics}}', { count }),
  },
  provider: {
    one: say('provider'),
    many: say('providers'),
    counted: (count) => say('{count, plural, one {# provider} other {# providers}}', { count }),
  },
  scenario: {
    one: say('scenario'),
    many: say('scenarios'),
    counted: (count) => say('{count, plural, one {# scenario} other {# scenarios}}', { count }),
  },
  oneOff: {
    one: say('one-off'),
    many: say('one-offs'),
    counted: (count) => say('{count, plural, one {# one-off} other {# one-offs}}', { count }),
  },
  benefit: {
    one: say('benefit'),
    many: say('benefits'),
    counted: (count) => say('{count, plural, one {# benefit} other {# benefits}}', { count }),
  },
  risk: {
    one: say('risk'),
    many: say('risks'),
    counted: (count) => say('{count, plural, one {# risk} other {# risks}}', { count }),
  },
  mitigation: {
    one: say('mitigation'),
    many: say('mitigations'),
    counted: (count) => say('{count, plural, one {# mitigation} other {# mitigations}}', { count }),
  },
} as const satisfies Readonly<Record<string, Things>>;
