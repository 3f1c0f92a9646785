// The figures of a chart as a table: what T shows in the chart’s place and what is copied are both made of it.
import { say } from '../../../shared/text/say.ts';
import { type TextCell, tableText } from '../figures/table-text.ts';

export interface ChartColumn {
  readonly head: string;
  /** How its figures are written on the screen; copied they have every digit. */
  readonly write: (value: number) => string;
}

export interface ChartRow {
  readonly key: string;
  readonly head: string;
  /** One for each column; NaN where there is none. */
  readonly values: readonly number[];
  /** Where a row is of another unit than its columns. */
  readonly write?: (value: number) => string;
  readonly isTotal?: boolean;
}

export interface ChartTable {
  /** What stands over the names of the rows. */
  readonly corner: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

/** For the clipboard: every digit, as the locale writes numbers. */
export function chartTableText({ corner, columns, rows }: ChartTable, locale: string): string {
  const lines: readonly (readonly TextCell[])[] = [
    [corner, ...columns.map(({ head }) => head)],
    ...rows.map(({ head, values }) => [head, ...values]),
  ];
  return tableText(lines, locale);
}

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** Series that have a value for each month, signing first, or for each year: a row a step, a column a series. */
export const stepsTable = (
  corner: string,
  series: readonly Series[],
  write: (value: number) => string,
  nameOf: (step: number) => string = stepName,
): ChartTable => ({
  corner,
  columns: series.map(({ name }) => ({ head: name, write })),
  rows: Array.from({ length: Math.max(0, ...series.map(({ values }) => values.length)) }, (_, step) => ({
    key: String(step),
    head: nameOf(step),
    values: series.map(({ values }) => values[step] ?? Number.NaN),
  })),
});

const stepName = (step: number): string => (step === 0 ? say('signing') : String(step));
