// Providers: our estimate of their side of the deal, and the margin that follows from it.
import { providersIn } from '../../../shared/deal/providers-in.ts';
import { say } from '../../../shared/text/say.ts';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { FormulaBar, useFormulaBar } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import { Picker } from '../../components/picker.tsx';
import { scaleLabel } from '../../format/number.ts';
import { editFromButton, useChosenScenario, useEditing } from '../../state/editing.ts';
import { families } from '../../state/families.ts';
import { newProvider } from '../../state/new-things.ts';
import { resultsOf } from '../../state/results.ts';
import { deliveryGrid } from './delivery-grid.ts';
import { engagementGrid, returnGrid } from './engagement-grid.ts';
import { measureGrid } from './measure-grid.ts';
import { providerGrid, providerList } from './provider-grid.ts';

export function ProvidersScreen() {
  const { deal, layout, gridEvents } = useEditing();
  const results = resultsOf(deal);
  const bar = useFormulaBar();
  const taking = deal.scenarios.filter((candidate) => providersIn(deal, candidate).length > 0);
  const { scenario, options, onChoose } = useChosenScenario(taking, deal);
  const shared = { ...gridEvents, onActive: bar.show };
  const measured = deal.services.some(
    ({ id, metrics }) => metrics.length > 0 && scenario?.arrangements.some(({ service }) => service === id),
  );
  const addProvider = () => {
    const provider = newProvider(deal);
    editFromButton(`${provider.name} added`, (draft) => void draft.providers.push(provider));
  };
  return (
    <Page>
      <ScreenHeader
        title={say('Providers')}
        aside={say('Costs, rates and floors are our estimates; amounts in {deal}', {
          deal: scaleLabel(deal),
        })}
      />
      <FormulaBar handle={bar.handle} />
      <Section title={say('All providers')}>
        <Grid
          label={say('Providers')}
          {...providerGrid(deal, layout)}
          {...shared}
          list={providerList(deal, layout)}
          add={{ label: say('Add a provider'), onAdd: addProvider }}
        />
      </Section>
      {scenario ? (
        <>
          <Section
            title={say('Margin')}
            hint={say('contract net margin before tax, after amortised outlay')}
            tools={
              <Picker label={say('Scenario')} options={options} value={scenario.id} onChange={onChoose} />
            }
          >
            <Grid
              label={say('Providers, {name}', { name: scenario.name })}
              {...engagementGrid(deal, scenario, results, layout)}
              {...shared}
            />
          </Section>
          <Section
            title={say('Return')}
            hint={say('what the contract earns each provider, present values at its own rate, {name}', {
              name: scenario.name,
            })}
          >
            <Grid
              label={say('Return, {name}', { name: scenario.name })}
              {...returnGrid(deal, scenario, results)}
              {...shared}
            />
          </Section>
          {scenario.arrangements.length > 0 && (
            <Section
              title={say('Delivery cost')}
              hint={say('service by service, {name}', { name: scenario.name })}
            >
              <Grid
                label={say('Delivery cost, {name}', { name: scenario.name })}
                {...deliveryGrid(deal, scenario, results, layout)}
                {...shared}
              />
            </Section>
          )}
          {measured && (
            <Section title={families.measures.title} hint={families.measures.hint}>
              <Grid
                label={say('Metrics, {name}', { name: scenario.name })}
                {...measureGrid(deal, scenario, results, layout)}
                {...shared}
              />
            </Section>
          )}
        </>
      ) : (
        <Section
          title={say('Margin')}
          hint={say(
            'No scenario gives a service to a provider yet: choose providers under Services, Sourcing',
          )}
        >
          {null}
        </Section>
      )}
    </Page>
  );
}
