// Where every item and input stands: item → sheet, row, columns. Decided once, before any formula is printed.
import type { Model } from '../model/assemble.ts';
import { type Instance, membersOf, type Situation } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import type { Scope } from '../model/scopes.ts';
import { usedInputs } from '../model/used-inputs.ts';
import type { CellPlace } from './address.ts';
import { columns, headerRows } from './columns.ts';
import { type ConstantRow, constantRows } from './constants.ts';
import { type InputRow, inputRows } from './input-rows.ts';
import type { Reached } from './reached.ts';
import { sheetNames } from './sheet-names.ts';

export type SheetRole =
  | { readonly kind: 'cover' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'inputs' }
  | { readonly kind: 'terms' }
  | { readonly kind: 'baseline' }
  | { readonly kind: 'scenario'; readonly key: string }
  | { readonly kind: 'provider'; readonly key: string }
  | { readonly kind: 'gains' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'assumptions' }
  | { readonly kind: 'checks' }
  | { readonly kind: 'glossary' };

/** A row of one item and instance. */
export interface ItemRow {
  readonly name: string;
  readonly item: LineItem;
  readonly instance: Instance;
  readonly row: number;
}

export interface Section {
  readonly title: string;
  readonly row: number;
  readonly rows: readonly ItemRow[];
}

export interface MonthlySheet {
  readonly role: SheetRole;
  readonly name: string;
  readonly sections: readonly Section[];
}

export interface Layout {
  readonly model: Model;
  readonly situation: Situation;
  /** Every sheet, in the order of the tabs. */
  readonly roles: readonly SheetRole[];
  /** Those with months. */
  readonly sheets: readonly MonthlySheet[];
  readonly sheetName: (role: SheetRole) => string;
  readonly inputRows: readonly InputRow[];
  /** In the order of their rows, above the inputs. */
  readonly constants: readonly ConstantRow[];
  /** First column of the item's row: its opening, its year 0, or its only value. */
  readonly placeOf: (name: string, instance: Instance) => CellPlace;
  readonly inputRow: (name: string, holder: Instance) => InputRow;
  /** 1-based position of a provider: the key by which a service's row is summed to it. 0 is in-house. */
  readonly providerNumber: (providerKey: string | undefined) => number;
}

/** Titles of the groups of items, in the order they stand on a sheet. */
export type ItemGroups = Readonly<Record<string, readonly string[]>>;

/** Sheets with one column for each month. */
const hasMonths: ReadonlySet<SheetRole['kind']> = new Set(['baseline', 'scenario', 'provider', 'gains']);

/** `only` leaves out rows, inputs and constants nothing of the workbook rests on. */
export function layOut(model: Model, situation: Situation, groups: ItemGroups, only?: Reached): Layout {
  const roles: SheetRole[] = [
    { kind: 'cover' },
    { kind: 'summary' },
    { kind: 'inputs' },
    { kind: 'terms' },
    { kind: 'baseline' },
    ...situation.instances.scenario.map(({ key }) => ({ kind: 'scenario', key }) as const),
    ...situation.instances.provider.map(({ key }) => ({ kind: 'provider', key }) as const),
    { kind: 'gains' },
    { kind: 'compare' },
    { kind: 'assumptions' },
    { kind: 'checks' },
    { kind: 'glossary' },
  ];
  const names = sheetNames(roles.map((role) => wantedName(role, situation)));
  const nameOf = new Map(roles.map((role, index) => [roleKey(role), names[index] ?? '']));
  const sheetName = (role: SheetRole) => nameOf.get(roleKey(role)) ?? '';

  const sheets = roles
    .filter(({ kind }) => hasMonths.has(kind))
    .map((role) => ({
      role,
      name: sheetName(role),
      sections: sectionsOf(role, model, situation, groups, only?.rows),
    }));
  const places = new Map<string, CellPlace>();
  for (const sheet of sheets) {
    for (const { name, item, instance, row } of sheet.sections.flatMap(({ rows }) => rows)) {
      const column = item.time === 'once' ? columns.term : columns.opening;
      places.set(`${name} ${instance.key}`, { sheet: sheet.name, row, column });
    }
  }
  const constants = constantRows(only?.constants);
  const inputs = inputRows(model, situation, only?.inputs ?? usedInputs(model, situation), {
    sheet: sheetName({ kind: 'inputs' }),
    // Few constants are set apart; all of them fill the rows above the inputs.
    below: constants.length + (only ? 1 : 0),
  });
  const inputIndex = new Map(inputs.map((row) => [`${row.name} ${row.holder.key}`, row]));
  const providers = situation.instances.provider.map(({ key }) => key);
  const found = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw new Error(`the workbook has no place for ${what}`);
    return value;
  };
  return {
    model,
    situation,
    roles,
    sheets,
    sheetName,
    inputRows: inputs,
    constants,
    placeOf: (name, instance) => found(places.get(`${name} ${instance.key}`), `${name} of ${instance.key}`),
    inputRow: (name, holder) =>
      found(inputIndex.get(`${name} ${holder.key}`), `input ${name} of ${holder.key}`),
    providerNumber: (key) => (key === undefined ? 0 : providers.indexOf(key) + 1),
  };
}

const roleKey = (role: SheetRole): string => ('key' in role ? `${role.kind} ${role.key}` : role.kind);

function wantedName(role: SheetRole, situation: Situation): string {
  switch (role.kind) {
    case 'cover':
      return 'Cover';
    case 'summary':
      return 'Summary';
    case 'inputs':
      return 'Inputs';
    case 'terms':
      return 'Terms';
    case 'baseline':
      return 'Baseline';
    case 'gains':
      return 'Gains by month';
    case 'compare':
      return 'Compare';
    case 'assumptions':
      return 'Assumptions';
    case 'checks':
      return 'Checks';
    case 'glossary':
      return 'Glossary';
    case 'scenario':
    case 'provider':
      return situation.instances[role.kind].find(({ key }) => key === role.key)?.name ?? role.key;
    default:
      return role satisfies never;
  }
}

/** The instances whose rows stand on a sheet, by scope. */
function instancesOn(
  role: SheetRole,
  situation: Situation,
): Readonly<Partial<Record<Scope, readonly Instance[]>>> {
  switch (role.kind) {
    case 'baseline':
      return {
        deal: situation.instances.deal,
        service: situation.instances.service,
        metric: situation.instances.metric,
      };
    case 'scenario': {
      const scenario = situation.instances.scenario.filter(({ key }) => key === role.key);
      const of = (scope: Scope) => scenario.flatMap((one) => membersOf(situation, scope, one));
      return {
        scenario,
        arrangement: of('arrangement'),
        measure: of('measure'),
        benefit: of('benefit'),
        coverage: of('coverage'),
        oneOff: of('oneOff'),
        risk: of('risk'),
        mitigation: of('mitigation'),
      };
    }
    case 'provider': {
      const provider = situation.instances.provider.filter(({ key }) => key === role.key);
      const engagement = situation.instances.engagement.filter(
        ({ belongsTo }) => belongsTo.provider === role.key,
      );
      return { provider, engagement };
    }
    case 'gains':
      return {
        comparison: situation.instances.comparison,
        stake: situation.instances.stake,
        holding: situation.instances.holding,
      };
    case 'cover':
    case 'summary':
    case 'inputs':
    case 'terms':
    case 'compare':
    case 'assumptions':
    case 'checks':
    case 'glossary':
      return {};
    default:
      return role satisfies never;
  }
}

function sectionsOf(
  role: SheetRole,
  model: Model,
  situation: Situation,
  groups: ItemGroups,
  shown?: ReadonlySet<string>,
): readonly Section[] {
  const on = instancesOn(role, situation);
  const sections: Section[] = [];
  let row: number = headerRows.first;
  const add = (title: string, entries: readonly { name: string; instances: readonly Instance[] }[]) => {
    const start = row++;
    const rows: ItemRow[] = [];
    for (const { name, instances } of entries) {
      const item = model.items[name];
      if (!item || item.time === 'yearly') continue;
      for (const instance of instances) rows.push({ name, item, instance, row: row++ });
      if (instances.length > 1 || item.code) row++;
    }
    if (rows.length === 0) row = start;
    else {
      sections.push({ title, row: start, rows });
      row++;
    }
  };
  for (const [title, names] of Object.entries(groups)) {
    const listed = names.flatMap((name) => {
      const instances = (on[model.items[name]?.scope ?? 'deal'] ?? []).filter(
        ({ key }) => shown?.has(`${name} ${key}`) ?? true,
      );
      return instances.length > 0 ? [{ name, instances }] : [];
    });
    // A provider or a pair of scenarios reads best statement by statement; services read best item by item.
    const whole = listed.filter(({ name }) => isStatement(model.items[name]?.scope));
    const rest = listed.filter(({ name }) => !isStatement(model.items[name]?.scope));
    if (rest.length > 0) add(title, rest);
    for (const instance of whole[0]?.instances ?? []) {
      add(
        `${title}: ${statementName(instance, situation)}`,
        whole.map(({ name }) => ({ name, instances: [instance] })),
      );
    }
  }
  return sections;
}

const isStatement = (scope: Scope | undefined) => scope === 'engagement' || scope === 'comparison';

function statementName(instance: Instance, situation: Situation): string {
  if (instance.scope !== 'engagement') return instance.name;
  return (
    situation.instances.scenario.find(({ key }) => key === instance.belongsTo.scenario)?.name ?? instance.name
  );
}
