// Small makers of planned cells, and which format and style a number takes.
import { NONE_TEXT } from '../formula/functions.ts';
import type { UnitName } from '../units/unit.ts';
import type { NumberFormat, PlannedCell, StyleName } from './plan.ts';

export const formatOf = {
  money: 'amount',
  moneyPerVolume: 'price',
  volume: 'volume',
  months: 'integer',
  days: 'integer',
  years: 'integer',
  rate: 'percent',
  share: 'percent',
  factor: 'factor',
  count: 'integer',
  flag: 'flag',
  fte: 'volume',
  level: 'price',
  points: 'points',
} satisfies Record<UnitName, NumberFormat>;

export const textCell = (row: number, column: number, text: string, style: StyleName): PlannedCell => ({
  row,
  column,
  content: { kind: 'text', text },
  style,
});

export const numberCell = (
  row: number,
  column: number,
  value: number,
  style: StyleName,
  format: NumberFormat,
): PlannedCell => ({ row, column, content: { kind: 'number', value }, style, format });

/** `value` is the engine's: NaN stands for none. */
export const formulaCell = (
  row: number,
  column: number,
  formula: string,
  value: number | string,
  style: StyleName,
  format: NumberFormat,
): PlannedCell => ({
  row,
  column,
  content: {
    kind: 'formula',
    formula,
    value: typeof value === 'number' && Number.isNaN(value) ? NONE_TEXT : value,
  },
  style,
  format,
});

export interface DealLabels {
  readonly title: string;
  readonly currency: string;
  readonly amountsIn: string;
  /** Month 1, such as 2027-01. */
  readonly start: string;
}

/** `USD million`, `ticket`, `months`, `%`: what stands in the unit column. */
export function unitLabel(unit: UnitName, labels: DealLabels, volumeUnit: string): string {
  const money =
    labels.amountsIn === 'ones'
      ? labels.currency
      : `${labels.currency} ${labels.amountsIn.replace(/s$/, '')}`;
  switch (unit) {
    case 'money':
      return money;
    case 'moneyPerVolume':
      return `${money} per ${volumeUnit}`;
    case 'volume':
      return volumeUnit;
    case 'months':
      return 'months';
    case 'rate':
      return '% a year';
    case 'share':
      return '%';
    case 'days':
      return 'days';
    case 'fte':
      return 'FTE';
    case 'points':
      return 'points';
    case 'flag':
      return '1 = yes';
    case 'years':
    case 'level':
    case 'factor':
    case 'count':
      return '';
    default:
      return unit satisfies never;
  }
}

/** Spreadsheet date of the first day of a month: days since 1899-12-30. `start` is year and month. */
export function monthSerial(start: string, month: number): number {
  const [year = 2000, first = 1] = start.split('-').map(Number);
  return Date.UTC(year, first - 1 + month - 1, 1) / 86_400_000 + 25_569;
}
