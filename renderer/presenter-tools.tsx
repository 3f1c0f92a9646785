// Beside a deal's export: the switch of presenter mode, and whose part it will show.
import type { Deal } from '../shared/deal/document.ts';
import { say } from '../shared/text/say.ts';
import { MenuButton } from './components/menu-button.tsx';
import { PresenterSwitch } from './components/presenter/presenter-marks.tsx';
import { PRESENTER_KEYS, writtenKeys } from './state/keys.ts';
import { presenterActions, usePresenter } from './state/presenter.ts';
import { guestsOf } from './state/public-part.ts';

interface PresenterToolsProps {
  readonly id: string;
  readonly deal: Deal;
}

export function PresenterTools({ id, deal }: PresenterToolsProps) {
  const room = usePresenter(({ rooms }) => rooms[id] ?? null);
  const guests = guestsOf(deal).map(({ party, provider, scenario }) => ({
    key: `${party.scenario}/${party.provider}`,
    label: say('{provider}, in {scenario}', { provider, scenario }),
    isChosen: party.scenario === room?.scenario && party.provider === room?.provider,
    onChoose: () => presenterActions.letIn(id, party),
  }));
  const chosen = guests.find(({ isChosen }) => isChosen);
  const nobody = {
    ...{ key: '', label: say('Nobody in particular'), isChosen: chosen === undefined },
    onChoose: () => presenterActions.letIn(id, null),
  };
  const keys = writtenKeys(PRESENTER_KEYS);
  return (
    <>
      <PresenterSwitch
        on={false}
        keys={keys}
        hint={
          chosen
            ? say('Show what {label}, may know, and nothing else ({keys})', { label: chosen.label, keys })
            : say('Show what everybody may know, and nothing else ({keys})', { keys })
        }
        onToggle={presenterActions.toggle}
      />
      <MenuButton
        icon="chevron"
        label={say('Who is in the room')}
        actions={[nobody, ...guests].map(({ key, label, isChosen, onChoose }) => ({
          ...{ key, label, onChoose },
          ...(isChosen ? { about: say('in the room') } : {}),
        }))}
      />
    </>
  );
}
