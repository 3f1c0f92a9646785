// The workbook for executives: the sheets with results, live among themselves; what they draw from is not there.
import type { Layout } from '../layout.ts';
import type { CellContent, PlannedCell, WorkbookPlan } from '../plan.ts';
import { quotedSheet } from '../sheet-names.ts';

/** Inputs, terms and every sheet with months stay away. Nothing is confidential here, only too much. */
export function executivePlan(plan: WorkbookPlan, layout: Layout): WorkbookPlan {
  const away = new Set([
    layout.sheetName({ kind: 'inputs' }),
    layout.sheetName({ kind: 'terms' }),
    ...layout.sheets.map(({ name }) => name),
  ]);
  const names = plan.names.filter(({ sheet }) => !away.has(sheet));
  const gone = plan.names.filter(({ sheet }) => away.has(sheet)).map(({ name }) => name);
  const isLive = liveWithout([...away].map(quotedSheet), gone);
  return {
    ...plan,
    sheets: plan.sheets
      .filter(({ name }) => !away.has(name))
      .map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => settled(cell, isLive)) })),
    names,
  };
}

/** Whether a formula can be calculated without these sheets and names. */
function liveWithout(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const words = new Set(names);
  return (formula) =>
    !sheets.some((sheet) => formula.includes(`${sheet}!`)) &&
    !(formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ' ').match(/[a-z_][a-z0-9_.]*/gi) ?? []).some(
      (word) => words.has(word),
    );
}

/** A formula that lost what it reads is its value. */
function settled(cell: PlannedCell, isLive: (formula: string) => boolean): PlannedCell {
  const { content, style } = cell;
  if (content.kind !== 'formula' || isLive(content.formula)) return cell;
  const fixed: CellContent =
    typeof content.value === 'number'
      ? { kind: 'number', value: content.value }
      : { kind: 'text', text: content.value };
  return { ...cell, content: fixed, style: style === 'link' ? 'calculation' : style };
}
