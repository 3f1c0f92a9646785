// Beside a deal's export: the switch of presenter mode, and whose part it will show.
import { useMemo } from 'react';
import type { Deal } from '../shared/deal/document.ts';
import { say } from '../shared/text/say.ts';
import { type MenuAction, MenuButton } from './components/menu-button.tsx';
import { PresenterSwitch } from './components/presenter/presenter-marks.tsx';
import { PRESENTER_KEYS, writtenKeys } from './state/keys.ts';
import { presenterActions, usePresenter } from './state/presenter.ts';
import { type Guest, guestsOf, isShownTo } from './state/public-part.ts';

interface PresenterToolsProps {
  readonly id: string;
  readonly deal: Deal;
}

export function PresenterTools({ id, deal }: PresenterToolsProps) {
  const room = usePresenter(({ rooms }) => rooms[id] ?? null);
  const provider = deal.providers.find((one) => one.id === room?.provider)?.name;
  const isShown = useMemo(() => isShownTo(deal, room), [deal, room]);
  const keys = writtenKeys(PRESENTER_KEYS);
  const actions = (): readonly MenuAction[] => {
    const guests = guestsOf(deal);
    const isIn = ({ party }: Guest) =>
      isShown && party.scenario === room?.scenario && party.provider === room?.provider;
    return [
      {
        ...{ key: '', label: say('Nobody in particular'), ...(guests.some(isIn) ? {} : inRoom()) },
        onChoose: () => presenterActions.letIn(id, null),
      },
      ...guests.map((guest) => ({
        key: `${guest.party.scenario}/${guest.party.provider}`,
        label: say('{provider}, in {scenario}', { provider: guest.provider, scenario: guest.scenario }),
        ...ofBidders(guest),
        ...(isIn(guest) ? inRoom() : {}),
        onChoose: () => presenterActions.letIn(id, guest.party),
      })),
    ];
  };
  return (
    <>
      <PresenterSwitch
        on={false}
        keys={keys}
        hint={
          isShown && provider !== undefined
            ? say('Show what {provider} may know, and nothing else ({keys})', { provider, keys })
            : say('Show what everybody may know, and nothing else ({keys})', { keys })
        }
        onToggle={presenterActions.toggle}
      />
      <MenuButton icon="chevron" label={say('Who is in the room')} actions={actions} />
    </>
  );
}

const inRoom = () => ({ about: say('in the room') });

/** Letting somebody in says that the prices in the part are theirs. */
function ofBidders({ bidders }: Guest): Pick<MenuAction, 'about' | 'isPossible'> {
  const [bidder, ...others] = bidders;
  if (bidder === undefined) return {};
  return others.length === 0
    ? { about: say('only if it is {bidder}, who offered these prices', { bidder }) }
    : {
        about: say('holds prices of {bidders}: shown to nobody', { bidders: bidders.join(', ') }),
        isPossible: false,
      };
}
