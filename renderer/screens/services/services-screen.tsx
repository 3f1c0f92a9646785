// Services: what the deal is about, what each service costs today, and who performs it in a scenario.
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { FormulaBar, useFormulaBar } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import { Picker } from '../../components/picker.tsx';
import { scaleLabel } from '../../format/number.ts';
import { editFromButton, useChosenScenario, useEditing } from '../../state/editing.ts';
import { families } from '../../state/families.ts';
import { newService } from '../../state/new-things.ts';
import { resultsOf } from '../../state/results.ts';
import { useView, viewActions } from '../../state/view.ts';
import { dealGrid } from './deal-grid.ts';
import { MetricsSection } from './metrics-section.tsx';
import { serviceGrid, serviceList } from './service-grid.ts';
import { sourcingGrid } from './sourcing-grid.ts';
import { staffGrid } from './staff-grid.ts';

export function ServicesScreen() {
  const { deal, layout, gridEvents } = useEditing();
  const results = resultsOf(deal);
  const bar = useFormulaBar();
  const sourced = deal.scenarios.filter(({ kind }) => kind !== 'as-is');
  const { scenario, options, onChoose } = useChosenScenario(sourced, deal);
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const shared = { ...gridEvents, onActive: bar.show };
  const addService = () => {
    const service = newService(deal);
    editFromButton(`${service.name} added`, (draft) => void draft.services.push(service));
  };
  return (
    <Page>
      <ScreenHeader
        title={say('Services')}
        aside={say('Indigo figures are inputs, grey italics are carried or default, black are computed')}
      />
      <FormulaBar handle={bar.handle} />
      <Section title={say('Deal')}>
        <Grid label={say('Deal')} {...dealGrid(deal, layout)} {...shared} />
      </Section>
      <Section
        title={say('Services')}
        hint={say('as they are run today; amounts in {deal}', { deal: scaleLabel(deal) })}
        tools={
          <Button
            icon="import"
            onClick={() => viewActions.go({ place: 'deal', id, screen: 'import-services' })}
          >
            {say('Import services…')}
          </Button>
        }
      >
        <Grid
          label={say('Services')}
          {...serviceGrid(deal, results, layout)}
          {...shared}
          list={serviceList(deal, layout)}
          add={{ label: say('Add a service'), onAdd: addService }}
        />
      </Section>
      <MetricsSection {...{ deal, results, layout }} events={shared} />
      {scenario ? (
        <Section
          title={say('Sourcing')}
          hint={families.sourcing.hint}
          tools={<Picker label={say('Scenario')} options={options} value={scenario.id} onChange={onChoose} />}
        >
          <Grid
            label={say('Sourcing, {name}', { name: scenario.name })}
            {...sourcingGrid(deal, scenario, results, layout)}
            {...shared}
          />
        </Section>
      ) : (
        <Section
          title={say('Sourcing')}
          hint={say('Only as-is scenarios here: every service stays in-house')}
        >
          <Button onClick={() => viewActions.go({ place: 'deal', id, screen: 'scenarios' })}>
            {say('Add a scenario')}
          </Button>
        </Section>
      )}
      {scenario && scenario.arrangements.length > 0 && (
        <Section title={families.staff.title} hint={`${families.staff.hint}, ${scenario.name}`}>
          <Grid
            label={say('Staff, {name}', { name: scenario.name })}
            {...staffGrid(deal, scenario, results, layout)}
            {...shared}
          />
        </Section>
      )}
    </Page>
  );
}
