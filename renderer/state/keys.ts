// Keys of commands: which event they are, and how they are written for this computer.
import { say } from '../../shared/text/say.ts';

export interface Keys {
  /** As KeyboardEvent.key, in lower case: `k`, `f1`, `?`. */
  readonly key: string;
  /** Ctrl, on a Mac Command. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export const PALETTE_KEYS: Keys = { key: 'k', mod: true };
export const EXPLAIN_KEYS: Keys = { key: 'i', mod: true };
export const COPY_EXPLANATION_KEYS: Keys = { key: 'c', mod: true, shift: true };
export const PRESENTER_KEYS: Keys = { key: 'f9' };

type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A sign that is only had with Shift on some keyboards is the sign, however it was typed. */
export function isKeys(event: KeyEvent, { key, mod = false, shift = false, alt = false }: Keys): boolean {
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  // With Alt, some keyboards type another character: the digit is known by its place.
  const pressed = alt && /^\d$/.test(key) ? event.code === `Digit${key}` : event.key.toLowerCase() === key;
  return (
    pressed &&
    (event.ctrlKey || event.metaKey) === mod &&
    event.altKey === alt &&
    (isSign || event.shiftKey === shift)
  );
}

export const isMac = (): boolean => /mac/i.test(globalThis.navigator?.platform ?? '');

/** Ctrl+Shift+Z, on a Mac ⇧⌘Z. */
export function writtenKeys({ key, mod, shift, alt }: Keys, mac = isMac()): string {
  const name = nameOf(key);
  const parts = mac
    ? [alt && '⌥', shift && '⇧', mod && '⌘', name]
    : [mod && say('Ctrl'), alt && say('Alt'), shift && say('Shift'), name];
  return parts.filter(Boolean).join(mac ? '' : '+');
}

/** Control+Shift+Z, on a Mac Meta+Shift+Z: the names of `aria-keyshortcuts`, in no language. */
export function ariaKeys({ key, mod, shift, alt }: Keys, mac = isMac()): string {
  return [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', nameOf(key)]
    .filter(Boolean)
    .join('+');
}

/** “K”, “F9”, “Enter” */
const nameOf = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);
