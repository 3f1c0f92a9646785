// Screens of deals are most of the app's code, and the library needs none of it: it is shown before they are read.
import { useEffect, useState } from 'react';
import { libraryActions } from './state/library.ts';

export type DealPlaces = typeof import('./deal-places.ts');

/** The library has been drawn and has answered its first keys by then. */
const AFTER_START_MS = 400;

/** Null until they are loaded: at once where they are needed, else when the start is over. */
export function useDealPlaces(needed: boolean): DealPlaces | null {
  const [places, setPlaces] = useState<DealPlaces | null>(null);
  useEffect(() => {
    if (places !== null) return;
    const load = () => void import('./deal-places.ts').then(setPlaces).catch(libraryActions.report);
    if (needed) return load();
    const timer = setTimeout(load, AFTER_START_MS);
    return () => clearTimeout(timer);
  }, [needed, places]);
  return places;
}
