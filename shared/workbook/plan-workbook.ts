// The whole workbook of a deal as a plan: sheets, cells with live formulas and the engine's values, names.
import type { Calculated } from '../model/calculated.ts';
import { itemGroups } from '../model/groups.ts';
import { model } from '../model/index.ts';
import type { Situation } from '../model/instances.ts';
import { assumptionsSheet, type RegisterEntry } from './assumptions-sheet.ts';
import type { DealLabels } from './cells.ts';
import { checksSheet } from './checks-sheet.ts';
import { compareSheet } from './compare-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import type { Edition, ScenarioKind } from './edition.ts';
import { glossarySheet } from './glossary-sheet.ts';
import { constantDefinedNames, inputsSheet, type SourceOf } from './inputs-sheet.ts';
import { type Layout, layOut } from './layout.ts';
import { monthlySheet } from './monthly-sheet.ts';
import type { DefinedName, WorkbookPlan } from './plan.ts';
import { summarySheet } from './summary-sheet.ts';
import { type PrintedClause, termsSheet } from './terms-sheet.ts';

export interface WorkbookSubject {
  readonly situation: Situation;
  readonly values: Calculated;
  readonly labels: DealLabels;
  /** What a unit of volume is, by service key. */
  readonly volumeUnits: ReadonlyMap<string, string>;
  readonly clauses: readonly PrintedClause[];
  /** What each scenario is, by its key. */
  readonly kinds: ReadonlyMap<string, ScenarioKind>;
  readonly edition: Edition;
  /** In the order they are read in. */
  readonly register: readonly RegisterEntry[];
  /** Source and owner of an input of a holder, where something is known of it. */
  readonly sourceOf: SourceOf;
  /** Told before each sheet with months, which are what takes time: its number, from 1 on, and of how many. */
  readonly onSheet?: (number: number, of: number) => void;
}

export const layoutOf = (situation: Situation): Layout => layOut(model, situation, itemGroups);

export function planWorkbook({
  situation,
  values,
  labels,
  volumeUnits,
  clauses,
  kinds,
  edition,
  register,
  sourceOf,
  onSheet,
}: WorkbookSubject): WorkbookPlan {
  const layout = layoutOf(situation);
  const monthly = layout.sheets.map((sheet, index) => {
    onSheet?.(index + 1, layout.sheets.length);
    return monthlySheet(sheet, layout, values, labels, volumeUnits);
  });
  const checks = checksSheet(layout, values, labels);
  const compare = compareSheet(layout, values, labels);
  const { yearlyPlace } = compare;
  return {
    title: labels.title,
    sheets: [
      coverSheet(layout, labels, edition, checks.masterCheck),
      summarySheet({ layout, values, labels, kinds, yearlyPlace }, checks.masterCheck),
      inputsSheet(layout, labels, volumeUnits, sourceOf),
      termsSheet(layout, clauses, labels),
      ...monthly,
      compare.sheet,
      assumptionsSheet(layout, register, labels, volumeUnits),
      checks.sheet,
      glossarySheet(layout, labels),
    ],
    names: [...constantDefinedNames(layout), ...headlineNames(layout), ...checks.names],
  };
}

/** Names for the figures people look for: `tcp_npv_1` is the first scenario's. */
function headlineNames(layout: Layout): DefinedName[] {
  const { scenario, deal } = layout.situation.instances;
  const rate = deal.flatMap((root) => {
    const { sheet, row } = layout.inputRow('discountRate', root);
    return [{ name: 'client_discount_rate', sheet, row, column: 4 }];
  });
  return [
    ...rate,
    ...scenario.flatMap((instance, index) => [
      { name: `tcp_npv_${index + 1}`, ...layout.placeOf('costNpv', instance) },
      { name: `tcp_total_${index + 1}`, ...layout.placeOf('costTerm', instance) },
    ]),
  ];
}
