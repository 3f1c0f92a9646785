// Terms: the clauses of the contract, family by family, for the services given to providers.
import { clausesOf } from '../../../shared/deal/clauses.ts';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { FormulaBar, useFormulaBar } from '../../components/inputs/formula-bar.tsx';
import { Picker } from '../../components/picker.tsx';
import { type SentenceRow, SentenceTable } from '../../components/sentence-table.tsx';
import { formatAmount, moneyDecimals, neededDecimals, scaleLabel } from '../../format/number.ts';
import { useChosenScenario, useEditing } from '../../state/editing.ts';
import { resultsOf } from '../../state/results.ts';
import { sourcedScenarios } from '../../state/stated-terms.ts';
import { termFamilies } from '../../state/term-families.ts';
import { useView, viewActions } from '../../state/view.ts';
import { TermSection } from './term-section.tsx';

const ofTerms = Object.values(termFamilies);

export function TermsScreen() {
  const { deal, layout, gridEvents } = useEditing();
  const results = resultsOf(deal);
  const bar = useFormulaBar();
  const sourced = sourcedScenarios(deal);
  const { scenario, options, onChoose } = useChosenScenario(sourced, deal);
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const shared = { ...gridEvents, onActive: bar.show };
  if (!scenario) {
    return (
      <Page>
        <ScreenHeader title={say('Terms')} />
        <Section title={say('No terms yet')} hint={say('No scenario gives a service to a provider')}>
          <Button onClick={() => viewActions.go({ place: 'deal', id, screen: 'services' })}>
            {say('Choose providers under Services')}
          </Button>
        </Section>
      </Page>
    );
  }
  return (
    <Page>
      <ScreenHeader
        title={say('Terms')}
        aside={say('Amounts in {deal}; a dash is not part of the contract', { deal: scaleLabel(deal) })}
      >
        <Picker label={say('Scenario')} options={options} value={scenario.id} onChange={onChoose} />
      </ScreenHeader>
      <FormulaBar handle={bar.handle} />
      {ofTerms.map((family) => (
        <TermSection
          key={family.title}
          {...{ family, deal, scenario, sourced, results, layout }}
          events={shared}
        />
      ))}
      <Section
        title={say('In words')}
        hint={say('{name}: what the clauses say, with this deal’s numbers', { name: scenario.name })}
      >
        <SentenceTable
          label={say('Clauses of {name} in words', { name: scenario.name })}
          rows={clauseRows(deal, scenario)}
        />
      </Section>
    </Page>
  );
}

function clauseRows(deal: Deal, scenario: DealScenario): readonly SentenceRow[] {
  // A price of a unit may be a small part of what amounts are counted in.
  const decimals = Math.max(2, moneyDecimals(deal));
  const money = (amount: number) =>
    `${formatAmount(amount, { decimals: neededDecimals(amount, decimals, 4) })} ${scaleLabel(deal)}`;
  return clausesOf(resultsOf(deal).situation, money)
    .filter(({ about }) => about.split('/')[0] === scenario.id)
    .map(({ about, name, label, wording }) => ({
      key: `${name} ${about}`,
      about: label,
      sentence: wording,
    }));
}
