// Scenarios: the ways the deal could go, with the transition, benefits, risks and exit of each.
import { say } from '../../../shared/text/say.ts';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { FormulaBar, useFormulaBar } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import { scenarioTermsGrid } from '../../components/inputs/scenario-terms-grid.ts';
import { Picker } from '../../components/picker.tsx';
import { scaleLabel } from '../../format/number.ts';
import { editFromButton, useChosenScenario, useEditing } from '../../state/editing.ts';
import { families } from '../../state/families.ts';
import { newScenario } from '../../state/new-things.ts';
import { resultsOf } from '../../state/results.ts';
import { sourcedScenarios } from '../../state/stated-terms.ts';
import { viewActions } from '../../state/view.ts';
import { ScenarioActions } from './scenario-actions.tsx';
import { scenarioGrid, scenarioList } from './scenario-grid.ts';
import { ScenarioLists } from './scenario-lists.tsx';
import { VariantSection } from './variant-section.tsx';

export function ScenariosScreen() {
  const { deal, layout, gridEvents } = useEditing();
  const results = resultsOf(deal);
  const bar = useFormulaBar();
  const { scenario, options, onChoose } = useChosenScenario(deal.scenarios, deal);
  const shared = { ...gridEvents, onActive: bar.show };
  const sourced = sourcedScenarios(deal);

  const addScenario = () => {
    const added = newScenario('custom', deal.scenarios);
    editFromButton(`${added.name} added`, (draft) => void draft.scenarios.push(added));
    viewActions.chooseScenario(added.id);
  };
  return (
    <Page>
      <ScreenHeader title={say('Scenarios')} aside={say('Amounts in {deal}', { deal: scaleLabel(deal) })}>
        {scenario && (
          <Picker label={say('Scenario')} options={options} value={scenario.id} onChange={onChoose} />
        )}
        {scenario && <ScenarioActions deal={deal} scenario={scenario} />}
      </ScreenHeader>
      <FormulaBar handle={bar.handle} />
      <Section title={say('All scenarios')}>
        <Grid
          label={say('Scenarios')}
          {...scenarioGrid(deal, results, layout)}
          {...shared}
          list={scenarioList(deal, layout)}
          add={{ label: say('Add a scenario'), onAdd: addScenario }}
        />
      </Section>
      {scenario && <VariantSection deal={deal} scenario={scenario} events={shared} />}
      {scenario && <ScenarioLists {...{ deal, scenario, results, layout }} events={shared} />}
      {sourced.length > 0 && (
        <Section title={families.exit.title} hint={families.exit.hint}>
          <Grid
            label={families.exit.title}
            {...scenarioTermsGrid(sourced, families.exit, results, layout)}
            {...shared}
          />
        </Section>
      )}
      <Section title={families.bias.title} hint={families.bias.hint}>
        <Grid
          label={families.bias.title}
          {...scenarioTermsGrid(deal.scenarios, families.bias, results, layout)}
          {...shared}
        />
      </Section>
    </Page>
  );
}
