// Columns and cells of one input of the model's table, for every thing that has it.
import type { Deal } from '../../../shared/deal/document.ts';
import { clearInput, setInput, statedInputs } from '../../../shared/deal/set-input.ts';
import { type InputDeclaration, type InputName, inputTable } from '../../../shared/model/inputs.ts';
import { type InputValue, inYear } from '../../../shared/model/instances.ts';
import type { Scope } from '../../../shared/model/scopes.ts';
import { lowerFirst } from '../../../shared/text/first-letter.ts';
import { say } from '../../../shared/text/say.ts';
import type { UnitName } from '../../../shared/units/unit.ts';
import {
  columnDecimals,
  formatPlain,
  formatValue,
  type Money,
  moneyDecimals,
  scaleLabel,
  unitPriceDecimals,
} from '../../format/number.ts';
import type { Block, CellChange, GridCell, GridColumn, NumberCell } from './grid-model.ts';
import { NOT_APPLICABLE } from './grid-model.ts';
import { inputsReadBy } from './read-inputs.ts';

/** The inputs of one thing as the document holds them. */
export type StatedInputs = Record<string, InputValue | undefined>;

/** A thing that has inputs: a service, a provider, a service in a scenario. */
export interface InputOwner {
  /** The instance's key, unique within its scope. */
  readonly key: string;
  /** How labels call it; empty for the deal itself. */
  readonly name: string;
  readonly inputs: Readonly<StatedInputs>;
  /** Structural choices, of things that have them. */
  readonly switches?: Readonly<Record<string, string | undefined>>;
  /** What stands where nothing is stated, where that is not the table's default. */
  readonly unstated?: Readonly<StatedInputs>;
  /** Makes sure that a draft has what holds the inputs. */
  readonly prepare?: (draft: Deal) => void;
}

export interface InputLayout {
  readonly deal: Money;
  /** Contract years: into how many a by-year input unfolds. */
  readonly years: number;
  readonly unfolded: ReadonlySet<InputName>;
  readonly onUnfold: (name: InputName) => void;
  /** Keys `input holder` of the inputs some formula of the deal reads. */
  readonly used: Pick<ReadonlySet<string>, 'has'>;
}

interface BlockParts {
  readonly name: InputName;
  readonly input: InputDeclaration;
  readonly layout: InputLayout;
  readonly decimals: number;
}

export function inputBlock(
  name: InputName,
  owners: readonly (InputOwner | null)[],
  layout: InputLayout,
): Block {
  const input = declaration(name);
  const values = owners.flatMap((owner) => (owner ? valuesOf(input, name, owner) : []));
  const parts: BlockParts = { name, input, layout, decimals: decimalsOf(input.unit, values, layout.deal) };
  const shownYears = yearsShown(input, layout, name);
  return {
    columns: columnsOf(parts, shownYears),
    cells: (row) => {
      const owner = owners[row];
      return shownYears.map((year) =>
        owner && isUsed(name, owner, layout) ? inputCell(parts, owner, year) : NOT_APPLICABLE,
      );
    },
  };
}

/** What the rest of the deal has a say in: a scenario's gain sharing decides about the goals of its providers. */
const decidedByDeal: ReadonlySet<Scope> = new Set(['scenario', 'arrangement', 'engagement', 'benefit']);

/** Not what switches leave out. A service or a provider nobody refers to yet can still be filled in. */
export function isUsed(name: InputName, { key, switches }: InputOwner, { used }: InputLayout): boolean {
  const { scope } = declaration(name);
  return decidedByDeal.has(scope)
    ? used.has(`${name} ${key}`)
    : inputsReadBy(scope, switches ?? {}).has(name);
}

export const declaration = (name: InputName): InputDeclaration => {
  const input = inputTable[name];
  if (!input) throw new Error(`no input ${name}`);
  return input;
};

export const isPercent = (unit: UnitName): boolean => unit === 'rate' || unit === 'share';

const isMoney = (unit: UnitName): boolean => unit === 'money' || unit === 'moneyPerVolume';

/** The first year whose entry counts, and all years where the input is unfolded. */
function yearsShown(
  input: InputDeclaration,
  { unfolded, years }: InputLayout,
  name: InputName,
): readonly number[] {
  const first = input.fromYear ?? 1;
  if (input.by === 'once' || !unfolded.has(name) || years <= first) return [first];
  return Array.from({ length: years - first + 1 }, (_, index) => first + index);
}

function columnsOf({ name, input, layout }: BlockParts, shown: readonly number[]): readonly GridColumn[] {
  const first = input.fromYear ?? 1;
  const open = shown.length > 1;
  const unfold = { open, onToggle: () => layout.onUnfold(name) };
  const unit = unitLabel(input, layout.deal);
  return shown.map((year, index) => ({
    id: `${name}.${year}`,
    label: say(input.label),
    unit: open ? (index === 0 ? say('year {year}', { year }) : String(year)) : unit,
    width: open ? 64 : widthFor(input),
    align: 'right',
    meaning: say(input.meaning),
    quiet: open && index > 0,
    ...(open ? { group: { id: name, label: unit ? `${say(input.label)}, ${unit}` : say(input.label) } } : {}),
    ...(input.by === 'year' && layout.years > first ? { unfold } : {}),
  }));
}

const LETTER = 6.6;
const LONG = 26;
const PADDING = 18;
/** The arrow before the heading. */
const UNFOLDED_BY = 14;

/** So wide that the heading needs two lines, a long one three, and that its longest word fits. */
function widthFor({ label: english, by }: InputDeclaration): number {
  const label = say(english);
  const lines = label.length > LONG ? 3 : 2;
  const longest = Math.max(...label.split(' ').map((word) => word.length));
  const beside = by === 'year' ? UNFOLDED_BY + PADDING : PADDING;
  return Math.max(84, Math.ceil(label.length / lines) * LETTER + 36, longest * LETTER + beside);
}

function inputCell(parts: BlockParts, owner: InputOwner, year: number): GridCell {
  const { name, input, layout, decimals } = parts;
  const stated = owner.inputs[name];
  const first = input.fromYear ?? 1;
  const value = inYear(stated ?? fallback(name, input, owner), year);
  const cell: NumberCell = {
    kind: 'number',
    key: cellKey(name, owner.key, year),
    label: labelOf(parts, owner, year),
    value,
    stated: isStated(stated, year, first),
    percent: isPercent(input.unit),
    ...(isMoney(input.unit) ? { currency: layout.deal.currency } : {}),
    decimals,
    meaning: say(input.meaning),
    check: (wanted) => outOfBounds(input, wanted),
    change: (wanted) => changeOf(parts, owner, year, { from: value, to: wanted }),
  };
  return layout.years >= year || year === first ? cell : NOT_APPLICABLE;
}

export const cellKey = (name: string, owner: string, year = 1): string => `${name}/${owner}/${year}`;

const isStated = (stated: InputValue | undefined, year: number, first: number): boolean => {
  if (stated === undefined) return false;
  return typeof stated === 'number' ? year === first : year === first || year <= stated.length;
};

/** What stands where nothing is stated. */
function fallback(name: InputName, input: InputDeclaration, owner: InputOwner): InputValue {
  const own = owner.unstated?.[name];
  if (own !== undefined) return own;
  if (typeof input.default === 'number') return input.default;
  const { sameAs, year = 1 } = input.default;
  return inYear(owner.inputs[sameAs] ?? Number(inputTable[sameAs]?.default ?? 0), year);
}

function valuesOf(input: InputDeclaration, name: InputName, owner: InputOwner): readonly number[] {
  const value = owner.inputs[name] ?? fallback(name, input, owner);
  return typeof value === 'number' ? [value] : value;
}

function decimalsOf(unit: UnitName, values: readonly number[], deal: Money): number {
  switch (unit) {
    case 'rate':
    case 'share':
      return columnDecimals(
        values.map((value) => value * 100),
        1,
        3,
      );
    case 'money':
      return columnDecimals(values, moneyDecimals(deal), 4);
    case 'moneyPerVolume':
      return unitPriceDecimals(values);
    default:
      return columnDecimals(values, 0, 3);
  }
}

/** What stands in a column's head. */
export function unitLabel({ unit, label }: InputDeclaration, deal: Money): string {
  switch (unit) {
    case 'months':
      return label.toLowerCase().includes('month') ? '' : say('months');
    case 'money':
      return scaleLabel(deal);
    case 'moneyPerVolume':
      return say('{money} a unit', { money: scaleLabel(deal) });
    case 'rate':
      return say('% a year');
    case 'share':
      return '%';
    case 'volume':
      return say('units');
    case 'days':
      return label.toLowerCase().includes('day') ? '' : say('days');
    case 'fte':
      return label.includes('FTE') ? '' : say('FTE');
    default:
      return '';
  }
}

function outOfBounds({ min, max, whole, unit }: InputDeclaration, value: number): string | null {
  const text = (bound: number) =>
    isPercent(unit) ? `${formatPlain(bound * 100, { decimals: 0 })} %` : formatPlain(bound, { decimals: 0 });
  if (whole && !Number.isInteger(value)) return say('Must be a whole number');
  if (min !== undefined && max !== undefined && (value < min || value > max)) {
    return say('Must be between {min} and {max}', { min: text(min), max: text(max) });
  }
  if (min !== undefined && value < min) return say('Must be at least {min}', { min: text(min) });
  if (max !== undefined && value > max) return say('Must be at most {max}', { max: text(max) });
  return null;
}

function labelOf(
  { input, layout }: Pick<BlockParts, 'input' | 'layout'>,
  owner: InputOwner,
  year: number,
): string {
  const label = owner.name ? `${owner.name}, ${lowerFirst(say(input.label))}` : say(input.label);
  const byYear = input.by === 'year' && layout.years > 1 && year > (input.fromYear ?? 1);
  return byYear ? say('{label}, year {year}', { label, year }) : label;
}

function changeOf(
  parts: BlockParts,
  owner: InputOwner,
  year: number,
  { from, to }: { readonly from: number; readonly to: number | null },
): CellChange {
  const { name, input, layout } = parts;
  const shown = (value: number) => writtenOut(value, input.unit, layout.deal);
  const first = input.fromYear ?? 1;
  const place = { name, holderKey: owner.key, ...(input.by === 'year' ? { year } : {}) };
  if (to !== null) {
    return {
      label: `${labelOf(parts, owner, year)} ${shown(from)} → ${shown(to)}`,
      apply: (draft) => {
        owner.prepare?.(draft);
        setInput(draft, place, to);
      },
    };
  }
  const left = emptied(owner.inputs[name], { year, first, unstated: fallback(name, input, owner) });
  const after = inYear(left ?? fallback(name, input, owner), year);
  return {
    label: say('{input} {from} → {after} (not stated)', {
      input: labelOf(parts, owner, year),
      from: shown(from),
      after: shown(after),
    }),
    apply: (draft) => {
      const inputs = statedInputs(draft, place);
      const own = owner.unstated?.[name];
      if (left !== undefined && inputs) inputs[name] = left;
      else if (own !== undefined && inputs) inputs[name] = typeof own === 'number' ? own : [...own];
      else clearInput(draft, place);
    },
  };
}

/** A value in a label: a zero is written out, as a dash beside an arrow could not be read. */
export function writtenOut(value: number, unit: UnitName, deal: Money): string {
  if (value !== 0) return formatValue(value, unit, deal);
  return isPercent(unit) ? `${formatPlain(0, { decimals: 1 })}\u00a0%` : formatPlain(0, { decimals: 0 });
}

interface EmptiedYear {
  readonly year: number;
  /** The first year whose entry counts. */
  readonly first: number;
  readonly unstated: InputValue;
}

/** A by-year value with one year's entry taken away: the year before carries into it. */
export function emptied(
  stated: InputValue | undefined,
  { year, first, unstated }: EmptiedYear,
): number | number[] | undefined {
  if (stated === undefined) return undefined;
  if (typeof stated === 'number' || stated.length <= first) {
    if (year === first) return undefined;
    return typeof stated === 'number' ? stated : [...stated];
  }
  if (year >= stated.length) return stated.slice(0, Math.max(first, year - 1));
  const carried = inYear(year === first ? unstated : stated, year === first ? year : year - 1);
  return stated.map((entry, index) => (index + 1 === year ? carried : entry));
}
