// The Checks of a provider's workbook: that its parts add up, and that it still says what we sent.
import { contractYears, type Instance } from '../../model/instances.ts';
import { type CellPlace, cellAddress, rangeAddress } from '../address.ts';
import { formatOf, formulaCell, numberCell, textCell } from '../cells.ts';
import { FAILS, HOLDS, type MasterCheck } from '../checks-sheet.ts';
import { columns, headerRows } from '../columns.ts';
import { constantNames } from '../constants.ts';
import type { PlannedCell, PlannedSheet } from '../plan.ts';
import { clausesOfService, type ProviderSubject, paymentLines, type SummedRow } from './provider-summary.ts';

const at = { label: 1, of: 2, left: 3, right: 4, verdict: 5 } as const;

export interface ProviderChecks {
  readonly sheet: PlannedSheet;
  readonly masterCheck: MasterCheck;
  /** Cells with a figure, and which sums over the term each adds up. */
  readonly figures: readonly {
    readonly row: number;
    readonly column: number;
    readonly names: readonly Pick<SummedRow, 'name' | 'instance'>[];
  }[];
}

type Summed = Pick<SummedRow, 'name' | 'instance'>;

export function providerChecks(
  { layout, values, labels }: ProviderSubject,
  summary: readonly SummedRow[],
): ProviderChecks {
  const sheet = layout.sheetName({ kind: 'checks' });
  const on = layout.sheetName({ kind: 'summary' });
  const years = contractYears(layout.situation.months);
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, sheet, 'title'),
    textCell(
      headerRows.subtitle,
      1,
      `${labels.title} · what must hold, whatever the blue cells say`,
      'subtitle',
    ),
  ];
  const figures: { row: number; column: number; names: readonly Summed[] }[] = [];
  let row: number = headerRows.first;
  const titles = (texts: readonly string[]) => {
    for (const [index, text] of texts.entries())
      cells.push(textCell(row, index + 1, text, index > 1 ? 'headerRight' : 'header'));
    row += 1;
  };
  const sum = (names: readonly Summed[]) =>
    names.reduce((whole, { name, instance }) => whole + values.sum(name, instance.key, { kind: 'term' }), 0);
  const rowOf = ({ name, instance }: Summed): number =>
    summary.find((one) => one.name === name && one.instance.key === instance.key)?.row ?? 0;
  const total = (one: Summed) => cellAddress({ sheet: on, row: rowOf(one), column: columns.term }, sheet);
  const added = (names: readonly Summed[]) => names.map(total).join('+');
  const byYear = (one: Summed) => {
    const first: CellPlace = { sheet: on, row: rowOf(one), column: columns.opening };
    return `SUM(${rangeAddress(first, { ...first, column: columns.opening + years }, sheet)})`;
  };
  const figure = (column: number, formula: string, names: readonly Summed[]) => {
    cells.push(formulaCell(row, column, formula, sum(names), 'link', formatOf.money));
    figures.push({ row, column, names });
  };
  /** Parts that cancel out leave the last digits of the largest of them. */
  const verdict = (yes: string, no: string, parts: readonly string[] = []) => {
    const sides = [at.left, at.right].map((column) => cellAddress({ sheet, row, column }, sheet));
    const sizes = [...sides, ...(parts.length > 1 ? parts : [])].map((part) => `ABS(${part})`);
    const same = `ABS(${sides.join('-')})<=${constantNames.tolerance}*MAX(1,${sizes.join(',')})`;
    cells.push(
      formulaCell(row, at.verdict, `IFERROR(IF(${same},"${yes}","${no}"),"${no}")`, yes, 'check', 'general'),
    );
    row += 1;
  };
  const check = (label: string, of: Instance, left: [string, readonly Summed[]], right: typeof left) => {
    cells.push(textCell(row, at.label, label, 'label'), textCell(row, at.of, of.name, 'sublabel'));
    figure(at.left, ...left);
    figure(at.right, ...right);
    verdict(HOLDS, FAILS, left[1].map(total));
  };

  titles(['What must hold', 'Of', 'One way', 'The other way', 'Verdict']);
  const first = row;
  const { arrangement, engagement } = layout.situation.instances;
  const chargesOf = arrangement.map((instance) => ({ name: 'serviceCharges', instance }));
  for (const instance of arrangement) {
    const parts = clausesOfService(instance).map((name) => ({ name, instance }));
    const whole = { name: 'serviceCharges', instance };
    check('Clauses add up to the charges', instance, [added(parts), parts], [total(whole), [whole]]);
  }
  for (const instance of engagement) {
    const charges = { name: 'chargesReceived', instance };
    const whole = { name: 'invoiced', instance };
    if (chargesOf.length > 0)
      check(
        'Services add up to the charges',
        instance,
        [added(chargesOf), chargesOf],
        [total(charges), [charges]],
      );
    check('Years add up to the whole contract', instance, [byYear(whole), [whole]], [total(whole), [whole]]);
  }
  const verdicts = rangeAddress(
    { sheet, row: first, column: at.verdict },
    { sheet, row: row - 1, column: at.verdict },
    sheet,
  );
  cells.push(
    textCell(headerRows.date, at.label, 'All checks', 'total'),
    ...[at.of, at.left, at.right].map((column) => textCell(headerRows.date, column, '', 'totalNote')),
    formulaCell(
      headerRows.date,
      at.verdict,
      `IF(COUNTIF(${verdicts},"${HOLDS}")=ROWS(${verdicts}),"${HOLDS}","${FAILS}")`,
      HOLDS,
      'total',
      'general',
    ),
  );
  row += 1;
  cells.push(
    textCell(
      row,
      1,
      'What was sent, beside what stands here now: they differ once a blue cell is changed.',
      'note',
    ),
  );
  row += 1;
  titles(['Figure', 'Of', 'Here, live', 'As sent', 'Verdict']);
  for (const instance of engagement)
    for (const name of paymentLines(instance)) {
      const one = { name, instance };
      cells.push(
        textCell(row, at.label, layout.model.items[name]?.label ?? name, 'label'),
        textCell(row, at.of, instance.name, 'sublabel'),
      );
      figure(at.left, total(one), [one]);
      cells.push(numberCell(row, at.right, sum([one]), 'static', formatOf.money));
      figures.push({ row, column: at.right, names: [one] });
      verdict('equal', 'changed');
    }
  const master = { sheet, row: headerRows.date, column: at.verdict };
  return {
    figures,
    masterCheck: { place: master, value: HOLDS },
    sheet: {
      ...{ name: sheet, cells, defaultWidth: 12 },
      widths: { 1: 48, 2: 40, 3: 18, 4: 18, 5: 12 },
      freeze: { rows: headerRows.date, columns: 1 },
      printTitles: { rows: headerRows.subtitle, columns: 0 },
      ...{ landscape: true, fitToWidth: 1, protect: true, tab: 'neutral' },
    },
  };
}
