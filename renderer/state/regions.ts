// The parts of the window: a key leads from one to the next, so that nobody has to pass a long table cell by cell.

const REGION =
  'header:not(:is(main, aside) *), nav, section[aria-label]:not(:is(nav, aside) *), main, aside, footer';

/** What Tab can come to. */
export const TAB_STOP =
  ':is(a[href], button, input, select, textarea, [tabindex]):not([tabindex="-1"], :disabled)';

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Puts the focus on the first stop of the next part, or of the one before; after the last comes the first. */
export function goToRegion(step: 1 | -1): void {
  // What lies over the screens keeps the focus until it is closed.
  if (document.querySelector('[role=dialog]')) return;
  const stops = [...document.querySelectorAll(REGION)].flatMap((region) => {
    const own = [...region.querySelectorAll<HTMLElement>(TAB_STOP)].find(
      (stop) => stop.closest(REGION) === region && isShown(stop),
    );
    return own ? [{ region, stop: own }] : [];
  });
  const here = document.activeElement?.closest(REGION);
  const from = stops.findIndex(({ region }) => region === here);
  const next = from < 0 ? (step === 1 ? 0 : stops.length - 1) : (from + step + stops.length) % stops.length;
  stops[next]?.stop.focus();
}
