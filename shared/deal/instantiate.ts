// A deal as the instances its model is calculated for.
import type { Instance, Situation } from '../model/instances.ts';
import { comparisonsOf } from './comparisons.ts';
import type { Deal, DealScenario } from './document.ts';
import { instance } from './instance.ts';
import { engagementKey, providersIn } from './providers-in.ts';

export function instantiate(deal: Deal): Situation {
  const root = instance('deal', 'deal', {
    id: 'deal',
    name: deal.name,
    inputs: deal.inputs,
    switches: deal.switches,
  });
  const within = { deal: root.key };
  return {
    months: deal.months,
    instances: {
      deal: [root],
      service: deal.services.map(({ id, name, inputs, switches }) =>
        instance('service', id, { id, name, inputs, switches, belongsTo: within }),
      ),
      metric: deal.services.flatMap((service) =>
        service.metrics.map(({ id, name, inputs, switches }) =>
          instance('metric', `${service.id}/${id}`, {
            id,
            name,
            inputs,
            switches,
            belongsTo: { ...within, service: service.id },
          }),
        ),
      ),
      provider: deal.providers.map(({ id, name, inputs }) =>
        instance('provider', id, { id, name, inputs, belongsTo: within }),
      ),
      scenario: deal.scenarios.map(({ id, name, inputs, switches, oneOffs, arrangements: given }) =>
        instance('scenario', id, {
          id,
          name,
          inputs,
          belongsTo: within,
          switches: {
            ...switches,
            takesPart: given.length > 0 ? 'providers' : 'none',
            paysProviders: given.length > 0 || oneOffs.some(({ paidTo }) => paidTo !== null) ? 'yes' : 'no',
          },
        }),
      ),
      arrangement: deal.scenarios.flatMap((scenario) => arrangements(deal, scenario)),
      engagement: deal.scenarios.flatMap((scenario) => engagements(deal, scenario)),
      measure: deal.scenarios.flatMap((scenario) => measures(deal, scenario)),
      benefit: deal.scenarios.flatMap((scenario) => benefits(deal, scenario)),
      coverage: deal.scenarios.flatMap((scenario) => coverages(deal, scenario)),
      oneOff: deal.scenarios.flatMap((scenario) => oneOffs(scenario)),
      risk: deal.scenarios.flatMap((scenario) =>
        scenario.risks.map(({ id, name, inputs }) =>
          instance('risk', `${scenario.id}/${id}`, {
            id,
            name,
            inputs,
            belongsTo: { ...within, scenario: scenario.id },
          }),
        ),
      ),
      mitigation: deal.scenarios.flatMap((scenario) =>
        scenario.mitigations.map(({ id, name, inputs, switches }) =>
          instance('mitigation', `${scenario.id}/${id}`, {
            id,
            name,
            inputs,
            switches,
            belongsTo: { ...within, scenario: scenario.id },
          }),
        ),
      ),
      ...comparisonsOf(deal),
    },
  };
}

function arrangements(deal: Deal, scenario: DealScenario): readonly Instance[] {
  return deal.services.map(({ id, name }) => {
    const given = scenario.arrangements.find(({ service }) => service === id);
    const belongsTo = { deal: 'deal', scenario: scenario.id, service: id };
    return instance('arrangement', `${scenario.id}/${id}`, {
      id,
      name,
      belongsTo: given
        ? { ...belongsTo, provider: given.provider, engagement: engagementKey(scenario, given.provider) }
        : belongsTo,
      ...(given ? { inputs: given.inputs } : {}),
      switches: { ...given?.switches, sourcing: given ? 'given' : 'kept' },
    });
  });
}

function measures(deal: Deal, scenario: DealScenario): readonly Instance[] {
  return deal.services.flatMap((service) => {
    const given = scenario.arrangements.find((one) => one.service === service.id);
    const arrangement = `${scenario.id}/${service.id}`;
    return service.metrics.map(({ id, name }) => {
      const stated = given?.measures.find(({ metric }) => metric === id);
      return instance('measure', `${arrangement}/${id}`, {
        id,
        name,
        inputs: stated?.inputs ?? {},
        switches: { measured: stated ? 'stated' : 'asIs' },
        belongsTo: {
          deal: 'deal',
          scenario: scenario.id,
          service: service.id,
          arrangement,
          metric: `${service.id}/${id}`,
        },
      });
    });
  });
}

function benefits(deal: Deal, scenario: DealScenario): readonly Instance[] {
  const taking = new Set(providersIn(deal, scenario).map(({ id }) => id));
  return scenario.benefits.map(({ id, name, inputs, switches, owner }) => {
    const belongsTo = { deal: 'deal', scenario: scenario.id };
    return instance('benefit', `${scenario.id}/${id}`, {
      id,
      name,
      inputs,
      switches,
      // An owner without any part in the scenario has no statement that could show a share.
      belongsTo:
        owner !== null && taking.has(owner)
          ? { ...belongsTo, provider: owner, engagement: engagementKey(scenario, owner) }
          : belongsTo,
    });
  });
}

function coverages(deal: Deal, scenario: DealScenario): readonly Instance[] {
  return scenario.benefits.flatMap((benefit) =>
    deal.services
      .filter(({ id }) => benefit.covers.length === 0 || benefit.covers.includes(id))
      .map(({ id, name }) => {
        const key = `${scenario.id}/${benefit.id}`;
        return instance('coverage', `${key}/${id}`, {
          id,
          name,
          belongsTo: { deal: 'deal', scenario: scenario.id, benefit: key, service: id },
        });
      }),
  );
}

function engagements(deal: Deal, scenario: DealScenario): readonly Instance[] {
  return providersIn(deal, scenario).map(({ id, name }) =>
    instance('engagement', engagementKey(scenario, id), {
      id,
      name,
      belongsTo: { deal: 'deal', scenario: scenario.id, provider: id },
      inputs: scenario.engagements.find(({ provider }) => provider === id)?.inputs ?? {},
    }),
  );
}

function oneOffs(scenario: DealScenario): readonly Instance[] {
  return scenario.oneOffs.map(({ id, name, inputs, switches, paidTo }) => {
    const belongsTo = { deal: 'deal', scenario: scenario.id };
    return instance('oneOff', `${scenario.id}/${id}`, {
      id,
      name,
      inputs,
      belongsTo:
        paidTo === null
          ? belongsTo
          : { ...belongsTo, provider: paidTo, engagement: engagementKey(scenario, paidTo) },
      switches: { ...switches, payee: paidTo === null ? 'own' : 'provider' },
    });
  });
}
