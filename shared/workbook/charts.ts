// Charts as plain data. Everything drawn is a range of cells; the writer adds what those cells hold at export.
import type { CellPlace } from './address.ts';

/** A block of cells by its upper left one. */
export interface CellRange extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

/** Colours without the leading #. */
export interface SeriesLook {
  /** Undefined for what only holds others up. */
  readonly fill?: string;
  /** Striped: what lowers the total. */
  readonly striped?: true;
  readonly outline?: string;
  readonly line?: { readonly color: string; readonly width: number; readonly dash?: Dash };
  readonly marker?: { readonly symbol: Marker; readonly color: string };
}

export type Dash = 'dash' | 'sysDot' | 'dashDot' | 'lgDash';
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond';

export interface ChartSeries {
  readonly name: CellPlace;
  /** Names along the axis, or where points stand on it. */
  readonly across: CellRange;
  readonly values: CellRange;
  readonly look: SeriesLook;
  /** At each mark its value, in a number format, or the name of the series. */
  readonly labels?: { readonly format: string } | 'name';
  readonly inLegend: boolean;
  /** Single marks that are filled otherwise, and the colour of what is written on them. */
  readonly marks?: readonly { readonly index: number; readonly fill: string; readonly label: string }[];
}

export interface ChartLayer {
  /** Bars lie, so that long names can be read; points are joined by lines where their look has one. */
  readonly kind: 'stackedBars' | 'groupedBars' | 'stackedAreas' | 'lines' | 'points';
  readonly series: readonly ChartSeries[];
}

export interface ChartAxis {
  readonly title: string;
  /** Excel number format. */
  readonly format: string;
  readonly min?: number;
  readonly max?: number;
}

export interface Chart {
  readonly title: string;
  /** For who does not see it: what it shows, and where its figures stand. */
  readonly alternativeText: string;
  /** One of the few that stand on an executive’s one page. */
  readonly isKey?: true;
  /** The cells it covers. */
  readonly place: Omit<CellRange, 'sheet'>;
  /** Areas first, then bars, lines, points: the order in which programs number the entries of a legend. */
  readonly layers: readonly ChartLayer[];
  readonly across: ChartAxis;
  readonly values: ChartAxis;
  /** None where a title says it: programs do not agree on which entry of lying bars is which. */
  readonly legend: 'right' | 'bottom' | 'none';
}

const MINUS = '"−"';

/** Amounts on an axis: no more decimals than the largest of them needs. */
export function amountFormat(largest: number): string {
  const digits = largest >= 100 ? '#,##0' : largest >= 10 ? '#,##0.0' : '#,##0.00';
  return `${digits};${MINUS}${digits};0`;
}

/** A label that says which way a step goes; nothing where there is no step. */
export function stepFormat(largest: number, sign: '+' | '−'): string {
  const digits = amountFormat(largest).split(';')[0] ?? '0';
  return `"${sign}"${digits};"${sign}"${digits};`;
}

export const shareFormat = `0 %;${MINUS}0 %;0 %`;
/** A share beside a bar. */
export const rateFormat = '0.0 %';
/** Whole numbers. */
export const countFormat = '0';

const LONGEST_NAME = 40;

/** A name where an axis or a legend must hold it: what tells names apart stands at their beginning or their end. */
export function short(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name;
  return `${characters.slice(0, 26).join('').trimEnd()} … ${characters.slice(-11).join('').trimStart()}`;
}
