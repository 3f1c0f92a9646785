// Keys of commands, except where text is being typed or a grid has a use for them.
import { useEffect } from 'react';
import { type Command, keyedNow } from './state/commands.ts';
import { isKeys } from './state/keys.ts';

export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = keyedNow().find(
        ({ keys, alsoKeys }) => (keys && isKeys(event, keys)) || (alsoKeys && isKeys(event, alsoKeys)),
      );
      if (!command || isForText(command, event.target)) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** A plain sign is typed in fields and grids; a field has an undo of its own, in a grid the deal’s is meant. */
function isForText({ id, keys }: Command, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const inField = target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;
  if (id === 'undo' || id === 'redo') return inField;
  const isPlain = !keys?.mod && !keys?.alt && keys?.key.length === 1;
  return isPlain && (inField || target.closest('[role=grid]') !== null);
}
