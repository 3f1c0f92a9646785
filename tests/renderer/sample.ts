// The $100M contract, as the tests of the window use it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';

const file = join(import.meta.dirname, '../../shared/deal/samples/100m-mid.parley');

export const sample = (): Deal => readDealText(readFileSync(file, 'utf8'));
