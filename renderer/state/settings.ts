// What a person has set for this computer: kept by the window, over restarts. The theme is kept with the view.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Paper, paperFor, paperNames } from '../../shared/ipc/report-order.ts';
import { chooseLocale, chosenLocale, userLocale } from '../format/number.ts';

const contrasts = ['system', 'more', 'normal'] as const;
export type Contrast = (typeof contrasts)[number];

const motions = ['system', 'reduced', 'full'] as const;
export type Motion = (typeof motions)[number];

export interface Settings {
  /** Of numbers and dates; null follows the system. */
  readonly locale: string | null;
  /** Of the report; null is the usual one where the locale is at home. */
  readonly paper: Paper | null;
  readonly contrast: Contrast;
  readonly motion: Motion;
}

const KEY = 'parley.settings';

/** A text that cannot be read is no trouble: what it says is as if it were not set. */
export function readSettings(text: string | null): Omit<Settings, 'locale'> {
  let said: Readonly<Record<string, unknown>> = {};
  try {
    said = Object(JSON.parse(text ?? '{}'));
  } catch {
    // As it was on the first day.
  }
  return {
    paper: paperNames.find((name) => name === said.paper) ?? null,
    contrast: contrasts.find((name) => name === said.contrast) ?? 'system',
    motion: motions.find((name) => name === said.motion) ?? 'system',
  };
}

const store = createStore<Settings>(() => ({
  ...readSettings(globalThis.localStorage?.getItem(KEY) ?? null),
  locale: chosenLocale(),
}));

export const useSettings = <Value>(select: (settings: Settings) => Value): Value => useStore(store, select);

export function changeSettings(change: Partial<Settings>): void {
  if (change.locale !== undefined) chooseLocale(change.locale);
  store.setState(change);
  const { paper, contrast, motion } = store.getState();
  globalThis.localStorage?.setItem(KEY, JSON.stringify({ paper, contrast, motion }));
}

/** What the report is printed on. */
export const paperNow = (): Paper => store.getState().paper ?? paperFor(userLocale());
