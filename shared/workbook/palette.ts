// The app's colours on white: the light values of renderer/theme/tokens.css, where a style sheet cannot be read.
// A test holds the two together.
import type { ScenarioKind } from './edition.ts';

/** By token, without the leading #. */
export const palette = {
  surface: 'FFFFFF',
  chrome: 'F5F6F7',
  rule: 'E2E5E9',
  'rule-strong': 'B9C0C8',
  ink: '15181C',
  'ink-2': '474F59',
  'ink-3': '5C6570',
  client: '1A62B8',
  'client-tint': 'BCD4F0',
  provider: 'CF7A0A',
  'provider-text': '8F4E00',
  band: 'F3D5A8',
  good: '1C7540',
  bad: 'B9271F',
  input: '3537C9',
  'scenario-as-is': '87909B',
  'scenario-traditional': '5E93CF',
  'scenario-out-tasking': '1A62B8',
  'term-r': 'C9CFD6',
  'term-s': '66788D',
  'term-cr': '93A2B3',
  'term-b': 'BDB59F',
  'term-k': '7C8C9E',
  'term-p': 'A9B4C0',
  'term-gs': '958B6E',
  'term-g': 'B29A86',
  'term-x': '84695A',
  'term-t': 'D3C3B1',
  'term-l': 'A4808F',
  'term-n': '86A79A',
  'term-e': '55535F',
  'term-vat': 'A2BCC1',
} as const satisfies Record<string, string>;

export const scenarioColours = {
  'as-is': palette['scenario-as-is'],
  traditional: palette['scenario-traditional'],
  'out-tasking': palette['scenario-out-tasking'],
  custom: palette['ink-3'],
} as const satisfies Record<ScenarioKind, string>;

const byToken: Readonly<Record<string, string>> = palette;

/** The fill of a term of total cost of performance, by its letter code. */
export const termColour = (code: string): string => byToken[`term-${code.toLowerCase()}`] ?? palette['ink-3'];

/** What is written on a scenario’s colour, as readable as the app’s own letters. */
export const onScenario = {
  'as-is': palette.ink,
  traditional: palette.ink,
  'out-tasking': palette.surface,
  custom: palette.surface,
} as const satisfies Record<ScenarioKind, string>;
