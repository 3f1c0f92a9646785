// Edits a deal at random until it is killed; prints a line for each entry whose call has returned.
// Arguments: folder of the library, seed.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../electron/store/open-store.ts';
import { patched } from '../../../shared/deal/edit.ts';
import { randomEdit, seeded } from './random-edits.ts';
import { dealHash, sample } from './workspace.ts';

const [folder = '', seed = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const store = openStore({
  file: join(folder, 'deals.sqlite'),
  backups: join(folder, 'backups'),
  now: () => new Date(),
});

// Straight to the pipe: what process.stdout still holds would die with us.
const confirm = (...words: readonly (string | number)[]) => writeSync(1, `${words.join(' ')}\n`);

const [known] = store.list();
const { id } = known ?? store.create(sample());
confirm('deal', id);

for (;;) {
  const { deal, revision, undoLabel, redoLabel } = store.open(id);
  const choice = random();
  if (choice < 0.2 && undoLabel !== null) {
    const after = store.undo(id);
    confirm('entry', after.revision, dealHash(after.deal));
  } else if (choice < 0.35 && redoLabel !== null) {
    const after = store.redo(id);
    confirm('entry', after.revision, dealHash(after.deal));
  } else {
    const edit = randomEdit(deal, random);
    const after = store.append(id, revision, edit);
    confirm('entry', after.revision, dealHash(patched(deal, edit.patch)));
  }
}
