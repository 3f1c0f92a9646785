// Who performs each service in one scenario, how it is handed over, and what it is charged.
import type { Deal, DealArrangement, DealScenario } from '../../../shared/deal/document.ts';
import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import type { InputName } from '../../../shared/model/inputs.ts';
import { membersOf } from '../../../shared/model/instances.ts';
import { type OptionOf, switches } from '../../../shared/model/switches.ts';
import { amountCell, choiceCell, nameCell, optionsOf } from '../../components/inputs/field-cells.ts';
import { block, type ComputedCell, joined, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';
import { type InputLayout, type InputOwner, inputBlock } from '../../components/inputs/input-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';

const IN_HOUSE = '';

/** What each price basis leaves unused. */
const unusedBy = {
  unitPrice: new Set<InputName>(['fixedCharge']),
  fixedCharge: new Set<InputName>(['unitPrice']),
  fixedAndUnit: new Set<InputName>(),
} as const satisfies Record<OptionOf<'priceBasis'>, ReadonlySet<InputName>>;

export function sourcingGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const given = deal.services.map(({ id }) => scenario.arrangements.find(({ service }) => service === id));
  const owners = deal.services.map(({ id, name }, row): InputOwner | null => {
    const arrangement = given[row];
    if (!arrangement) return null;
    return {
      key: `${scenario.id}/${id}`,
      name: `${name}, ${scenario.name}`,
      inputs: arrangement.inputs,
      unused: unusedBy[basisOf(arrangement)],
    };
  });
  const decimals = moneyDecimals(deal);
  const charged = chargesOf(scenario, results);
  const grid = joined(
    [
      block({ id: 'name', label: 'Service', align: 'left' }, (row) =>
        nameCell(deal.services[row]?.name ?? ''),
      ),
      block({ id: 'provider', label: 'Provider', width: 150, align: 'left' }, (row) =>
        providerCell(deal, scenario, row),
      ),
      inputBlock('shareHandedOver', owners, layout),
      inputBlock('handOverStart', owners, layout),
      inputBlock('handOverMonths', owners, layout),
      inputBlock('parallelMonths', owners, layout),
      inputBlock('retainedOrganisation', owners, layout),
      block({ id: 'basis', label: 'Price basis', width: 132, align: 'left' }, (row) => {
        const arrangement = given[row];
        return arrangement ? basisCell(deal, scenario, arrangement) : NOT_APPLICABLE;
      }),
      inputBlock('unitPrice', owners, layout),
      inputBlock('fixedCharge', owners, layout),
      block(
        { id: 'charges', label: 'Charges', unit: `${scaleLabel(deal)}, term`, width: 92, align: 'right' },
        (row) => amountCell(charged.get(deal.services[row]?.id ?? '') ?? 0, decimals),
      ),
    ],
    deal.services.map(({ id }) => id),
  );
  const total = results.value('chargesTerm', scenario.id);
  const footer = grid.columns.map(({ id }): ComputedCell => {
    if (id === 'name') return { kind: 'computed', text: 'All services' };
    return id === 'charges' ? amountCell(total, decimals) : { kind: 'computed', text: '' };
  });
  return { ...grid, footer };
}

const basisOf = (arrangement: DealArrangement): OptionOf<'priceBasis'> =>
  arrangement.switches.priceBasis ?? switches.priceBasis.default;

function chargesOf(scenario: DealScenario, results: DealResults): ReadonlyMap<string, number> {
  const { situation } = results;
  const instance = situation.instances.scenario.find(({ id }) => id === scenario.id);
  const members = instance ? membersOf(situation, 'arrangement', instance) : [];
  return new Map(members.map((member) => [member.id, lineSums(results, 'serviceCharges', member).term]));
}

function providerCell(deal: Deal, scenario: DealScenario, row: number) {
  const service = deal.services[row];
  const arrangement = scenario.arrangements.find((candidate) => candidate.service === service?.id);
  return choiceCell({
    key: `provider/${scenario.id}/${service?.id}/1`,
    label: `${service?.name}, ${scenario.name}, provider`,
    value: arrangement?.provider ?? IN_HOUSE,
    side: arrangement ? 'provider' : undefined,
    options: [
      { key: IN_HOUSE, label: 'In-house' },
      ...deal.providers.map(({ id, name }) => ({ key: id, label: name })),
    ],
    set: (draft, provider) => {
      const arrangements = draft.scenarios.find(({ id }) => id === scenario.id)?.arrangements;
      if (!arrangements || !service) return;
      const index = arrangements.findIndex((candidate) => candidate.service === service.id);
      const found = arrangements[index];
      if (provider === IN_HOUSE) {
        if (found) arrangements.splice(index, 1);
      } else if (found) found.provider = provider;
      else arrangements.push({ service: service.id, provider, switches: {}, inputs: {} });
    },
  });
}

function basisCell(deal: Deal, scenario: DealScenario, arrangement: DealArrangement) {
  const service = deal.services.find(({ id }) => id === arrangement.service);
  return choiceCell({
    key: `priceBasis/${scenario.id}/${arrangement.service}/1`,
    label: `${service?.name}, ${scenario.name}, price basis`,
    value: basisOf(arrangement),
    options: optionsOf(switches.priceBasis.options),
    set: (draft, basis) => {
      const target = draft.scenarios
        .find(({ id }) => id === scenario.id)
        ?.arrangements.find((candidate) => candidate.service === arrangement.service);
      if (target) target.switches.priceBasis = basis;
    },
  });
}
