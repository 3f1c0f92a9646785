// What can be done with the chosen scenario as a whole: a variant of it, a copy, its place in the list, its own way.
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { addCopy, addVariant, detach, moveScenario } from '../../../shared/deal/scenario-list.ts';
import { parentOf } from '../../../shared/deal/variants.ts';
import { say } from '../../../shared/text/say.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { editFromButton } from '../../state/editing.ts';
import { namedAfter } from '../../state/new-things.ts';
import { viewActions } from '../../state/view.ts';

interface ScenarioActionsProps {
  readonly deal: Deal;
  readonly scenario: DealScenario;
}

export function ScenarioActions({ deal, scenario }: ScenarioActionsProps) {
  const { id, name } = scenario;
  const parent = parentOf(deal, scenario);
  const place = deal.scenarios.indexOf(scenario);

  const addVariantOf = () => {
    const named = namedAfter(scenario, 'variant', deal.scenarios);
    editFromButton(`${named.name} added`, (draft) => addVariant(draft, id, named));
    viewActions.chooseScenario(named.id);
  };
  const duplicate = () => {
    const named = namedAfter(scenario, 'copy', deal.scenarios);
    editFromButton(say('{name} duplicated', { name }), (draft) => addCopy(draft, id, named));
    viewActions.chooseScenario(named.id);
  };
  const move = (by: 1 | -1) =>
    editFromButton(
      by === 1 ? say('{name} moved down', { name }) : say('{name} moved up', { name }),
      (draft) => moveScenario(draft, id, by),
    );
  return (
    <>
      <Button onClick={addVariantOf}>
        {name.length > LONGEST ? say('New variant of this') : say('New variant of {name}', { name })}
      </Button>
      <Button onClick={duplicate}>{say('Duplicate')}</Button>
      {parent && (
        <Button
          onClick={() =>
            editFromButton(say('{name} detached from {parent}', { name, parent: parent.name }), (draft) =>
              detach(draft, id),
            )
          }
        >
          {say('Detach')}
        </Button>
      )}
      <IconButton
        icon="up"
        label={say('Move {name} up', { name })}
        disabled={place === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        icon="down"
        label={say('Move {name} down', { name })}
        disabled={place === deal.scenarios.length - 1}
        onClick={() => move(1)}
      />
    </>
  );
}

/** A longer name stands as chosen beside the button anyway. */
const LONGEST = 16;
