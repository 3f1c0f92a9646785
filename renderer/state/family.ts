// A family of inputs and switches: what is edited together, in one section of a screen.
import type { ItemName } from '../../shared/model/index.ts';
import type { InputName } from '../../shared/model/inputs.ts';
import type { Scope } from '../../shared/model/scopes.ts';
import type { SwitchName } from '../../shared/model/switches.ts';

/** An input or a switch: one column, or as many as there are years. */
export type TermName = InputName | SwitchName;

export interface Family {
  readonly screen: 'services' | 'scenarios' | 'providers' | 'terms';
  readonly title: string;
  readonly hint?: string;
  /** What a row of the section is. */
  readonly scope: Scope;
  readonly columns: readonly TermName[];
  /** Lines of the statement the family comes to, summed over the term at the end of its rows. */
  readonly lines?: readonly ItemName[];
}
