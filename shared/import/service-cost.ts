// What a service costs today, from whichever of its figures a row states.
import type { DealService } from '../deal/document.ts';
import { say } from '../text/say.ts';
import { type FigureField, fields } from './fields.ts';
import type { Figure } from './figures.ts';
import type { ProblemList } from './problems.ts';

export type Figures = Partial<Record<FigureField, Figure>>;

export interface StatedInput {
  readonly input: (typeof fields)[FigureField]['input'] | 'costInflation';
  /** In contract year 1. */
  readonly number: number;
  /** By contract year, where years differ. */
  readonly values?: readonly number[];
  readonly cells: readonly Figure[];
  /** How it was worked out, where it does not stand in the cell itself. */
  readonly derivation?: string;
}

const MONTHS_OF_YEAR = 12;
/** Two statements of one cost agree when they differ by no more than rounding on paper. */
const AGREES_WITHIN = 0.01;

const isBuiltUpFrom = ({ fte, loadedCost }: Figures): boolean =>
  fte !== undefined && loadedCost !== undefined;

/** The cost basis that the figures of a row need. */
export const statedSwitches = (figures: Figures): DealService['switches'] =>
  isBuiltUpFrom(figures) ? { costBasis: 'fte' } : {};

/** The inputs a row states, in the table's order. */
export function statedInputs(figures: Figures, problems: ProblemList): readonly StatedInput[] {
  const inputs: StatedInput[] = [];
  const state = (input: StatedInput['input'], figure: Figure | undefined) => {
    if (figure) inputs.push({ input, number: figure.number, cells: [figure] });
  };
  const volume = volumeOf(figures, problems);
  if (volume) inputs.push(volume);
  state('volumeGrowth', figures.volumeGrowth);
  const unit = unitCostOf(figures, volume, problems);
  const isBuiltUp = isBuiltUpFrom(figures);
  if (unit && (!isBuiltUp || !unit.derivation)) inputs.push(unit);
  state('asIsMissRate', figures.missRate);
  state('fte', figures.fte);
  state('loadedCost', figures.loadedCost);
  const other = monthlyOf(figures.otherRunCost, figures.annualOtherRunCost, say('Other run cost'), problems);
  if (other) inputs.push({ input: 'otherRunCost', ...other });
  if (isBuiltUp) checkBuildUp(figures, unit, volume, other, problems);
  else remarkUnused(figures, unit !== null, other, problems);
  return inputs;
}

function volumeOf(figures: Figures, problems: ProblemList): StatedInput | null {
  const found = monthlyOf(figures.volume, figures.annualVolume, say('Volume'), problems);
  return found && { input: 'volume', ...found };
}

/** A month’s amount, stated or a twelfth of the year’s. Where both are stated they should agree. */
function monthlyOf(
  month: Figure | undefined,
  year: Figure | undefined,
  label: string,
  problems: ProblemList,
): Omit<StatedInput, 'input'> | null {
  if (month) {
    if (year && !agree(month.number * MONTHS_OF_YEAR, year.number)) {
      problems.remark(
        year.cell,
        say('{label}: {year} a year is not twelve times {month} a month ({cell}); the month was taken.', {
          label,
          year: said(year.number),
          month: said(month.number),
          cell: month.cell,
        }),
        say('Correct the one that is wrong.'),
      );
    }
    return { number: month.number, cells: [month] };
  }
  if (!year) return null;
  return {
    number: year.number / MONTHS_OF_YEAR,
    cells: [year],
    derivation: say('{year} a year / {months}', { year: said(year.number), months: MONTHS_OF_YEAR }),
  };
}

function unitCostOf(figures: Figures, volume: StatedInput | null, problems: ProblemList): StatedInput | null {
  const { unitCost } = figures;
  const total = monthlyOf(figures.monthlyCost, figures.annualCost, say('Cost'), problems);
  const units = volume?.number ?? 1;
  if (unitCost) {
    const [cell] = total?.cells ?? [];
    if (total && cell && volume && !agree(unitCost.number * units, total.number)) {
      problems.remark(
        cell.cell,
        say('Cost: {month} a month is not unit cost {unitCost} × volume {units}; the unit cost was taken.', {
          month: said(total.number),
          unitCost: said(unitCost.number),
          units: said(units),
        }),
        say('Correct the one that is wrong.'),
      );
    }
    return { input: 'unitCost', number: unitCost.number, cells: [unitCost] };
  }
  if (!total) return null;
  const [cell] = total.cells;
  if (units === 0) {
    if (total.number !== 0 && cell) {
      problems.refuse(
        cell.cell,
        say('Cost: {month} a month cannot be shared out over a volume of 0.', { month: said(total.number) }),
        say('State the volume, or leave it blank for a service that is one unit a month.'),
      );
    }
    return null;
  }
  if (units === 1 && !total.derivation && !volume) return { input: 'unitCost', ...total };
  const cost = total.derivation ?? say('{month} a month', { month: said(total.number) });
  const derivation = volume ? say('{cost} / volume {units}', { cost, units: said(units) }) : cost;
  return {
    input: 'unitCost',
    number: total.number / units,
    cells: [...total.cells, ...(volume?.cells ?? [])],
    derivation,
  };
}

/** Without what a division leaves behind the twelfth digit. */
const said = (value: number): number => Number(value.toPrecision(12));

function checkBuildUp(
  { fte, loadedCost, unitCost, monthlyCost, annualCost }: Figures,
  unit: StatedInput | null,
  volume: StatedInput | null,
  other: Omit<StatedInput, 'input'> | null,
  problems: ProblemList,
): void {
  const stated = unitCost ?? monthlyCost ?? annualCost;
  if (!unit || !stated || !fte || !loadedCost) return;
  const built = (fte.number * loadedCost.number) / MONTHS_OF_YEAR + (other?.number ?? 0);
  const total = unit.number * (volume?.number ?? 1);
  if (agree(built, total)) return;
  problems.remark(
    stated.cell,
    say(
      'Cost: built up from FTE ({fte}, {loadedCost}) it is {built} a month, not {total}; the build-up was taken.',
      { fte: fte.cell, loadedCost: loadedCost.cell, built: said(built), total: said(total) },
    ),
    say('Correct the one that is wrong, or leave out the FTE columns.'),
  );
}

function remarkUnused(
  { fte, loadedCost }: Figures,
  hasUnitCost: boolean,
  other: Omit<StatedInput, 'input'> | null,
  problems: ProblemList,
): void {
  const lonely = fte ?? loadedCost;
  if (lonely) {
    problems.remark(
      lonely.cell,
      say('{field}: kept, but cost is built up only where FTE and loaded cost are both stated.', {
        field: say(fields[fte ? 'fte' : 'loadedCost'].label),
      }),
      say(
        'State the {missing, select, fte {FTE} other {loaded cost}} too, or rely on the {stated, select, unitCost {unit cost} other {total}}.',
        { missing: fte ? 'loadedCost' : 'fte', stated: hasUnitCost ? 'unitCost' : 'total' },
      ),
    );
  }
  const [cell] = other?.cells ?? [];
  if (cell) {
    problems.remark(
      cell.cell,
      say('Other run cost: kept, but it counts only where cost is built up from FTE.'),
      say('State FTE and loaded cost, or put it into the unit cost.'),
    );
  }
}

const agree = (one: number, other: number): boolean =>
  Math.abs(one - other) <= AGREES_WITHIN * Math.max(Math.abs(one), Math.abs(other));
