// A planned workbook as LibreOffice calculates it, against the values the engine planned.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import { columnLetters } from '../../../shared/workbook/address.ts';
import type { WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { agree, type Difference, describeDifferences } from './compare.ts';
import { type CellEdit, TAMPERED, tamper } from './edit-cells.ts';
import {
  cellKey,
  type MovedValues,
  type Office,
  type OfficeValue,
  type OfficeValues,
  valueAt,
  withOffice,
} from './office.ts';

export interface PlannedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: number | string;
}

export interface Recalculation {
  /** Formula cells of the file: each compared. */
  readonly compared: number;
  /** Of these, the ones LibreOffice read a false result for, before it calculated. */
  readonly overwritten: number;
  readonly differences: readonly Difference[];
  /** Where numbers were typed into the calculated workbook: what it says then, against the plan of the changed deal. */
  readonly afterTyping?: {
    readonly moved: number;
    readonly differences: readonly Difference[];
    /** By sheet: formulas from a row on where the plan of the changed deal is laid out otherwise; not compared. */
    readonly displaced: Readonly<Record<string, number>>;
  };
}

export function* plannedFormulas({ sheets }: WorkbookPlan): Generator<PlannedFormula> {
  for (const { name, cells } of sheets)
    for (const cell of cells) {
      const { row, column, content } = cell;
      if (content.kind === 'formula')
        yield { sheet: name, row, column, formula: content.formula, value: content.value };
    }
}

/** Numbers within parity; a text is the same text. */
export const sameValue = (expected: number | string, actual: OfficeValue): boolean =>
  typeof expected === 'number' && typeof actual === 'number' ? agree(expected, actual) : expected === actual;

type Look = (sheet: string, row: number, column: number) => OfficeValue;

export const lookingAt =
  (values: OfficeValues): Look =>
  (sheet, row, column) =>
    valueAt(values, sheet, row, column);

/** What cells hold after an edit: those that moved, and the others as they were. */
export const lookingAfter = (untouched: OfficeValues, moved: MovedValues): Look => {
  const was = lookingAt(untouched);
  return (sheet, row, column) => {
    const value = moved.get(cellKey(sheet, row, column));
    return value === undefined ? was(sheet, row, column) : value;
  };
};

/** Whether a value still is what it was at export: about the file, not about the deal. */
const isAboutExport = (value: number | string): boolean => value === 'equal' || value === 'changed';

/** Where the calculated workbook says another thing than the plan; after an edit, of another deal than was exported. */
export function differences(
  plan: WorkbookPlan,
  look: Look,
  edited = false,
  isCompared: (formula: PlannedFormula) => boolean = () => true,
): readonly Difference[] {
  const found: Difference[] = [];
  for (const planned of plannedFormulas(plan)) {
    const { sheet, row, column, value } = planned;
    if ((edited && isAboutExport(value)) || !isCompared(planned)) continue;
    const actual = look(sheet, row, column);
    if (!sameValue(value, actual))
      found.push({ sheet, address: `${columnLetters(column)}${row}`, expected: value, actual });
  }
  return found;
}

export interface Exported {
  readonly plan: WorkbookPlan;
  /** The finished file, where it is not simply the plan written. */
  readonly bytes?: Uint8Array;
  /** To be typed into the calculated workbook, with the plan of the deal so changed. */
  readonly typed?: { readonly edits: readonly CellEdit[]; readonly plan: WorkbookPlan };
}

/** Made when its turn comes: many workbooks in memory at once are too many. */
export type Makers = ReadonlyMap<string, () => Exported | Promise<Exported>>;

/**
 * Each file with every cached result overwritten, opened, looked at, calculated and looked at again. The next one is
 * made while LibreOffice has the one before.
 */
export async function recalculateAll(makers: Makers): Promise<ReadonlyMap<string, Recalculation>> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-recalculated-'));
  const results = new Map<string, Recalculation>();
  try {
    await withOffice(async (office) => {
      let before: Promise<unknown> = Promise.resolve();
      for (const [index, [name, make]] of [...makers].entries()) {
        const made = await make();
        const file = join(folder, `${index}.xlsx`);
        const tampered = tamper(made.bytes ?? (await workbookBytes(made.plan)));
        await writeFile(file, tampered.bytes);
        await before;
        before = recalculation(office, file, made, tampered.cells).then((result) =>
          results.set(name, result),
        );
      }
      await before;
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return results;
}

/** One workbook kept open, calculated as exported, to be typed into. */
export async function withWorkbook<Result>(
  plan: WorkbookPlan,
  use: (office: Office, untouched: OfficeValues) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-workbook-'));
  try {
    const file = join(folder, 'deal.xlsx');
    await writeFile(file, await workbookBytes(plan));
    return await withOffice(async (office) => {
      await office.open(file);
      return use(office, await office.calculate());
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function recalculation(
  office: Office,
  file: string,
  { plan, typed }: Exported,
  cells: number,
): Promise<Recalculation> {
  const [asWritten, calculated, moved] = await Promise.all([
    office.open(file),
    office.calculate(),
    typed ? office.tryEdits(typed.edits) : undefined,
    office.close(),
  ]);
  const formulas = [...plannedFormulas(plan)];
  if (formulas.length !== cells)
    throw new Error(`${file}: the file has ${cells} formulas, its plan ${formulas.length}.`);
  const isOverwritten = ({ sheet, row, column }: PlannedFormula) =>
    valueAt(asWritten, sheet, row, column) === TAMPERED;
  return {
    compared: formulas.length,
    overwritten: formulas.filter(isOverwritten).length,
    differences: differences(plan, lookingAt(calculated)),
    ...(typed && moved && { afterTyping: afterTyping(formulas, typed.plan, calculated, moved) }),
  };
}

/** Nothing differs, and nothing of it was there before LibreOffice calculated. */
export function mustAgree(result: Recalculation | undefined, least: number): void {
  if (!result) throw new Error('This file was not recalculated.');
  const { compared, overwritten, differences: found } = result;
  if (found.length > 0) throw new Error(describeDifferences(result));
  if (overwritten !== compared)
    throw new Error(`Only ${overwritten} of ${compared} results were false before they were calculated.`);
  if (compared < least) throw new Error(`${compared} formula cells are too few: at least ${least}.`);
}

export interface Standing {
  /** Whether a formula of the changed deal's plan stands at the same place in the file. */
  readonly isThere: (formula: PlannedFormula) => boolean;
  /** By sheet: how many did not, of those asked for. */
  readonly displaced: Readonly<Record<string, number>>;
}

/** What is drawn on the Summary depends on what is stated: from the first formula on that the file has not, rows have moved. */
export function standing(exported: readonly PlannedFormula[], changed: WorkbookPlan): Standing {
  const inFile = new Map(
    exported.map(({ sheet, row, column, formula }) => [cellKey(sheet, row, column), formula]),
  );
  const firstMoved = new Map<string, number>();
  for (const { sheet, row, column, formula } of plannedFormulas(changed))
    if (inFile.get(cellKey(sheet, row, column)) !== formula)
      firstMoved.set(sheet, Math.min(row, firstMoved.get(sheet) ?? row));
  const displaced: Record<string, number> = {};
  const isThere = ({ sheet, row }: PlannedFormula) => {
    if (row < (firstMoved.get(sheet) ?? Number.POSITIVE_INFINITY)) return true;
    displaced[sheet] = (displaced[sheet] ?? 0) + 1;
    return false;
  };
  return { isThere, displaced };
}

function afterTyping(
  exported: readonly PlannedFormula[],
  changed: WorkbookPlan,
  calculated: OfficeValues,
  moved: MovedValues,
): NonNullable<Recalculation['afterTyping']> {
  const { isThere, displaced } = standing(exported, changed);
  // Counted while compared.
  const found = differences(changed, lookingAfter(calculated, moved), true, isThere);
  return { moved: moved.size, differences: found, displaced };
}
