// The bid sheet: what a provider is asked to price, a cell for each answer, and what was asked beside it.
import type { Deal } from '../deal/document.ts';
import type { InputDeclaration } from '../model/inputs.ts';
import { contractYears } from '../model/instances.ts';
import { inEnglish } from '../text/say.ts';
import type { UnitName } from '../units/unit.ts';
import { columnLetters } from '../workbook/address.ts';
import { placeText } from '../workbook/audience/scan.ts';
import { type DealLabels, formatOf, numberCell, textCell, unitLabel } from '../workbook/cells.ts';
import type { PlannedCell, Validation, WorkbookPlan } from '../workbook/plan.ts';
import { type BidRow, bidRows } from './bid-lines.ts';
import { type Leaving, leaving } from './counterparty.ts';
import { type Counterparty, permittedDeal } from './permitted-deal.ts';
import { stampOf, stampText } from './stamp.ts';
import { withoutNames } from './without-names.ts';

// In English in every language: a bid that comes back is read by these words.
export const SHEET = 'Bid';
export const bidTitles = {
  line: 'Line',
  what: 'What',
  of: 'Of',
  unit: 'Unit',
  once: 'Value',
  year: (year: number) => `Year ${year}`,
  remark: 'Remark',
  askedOnce: 'Asked',
  askedYear: (year: number) => `Asked, year ${year}`,
} as const;
export const bidPlaces = { stamp: 'Stamp', bidder: 'Bidder', remarks: 'Remarks and assumptions' } as const;

export const titleOfBid = (deal: string): string => `${deal}: bid`;

const rows = { title: 1, subtitle: 2, stamp: 4, bidder: 5, remarks: 6, header: 8 } as const;
const FIRST_VALUE = 5;

/** Throws LeakError where the sheet would say what must not leave. */
export function bidSheet(deal: Deal, party: Counterparty, exportNumber: number): Leaving {
  const nameless = withoutNames(deal, party);
  const [made, neutral] = inEnglish(() => [
    planBid(deal, party, exportNumber),
    planBid(nameless.deal, nameless.party, exportNumber),
  ]);
  return leaving(deal, party, made, neutral.plan);
}

function planBid(deal: Deal, party: Counterparty, exportNumber: number) {
  const known = permittedDeal(deal, party);
  const years = contractYears(deal.months);
  const lines = bidRows(deal, party);
  const columns = {
    value: FIRST_VALUE,
    remark: FIRST_VALUE + years + 1,
    asked: FIRST_VALUE + years + 2,
  };
  const labels: DealLabels = {
    title: known.name,
    currency: deal.currency,
    amountsIn: deal.amountsIn,
    start: deal.start,
  };
  const unitOf = new Map(known.services.map(({ id, unit }) => [id, unit]));
  const vouched = new Map<string, number>();
  const number = (
    row: number,
    column: number,
    { declared }: BidRow,
    value: number,
    asked: boolean,
  ): PlannedCell => {
    vouched.set(placeText(SHEET, `${columnLetters(column)}${row}`), value);
    const cell = numberCell(row, column, value, asked ? 'static' : 'input', formatOf[declared.unit]);
    return asked ? cell : { ...cell, validation: validationOf(declared) };
  };
  const cells: PlannedCell[] = [
    textCell(rows.title, 1, titleOfBid(known.name), 'title'),
    textCell(
      rows.subtitle,
      1,
      'Please fill in the blue cells and leave the others as they are; lines may be sorted. A share is a percentage: 5 %, not 5.',
      'subtitle',
    ),
    textCell(rows.stamp, 1, bidPlaces.stamp, 'sublabel'),
    textCell(rows.stamp, 2, stampText(stampOf(deal, party, exportNumber)), 'sublabel'),
    textCell(rows.bidder, 1, bidPlaces.bidder, 'label'),
    textCell(rows.bidder, 2, '', 'input'),
    textCell(rows.remarks, 1, bidPlaces.remarks, 'label'),
    textCell(rows.remarks, 2, '', 'input'),
    ...headerTitles(years).map((title, index) => textCell(rows.header, index + 1, title, 'header')),
    ...lines.flatMap((line, index) => {
      const row = rows.header + 1 + index;
      return [
        textCell(row, 1, line.key, 'unit'),
        textCell(row, 2, line.declared.label, 'label'),
        textCell(row, 3, line.name, 'sublabel'),
        textCell(row, 4, bidUnit(line.declared.unit, labels, unitOf.get(line.service) ?? 'unit'), 'unit'),
        ...line.cells.map(({ year = 0, value }) => number(row, columns.value + year, line, value, false)),
        textCell(row, columns.remark, '', 'input'),
        ...line.cells.map(({ year = 0, value }) => number(row, columns.asked + year, line, value, true)),
      ];
    }),
  ];
  const plan: WorkbookPlan = {
    title: known.name,
    sheets: [
      {
        ...{ name: SHEET, cells, defaultWidth: 10 },
        widths: {
          ...{ 1: 30, 2: 28, 3: 24, 4: 28, [columns.remark]: 30 },
          ...Object.fromEntries(lastColumns(columns.asked, years).map((column) => [column, 13])),
        },
        freeze: { rows: rows.header, columns: 4 },
        printTitles: { rows: rows.header, columns: 4 },
        // What is filled in on one page across, what was asked on the next: on one page nobody could read it.
        ...{ landscape: true, fitToWidth: 2, protect: true, tab: 'input' },
      },
    ],
    names: [],
  };
  return { plan, vouched };
}

/** What was asked, once and by year. */
const lastColumns = (first: number, years: number): readonly number[] =>
  Array.from({ length: years + 1 }, (_, index) => first + index);

/** Every factor a bidder fills in multiplies one price: a rate of 1 says nothing without it. */
const bidUnit = (unit: UnitName, labels: DealLabels, volumeUnit: string): string =>
  unit === 'factor' ? '× unit price' : unitLabel(unit, labels, volumeUnit);

function headerTitles(years: number): readonly string[] {
  const yearly = (title: (year: number) => string) =>
    Array.from({ length: years }, (_, index) => title(index + 1));
  const { line, what, of, unit, once, year, remark, askedOnce, askedYear } = bidTitles;
  return [line, what, of, unit, once, ...yearly(year), remark, askedOnce, ...yearly(askedYear)];
}

function validationOf({ label, whole, min, max }: InputDeclaration): Validation {
  const bounds = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`];
  return {
    type: whole ? 'whole' : 'decimal',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    message: `${label}: a number, ${bounds.filter(Boolean).join(' and ')}.`,
  };
}
