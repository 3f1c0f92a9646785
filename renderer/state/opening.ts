// Where a deal opens: on its own page, which says how it stands and what comes next.
import { presenterStore } from './presenter.ts';
import { type Route, viewActions } from './view.ts';

/** In presenter mode that page is hidden: there it opens on the charges everybody may see. */
export const openingRoute = (id: string): Route => ({
  ...{ place: 'deal', id },
  screen: presenterStore.getState().on ? 'compare' : 'overview',
});

export const openAt = (id: string): void => viewActions.go(openingRoute(id));
