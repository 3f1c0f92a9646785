// What the chosen variant has of its own; everything else it takes from its parent.
import { useState } from 'react';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { followAgain, parentOf } from '../../../shared/deal/variants.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/frame/frame.tsx';
import type { ActiveCell } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import type { GridEvents } from '../../components/inputs/grid-events.ts';
import { editFromButton } from '../../state/editing.ts';
import { viewActions } from '../../state/view.ts';
import { variantGrid } from './variant-grid.ts';
import styles from './variant-section.module.css';

interface VariantSectionProps {
  readonly deal: Deal;
  readonly scenario: DealScenario;
  readonly events: GridEvents & { readonly onActive: (active: ActiveCell | null) => void };
}

/** A variant is made to differ in little; one that differs in more is looked at in steps. */
const FEW = 60;

export function VariantSection({ deal, scenario, events }: VariantSectionProps) {
  const [whole, setWhole] = useState(false);
  const parent = parentOf(deal, scenario);
  if (!parent) return null;
  const { columns, rows } = variantGrid(deal, scenario, parent, {
    onInput: viewActions.openInput,
    onFollowAgain: ({ at, place }) =>
      editFromButton(
        say('{name}, {place}: follows {parent} again', { name: scenario.name, place, parent: parent.name }),
        (draft) => followAgain(draft, scenario.id, at),
      ),
  });
  return (
    <Section
      title={say('{name}: its own', { name: scenario.name })}
      hint={say('what differs from {name}; in everything else it follows', { name: parent.name })}
    >
      {rows.length === 0 ? (
        <p className={styles.none}>
          {say(
            'Nothing differs yet. What is changed in {own} stays its own; what is changed in {parent} changes here too.',
            { own: scenario.name, parent: parent.name },
          )}
        </p>
      ) : (
        <Grid
          label={say('Own, {name}', { name: scenario.name })}
          columns={columns}
          rows={whole ? rows : rows.slice(0, FEW)}
          {...events}
        />
      )}
      {!whole && rows.length > FEW && (
        <p className={styles.more}>
          <Button onClick={() => setWhole(true)}>{say('Show all {count}', { count: rows.length })}</Button>
        </p>
      )}
    </Section>
  );
}
