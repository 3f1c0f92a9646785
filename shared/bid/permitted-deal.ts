// A deal as one counterparty may know it: its own part of one scenario, and of that only what may leave.
import type { Deal, DealScenario } from '../deal/document.ts';
import { instantiate } from '../deal/instantiate.ts';
import { sourceOf } from '../deal/origin.ts';
import { providersIn } from '../deal/providers-in.ts';
import { calculateAll } from '../engine/calculation.ts';
import { formulaReader } from '../engine/interpret.ts';
import { narrowed } from '../engine/narrow.ts';
import { inputNode, item, times } from '../formula/build.ts';
import { model } from '../model/index.ts';
import { contractYears, instanceWithKey, monthsOfYear } from '../model/instances.ts';
import { say } from '../text/say.ts';
import {
  type Leaves,
  leavesOf,
  type Permitted,
  permitted,
  restated,
} from '../workbook/audience/permitted.ts';
import { asListed, finalPrices, ownVolumes, priceScaleOf } from './final-figures.ts';

/** Whose file it is: a provider’s, for its part in a scenario. */
export interface Counterparty {
  readonly scenario: string;
  readonly provider: string;
  /** What the file is called inside, where the deal’s own title is not for them. */
  readonly title?: string | undefined;
}

/** What is asked for is not there: the message says what, and what there is. */
export class NoSuchPartyError extends Error {
  override readonly name = 'NoSuchPartyError';
}

/** The scenario has no name of ours outside: what we call it says what it is to us. */
export const CONTRACT = { id: 'contract', name: 'Contract' } as const;

/** `figures` is what is calculated, `words` also what clauses quote. */
export type Use = 'figures' | 'words';

export function scenarioOf(deal: Deal, { scenario: id, provider }: Counterparty): DealScenario {
  const scenario = deal.scenarios.find((one) => one.id === id);
  if (!scenario)
    throw new NoSuchPartyError(
      say('there is no scenario "{id}"; there is {scenarios}', { id, scenarios: listed(deal.scenarios) }),
    );
  const taking = providersIn(deal, scenario);
  if (!taking.some((one) => one.id === provider))
    throw new NoSuchPartyError(
      taking.length === 0
        ? say('the provider "{provider}" has no part in "{id}"; nobody has', { provider, id })
        : say('the provider "{provider}" has no part in "{id}"; there is {taking}', {
            provider,
            id,
            taking: listed(taking),
          }),
    );
  return scenario;
}

const listed = (things: readonly { readonly id: string }[]): string => things.map(({ id }) => id).join(', ');

/**
 * The deal with nothing in it that is not permitted: other services, providers and scenarios, benefits, risks,
 * notes and sources are gone, confidential inputs stand at their defaults. No valid document where the provider
 * performs no service: it is read, never stored.
 */
export function permittedDeal(
  deal: Deal,
  party: Counterparty,
  use: Use = 'figures',
  table: Permitted = permitted,
): Deal {
  const scenario = scenarioOf(deal, party);
  const own = scenario.arrangements.filter(({ provider }) => provider === party.provider);
  const alone = providersIn(deal, scenario).length === 1;
  const allowed = (leaves: Leaves | undefined, agreed: () => boolean): boolean =>
    leaves === 'figures' || (use === 'words' && (leaves === 'words' || (leaves === 'ifAgreed' && agreed())));
  const isAgreed = (input: string, of: string) => sourceOf(deal, input, of)?.status === 'agreed';
  const inputs = <Inputs extends object>(stated: Inputs, of: string, shared = false): Inputs =>
    only(stated, (name) => allowed(leavesOf(name, table), () => (!shared || alone) && isAgreed(name, of)));
  const years = contractYears(deal.months);
  const scale = priceScaleOf(scenario);
  const handedOver = new Map(own.map((one) => [one.service, one.inputs]));
  const switches = <Switches extends object>(stated: Switches, shared = false): Switches =>
    only(stated, (name) => allowed(table.switches[name], () => !shared || alone));
  const { format, version, currency, amountsIn, start, months } = deal;
  const name = party.title ?? deal.name;
  return {
    ...{ format, version, name, notes: '', currency, amountsIn, start, months },
    switches: switches(deal.switches),
    inputs: inputs(deal.inputs, 'deal'),
    provenance: [],
    services: deal.services
      .filter(({ id }) => own.some(({ service }) => service === id))
      .map((service) => ({
        ...{ id: service.id, name: service.name, unit: service.unit },
        switches: switches(service.switches),
        inputs: inputs(ownVolumes(service.inputs, handedOver.get(service.id) ?? {}, years), service.id),
        metrics: service.metrics.map((metric) => ({
          ...{ id: metric.id, name: metric.name, unit: metric.unit },
          switches: switches(metric.switches),
          inputs: inputs(metric.inputs, `${service.id}/${metric.id}`),
        })),
      })),
    providers: deal.providers
      .filter(({ id }) => id === party.provider)
      .map((provider) => ({
        ...{ id: provider.id, name: provider.name },
        inputs: inputs(provider.inputs, provider.id),
      })),
    scenarios: [
      {
        ...{ ...CONTRACT, kind: 'custom', variantOf: null },
        switches: switches(scenario.switches, true),
        inputs: inputs(scenario.inputs, scenario.id, true),
        arrangements: own.map(({ service, provider, ...stated }) => {
          const terms = {
            switches: switches(stated.switches),
            inputs: inputs(finalPrices(stated.inputs, scale, years), `${scenario.id}/${service}`),
          };
          const { when, becomes } = restated;
          return {
            ...{ service, provider, measures: [] },
            ...(stated.switches[when.switch] === when.option
              ? {
                  switches: { ...terms.switches, [when.switch]: becomes.option },
                  inputs: {
                    ...terms.inputs,
                    [becomes.input]: inMoney(deal, `${scenario.id}/${service}`, scale),
                  },
                }
              : terms),
          };
        }),
        engagements: scenario.engagements
          .filter(({ provider }) => provider === party.provider)
          .map(({ provider, inputs: stated }) => ({
            provider,
            inputs: inputs(stated, `${scenario.id}/${provider}`),
          })),
        benefits: [],
        oneOffs: scenario.oneOffs
          .filter(({ paidTo }) => paidTo === party.provider)
          .map((oneOff) => ({
            ...{ id: oneOff.id, name: oneOff.name, paidTo: oneOff.paidTo },
            switches: switches(oneOff.switches),
            inputs: inputs(oneOff.inputs, `${scenario.id}/${oneOff.id}`),
          })),
        risks: [],
        mitigations: [],
      },
    ],
  };
}

const only = <Stated extends object>(stated: Stated, may: (name: string) => boolean): Stated =>
  // Every entry is optional, so that leaving some out leaves the type as it is.
  Object.fromEntries(Object.entries(stated).filter(([name]) => may(name))) as Stated;

/** What a share of as-is unit cost comes to, by contract year, at the scenario’s price scale. */
function inMoney(deal: Deal, arrangement: string, scale: number): number[] {
  const situation = instantiate(deal);
  const results = calculateAll(narrowed(model, [restated.of]), situation);
  const price = formulaReader(
    model,
    situation,
    results,
  )(
    times(inputNode(restated.share), item(restated.of)),
    instanceWithKey(situation, 'arrangement', arrangement),
  );
  return Array.from({ length: contractYears(deal.months) }, (_, index) =>
    asListed(price(monthsOfYear(index + 1).first) * scale, 'ofAsIsCost'),
  );
}
