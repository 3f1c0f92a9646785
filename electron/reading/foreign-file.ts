// What the child process does with a file: looks what it is, then reads it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ForeignFile } from '../../shared/import/table.ts';
import { say } from '../../shared/text/say.ts';
import { readCsv } from './csv.ts';
import { kindOfFile } from './kind.ts';
import { readXlsx } from './xlsx.ts';

export function foreignFile(path: string): ForeignFile {
  const bytes = readFileSync(path);
  const name = basename(path);
  const kind = kindOfFile(name, bytes);
  if (kind === 'xlsx') return { name, kind, ...readXlsx(bytes) };
  const { sheet, encoding } = readCsv(bytes);
  const remarks =
    encoding === 'windows-1252'
      ? [
          {
            what: say('The file is not UTF-8; it was read as Windows-1252, the Western European code page.'),
            remedy: say('If letters with accents look wrong, save it as “CSV UTF-8” and import that one.'),
          },
        ]
      : [];
  return { name, kind, sheets: [sheet], remarks };
}
