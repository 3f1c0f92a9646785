// The deals the compare tests look at.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';

const root = resolve(import.meta.dirname, '../..');
const golden = ['fourth', 'fifth', 'sixth'];

export const readDeal = (name: string): Deal =>
  readDealText(
    readFileSync(
      resolve(
        root,
        golden.includes(name) ? `tests/golden/${name}.parley` : `shared/deal/samples/${name}.parley`,
      ),
      'utf8',
    ),
  );
