// A whole workbook as plain data: what the writer writes, cell for cell, and what tests read.
import type { Chart } from './charts.ts';

export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** Formula text without the leading `=`; `value` is the engine's result, written as the cached one. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string };

/** Looks of a cell; `styles.ts` says what each means in font, fill and border. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'header'
  | 'headerRight'
  | 'section'
  | 'sectionRight'
  | 'label'
  | 'sublabel'
  | 'unit'
  | 'unitRight'
  | 'input'
  | 'carried'
  | 'constant'
  | 'calculation'
  | 'link'
  | 'linkText'
  | 'subtotal'
  | 'subtotalNote'
  | 'total'
  | 'totalNote'
  | 'check'
  | 'static'
  | 'open';

export type NumberFormat =
  | 'amount'
  | 'price'
  | 'volume'
  | 'percent'
  | 'factor'
  | 'integer'
  | 'points'
  | 'month'
  | 'flag'
  | 'general';

export interface Validation {
  readonly type: 'decimal' | 'whole';
  readonly min?: number;
  readonly max?: number;
  /** Shown when the value is refused. */
  readonly message: string;
}

export interface PlannedCell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: StyleName;
  readonly format?: NumberFormat;
  readonly validation?: Validation;
}

export interface Pages {
  /** What is printed: from A1 to here. */
  readonly last: { readonly row: number; readonly column: number };
  readonly breaksAfter: readonly number[];
  /** Per cent; without it, all of it on one page. */
  readonly scale?: number;
}

export interface PlannedSheet {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** Width in characters by column; columns not named take `defaultWidth`. */
  readonly widths: Readonly<Record<number, number>>;
  readonly defaultWidth: number;
  /** Rows above and columns left of this stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Rows and columns printed on every page. */
  readonly printTitles: { readonly rows: number; readonly columns: number };
  readonly landscape: boolean;
  /** Printed pages across; down as many as it takes. 0 lets the width run on. */
  readonly fitToWidth: number;
  /** Printed pages down; without it, as many as it takes. */
  readonly fitToHeight?: number;
  /** Where pages end by plan, not by chance; then `fitToWidth` is 0, as Excel has either the one or the other. */
  readonly pages?: Pages;
  readonly protect: boolean;
  readonly charts?: readonly Chart[];
  readonly tab?: 'client' | 'provider' | 'input' | 'neutral';
}

/** A workbook-wide name for one cell. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly PlannedSheet[];
  readonly names: readonly DefinedName[];
}
