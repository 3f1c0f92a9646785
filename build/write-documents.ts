// Writes the documents that are generated from code: `npm run documents`. A test fails when one is stale.
import { writeFileSync } from 'node:fs';
import { dealJsonSchema } from '../shared/deal/json-schema.ts';

const target = new URL('../docs/deal.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(dealJsonSchema(), null, 2)}\n`);
process.stdout.write(`${target.pathname}\n`);
