// The English texts of tables that say what they hold: labels and meanings are said where they are shown.
import { model } from '../../shared/model/index.ts';
import type { InputDeclaration } from '../../shared/model/inputs.ts';
import type { SwitchDeclaration } from '../../shared/model/switches.ts';
import { providerItems } from '../../shared/workbook/audience/provider-items.ts';

export interface TableText {
  /** Where it stands: “item charges”. */
  readonly of: string;
  readonly text: string;
}

interface Described {
  readonly label: string;
  readonly meaning: string;
}

const described =
  (kind: string) =>
  ([name, { label, meaning }]: readonly [string, Described]): readonly TableText[] =>
    [label, meaning].map((text) => ({ of: `${kind} ${name}`, text }));

/** Line items, ours and those of providers' files, inputs, and switches with their options. */
export const tableTexts = (): readonly TableText[] => [
  ...Object.entries<Described>(model.items).flatMap(described('item')),
  ...Object.entries<Described>(providerItems).flatMap(described('item')),
  ...Object.entries<InputDeclaration>(model.inputs).flatMap(described('input')),
  ...Object.entries<SwitchDeclaration>(model.switches).flatMap(([name, { label, options }]) =>
    [label, ...Object.values(options)].map((text) => ({ of: `switch ${name}`, text })),
  ),
];
