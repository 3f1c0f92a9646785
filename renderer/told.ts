// What the main side tells the window (a command of a menu, a deal file opened from outside), and it the main side:
// whether others see the screen.
import { useEffect } from 'react';
import { api, listen } from './api.ts';
import { commandsNow } from './state/commands.ts';
import { libraryActions } from './state/library.ts';
import { openAt } from './state/opening.ts';
import { usePresenter } from './state/presenter.ts';
import { viewActions } from './state/view.ts';

export function useTold(): void {
  const presenting = usePresenter(({ on }) => on);
  useEffect(() => {
    api.present({ on: presenting }).catch(libraryActions.report);
  }, [presenting]);
  useEffect(() => {
    const ends = [
      listen.onCommand((wanted) =>
        commandsNow()
          .find(({ id }) => id === wanted)
          ?.run(),
      ),
      listen.onDealOpened(({ id }) => openAt(id)),
      listen.onRefused((error) => {
        libraryActions.refuse(error);
        viewActions.go({ place: 'library' });
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
}
