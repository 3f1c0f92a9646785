// What each service costs its provider; our estimate.
import type { Deal, DealArrangement, DealScenario } from '../../../shared/deal/document.ts';
import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import type { InputName } from '../../../shared/model/inputs.ts';
import type { Instance } from '../../../shared/model/instances.ts';
import { type OptionOf, switches } from '../../../shared/model/switches.ts';
import {
  amountCell,
  choiceCell,
  nameCell,
  optionsOf,
  percentCell,
} from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import { type InputLayout, type InputOwner, inputBlock } from '../../components/inputs/input-block.ts';
import { moneyDecimals, scaleLabel } from '../../format/number.ts';

/** What each basis leaves unused. */
const unusedBy = {
  unitCost: new Set<InputName>(['deliveryShare', 'deliveryAmount']),
  shareOfCharges: new Set<InputName>(['deliveryUnitCost', 'deliveryAmount']),
  amount: new Set<InputName>(['deliveryUnitCost', 'deliveryShare']),
} as const satisfies Record<OptionOf<'deliveryBasis'>, ReadonlySet<InputName>>;

export function deliveryGrid(deal: Deal, scenario: DealScenario, results: DealResults, layout: InputLayout) {
  const { arrangements } = scenario;
  const serviceName = (row: number) =>
    deal.services.find(({ id }) => id === arrangements[row]?.service)?.name ?? '';
  const providerName = (row: number) =>
    deal.providers.find(({ id }) => id === arrangements[row]?.provider)?.name ?? '';
  const owners = arrangements.map(
    (arrangement, row): InputOwner => ({
      key: `${scenario.id}/${arrangement.service}`,
      name: `${serviceName(row)}, ${scenario.name}`,
      inputs: arrangement.inputs,
      unused: unusedBy[basisOf(arrangement)],
    }),
  );
  const decimals = moneyDecimals(deal);
  const unit = `${scaleLabel(deal)}, term`;
  const sums = owners.map(({ key }) => sumsOf(results, key));
  return joined(
    [
      block({ id: 'service', label: 'Service', align: 'left' }, (row) => nameCell(serviceName(row))),
      block({ id: 'provider', label: 'Provider', width: 160, align: 'left' }, (row) => ({
        kind: 'computed',
        text: providerName(row),
        hint: providerName(row),
      })),
      block({ id: 'basis', label: 'Delivery cost basis', width: 150, align: 'left' }, (row) =>
        basisCell(scenario, row, `${serviceName(row)}, ${scenario.name}`),
      ),
      inputBlock('deliveryShare', owners, layout),
      inputBlock('deliveryUnitCost', owners, layout),
      inputBlock('deliveryAmount', owners, layout),
      block({ id: 'charges', label: 'Charges', unit, width: 96, align: 'right' }, (row) =>
        amountCell(sums[row]?.charges ?? 0, decimals),
      ),
      block({ id: 'delivery', label: 'Delivery', unit, width: 96, align: 'right' }, (row) =>
        amountCell(sums[row]?.delivery ?? 0, decimals),
      ),
      block(
        { id: 'left', label: 'Left of charges', unit: 'before outlay', width: 96, align: 'right' },
        (row) => {
          const { charges = 0, delivery = 0 } = sums[row] ?? {};
          return percentCell(charges === 0 ? Number.NaN : (charges - delivery) / charges);
        },
      ),
    ],
    owners.map(({ key }) => key),
  );
}

const basisOf = (arrangement: DealArrangement): OptionOf<'deliveryBasis'> =>
  arrangement.switches.deliveryBasis ?? switches.deliveryBasis.default;

function sumsOf(results: DealResults, key: string) {
  const instance: Instance | undefined = results.situation.instances.arrangement.find(
    (candidate) => candidate.key === key,
  );
  if (!instance) return { charges: 0, delivery: 0 };
  return {
    charges: lineSums(results, 'serviceCharges', instance).term,
    delivery: lineSums(results, 'serviceDelivery', instance).term,
  };
}

function basisCell(scenario: DealScenario, row: number, owner: string) {
  const arrangement = scenario.arrangements[row];
  return choiceCell({
    key: `deliveryBasis/${scenario.id}/${arrangement?.service}/1`,
    label: `${owner}, delivery cost basis`,
    value: arrangement ? basisOf(arrangement) : switches.deliveryBasis.default,
    options: optionsOf(switches.deliveryBasis.options),
    set: (draft, basis) => {
      const target = draft.scenarios.find(({ id }) => id === scenario.id)?.arrangements[row];
      if (target) target.switches.deliveryBasis = basis;
    },
  });
}
