// Files dropped on the window: a deal is opened, a table goes to the import of services.
import { useEffect } from 'react';
import { say } from '../shared/text/say.ts';
import { api, describeError } from './api.ts';
import { dealActions } from './state/deal.ts';
import { importActions } from './state/import-services.ts';
import { libraryActions } from './state/library.ts';
import { openAt } from './state/opening.ts';
import { viewActions, viewStore } from './state/view.ts';

export function useDropped(): void {
  useEffect(() => {
    // Without this the page would be left for the file.
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (file) void open(file, others.length);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

async function open(file: File, others: number): Promise<void> {
  const { route } = viewStore.getState();
  const refuse = route.place === 'deal' ? dealActions.refuse : libraryActions.refuse;
  if (others > 0) {
    refuse({ what: say('More than one file was dropped.'), remedy: say('Drop one at a time.') });
    return;
  }
  try {
    const dropped = await api.openDropped(file);
    if (dropped.kind === 'cancelled') return;
    if (dropped.kind === 'deal') {
      openAt(dropped.id);
    } else if (route.place === 'deal') {
      importActions.take(dropped.file);
      viewActions.go({ ...route, screen: 'import-services' });
    } else {
      refuse({
        what: say('“{name}” is a table, and no deal is open to import it into.', { name: dropped.file.name }),
        remedy: say('Open a deal or make a new one, then drop it there.'),
      });
    }
  } catch (error) {
    refuse(describeError(error));
  }
}
