// One instance: what the deal states of it, and defaults for the rest.
import { type InputDeclaration, inputTable } from '../model/inputs.ts';
import { type InputValue, type Instance, inYear } from '../model/instances.ts';
import type { Scope } from '../model/scopes.ts';
import { switchTable } from '../model/switches.ts';

type Stated = Readonly<Record<string, InputValue | undefined>>;

interface Parts {
  readonly id: string;
  readonly name: string;
  readonly belongsTo?: Instance['belongsTo'];
  readonly inputs?: Stated;
  readonly switches?: Readonly<Record<string, string | undefined>>;
}

/** The rows of a table by scope: looked through once, not for every instance. */
function byScope<Row extends { readonly scope: Scope }>(table: Readonly<Record<string, Row>>) {
  const rows = new Map<Scope, [string, Row][]>();
  for (const [name, row] of Object.entries(table)) {
    rows.set(row.scope, [...(rows.get(row.scope) ?? []), [name, row]]);
  }
  return (scope: Scope): readonly (readonly [string, Row])[] => rows.get(scope) ?? [];
}

const inputsOf = byScope(inputTable);
const switchesOf = byScope(switchTable);

export function instance(scope: Scope, key: string, parts: Parts): Instance {
  const stated = Object.entries(parts.inputs ?? {}).filter(
    (entry): entry is [string, InputValue] => entry[1] !== undefined,
  );
  const values: Record<string, InputValue> = Object.fromEntries(stated);
  for (const [name, input] of inputsOf(scope)) values[name] ??= defaultOf(input, values);
  const switches: Record<string, string> = {};
  for (const [name, declared] of switchesOf(scope)) {
    switches[name] = parts.switches?.[name] ?? declared.default;
  }
  return {
    scope,
    key,
    id: parts.id,
    name: parts.name,
    belongsTo: parts.belongsTo ?? {},
    inputs: values,
    stated: new Set(stated.map(([name]) => name)),
    switches,
  };
}

/** A default that names another input follows it; the table lists that input first. */
function defaultOf(input: InputDeclaration, values: Readonly<Record<string, InputValue>>): InputValue {
  if (typeof input.default === 'number') return input.default;
  const followed = values[input.default.sameAs] ?? 0;
  return input.default.year === undefined ? followed : inYear(followed, input.default.year);
}
