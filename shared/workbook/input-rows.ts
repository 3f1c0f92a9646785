// Which inputs a deal's formulas really read, and where each stands on the Inputs sheet.

import type { Model } from '../model/assemble.ts';
import type { InputDeclaration } from '../model/inputs.ts';
import { contractYears, type Instance, type Situation } from '../model/instances.ts';
import { type Scope, scopes } from '../model/scopes.ts';
import { inputColumns } from './columns.ts';
import { FIRST_CONSTANT_ROW } from './constants.ts';

export interface InputRow {
  readonly name: string;
  readonly input: InputDeclaration;
  readonly holder: Instance;
  readonly sheet: string;
  readonly row: number;
  /** Title of the group it stands in; the first row of a group carries it. */
  readonly group: string;
}

/** One cell of an input that a person may change. */
export interface InputCell {
  readonly name: string;
  readonly holder: Instance;
  /** Contract year, or undefined for an input with one value. */
  readonly year: number | undefined;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const groupOrder: readonly Scope[] = [
  'deal',
  'service',
  'metric',
  'provider',
  'scenario',
  'arrangement',
  'measure',
  'engagement',
  'benefit',
  'oneOff',
  'risk',
  'mitigation',
];

export function inputRows(
  model: Model,
  situation: Situation,
  used: ReadonlySet<string>,
  { sheet, below }: { readonly sheet: string; readonly below: number },
): readonly InputRow[] {
  const rows: InputRow[] = [];
  let row = FIRST_CONSTANT_ROW + below;
  for (const scope of groupOrder) {
    for (const group of groupsOf(scope, situation)) {
      const before = rows.length;
      const start = row++;
      for (const [name, input] of Object.entries(model.inputs)) {
        if (input.scope !== scope) continue;
        for (const holder of group.holders) {
          if (!used.has(`${name} ${holder.key}`)) continue;
          rows.push({ name, input, holder, sheet, row: row++, group: group.title });
        }
      }
      row = rows.length === before ? start : row + 1;
    }
  }
  return rows;
}

/** Inputs of things within a scenario stand under that scenario's name. */
function groupsOf(
  scope: Scope,
  situation: Situation,
): readonly { title: string; holders: readonly Instance[] }[] {
  const all = situation.instances[scope];
  const title = groupTitles[scope] ?? scopes[scope].label;
  if (!(scopes[scope].within as readonly Scope[]).includes('scenario')) return [{ title, holders: all }];
  return situation.instances.scenario.map((scenario) => ({
    title: `${title}: ${scenario.name}`,
    holders: all.filter(({ belongsTo }) => belongsTo.scenario === scenario.key),
  }));
}

const groupTitles: Readonly<Partial<Record<Scope, string>>> = {
  deal: 'Deal',
  service: 'Services',
  provider: 'Providers (our estimate)',
  scenario: 'Scenarios',
  arrangement: 'Sourcing and terms',
  engagement: 'Provider outlay (our estimate)',
  benefit: 'Benefits',
  metric: 'Metrics',
  measure: 'Metrics under the arrangement',
  oneOff: 'Transition one-offs',
  risk: 'Risks',
  mitigation: 'Mitigations of optimism bias',
};

/** Every cell of the row that can be changed; an entry before the first year used is no input. */
export function inputCells(row: InputRow, situation: Situation): readonly InputCell[] {
  const base = { name: row.name, holder: row.holder, sheet: row.sheet, row: row.row };
  if (row.input.by === 'once') return [{ ...base, year: undefined, column: inputColumns.value }];
  const first = row.input.fromYear ?? 1;
  return Array.from({ length: Math.max(0, contractYears(situation.months) - first + 1) }, (_, index) => ({
    ...base,
    year: first + index,
    column: inputColumns.firstYear + first + index - 1,
  }));
}
