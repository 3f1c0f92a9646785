// One family of the contract’s clauses: of services, of the scenario as a whole, or of its providers.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { gainSharePresets } from '../../../shared/library/gain-share-presets.ts';
import { say } from '../../../shared/text/say.ts';
import { Section } from '../../components/frame/frame.tsx';
import type { ActiveCell } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import type { GridEvents } from '../../components/inputs/grid-events.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { scenarioTermsGrid } from '../../components/inputs/scenario-terms-grid.ts';
import { serviceTermsGrid } from '../../components/inputs/service-terms-grid.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { editFromButton } from '../../state/editing.ts';
import type { Family } from '../../state/family.ts';
import { applyGainShare } from '../../state/gain-share.ts';
import { termFamilies } from '../../state/term-families.ts';
import { priceGrid } from './price-grid.ts';
import { isSharedByProvider, providerShareGrid } from './provider-share-grid.ts';

interface TermSectionProps {
  readonly family: Family;
  readonly deal: Deal;
  /** Whose services and providers stand in the rows. */
  readonly scenario: DealScenario;
  readonly sourced: readonly DealScenario[];
  readonly results: DealResults;
  readonly layout: InputLayout;
  readonly events: GridEvents & { readonly onActive: (active: ActiveCell | null) => void };
}

export function TermSection(props: TermSectionProps) {
  const { family, scenario, events } = props;
  const { title, hint, scope } = family;
  const hasRows = scope !== 'engagement' || isSharedByProvider(scenario);
  if (!hasRows) return null;
  const ofAll = scope === 'scenario';
  return (
    <Section
      title={title}
      {...(hint ? { hint } : {})}
      {...(family === termFamilies.gainShare ? { tools: <GainSharePatterns scenario={scenario} /> } : {})}
    >
      <Grid label={ofAll ? title : `${title}, ${scenario.name}`} {...gridOf(props)} {...events} />
    </Section>
  );
}

function gridOf({ family, deal, scenario, sourced, results, layout }: TermSectionProps) {
  const { scope, columns, lines = [] } = family;
  if (family === termFamilies.price) return priceGrid(deal, scenario, results, layout);
  if (scope === 'engagement') return providerShareGrid(deal, scenario, results, layout);
  if (scope === 'scenario') return scenarioTermsGrid(sourced, { columns, lines }, results, layout);
  return serviceTermsGrid(deal, scenario, columns, layout);
}

const GainSharePatterns = ({ scenario: { id, name } }: Pick<TermSectionProps, 'scenario'>) => (
  <MenuButton
    label={say('Pattern for {name}', { name })}
    actions={gainSharePresets().map((preset) => ({
      key: preset.id,
      label: preset.label,
      about: preset.meaning,
      onChoose: () =>
        editFromButton(say('{name}, gain sharing: {label}', { name, label: preset.label }), (draft) =>
          applyGainShare(draft, id, preset),
        ),
    }))}
  />
);
