// A foreign xlsx workbook: of its parts only workbook, styles, shared texts, worksheets and the day of the last change
// are ever opened.
import { posix } from 'node:path';
import type { ForeignSheet, Refused } from '../../shared/import/table.ts';
import { say } from '../../shared/text/say.ts';
import { READING_LIMITS } from './limits.ts';
import { builtInMeaning, type FormatMeaning, meaningOf } from './number-formats.ts';
import { Refusal, saveAgain } from './refusal.ts';
import { sheetReader, unescaped } from './sheet-cells.ts';
import type { UnpackBudget } from './unpack.ts';
import { readXml } from './xml.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

interface Relation {
  readonly id: string;
  /** The last word of its type: the same in the transitional and the strict form. */
  readonly kind: string;
  readonly target: string;
}

interface OpenFile {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: UnpackBudget;
}

/** The parts that are opened; macros, links, drawings, queries and everything else stay packed. */
const readKinds = ['worksheet', 'sharedStrings', 'styles'] as const;

export function readXlsx(bytes: Buffer): { sheets: ForeignSheet[]; remarks: Refused[]; saved?: string } {
  const entries = zipDirectory(bytes);
  const file: OpenFile = { entries, budget: { bytes: READING_LIMITS.unpackedBytes } };
  const book = workbookPart(file);
  const relations = relationsOf(file, book.name);
  const partOf = (kind: (typeof readKinds)[number], id?: string) => {
    const found = relations.find((one) => one.kind === kind && (id === undefined || one.id === id));
    return found && entries.get(found.target);
  };
  const { listed, from1904 } = workbookContent(file, book);
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const left = { cells: READING_LIMITS.cells, characters: READING_LIMITS.characters };
  const around = {
    texts: strings ? sharedTexts(file, strings) : [],
    formats: styles ? cellFormats(file, styles) : [],
    from1904,
    left,
  };
  const sheets: ForeignSheet[] = [];
  for (const { name, id, hidden } of listed) {
    const part = partOf('worksheet', id);
    if (!part) continue;
    const sheet = { name, ...(hidden ? { hidden } : {}) };
    try {
      const reader = sheetReader(name, around);
      readXml(part, file.budget, reader);
      sheets.push({ ...sheet, ...reader.content() });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const what = error.what.includes(name)
        ? error.what
        : say('Sheet “{name}”: {what}', { name, what: error.what });
      sheets.push({ ...sheet, rows: [], merges: [], refusal: { what, remedy: error.remedy } });
    }
  }
  if (sheets.length === 0) throw new Refusal(say('The workbook has no sheet with cells.'), saveAgain());
  const refusals = sheets.map(({ refusal }) => refusal);
  if (refusals[0] && refusals.every((one) => one !== undefined)) {
    throw new Refusal(refusals[0].what, refusals[0].remedy);
  }
  const saved = savedOn(file);
  return { sheets, remarks: remarksOn(relations), ...(saved === undefined ? {} : { saved }) };
}

/** The day of the last change; a part nobody needs, so that whatever is wrong with it is no reason to refuse the file. */
function savedOn({ entries, budget }: OpenFile): string | undefined {
  const part = entries.get('docprops/core.xml');
  if (!part) return undefined;
  let isModified = false;
  let text = '';
  try {
    readXml(part, budget, {
      open(element) {
        isModified = element === 'modified';
      },
      text(piece) {
        if (isModified) text += piece;
      },
      close() {
        isModified = false;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
  return /^\s*(20\d{2}-[01]\d-[0-3]\d)/.exec(text)?.[1];
}

function remarksOn(relations: readonly Relation[]): Refused[] {
  const links = relations.filter(({ kind }) => kind === 'externalLink').length;
  const remarks: Refused[] = [];
  if (links > 0) {
    remarks.push({
      what: say(
        '{links, plural, one {The workbook draws on another file; nothing was fetched, the values stored in it were read.} other {The workbook draws on # other files; nothing was fetched, the values stored in it were read.}}',
        { links },
      ),
      remedy: say('Check that they are up to date in the file.'),
    });
  }
  if (relations.some(({ kind }) => kind === 'vbaProject')) {
    remarks.push({
      what: say('The workbook holds macros; they were not opened.'),
      remedy: say('Nothing to do.'),
    });
  }
  return remarks;
}

function workbookPart({ entries, budget }: OpenFile): ZipEntry {
  const [main] = relationsOf({ entries, budget }, '').filter(({ kind }) => kind === 'officeDocument');
  const part = entries.get(main?.target ?? 'xl/workbook.xml');
  if (part?.name.endsWith('.xml') && /(^|\/)workbook\d*\.xml$/.test(part.name)) return part;
  throw new Refusal(
    say('The file is {kind}, not an .xlsx workbook.', { kind: otherKind(entries) }),
    saveAgain(),
  );
}

function otherKind(entries: ReadonlyMap<string, ZipEntry>): string {
  const has = (start: string) => [...entries.keys()].some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return say('a binary workbook (.xlsb)');
  if (has('content.xml')) return say('an OpenDocument file (.ods or .odt)');
  if (has('word/')) return say('a Word document');
  if (has('ppt/')) return say('a presentation');
  if (has('index/')) return say('a Numbers document');
  return say('a zip archive');
}

/** What `part` refers to inside the file; an address outside it is never followed. */
function relationsOf({ entries, budget }: OpenFile, part: string): Relation[] {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const entry = entries.get(name);
  const relations: Relation[] = [];
  if (!entry) return relations;
  readXml(entry, budget, {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const target = (Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)).toLowerCase();
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

function workbookContent({ budget }: OpenFile, part: ZipEntry) {
  const listed: { name: string; id: string; hidden?: true }[] = [];
  let from1904 = false;
  readXml(part, budget, {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      listed.push({ name: (attributes.name ?? '').slice(0, 255), id, ...(isHidden ? { hidden: true } : {}) });
      if (listed.length > READING_LIMITS.sheets) {
        throw new Refusal(
          say('The workbook has more than {sheets} sheets.', { sheets: READING_LIMITS.sheets }),
          saveAgain(),
        );
      }
    },
  });
  return { listed, from1904 };
}

function sharedTexts({ budget }: OpenFile, part: ZipEntry): string[] {
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  readXml(part, budget, {
    open(element) {
      if (element === 'si') text = '';
      else if (element === 'rPh') isPhonetic = true;
      else if (element === 't') isText = !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(element) {
      if (element === 't') isText = false;
      else if (element === 'rPh') isPhonetic = false;
      else if (element === 'si') {
        characters += text.length;
        texts.push(unescaped(text));
        if (characters > READING_LIMITS.characters || texts.length > READING_LIMITS.cells * 2) {
          throw new Refusal(
            say('The workbook holds more texts than {characters} million characters.', {
              characters: READING_LIMITS.characters / 1e6,
            }),
            say('Keep the sheet you need in a workbook of its own, and import that one.'),
          );
        }
      }
    },
  });
  return texts;
}

function cellFormats({ budget }: OpenFile, part: ZipEntry): FormatMeaning[] {
  const codes = new Map<number, FormatMeaning>();
  const formats: FormatMeaning[] = [];
  let isCells = false;
  readXml(part, budget, {
    open(element, attributes) {
      if (element === 'numFmt')
        codes.set(Number(attributes.numFmtId), meaningOf(attributes.formatCode ?? ''));
      else if (element === 'cellXfs') isCells = true;
      else if (element === 'xf' && isCells && formats.length < 100_000) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(codes.get(id) ?? builtInMeaning(id));
      }
    },
    close(element) {
      if (element === 'cellXfs') isCells = false;
    },
  });
  return formats;
}
