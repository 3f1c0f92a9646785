// The deal document: validator first, type inferred. What a .parley file holds and the store keeps.
import { z } from 'zod';
import { type InputDeclaration, type InputNameOf, inputs } from '../model/inputs.ts';
import type { Scope } from '../model/scopes.ts';
import { type OptionOf, type SwitchDeclaration, type SwitchName, switches } from '../model/switches.ts';
import { say, toSay } from '../text/say.ts';

export const DEAL_FORMAT = 'parley-deal';
export const DEAL_VERSION = 4;
export const DEAL_EXTENSION = 'parley';

export const LIMITS = {
  months: { min: 12, max: 180 },
  services: 30,
  providers: 30,
  scenarios: 12,
  /** Benefits, one-offs, risks, mitigations of a scenario; metrics of a service. */
  list: 100,
  provenance: 5000,
  name: 200,
  notes: 20_000,
  /** Beyond this, float64 no longer holds cents; products of three such numbers stay finite. */
  magnitude: 1e15,
};

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, toSay('must be lower-case letters, digits and hyphens, at most 63'));
const name = z.string().trim().min(1, toSay('needs a name')).max(LIMITS.name);
const notes = z.string().max(LIMITS.notes);

function valueSchema(input: InputDeclaration) {
  let one = z.number({ error: toSay('must be a number') });
  if (input.whole) one = one.int(toSay('must be a whole number'));
  const min = input.min ?? -LIMITS.magnitude;
  const max = input.max ?? LIMITS.magnitude;
  one = one
    .min(min, { error: () => say('must be at least {min}', { min }) })
    .max(max, { error: () => say('must be at most {max}', { max }) });
  if (input.by === 'once') return one;
  return z.union([one, z.array(one).min(1, toSay('needs at least one year'))], {
    error: toSay('must be a number, or a list of numbers, one for each contract year'),
  });
}

type InputsOf<S extends Scope> = {
  [Name in InputNameOf<S>]?: (typeof inputs)[Name]['by'] extends 'year' ? number | number[] : number;
};

/** The inputs of one scope: each optional, unknown names refused, keys kept in the table's order. */
function inputsOf<S extends Scope>(scope: S): z.ZodType<InputsOf<S>> {
  const rows = Object.entries(inputs).filter(([, input]) => input.scope === scope);
  const shape = Object.fromEntries(rows.map(([key, input]) => [key, valueSchema(input).optional()]));
  return z.strictObject(shape) as unknown as z.ZodType<InputsOf<S>>;
}

type SwitchesOf<S extends Scope> = {
  [Name in SwitchName as (typeof switches)[Name] extends { scope: S; derived: true }
    ? never
    : (typeof switches)[Name]['scope'] extends S
      ? Name
      : never]?: OptionOf<Name>;
};

/** The switches of one scope that are chosen, not derived from the deal's structure: each optional. */
function switchesOf<S extends Scope>(scope: S): z.ZodType<SwitchesOf<S>> {
  const rows = Object.entries<SwitchDeclaration>(switches).filter(
    ([, row]) => row.scope === scope && !row.derived,
  );
  const shape = Object.fromEntries(
    rows.map(([key, { options }]) => [key, z.enum(Object.keys(options)).optional()]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<SwitchesOf<S>>;
}

export const scenarioKinds = ['as-is', 'traditional', 'out-tasking', 'custom'] as const;
export const benefitDimensions = ['innovation', 'process', 'cost'] as const;
export const amountScales = ['ones', 'thousands', 'millions'] as const;

/** Things listed within another, such as the risks of a scenario. */
const listOf = <Thing extends z.ZodType>(thing: Thing) => z.array(thing).max(LIMITS.list);

const metric = z.strictObject({
  id,
  name,
  /** What a level of 1 is: minute, point, per cent. */
  unit: z.string().trim().min(1).max(60),
  switches: switchesOf('metric'),
  inputs: inputsOf('metric'),
});

const service = z.strictObject({
  id,
  name,
  /** What one unit of volume is: ticket, device, month of service. */
  unit: z.string().trim().min(1).max(60),
  switches: switchesOf('service'),
  inputs: inputsOf('service'),
  metrics: listOf(metric),
});

const provider = z.strictObject({ id, name, inputs: inputsOf('provider') });

const arrangement = z.strictObject({
  service: id,
  provider: id,
  switches: switchesOf('arrangement'),
  inputs: inputsOf('arrangement'),
  /** How the provider performs a metric of the service; the others stay as they are today. */
  measures: listOf(z.strictObject({ metric: id, inputs: inputsOf('measure') })),
});

const engagement = z.strictObject({ provider: id, inputs: inputsOf('engagement') });

const benefit = z.strictObject({
  id,
  name,
  dimension: z.enum(benefitDimensions),
  /** The provider whose benefit it is, or null for nobody’s in particular. */
  owner: id.nullable(),
  /** The services whose run cost it is a share of; none named is all of them. */
  covers: z.array(id).max(LIMITS.services),
  switches: switchesOf('benefit'),
  inputs: inputsOf('benefit'),
});

const oneOff = z.strictObject({
  id,
  name,
  /** The provider that charges it, or null for the client's own cost. */
  paidTo: id.nullable(),
  switches: switchesOf('oneOff'),
  inputs: inputsOf('oneOff'),
});

const risk = z.strictObject({
  id,
  name,
  /** What is done about it, and what the figures rest on. */
  mitigation: notes,
  evidence: notes,
  inputs: inputsOf('risk'),
});

const mitigation = z.strictObject({
  id,
  name,
  switches: switchesOf('mitigation'),
  inputs: inputsOf('mitigation'),
});

const scenario = z.strictObject({
  id,
  name,
  kind: z.enum(scenarioKinds),
  /** The scenario it follows in everything it does not say itself; a file holds only what differs. */
  variantOf: id.nullable(),
  switches: switchesOf('scenario'),
  inputs: inputsOf('scenario'),
  /** Services given to a provider; a service without an arrangement is kept in-house. */
  arrangements: z.array(arrangement),
  engagements: z.array(engagement),
  benefits: listOf(benefit),
  oneOffs: listOf(oneOff),
  risks: listOf(risk),
  mitigations: listOf(mitigation),
});

export const provenanceStatuses = ['reported', 'derived', 'assumed', 'agreed'] as const;
export const confidences = ['high', 'medium', 'low'] as const;
const short = z.string().max(LIMITS.name);

const provenanceEntry = z.strictObject({
  /** Name in the table of inputs. */
  input: z.string().min(1).max(60),
  /** Key of the holder: `deal`, `desk`, `out-tasking/desk`. */
  of: z.string().min(1).max(200),
  status: z.enum(provenanceStatuses).optional(),
  source: z.string().max(2_000).optional(),
  owner: short.optional(),
  confidence: z.enum(confidences).optional(),
  note: z.string().max(2_000).optional(),
  signedOff: z
    .strictObject({
      by: short.min(1),
      on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, toSay('must be a date such as 2027-01-31')),
    })
    .optional(),
});

export const dealShape = z.strictObject({
  format: z.literal(DEAL_FORMAT),
  version: z.literal(DEAL_VERSION),
  name,
  notes,
  currency: z.string().regex(/^[A-Z]{3}$/, toSay('must be a three-letter ISO code such as USD')),
  /** What an amount of 1 means; the calculation does not care. */
  amountsIn: z.enum(amountScales),
  /** Month 1 of the contract. */
  start: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, toSay('must be a year and month such as 2027-01')),
  months: z
    .number()
    .int()
    .min(LIMITS.months.min, {
      error: () => say('a contract runs at least {months} months', { months: LIMITS.months.min }),
    })
    .max(LIMITS.months.max, {
      error: () => say('a contract runs at most {months} months', { months: LIMITS.months.max }),
    }),
  switches: switchesOf('deal'),
  inputs: inputsOf('deal'),
  /** Where figures come from, at most one entry for each input of each holder. */
  provenance: z.array(provenanceEntry).max(LIMITS.provenance),
  services: z.array(service).min(1, toSay('needs at least one service')).max(LIMITS.services),
  providers: z.array(provider).max(LIMITS.providers),
  scenarios: z.array(scenario).min(1, toSay('needs at least one scenario')).max(LIMITS.scenarios),
});

/** A scenario as a file may hold it: a variant only says what differs from its parent. */
const storedVariant = z.strictObject({
  id,
  name,
  kind: z.enum(scenarioKinds),
  variantOf: id,
  differences: z.array(z.strictObject({ at: z.array(z.string()).min(1), value: z.unknown().optional() })),
});

/** What a .parley file holds; reading it makes every variant whole. */
export const storedDealShape = dealShape.extend({
  scenarios: z
    .array(z.union([scenario, storedVariant]))
    .min(1)
    .max(LIMITS.scenarios),
});

export type StoredDeal = z.infer<typeof storedDealShape>;
export type Deal = z.infer<typeof dealShape>;
export type DealService = Deal['services'][number];
export type DealProvider = Deal['providers'][number];
export type DealScenario = Deal['scenarios'][number];
export type DealArrangement = DealScenario['arrangements'][number];
export type DealBenefit = DealScenario['benefits'][number];
export type Provenance = Deal['provenance'][number];
export type AmountScale = Deal['amountsIn'];

/** An amount of 1 is ten to this power of the currency. */
export const scalePowers = { ones: 0, thousands: 3, millions: 6 } as const satisfies Record<
  AmountScale,
  number
>;
