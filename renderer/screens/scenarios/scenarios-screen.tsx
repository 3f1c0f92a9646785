// Scenarios: the ways the deal could go, with the transition and the benefits of each.
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { FormulaBar, useFormulaBar } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import { Picker } from '../../components/picker.tsx';
import { scaleLabel } from '../../format/number.ts';
import { editFromButton, useChosenScenario, useEditing } from '../../state/editing.ts';
import { copiedScenario, freshId, freshName, newScenario } from '../../state/new-things.ts';
import { resultsOf } from '../../state/results.ts';
import { viewActions } from '../../state/view.ts';
import { benefitGrid } from './benefit-grid.ts';
import { oneOffGrid } from './one-off-grid.ts';
import { scenarioGrid } from './scenario-grid.ts';

export function ScenariosScreen() {
  const { deal, layout, gridEvents } = useEditing();
  const results = resultsOf(deal);
  const bar = useFormulaBar();
  const { scenario, options, onChoose } = useChosenScenario(deal.scenarios, deal);
  const shared = { ...gridEvents, onActive: bar.show };

  const addScenario = () => {
    const added = newScenario('custom', deal.scenarios);
    editFromButton(`${added.name} added`, (draft) => void draft.scenarios.push(added));
    viewActions.chooseScenario(added.id);
  };
  const duplicate = () => {
    if (!scenario) return;
    const copy = copiedScenario(scenario, deal.scenarios);
    editFromButton(`${scenario.name} duplicated`, (draft) => void draft.scenarios.push(copy));
    viewActions.chooseScenario(copy.id);
  };
  const addOneOff = () => {
    if (!scenario) return;
    const name = freshName('One-off', scenario.oneOffs);
    const oneOff = { id: freshId(name, scenario.oneOffs), name, paidTo: null, switches: {}, inputs: {} };
    editFromButton(`${scenario.name}, ${name} added`, (draft) => {
      draft.scenarios.find(({ id }) => id === scenario.id)?.oneOffs.push(oneOff);
    });
  };
  const addBenefit = () => {
    if (!scenario) return;
    const name = freshName('Benefit', scenario.benefits);
    const benefit = {
      id: freshId(name, scenario.benefits),
      name,
      dimension: 'innovation' as const,
      owner: null,
      covers: [],
      switches: {},
      inputs: {},
    };
    editFromButton(`${scenario.name}, ${name} added`, (draft) => {
      draft.scenarios.find(({ id }) => id === scenario.id)?.benefits.push(benefit);
    });
  };
  return (
    <Page>
      <ScreenHeader title="Scenarios" aside={`Amounts in ${scaleLabel(deal)}`}>
        {scenario && <Picker label="Scenario" options={options} value={scenario.id} onChange={onChoose} />}
        {scenario && <Button onClick={duplicate}>Duplicate</Button>}
      </ScreenHeader>
      <FormulaBar handle={bar.handle} />
      <Section title="All scenarios">
        <Grid
          label="Scenarios"
          {...scenarioGrid(deal, results, layout)}
          {...shared}
          add={{ label: 'Add a scenario', onAdd: addScenario }}
        />
      </Section>
      {scenario && (
        <>
          <Section title={`${scenario.name}: transition one-offs`} hint="what it costs once to get there">
            <Grid
              label={`One-offs, ${scenario.name}`}
              {...oneOffGrid(deal, scenario, layout)}
              {...shared}
              add={{ label: 'Add a one-off', onAdd: addOneOff }}
            />
          </Section>
          <Section
            title={`${scenario.name}: benefits`}
            hint="gross gains of the client beside the services’ price"
          >
            <Grid
              label={`Benefits, ${scenario.name}`}
              {...benefitGrid(scenario, results, layout)}
              {...shared}
              add={{ label: 'Add a benefit', onAdd: addBenefit }}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
