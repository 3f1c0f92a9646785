// Deals whose every name and note is text that has broken spreadsheets, and the same deals with plain words.
import {
  blankArrangement,
  blankBenefit,
  blankMetric,
  blankOneOff,
  blankProvider,
  blankScenario,
  blankService,
} from '../../../shared/deal/blank.ts';
import { DEAL_FORMAT, DEAL_VERSION, type Deal } from '../../../shared/deal/document.ts';

export const hostileTexts: readonly string[] = [
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("http://127.0.0.1/","x")',
  "=cmd|' /C calc'!A0",
  'bell\u0007, null\u0000, escape\u001B, delete\u007F',
  'not a character \uFFFE\uFFFF here',
  'half a pair \uD83D here',
  '\uDE00 the other half',
  '_x0041_',
  '_x000D_=1+1',
  '👩‍👩‍👧‍👦 family 😀',
  'שלום עולם',
  '\u202Eright to left\u202C',
  "O'Brien's",
  "'quoted'",
  "ends in an apostrophe'",
  'History',
  'HISTORY',
  'Summary',
  'iNpUtS',
  '[1]Sheet',
  'a:b*c?d/e\\f',
  'A1',
  'R1C1',
  'TRUE',
  'x'.repeat(31),
  'X'.repeat(32),
  '<b>&"</v></c>',
  ']]>&amp;&#x41;',
  '#REF!',
  '00012',
  '2027-01-01',
  'two\nlines\r\nthree',
  ' spaces around ',
  '%s $x {{y}}',
  'n'.repeat(200),
];

/** Longer than any cell may be. */
export const LONG_NOTE = `=${'long note '.repeat(4_000)}`;

/**
 * Twelve months of two services, three scenarios and two providers; each text is the next that `next` gives, and each
 * that the first provider must not learn the next of `secret`.
 */
export function dealOfTexts(next: () => string, note: string, secret = next): Deal {
  const named = (id: string) => ({ id, name: next() });
  const kept = (id: string) => ({ id, name: secret() });
  const services = ['one', 'two'].map((id) => ({
    ...blankService(named(id), next()),
    switches: { performanceBasis: 'metrics' as const },
    inputs: { volume: 100, fte: 3, loadedCost: 5 },
    metrics: [
      { ...blankMetric(named(`metric-${id}`), next()), inputs: { metricAsIs: 1, metricAsIsSpread: 1 } },
    ],
  }));
  const scenario = (id: string, kind: 'as-is' | 'traditional' | 'out-tasking') => ({
    ...blankScenario(kept(id), kind),
    ...(kind !== 'as-is' && {
      arrangements: services.map((service, index) => ({
        ...blankArrangement(service.id, kind === 'traditional' || index === 0 ? 'first' : 'second'),
        inputs: { unitPrice: 12.34 + index },
      })),
      benefits: [blankBenefit(kept('benefit'))],
      oneOffs: [{ ...blankOneOff(named('one-off')), paidTo: 'first', inputs: { oneOffAmount: 5 } }],
    }),
    risks: [{ ...kept('risk'), mitigation: note, evidence: note, inputs: {} }],
    mitigations: [{ ...kept('mitigation'), switches: {}, inputs: {} }],
  });
  return {
    format: DEAL_FORMAT,
    version: DEAL_VERSION,
    name: next(),
    notes: note,
    currency: 'EUR',
    amountsIn: 'thousands',
    start: '2027-01',
    months: 12,
    switches: {},
    inputs: {},
    provenance: ['one', 'two'].flatMap((of) =>
      ['volume', 'fte', 'loadedCost'].map((input) => ({
        ...{ input, of, source: secret(), owner: secret() },
        ...(input === 'fte' ? { note } : { note: secret() }),
        signedOff: { by: secret(), on: '2027-01-01' },
      })),
    ),
    services,
    providers: [blankProvider(named('first')), blankProvider(kept('second'))],
    scenarios: [
      scenario('as-is', 'as-is'),
      scenario('traditional', 'traditional'),
      scenario('out-tasking', 'out-tasking'),
    ],
  };
}

/** Each text in turn, from the given one on. */
export function textsFrom(start: number): () => string {
  let index = start;
  return () => hostileTexts[index++ % hostileTexts.length] ?? '';
}

export function plainTexts(word = 'Plain'): () => string {
  let count = 0;
  return () => `${word} ${++count}`;
}
