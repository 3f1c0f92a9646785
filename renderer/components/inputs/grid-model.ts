// What an editable grid consists of: plain values that a screen makes from the deal.
import type { Deal } from '../../../shared/deal/document.ts';
import type { Target } from '../explain/target.ts';

/** A change of the deal with the label it gets in the journal. */
export interface CellChange {
  readonly label: string;
  readonly apply: (draft: Deal) => void;
}

interface CellBase {
  /** Unique in the app: what a rejection is kept under and what a jump to an input looks for. */
  readonly key: string;
  /** “Service desk, unit price”: for screen readers, the formula bar and messages. */
  readonly label: string;
}

export interface NumberCell extends CellBase {
  readonly kind: 'number';
  /** The value in use: stated, carried forward or the default. */
  readonly value: number;
  /** False where it is carried from an earlier year or stands at its default. */
  readonly stated: boolean;
  readonly percent: boolean;
  /** Of an amount of money: its code, so that amounts in another currency are refused. */
  readonly currency?: string;
  readonly decimals: number;
  readonly meaning: string;
  /** May not be emptied. */
  readonly required?: boolean;
  /** Why a value is out of bounds, or null. */
  readonly check: (value: number) => string | null;
  /** Null empties the cell. */
  readonly change: (value: number | null) => CellChange;
}

export interface TextCell extends CellBase {
  readonly kind: 'text';
  readonly value: string;
  readonly strong?: boolean;
  /** May be left empty: Del empties it. */
  readonly optional?: boolean;
  readonly change: (text: string) => CellChange;
}

export interface ChoiceOption {
  readonly key: string;
  readonly label: string;
}

export interface ChoiceCell extends CellBase {
  readonly kind: 'choice';
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  /** Where several options can hold at once: those that do, and how they read together. */
  readonly several?: { readonly keys: readonly string[]; readonly text: string };
  /** A tick in the provider's colour before the name. */
  readonly side?: 'provider' | undefined;
  readonly change: (key: string) => CellChange;
}

export interface ComputedCell {
  readonly kind: 'computed';
  readonly text: string;
  /** The number behind the text, for copies and sums; a share of 1 where the text is per cent. */
  readonly value?: number;
  readonly percent?: boolean;
  /** How many the text shows; of per cent where it is a share. */
  readonly decimals?: number;
  readonly strong?: boolean;
  readonly align?: 'left' | 'right';
  readonly tone?: 'ink' | 'quiet' | 'bad';
  readonly hint?: string;
  /** Length of a bar before the figure: its share of the column’s largest. */
  readonly bar?: number;
  /** What explains the figure, and how readers of screens call it: “Charges, Service desk”. */
  readonly explained?: { readonly target: Target; readonly label: string };
}

/** Leads to another place: the cell where an input is edited. */
export interface LinkCell {
  readonly kind: 'link';
  readonly text: string;
  /** “Go to service desk, unit price” */
  readonly label: string;
  readonly onFollow: () => void;
}

/** A button in a narrow column of its own at the row's end. */
export interface ActionCell {
  readonly kind: 'action';
  readonly label: string;
  readonly change: CellChange;
}

export type GridCell = NumberCell | TextCell | ChoiceCell | ComputedCell | LinkCell | ActionCell;
export type EditableCell = NumberCell | TextCell | ChoiceCell;

export const isEditable = (cell: GridCell | undefined): cell is EditableCell =>
  cell !== undefined && cell.kind !== 'computed' && cell.kind !== 'link' && cell.kind !== 'action';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Pixels; a column without width takes what is left. */
  readonly width?: number;
  readonly align: 'left' | 'right';
  /** Columns of one group stand under one heading. */
  readonly group?: { readonly id: string; readonly label: string };
  /** Opens a by-year input to its years, or folds them. */
  readonly unfold?: { readonly open: boolean; readonly onToggle: () => void };
  readonly meaning?: string;
  /** Tinted, as unfolded years are. */
  readonly quiet?: boolean;
  /** Its heading is for screen readers only. */
  readonly wordless?: boolean;
}

export interface GridRow {
  readonly key: string;
  readonly cells: readonly GridCell[];
}

/** One or more columns with their cells of every row. */
export interface Block {
  readonly columns: readonly GridColumn[];
  readonly cells: (row: number) => readonly GridCell[];
}

export const NOT_APPLICABLE: ComputedCell = { kind: 'computed', text: '–', tone: 'quiet' };

export function joined(blocks: readonly Block[], keys: readonly string[]) {
  return {
    columns: blocks.flatMap(({ columns }) => columns),
    rows: keys.map((key, row): GridRow => ({ key, cells: blocks.flatMap(({ cells }) => cells(row)) })),
  };
}

export const block = (column: GridColumn, cell: (row: number) => GridCell): Block => ({
  columns: [column],
  cells: (row) => [cell(row)],
});

/** A, B … Z, AA … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
