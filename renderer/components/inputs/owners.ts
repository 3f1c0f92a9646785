// The services of a scenario as rows: what is given to whom, and what holds its inputs.
import type {
  Deal,
  DealArrangement,
  DealProvider,
  DealScenario,
  DealService,
} from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';
import type { InputOwner } from './input-block.ts';

export interface GivenService {
  readonly service: DealService;
  readonly arrangement: DealArrangement;
  readonly provider: DealProvider | undefined;
  readonly owner: InputOwner;
}

/** The service's arrangement in the scenario; undefined where it is kept in-house. */
export function givenService(
  deal: Deal,
  scenario: DealScenario,
  service: DealService,
): GivenService | undefined {
  const arrangement = scenario.arrangements.find((candidate) => candidate.service === service.id);
  if (!arrangement) return undefined;
  return {
    service,
    arrangement,
    provider: deal.providers.find(({ id }) => id === arrangement.provider),
    owner: {
      key: `${scenario.id}/${service.id}`,
      name: `${service.name}, ${scenario.name}`,
      inputs: arrangement.inputs,
      switches: arrangement.switches,
    },
  };
}

/** In the deal's order. */
export const givenServices = (deal: Deal, scenario: DealScenario): readonly GivenService[] =>
  deal.services.flatMap((service) => givenService(deal, scenario, service) ?? []);

/** What holds the inputs of each provider that takes part in the scenario. */
export const engagementOwners = (deal: Deal, scenario: DealScenario): readonly InputOwner[] =>
  providersIn(deal, scenario).map(({ id, name }) => ({
    key: `${scenario.id}/${id}`,
    name: `${name}, ${scenario.name}`,
    inputs: scenario.engagements.find(({ provider }) => provider === id)?.inputs ?? {},
  }));
