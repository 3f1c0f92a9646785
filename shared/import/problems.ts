// What the import has to say of a cell, a column or a row. Nothing is changed or left out without one.

export interface ImportProblem {
  readonly sheet: string;
  /** `C7`; null where it is about the sheet as a whole. */
  readonly cell: string | null;
  /** `refused`: the value was not taken. `remark`: it was, in a way the user should see. */
  readonly weight: 'refused' | 'remark';
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

export interface SkippedRow {
  readonly row: number;
  readonly name: string;
  readonly why: string;
}

/** Collects problems of one sheet. */
export class ProblemList {
  readonly all: ImportProblem[] = [];
  readonly #sheet: string;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  refuse(cell: string | null, what: string, remedy: string): void {
    this.all.push({ sheet: this.#sheet, cell, weight: 'refused', what, remedy });
  }

  remark(cell: string | null, what: string, remedy: string): void {
    this.all.push({ sheet: this.#sheet, cell, weight: 'remark', what, remedy });
  }
}
