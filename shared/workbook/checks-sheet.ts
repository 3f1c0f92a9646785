// The Checks sheet: what must hold, with one master line, and the app's own headline values beside the live ones.
import type { Calculated } from '../model/calculated.ts';
import type { Instance } from '../model/instances.ts';
import { checkItems } from '../model/statements.ts';
import { type CellPlace, cellAddress, rangeAddress } from './address.ts';
import { type DealLabels, formatOf, formulaCell, numberCell, textCell, unitLabel } from './cells.ts';
import { headerRows } from './columns.ts';
import { constantNames } from './constants.ts';
import type { Layout } from './layout.ts';
import type { DefinedName, PlannedCell, PlannedSheet } from './plan.ts';

const at = { label: 1, of: 2, unit: 3, live: 4, app: 5, verdict: 6 } as const;
const MASTER_ROW = headerRows.date;
export const HOLDS = 'holds';
export const FAILS = 'FAILS';
const FIXED = { row: true, column: true } as const;

/** Headline values whose state at export is kept beside the live cell. */
const headlines = [
  'costNpv',
  'costTerm',
  'providerNpv',
  'marginTerm',
  'irr',
  'clientGainNpv',
  'providersGainNpv',
  'points',
  'paybackMonth',
];

/** The one cell that says whether all checks hold. */
export interface MasterCheck {
  readonly place: CellPlace;
  readonly value: string;
}

export interface ChecksSheet {
  readonly sheet: PlannedSheet;
  readonly names: readonly DefinedName[];
  readonly masterCheck: MasterCheck;
}

export function checksSheet(layout: Layout, values: Calculated, labels: DealLabels): ChecksSheet {
  const name = layout.sheetName({ kind: 'checks' });
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, 'Checks', 'title'),
    textCell(
      headerRows.subtitle,
      1,
      `${labels.title} · 1 means the check holds; “none” that it does not apply`,
      'subtitle',
    ),
  ];
  let row: number = headerRows.first;
  const titles = (texts: readonly string[]) => {
    for (const [index, text] of texts.entries()) {
      cells.push(textCell(row, index + 1, text, index > 2 ? 'headerRight' : 'header'));
    }
    row += 1;
  };
  titles(['What must hold', 'Of', '', 'Result', '', 'Verdict']);
  const first = row;
  let failures = 0;
  for (const { item, instance } of instancesOf(layout, checkItems)) {
    const value = values.value(item, instance.key);
    const failed = value === 0;
    if (failed) failures += 1;
    const live = cellAddress({ sheet: name, row, column: at.live }, name);
    cells.push(
      textCell(row, at.label, layout.model.items[item]?.label ?? item, 'label'),
      textCell(row, at.of, describe(layout, instance), 'sublabel'),
      formulaCell(
        row,
        at.live,
        cellAddress(layout.placeOf(item, instance), name, FIXED),
        value,
        'link',
        'integer',
      ),
      formulaCell(
        row,
        at.verdict,
        `IFERROR(IF(${live}=0,"${FAILS}","${HOLDS}"),"${FAILS}")`,
        failed ? FAILS : HOLDS,
        'check',
        'general',
      ),
    );
    row += 1;
  }
  const verdicts = rangeAddress(
    { sheet: name, row: first, column: at.verdict },
    { sheet: name, row: row - 1, column: at.verdict },
    name,
  );
  cells.push(
    textCell(MASTER_ROW, at.label, 'All checks', 'total'),
    formulaCell(
      MASTER_ROW,
      at.verdict,
      `IF(COUNTIF(${verdicts},"${HOLDS}")=ROWS(${verdicts}),"${HOLDS}","${FAILS}")`,
      failures === 0 ? HOLDS : FAILS,
      'total',
      'general',
    ),
  );
  row += 2;
  cells.push(
    textCell(
      row,
      1,
      'The app’s values when this workbook was written. They differ once an input is changed.',
      'note',
    ),
  );
  row += 1;
  titles(['Headline', 'Of', 'Unit', 'Workbook, live', 'App, at export', 'Verdict']);
  for (const { item, instance } of instancesOf(layout, headlines)) {
    const value = values.value(item, instance.key);
    const format = formatOf[layout.model.items[item]?.unit ?? 'factor'];
    const live = cellAddress({ sheet: name, row, column: at.live }, name);
    const app = cellAddress({ sheet: name, row, column: at.app }, name);
    const none = Number.isNaN(value);
    // Text and numbers are compared as they are; numbers through the tolerance, as everywhere.
    const same = none
      ? `${live}=${app}`
      : `ABS(${live}-${app})<=${constantNames.tolerance}*MAX(1,ABS(${live}),ABS(${app}))`;
    cells.push(
      textCell(row, at.label, layout.model.items[item]?.label ?? item, 'label'),
      textCell(row, at.of, describe(layout, instance), 'sublabel'),
      textCell(row, at.unit, unitLabel(layout.model.items[item]?.unit ?? 'factor', labels, 'unit'), 'unit'),
      formulaCell(
        row,
        at.live,
        cellAddress(layout.placeOf(item, instance), name, FIXED),
        value,
        'link',
        format,
      ),
      none ? textCell(row, at.app, 'none', 'static') : numberCell(row, at.app, value, 'static', format),
      formulaCell(
        row,
        at.verdict,
        `IFERROR(IF(${same},"equal","changed"),"changed")`,
        'equal',
        'check',
        'general',
      ),
    );
    row += 1;
  }
  const master = { sheet: name, row: MASTER_ROW, column: at.verdict };
  return {
    masterCheck: { place: master, value: failures === 0 ? HOLDS : FAILS },
    sheet: {
      name,
      cells,
      widths: { 1: 48, 2: 44, 3: 16, 4: 18, 5: 18, 6: 12 },
      defaultWidth: 12,
      freeze: { rows: headerRows.date, columns: 1 },
      printTitles: { rows: headerRows.subtitle, columns: 0 },
      landscape: true,
      fitToWidth: 1,
      protect: true,
      tab: 'neutral',
    },
    names: [{ name: 'all_checks', ...master }],
  };
}

function instancesOf(
  layout: Layout,
  items: readonly string[],
): readonly { item: string; instance: Instance }[] {
  return items.flatMap((item) =>
    layout.situation.instances[layout.model.items[item]?.scope ?? 'deal'].map((instance) => ({
      item,
      instance,
    })),
  );
}

function describe(layout: Layout, instance: Instance): string {
  if (instance.scope !== 'engagement') return instance.name;
  const scenario = layout.situation.instances.scenario.find(({ key }) => key === instance.belongsTo.scenario);
  return `${instance.name}, ${scenario?.name ?? ''}`;
}
