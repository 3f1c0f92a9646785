// What one scenario lists: its transition one-offs, benefits, risks, and what mitigates its optimism bias.
import { blankBenefit, blankMitigation, blankOneOff, blankRisk } from '../../../shared/deal/blank.ts';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { freshId } from '../../../shared/deal/fresh-id.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { Section } from '../../components/frame/frame.tsx';
import type { ActiveCell } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import type { GridEvents } from '../../components/inputs/use-grid.ts';
import { editFromButton } from '../../state/editing.ts';
import { freshName } from '../../state/new-things.ts';
import { benefitGrid } from './benefit-grid.ts';
import { mitigationGrid } from './mitigation-grid.ts';
import { oneOffGrid } from './one-off-grid.ts';
import { riskGrid } from './risk-grid.ts';

interface ScenarioListsProps {
  readonly deal: Deal;
  readonly scenario: DealScenario;
  readonly results: DealResults;
  readonly layout: InputLayout;
  readonly events: GridEvents & { readonly onActive: (active: ActiveCell | null) => void };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export function ScenarioLists({ deal, scenario, results, layout, events }: ScenarioListsProps) {
  const { name, kind } = scenario;
  const add = <Thing extends Named>(
    stem: string,
    listOf: (of: DealScenario) => Thing[],
    blank: (named: Named) => Thing,
  ) => ({
    label: `Add a ${stem.toLowerCase()}`,
    onAdd: () => {
      const list = listOf(scenario);
      const fresh = freshName(stem, list);
      const thing = blank({ id: freshId(fresh, list), name: fresh });
      editFromButton(`${name}, ${fresh} added`, (draft) => {
        const target = draft.scenarios.find(({ id }) => id === scenario.id);
        if (target) listOf(target).push(thing);
      });
    },
  });
  return (
    <>
      {kind !== 'as-is' && (
        <>
          <Section title={`${name}: transition one-offs`} hint="what it costs once to get there">
            <Grid
              label={`One-offs, ${name}`}
              {...oneOffGrid(deal, scenario, layout)}
              {...events}
              add={add('One-off', ({ oneOffs }) => oneOffs, blankOneOff)}
            />
          </Section>
          <Section title={`${name}: benefits`} hint="gross gains of the client beside the services’ price">
            <Grid
              label={`Benefits, ${name}`}
              {...benefitGrid(deal, scenario, results, layout)}
              {...events}
              add={add('Benefit', ({ benefits }) => benefits, blankBenefit)}
            />
          </Section>
        </>
      )}
      <Section
        title={`${name}: risks`}
        hint="expected cost stands beside total cost of performance, never inside"
      >
        <Grid
          label={`Risks, ${name}`}
          {...riskGrid(scenario, results, layout)}
          {...events}
          add={add('Risk', ({ risks }) => risks, blankRisk)}
        />
      </Section>
      <Section title={`${name}: mitigations`} hint="what takes away part of the optimism bias of a term">
        <Grid
          label={`Mitigations, ${name}`}
          {...mitigationGrid(scenario, layout)}
          {...events}
          add={add('Mitigation', ({ mitigations }) => mitigations, blankMitigation)}
        />
      </Section>
    </>
  );
}
