// The Glossary: every line item and every input that stands in this workbook, what it says and where it comes from.
import { type Scope, scopes } from '../model/scopes.ts';
import { type DealLabels, textCell, unitLabel } from './cells.ts';
import { headerRows } from './columns.ts';
import type { Layout } from './layout.ts';
import type { PlannedCell, PlannedSheet } from './plan.ts';
import { linesOf } from './text-lines.ts';

const WIDTH = { meaning: 80, source: 56 } as const;

interface Entry {
  readonly label: string;
  readonly of: string;
  readonly kind: 'input' | 'line item';
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
}

export interface GlossaryWords {
  /** Where our definitions come from: of no use to whoever has not read them. */
  readonly sources?: boolean;
  /** What a thing is called there is one of. */
  readonly nameOf?: (scope: Scope) => string;
}

export function glossarySheet(
  layout: Layout,
  labels: DealLabels,
  { sources: hasSources = true, nameOf = (scope) => scopes[scope].label }: GlossaryWords = {},
): PlannedSheet {
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, 'Glossary', 'title'),
    textCell(
      headerRows.subtitle,
      1,
      `${labels.title} · every input and line item of this workbook, by name`,
      'subtitle',
    ),
  ];
  const titles = ['Name', 'One for each', 'Is', 'Unit', 'Meaning', ...(hasSources ? ['Source'] : [])];
  for (const [index, title] of titles.entries())
    cells.push(textCell(headerRows.date, index + 1, title, 'header'));
  let row: number = headerRows.date + 1;
  for (const { label, of, kind, unit, meaning, source } of entriesOf(layout, labels, nameOf)) {
    const meanings = linesOf(meaning, WIDTH.meaning);
    const sources = hasSources ? linesOf(source, WIDTH.source) : [];
    cells.push(
      textCell(row, 1, label, 'label'),
      textCell(row, 2, of, 'sublabel'),
      textCell(row, 3, kind, 'sublabel'),
      textCell(row, 4, unit, 'unit'),
      ...meanings.map((line, index) => textCell(row + index, 5, line, 'label')),
      ...sources.map((line, index) => textCell(row + index, 6, line, 'sublabel')),
    );
    row += Math.max(meanings.length, sources.length);
  }
  return {
    name: layout.sheetName({ kind: 'glossary' }),
    cells,
    widths: { 1: 44, 2: 28, 3: 10, 4: 22, 5: WIDTH.meaning, ...(hasSources && { 6: WIDTH.source }) },
    defaultWidth: 12,
    freeze: { rows: headerRows.date, columns: 1 },
    printTitles: { rows: headerRows.date, columns: 0 },
    landscape: true,
    fitToWidth: 1,
    protect: true,
    tab: 'neutral',
  };
}

/** Only what stands in this workbook: a deal without benefits needs no words for them. */
function entriesOf(layout: Layout, labels: DealLabels, nameOf: (scope: Scope) => string): readonly Entry[] {
  const { model, situation } = layout;
  const monthly = layout.sheets.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
  const standing = new Set(monthly.map(({ name }) => name));
  const yearly = Object.keys(model.items).filter((name) => {
    const item = model.items[name];
    return item?.time === 'yearly' && situation.instances[item.scope].length > 0;
  });
  const items = [...standing, ...yearly].flatMap((name): Entry[] => {
    const item = model.items[name];
    if (!item) return [];
    return [
      {
        label: item.code ? `${item.label} (${item.code})` : item.label,
        of: nameOf(item.scope),
        kind: 'line item',
        unit: unitLabel(item.unit, labels, 'unit'),
        meaning: item.meaning,
        source: item.source,
      },
    ];
  });
  const inputs = [...new Map(layout.inputRows.map(({ name, input }) => [name, input])).values()].map(
    (input): Entry => ({
      label: input.label,
      of: nameOf(input.scope),
      kind: 'input',
      unit: unitLabel(input.unit, labels, 'unit'),
      meaning: input.meaning,
      source: input.source,
    }),
  );
  return [...inputs, ...items].sort((a, b) => order(a.label, b.label) || order(a.of, b.of));
}

/** By letter, the same on every machine. */
function order(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
