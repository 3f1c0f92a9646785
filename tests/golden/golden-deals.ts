// The deals whose results were computed by tests/independent, read as files like everybody reads them.
import { readFileSync } from 'node:fs';
import type { Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';

const root = new URL('../../', import.meta.url);

export const goldenDeals = {
  '100m-low': 'shared/deal/samples/100m-low.parley',
  '100m-mid': 'shared/deal/samples/100m-mid.parley',
  '100m-high': 'shared/deal/samples/100m-high.parley',
  fourth: 'tests/golden/fourth.parley',
  fifth: 'tests/golden/fifth.parley',
  sixth: 'tests/golden/sixth.parley',
} as const;

export type GoldenName = keyof typeof goldenDeals;

export const goldenNames = Object.keys(goldenDeals) as readonly GoldenName[];

export const goldenPath = (name: GoldenName): string => new URL(goldenDeals[name], root).pathname;

export const goldenDeal = (name: GoldenName): Deal => readDealText(readFileSync(goldenPath(name), 'utf8'));

export const goldenExpected = (name: GoldenName): unknown =>
  JSON.parse(readFileSync(new URL(`tests/golden/${name}.expected.json`, root), 'utf8'));

/** Parity: |a − b| ≤ 1e-9·max(1, |a|, |b|). */
export const agrees = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
