// Writes the Summary downwards, row by row.
import type { Calculated } from '../model/calculated.ts';
import type { Instance } from '../model/instances.ts';
import type { CellPlace } from './address.ts';
import { type DealLabels, formatOf, formulaCell, numberCell, textCell, unitLabel } from './cells.ts';
import type { CompareSheet } from './compare-sheet.ts';
import type { ScenarioKind } from './edition.ts';
import type { Layout } from './layout.ts';
import { cellOf, type Live } from './live-values.ts';
import type { NumberFormat, PlannedCell, StyleName } from './plan.ts';

export interface SummarySubject {
  readonly layout: Layout;
  readonly values: Calculated;
  readonly labels: DealLabels;
  readonly kinds: ReadonlyMap<string, ScenarioKind>;
  readonly yearlyPlace: CompareSheet['yearlyPlace'];
}

/** A number where it stands, to be read by other cells. */
export interface Placed {
  readonly place: CellPlace;
  readonly value: number;
}

/** The widest table: a provider’s. */
export const LAST_COLUMN = 11;

export class SummaryWriter {
  readonly cells: PlannedCell[] = [];
  readonly sheet: string;
  row = 1;
  readonly #subject: SummarySubject;

  constructor(subject: SummarySubject) {
    this.#subject = subject;
    this.sheet = subject.layout.sheetName({ kind: 'summary' });
  }

  text(column: number, text: string, style: StyleName): CellPlace {
    this.cells.push(textCell(this.row, column, text, style));
    return { sheet: this.sheet, row: this.row, column };
  }

  section(title: string): void {
    for (let column = 1; column <= LAST_COLUMN; column++)
      this.text(column, column === 1 ? title : '', 'section');
    this.row += 1;
  }

  /** Titles over columns, the first left, figures right. */
  titles(titles: readonly string[]): readonly CellPlace[] {
    const places = titles.map((title, index) =>
      this.text(index + 1, title, index === 0 ? 'header' : 'headerRight'),
    );
    this.row += 1;
    return places;
  }

  live(
    column: number,
    { text, value }: Live,
    format: NumberFormat,
    style: StyleName = 'calculation',
  ): Placed {
    this.cells.push(formulaCell(this.row, column, text, value, style, format));
    return { place: { sheet: this.sheet, row: this.row, column }, value };
  }

  /** A whole number after words of ours; never words of a person, which must not stand in a formula. */
  words(column: number, before: string, { text, value }: Live): CellPlace {
    const formula = `"${before}"&${text}`;
    this.cells.push(formulaCell(this.row, column, formula, `${before}${value}`, 'calculation', 'general'));
    return { sheet: this.sheet, row: this.row, column };
  }

  /** What no formula calculates: a figure of the field. */
  fixed(column: number, value: number, format: NumberFormat): Placed {
    this.cells.push(numberCell(this.row, column, value, 'static', format));
    return { place: { sheet: this.sheet, row: this.row, column }, value };
  }

  /** The single value of an item, fetched from where it is calculated. */
  item(column: number, name: string, instance: Instance): Placed {
    const { layout, values } = this.#subject;
    const live = cellOf(layout.placeOf(name, instance), this.sheet, values.value(name, instance.key));
    return this.live(column, live, formatOf[layout.model.items[name]?.unit ?? 'factor'], 'link');
  }

  unitOf(name: string): string {
    const { layout, labels } = this.#subject;
    const unit = layout.model.items[name]?.unit ?? 'factor';
    return unit === 'level' || unit === 'factor' ? '' : unitLabel(unit, labels, '');
  }
}

/** A cell of the sheet as another of the same sheet reads it: relative, as a copied formula would. */
export const here = ({ place, value }: Placed): Live => cellOf(place, place.sheet, value, {});

/** An entry that is there because there is one for every scenario, year or month. */
export function placed(value: Placed | undefined): Placed {
  if (!value) throw new Error('the data of a chart lacks a cell');
  return value;
}
