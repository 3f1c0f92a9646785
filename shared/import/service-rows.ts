// The services in the rows of one table: read by what its columns say, as new ones or as updates.
import { blankService } from '../deal/blank.ts';
import { type DealService, LIMITS, type Provenance } from '../deal/document.ts';
import { freshId } from '../deal/fresh-id.ts';
import { say } from '../text/say.ts';
import type { ImportColumn } from './columns.ts';
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
import { type CellsOf, cellsOf, mergeAt, unitRowBelow } from './header-text.ts';
import type { YearPlaces } from './header-year.ts';
import type { DecimalMark } from './number.ts';
import type { ProblemList, SkippedRow } from './problems.ts';
import { type Provenances, provenanceOf } from './row-provenance.ts';
import type { Figures } from './service-cost.ts';
import { inputsOverYears, type StatedService } from './service-years.ts';
import {
  cellAddress,
  type ForeignCell,
  type ForeignFile,
  type ForeignRow,
  type ForeignSheet,
  valueText,
} from './table.ts';
import { cellIn, sortedRows, withinLimit } from './table-rows.ts';
import { type RowDecision, type ServiceUpdate, serviceNamed, updatedService } from './update-service.ts';

export interface TablePlace {
  readonly file: ForeignFile;
  readonly sheet: ForeignSheet;
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  readonly nameColumn: ImportColumn;
  readonly years: YearPlaces;
  readonly problems: ProblemList;
  /** As the user said it; then no figure’s own mark is asked. */
  readonly decimal: DecimalMark | null;
  /** Power of ten that an amount of 1 means in the deal. */
  readonly dealScale: number;
  /** The day of the import, for its provenance. */
  readonly day: string | null;
}

export interface ReadRows {
  /** New ones. */
  readonly services: readonly DealService[];
  readonly updates: readonly ServiceUpdate[];
  readonly provenance: readonly Provenance[];
  readonly skipped: readonly SkippedRow[];
  /** The row of each service, by its id. */
  readonly rows: Readonly<Record<string, number>>;
}

interface RowsAsked {
  readonly existing: readonly DealService[];
  /** Of those, the ones that make room for new services. */
  readonly untouched: number;
  readonly decisions: Readonly<Record<number, RowDecision>>;
}

export class ServiceRows {
  /** The currency most amounts are in. */
  readonly currency: string | null;
  readonly #place: TablePlace;
  readonly #figureColumns: readonly (readonly [FigureColumn, Convention])[];
  readonly #below: readonly ForeignRow[];
  readonly #cellAt: CellsOf;

  constructor(place: TablePlace) {
    this.#place = place;
    const { sheet, headerRow, columns, years, decimal, dealScale } = place;
    const first = unitRowBelow(sheet, headerRow) ?? headerRow;
    this.#below = sheet.rows.filter(({ row, cells }) => row > first && cells.length > 0);
    this.#cellAt = cellsOf(sheet);
    const valuesOf = ({ column }: ImportColumn) =>
      this.#below.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? []);
    const figures = columns.filter(
      (one): one is FigureColumn =>
        one.field !== null && isFigure(one.field) && (!one.year || years.contractYear(one.year) !== null),
    );
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

  read({ existing, untouched, decisions }: RowsAsked): ReadRows {
    const services: DealService[] = [];
    const updates: ServiceUpdate[] = [];
    const provenance: Provenance[] = [];
    const rows: Record<string, number> = {};
    const decided = (row: ForeignRow) => decisions[row.row];
    const insisted = new Set(
      Object.entries(decisions).flatMap(([row, decision]) => (decision === 'leave' ? [] : [Number(row)])),
    );
    const sorted = sortedRows(
      this.#below,
      { columns: this.#place.columns, figures: this.#figureColumns },
      (row) => this.#text(row, this.#place.nameColumn),
      insisted,
    );
    const wanted = sorted.services.filter(({ row }) => decided(row) !== 'leave');
    const left = sorted.services.filter(({ row }) => decided(row) === 'leave');
    const targets = updateTargets(wanted, existing, decisions);
    const asNew = wanted.filter(({ row }) => !targets.has(row.row));
    const { taken, tooMany } = withinLimit(asNew, LIMITS.services - existing.length + untouched);
    const isTaken = new Set(taken);
    for (const one of wanted) {
      const { row, name } = one;
      const target = targets.get(row.row);
      if (target) {
        const stated = this.#stated(row, name);
        const update = updatedService(target, stated, inputsFrom(stated), this.#unit(row));
        const settled = stated.settled.filter((input) => update.changes.some(({ of }) => of === input));
        updates.push({ row: row.row, name, ...update });
        provenance.push(...this.#provenance(target.id, row, { ...stated, settled }));
        rows[target.id] = row.row;
      } else if (isTaken.has(one)) {
        const service = this.#newService(row, name, [...existing, ...services], provenance);
        services.push(service);
        rows[service.id] = row.row;
      }
    }
    const leftOut = left.map(({ row, name }) => ({
      row: row.row,
      name,
      why: say('You left it out.'),
      canBeTaken: true as const,
    }));
    const skipped = [...sorted.skipped, ...leftOut, ...tooMany].sort((one, other) => one.row - other.row);
    return { services, updates, provenance, skipped, rows };
  }

  #newService(
    row: ForeignRow,
    name: string,
    taken: readonly DealService[],
    provenance: Provenance[],
  ): DealService {
    const id = freshId(name, taken);
    const stated = this.#stated(row, name);
    const hasVolume = stated.inputs.some(({ input }) => input === 'volume');
    const cutName = this.#cut(name, LIMITS.name, row, this.#place.nameColumn);
    if (taken.some((other) => other.name === cutName)) {
      this.#place.problems.remark(
        this.#address(row, this.#place.nameColumn),
        say('There is another service “{name}”; both are kept.', { name: short(cutName) }),
        say('Give them different names, or update the one that is there.'),
      );
    }
    provenance.push(...this.#provenance(id, row, { ...stated, settled: [] }));
    return {
      ...blankService(
        { id, name: cutName },
        this.#unit(row) ?? (hasVolume ? say('unit') : say('month of service')),
      ),
      switches: stated.switches,
      inputs: inputsFrom(stated),
    };
  }

  #stated(row: ForeignRow, name: string): StatedService {
    const { problems, file, years } = this.#place;
    const context: FigureContext = { kind: file.kind, problems, currency: this.currency };
    const base: Figures = {};
    const byYear = new Map<number, Figures>();
    for (const [column, convention] of this.#figureColumns) {
      const cell = cellIn(row, column.column);
      this.#checkMerge(row, column, cell);
      const figure = readFigure(row.row, cell, column, convention, context);
      const year = column.year ? years.contractYear(column.year) : null;
      if (!figure) continue;
      if (year === null) base[column.field] = figure;
      else byYear.set(year, { ...byYear.get(year), [column.field]: figure });
    }
    const stated = inputsOverYears(base, byYear, years.last, problems);
    const at = this.#address(row, this.#place.nameColumn);
    if (row.hidden) {
      const what = say('The row of “{name}” is hidden in the sheet; it was taken.', { name: short(name) });
      problems.remark(at, what, say('Leave it out if it is not meant.'));
    }
    if (stated.inputs.length === 0) {
      const what = say('“{name}” was taken without any figure.', { name: short(name) });
      problems.remark(at, what, say('Fill them in, or leave it out.'));
    }
    return stated;
  }

  #unit(row: ForeignRow): string | null {
    const column = this.#place.columns.find(({ field }) => field === 'unit');
    const unit = column ? this.#text(row, column) : '';
    return column && unit ? this.#cut(unit, 60, row, column) : null;
  }

  #provenance(of: string, row: ForeignRow, stated: StatedService): Provenance[] {
    const { file, sheet, day } = this.#place;
    const column = this.#place.columns.find(({ field }) => field === 'note');
    const rowNote = column ? this.#text(row, column) : '';
    return provenanceOf({ of, rowNote, file, sheet, day } satisfies Provenances, stated);
  }

  /** Text of a cell; one merged downwards stands for every row it covers. */
  #text(row: ForeignRow, { column }: ImportColumn): string {
    const value = cellIn(row, column)?.value;
    if (value) return value.is === 'error' ? '' : valueText(value);
    const merge = mergeAt(this.#place.sheet, row.row, column);
    const reaches = merge && merge.left === column && merge.top > this.#place.headerRow;
    return reaches ? valueText(this.#cellAt(merge.top, merge.left)) : '';
  }

  #checkMerge(row: ForeignRow, column: FigureColumn, cell: ForeignCell | undefined): void {
    const merge = cell && mergeAt(this.#place.sheet, row.row, column.column);
    if (!merge || merge.bottom === merge.top) return;
    this.#place.problems.remark(
      this.#address(row, column),
      say('The cell is merged over rows {top} to {bottom}; its figure was taken for row {row} only.', {
        top: merge.top,
        bottom: merge.bottom,
        row: row.row,
      }),
      say('Share it out over the rows in the file, if it is meant for all of them.'),
      { input: fields[column.field].input, text: valueText(cell.value).slice(0, 60) },
    );
  }

  #cut(text: string, longest: number, row: ForeignRow, column: ImportColumn): string {
    if (text.length <= longest) return text;
    this.#place.problems.remark(
      this.#address(row, column),
      say('The text is longer than {longest} characters and was cut.', { longest }),
      say('Shorten it in the file, or in the deal.'),
    );
    return text
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  }

  #address = ({ row }: ForeignRow, { column }: ImportColumn): string => cellAddress(row, column);
}

/** The service each row updates: as the user said, else the one of its name; each service once. */
function updateTargets(
  rows: readonly { readonly row: ForeignRow; readonly name: string }[],
  existing: readonly DealService[],
  decisions: RowsAsked['decisions'],
): ReadonlyMap<number, DealService> {
  const targets = new Map<number, DealService>();
  const taken = new Set<string>();
  const claim = (row: number, service: DealService | undefined) => {
    if (!service || taken.has(service.id)) return;
    taken.add(service.id);
    targets.set(row, service);
  };
  for (const { row } of rows) {
    const decision = decisions[row.row];
    if (typeof decision === 'object')
      claim(
        row.row,
        existing.find(({ id }) => id === decision.update),
      );
  }
  for (const { row, name } of rows)
    if (decisions[row.row] === undefined) claim(row.row, serviceNamed(name, existing));
  return targets;
}

const inputsFrom = ({ inputs }: StatedService): DealService['inputs'] =>
  Object.fromEntries(inputs.map(({ input, number, values }) => [input, values ? [...values] : number]));

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

function mostFrequent(texts: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
