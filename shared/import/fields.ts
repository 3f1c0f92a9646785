// What a column of a foreign table can be: the fields of a service, and how each becomes an input.
import type { InputNameOf } from '../model/inputs.ts';
import { toSay } from '../text/say.ts';

export interface FieldDeclaration {
  readonly label: string;
  readonly kind: 'text' | 'count' | 'money' | 'rate';
  /** The input it is, or from which it is derived. */
  readonly input?: InputNameOf<'service'>;
  /** A year's amount, where the input is a month's. */
  readonly ofYear?: true;
  /** An amount of the whole service, which adds up over rows to a total. */
  readonly adds?: true;
  /** Figures of several years can be kept; of any other field only those of contract year 1. */
  readonly byYear?: true;
}

export const fields = {
  name: { label: toSay('Service'), kind: 'text' },
  unit: { label: toSay('Unit'), kind: 'text' },
  volume: { label: toSay('Volume a month'), kind: 'count', input: 'volume', byYear: true },
  annualVolume: { label: toSay('Volume a year'), kind: 'count', input: 'volume', ofYear: true, byYear: true },
  unitCost: { label: toSay('Unit cost'), kind: 'money', input: 'unitCost', byYear: true },
  monthlyCost: { label: toSay('Cost a month'), kind: 'money', input: 'unitCost', adds: true, byYear: true },
  annualCost: {
    label: toSay('Cost a year'),
    kind: 'money',
    input: 'unitCost',
    ofYear: true,
    adds: true,
    byYear: true,
  },
  fte: { label: 'FTE', kind: 'count', input: 'fte', adds: true },
  loadedCost: { label: toSay('Loaded cost an FTE and year'), kind: 'money', input: 'loadedCost' },
  otherRunCost: { label: toSay('Other run cost a month'), kind: 'money', input: 'otherRunCost', adds: true },
  annualOtherRunCost: {
    label: toSay('Other run cost a year'),
    kind: 'money',
    input: 'otherRunCost',
    ofYear: true,
    adds: true,
  },
  volumeGrowth: { label: toSay('Volume growth'), kind: 'rate', input: 'volumeGrowth', byYear: true },
  missRate: { label: toSay('Miss rate'), kind: 'rate', input: 'asIsMissRate', byYear: true },
  note: { label: toSay('Note'), kind: 'text' },
} as const satisfies Record<string, FieldDeclaration>;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];
export const isField = (name: string): name is Field => Object.hasOwn(fields, name);

/** Fields with a figure: all but texts. */
export type FigureField = Exclude<Field, 'name' | 'unit' | 'note'>;
export const isFigure = (field: Field): field is FigureField => fields[field].kind !== 'text';

/** Header to field, or to nothing where the user said so: what the caller keeps for the next file like this. */
export type Mapping = Readonly<Record<string, Field | 'ignore'>>;

export const declarationOf = (field: Field): FieldDeclaration => fields[field];
