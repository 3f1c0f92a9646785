// The rows of a table of services: each one read, skipped with a reason, or remarked on.
import { blankService } from '../deal/blank.ts';
import { type DealService, LIMITS, type Provenance } from '../deal/document.ts';
import { freshId } from '../deal/fresh-id.ts';
import { cellsOf, type ImportColumn, mergeAt, valueText } from './columns.ts';
import { markInHeader } from './currency.ts';
import { fields, isFigure } from './fields.ts';
import {
  type Convention,
  conventionOf,
  currencyOf,
  type FigureColumn,
  type FigureContext,
  provenMark,
  readFigure,
} from './figures.ts';
import type { DecimalMark } from './number.ts';
import type { ProblemList, SkippedRow } from './problems.ts';
import { type Figures, type StatedInput, statedInputs } from './service-cost.ts';
import {
  cellAddress,
  type ForeignCell,
  type ForeignFile,
  type ForeignRow,
  type ForeignSheet,
} from './table.ts';

const totals =
  /^(grand |sub|zwischen|gesamt|sous[- ])?(totals?|totaux|summe|sum|somme|gesamt|insgesamt)\b|^gesamt(summe|kosten)\b/i;
const NOTE_LENGTH = 1_900;

export interface TablePlace {
  readonly file: ForeignFile;
  readonly sheet: ForeignSheet;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  readonly nameColumn: ImportColumn;
  readonly problems: ProblemList;
  /** As the user said it; then no figure’s own mark is asked. */
  readonly decimal: DecimalMark | null;
  /** Power of ten that an amount of 1 means in the deal. */
  readonly dealScale: number;
}

/** The rows of one table, read by what its columns say. */
export class ServiceRows {
  readonly currency: string | null;
  readonly #place: TablePlace;
  readonly #figureColumns: readonly (readonly [FigureColumn, Convention])[];

  constructor(place: TablePlace) {
    this.#place = place;
    const { sheet, headerRow, columns, decimal, dealScale } = place;
    const below = sheet.rows.filter(({ row }) => row > headerRow);
    const valuesOf = ({ column }: ImportColumn) =>
      below.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? []);
    const figures = columns.filter((one): one is FigureColumn => one.field !== null && isFigure(one.field));
    const proven = provenMark(figures.flatMap(valuesOf));
    const mark = decimal ?? (proven === 'both' ? null : proven);
    this.#figureColumns = figures.map((one) => {
      const convention = conventionOf(one, valuesOf(one), { decimal: mark, dealScale });
      return [one, decimal ? { ...convention, decimal } : convention];
    });
    const money = figures.filter(({ field }) => fields[field].kind === 'money');
    this.currency = mostFrequent(
      money.flatMap((one) =>
        valuesOf(one).map((value) => currencyOf(value) ?? markInHeader(one.header).currency ?? null),
      ),
    );
  }

  read(existing: readonly Pick<DealService, 'id' | 'name'>[]) {
    const services: DealService[] = [];
    const provenance: Provenance[] = [];
    const skipped: SkippedRow[] = [];
    const rows: Record<string, number> = {};
    const cellAt = cellsOf(this.#place.sheet);
    for (const row of this.#place.sheet.rows) {
      if (row.row <= this.#place.headerRow) continue;
      const name = this.#text(row, this.#place.nameColumn, cellAt);
      const hasFigures = this.#figureColumns.some(([{ column }]) => cellIn(row, column) !== undefined);
      const hasText = this.#place.columns.some(({ column, field }) => field !== null && cellIn(row, column));
      if (name === '' && !hasText) continue;
      const why = this.#whyNot(row, name, hasFigures, services.length + existing.length);
      if (why) {
        skipped.push({ row: row.row, name, why });
        continue;
      }
      const taken = [...existing, ...services];
      const read = this.#service(row, name, freshId(name, taken), cellAt);
      if (taken.some((other) => other.name === read.service.name)) {
        this.#place.problems.remark(
          this.#address(row, this.#place.nameColumn),
          `There is another service “${read.service.name}”; both are kept.`,
          'Give them different names.',
        );
      }
      services.push(read.service);
      rows[read.service.id] = row.row;
      provenance.push(...read.provenance);
    }
    return { services, provenance, skipped, rows };
  }

  #whyNot({ cells }: ForeignRow, name: string, hasFigures: boolean, count: number): string | null {
    if (name === '') return hasFigures ? 'It has figures but no name.' : 'It has no name.';
    if (totals.test(name)) return 'It is a total.';
    const headers = new Set(this.#place.columns.map(({ header }) => header.split(' › ').at(-1)));
    const repeated = cells.filter(({ value }) => headers.has(valueText(value))).length;
    if (repeated > 1 && repeated === cells.length) return 'It repeats the headers.';
    if (!hasFigures) return 'It has no figures: taken as a heading.';
    if (count >= LIMITS.services) return `A deal holds at most ${LIMITS.services} services.`;
    return null;
  }

  #service(row: ForeignRow, name: string, id: string, cellAt: ReturnType<typeof cellsOf>) {
    const problems = this.#place.problems;
    const context: FigureContext = { kind: this.#place.file.kind, problems, currency: this.currency };
    const figures: Figures = {};
    for (const [column, convention] of this.#figureColumns) {
      const cell = cellIn(row, column.column);
      this.#checkMerge(row, column, cell);
      const figure = readFigure(row.row, cell, column, convention, context);
      if (figure) figures[column.field] = figure;
    }
    const { inputs, switches } = statedInputs(figures, problems);
    if (row.hidden) {
      problems.remark(
        this.#address(row, this.#place.nameColumn),
        `The row of “${short(name)}” is hidden in the sheet; it was taken.`,
        'Remove the service if it is not meant.',
      );
    }
    if (inputs.length === 0) {
      problems.remark(
        this.#address(row, this.#place.nameColumn),
        `“${short(name)}” was taken without any figure.`,
        'Fill them in, or remove the service.',
      );
    }
    const unitColumn = this.#place.columns.find(({ field }) => field === 'unit');
    const unit = unitColumn ? this.#text(row, unitColumn, cellAt) : '';
    const hasVolume = inputs.some(({ input }) => input === 'volume');
    const service: DealService = {
      ...blankService(
        { id, name: this.#cut(name, LIMITS.name, row, this.#place.nameColumn) },
        unitColumn && unit ? this.#cut(unit, 60, row, unitColumn) : hasVolume ? 'unit' : 'month of service',
      ),
      switches,
      inputs: Object.fromEntries(inputs.map(({ input, number }) => [input, number])),
    };
    const noteColumn = this.#place.columns.find(({ field }) => field === 'note');
    const note = noteColumn ? this.#text(row, noteColumn, cellAt) : '';
    return { service, provenance: this.#provenance(id, inputs, note) };
  }

  /** Each stated input: reported by the file, or derived from cells of it. The row’s note goes with the first. */
  #provenance(of: string, inputs: readonly StatedInput[], rowNote: string): Provenance[] {
    return inputs.map(({ input, cells, derivation }, index) => {
      const places = [...new Set(cells.map(({ cell }) => cell))].join(', ');
      const sheet = this.#place.file.kind === 'xlsx' ? `, sheet “${this.#place.sheet.name}”` : '';
      const parts = [derivation, ...cells.map(({ note }) => note), index === 0 ? rowNote : ''];
      const note = parts.filter(Boolean).join('; ').slice(0, NOTE_LENGTH);
      return {
        input,
        of,
        status: derivation ? 'derived' : 'reported',
        source: `${this.#place.file.name}${sheet}, ${cells.length > 1 ? 'cells' : 'cell'} ${places}`,
        ...(note ? { note } : {}),
      };
    });
  }

  /** Text of a cell; one merged downwards stands for every row it covers. */
  #text(row: ForeignRow, { column }: ImportColumn, cellAt: ReturnType<typeof cellsOf>): string {
    const value = cellIn(row, column)?.value;
    if (value) return value.is === 'error' ? '' : valueText(value);
    const merge = mergeAt(this.#place.sheet, row.row, column);
    const reaches = merge && merge.left === column && merge.top > this.#place.headerRow;
    return reaches ? valueText(cellAt(merge.top, merge.left)) : '';
  }

  #checkMerge(row: ForeignRow, column: ImportColumn, cell: ForeignCell | undefined): void {
    const merge = cell && mergeAt(this.#place.sheet, row.row, column.column);
    if (!merge || merge.bottom === merge.top) return;
    this.#place.problems.remark(
      this.#address(row, column),
      `The cell is merged over rows ${merge.top} to ${merge.bottom}; its figure was taken for row ${row.row} only.`,
      'Share it out over the rows in the file, if it is meant for all of them.',
    );
  }

  #cut(text: string, longest: number, row: ForeignRow, column: ImportColumn): string {
    if (text.length <= longest) return text;
    this.#place.problems.remark(
      this.#address(row, column),
      `The text is longer than ${longest} characters and was cut.`,
      'Shorten it in the file, or in the deal.',
    );
    return text
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  }

  #address = ({ row }: ForeignRow, { column }: ImportColumn): string => cellAddress(row, column);
}

const cellIn = ({ cells }: ForeignRow, column: number): ForeignCell | undefined =>
  cells.find((cell) => cell.column === column);

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

function mostFrequent(texts: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
