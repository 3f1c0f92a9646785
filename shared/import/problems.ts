// What the import has to say of a cell, a column or a row. Nothing is changed or left out without one.

export interface ImportProblem {
  readonly sheet: string;
  /** `C7`; null where it is about the sheet as a whole. */
  readonly cell: string | null;
  /** `refused`: the value was not taken. `remark`: it was, in a way the user should see. */
  readonly weight: 'refused' | 'remark';
  readonly what: string;
  /** The input whose figure it is about. */
  readonly input?: string;
  /** What stands in the cell. */
  readonly text?: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What stands in the cell a problem is about, and the input it would have been. */
export type About = Pick<ImportProblem, 'input' | 'text'>;

export interface SkippedRow {
  readonly row: number;
  readonly name: string;
  readonly why: string;
  /** It has a name and figures: the user can have it taken all the same. */
  readonly canBeTaken?: true;
}

/** Collects problems of one sheet. */
export class ProblemList {
  readonly all: ImportProblem[] = [];
  readonly #sheet: string;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  refuse(cell: string | null, what: string, remedy: string, about: About = {}): void {
    this.#add({ sheet: this.#sheet, cell, weight: 'refused', what, remedy, ...about });
  }

  remark(cell: string | null, what: string, remedy: string, about: About = {}): void {
    this.#add({ sheet: this.#sheet, cell, weight: 'remark', what, remedy, ...about });
  }

  /** A figure that holds for several years is looked at for each of them, and spoken of once. */
  #add(problem: ImportProblem): void {
    if (!this.all.some(({ cell, what }) => cell === problem.cell && what === problem.what))
      this.all.push(problem);
  }
}
