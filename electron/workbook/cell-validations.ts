// The plan's validations as exceljs writes them.
import type { DataValidation } from 'exceljs';
import { columnLetters } from '../../shared/workbook/address.ts';
import type { PlannedSheet, Validation } from '../../shared/workbook/plan.ts';

/** What any number is between: a validation without bounds still refuses text. */
const ANY_NUMBER = '1E+300';

/**
 * Validations by range, one range for each run of neighbours in a row. Left to exceljs, which joins single
 * cells into blocks, two blocks may overlap.
 */
export function validationRanges(sheet: PlannedSheet): ReadonlyMap<string, DataValidation> {
  const ranges = new Map<string, DataValidation>();
  let run: { row: number; from: number; to: number; key: string; validation: Validation } | undefined;
  const close = () => {
    if (!run) return;
    const range = `${columnLetters(run.from)}${run.row}:${columnLetters(run.to)}${run.row}`;
    ranges.set(range, excelValidation(run.validation));
  };
  const validated = sheet.cells.flatMap(({ row, column, validation }) =>
    validation ? [{ row, column, validation }] : [],
  );
  for (const { row, column, validation } of validated.sort((a, b) => a.row - b.row || a.column - b.column)) {
    const key = JSON.stringify(validation);
    if (run && run.row === row && run.to === column - 1 && run.key === key) run.to = column;
    else {
      close();
      run = { row, from: column, to: column, key, validation };
    }
  }
  close();
  return ranges;
}

function excelValidation({ type, min, max, message }: Validation): DataValidation {
  return {
    type,
    allowBlank: false,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Not accepted',
    error: message,
    ...bounds(min, max),
  };
}

function bounds(
  min: number | undefined,
  max: number | undefined,
): Pick<DataValidation, 'operator' | 'formulae'> {
  if (min !== undefined && max === undefined)
    return { operator: 'greaterThanOrEqual', formulae: [formula(min)] };
  if (min === undefined && max !== undefined)
    return { operator: 'lessThanOrEqual', formulae: [formula(max)] };
  const from = min === undefined ? `-${ANY_NUMBER}` : formula(min);
  const to = max === undefined ? ANY_NUMBER : formula(max);
  return { operator: 'between', formulae: [from, to] };
}

const formula = (value: number): string => String(value).toUpperCase();
