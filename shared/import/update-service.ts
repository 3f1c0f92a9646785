// What an import changes of a service that is there already: what the row states replaces, the rest stays.
import { same } from '../deal/differences.ts';
import type { DealService } from '../deal/document.ts';
import type { StatedService } from './service-years.ts';

/** What the user decided of a row; `update` names the service. */
export type RowDecision = 'new' | 'leave' | { readonly update: string };

export interface ServiceChange {
  /** An input by its name, the unit, or the cost basis. */
  readonly of: string;
  /** Undefined where nothing was stated. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface ServiceUpdate {
  readonly row: number;
  /** The name in the file, by which the service was found or for which it was chosen. */
  readonly name: string;
  readonly service: DealService;
  readonly changes: readonly ServiceChange[];
}

const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*]+/g, ' ')
    .trim();

/** The service of that name, however it is spaced or capitalised. */
export const serviceNamed = (name: string, services: readonly DealService[]): DealService | undefined =>
  services.find((service) => keyOf(service.name) === keyOf(name));

export type InputsRecord = Readonly<Record<string, number | readonly number[] | undefined>>;

export function updatedService(
  before: DealService,
  { settled, switches }: StatedService,
  stated: DealService['inputs'],
  unit: string | null,
): Omit<ServiceUpdate, 'row' | 'name'> {
  const present: InputsRecord = before.inputs;
  const isStated = (name: string) => present[name] !== undefined && present[name] !== 0;
  const inputs: DealService['inputs'] = {
    ...before.inputs,
    ...stated,
    ...Object.fromEntries(settled.filter(isStated).map((name) => [name, 0])),
  };
  // A unit cost does not count in a service that is built up from staff.
  const basis = stated.unitCost !== undefined && before.switches.costBasis === 'fte' ? 'unitCost' : undefined;
  const service: DealService = {
    ...before,
    unit: unit ?? before.unit,
    switches: { ...before.switches, ...(basis ? { costBasis: basis } : {}), ...switches },
    inputs,
  };
  const after: InputsRecord = inputs;
  const change = (of: string, one: unknown, other: unknown): ServiceChange[] =>
    same(one, other) ? [] : [{ of, before: one, after: other }];
  return {
    service,
    changes: [
      ...change('unit', before.unit, service.unit),
      ...change('costBasis', before.switches.costBasis, service.switches.costBasis),
      ...Object.keys(inputs).flatMap((name) => change(name, present[name], after[name])),
    ],
  };
}
