// Writes the documents that are generated from code: `npm run documents`. A test fails when one is stale.
import { writeFileSync } from 'node:fs';
import { dealJsonSchema } from '../shared/deal/json-schema.ts';
import { modelDocument } from '../shared/model/document.ts';
import { glossaryDocument } from '../shared/model/glossary.ts';

const documents = {
  'deal.schema.json': `${JSON.stringify(dealJsonSchema(), null, 2)}\n`,
  'model.md': modelDocument(),
  'guide/glossary.md': glossaryDocument(),
};

for (const [name, text] of Object.entries(documents)) {
  const target = new URL(`../docs/${name}`, import.meta.url);
  writeFileSync(target, text);
  process.stdout.write(`${target.pathname}\n`);
}
