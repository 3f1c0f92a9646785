// The XML of a workbook's parts as events: no tree, no entities, no document type, bounded depth.
import { SaxesParser } from 'saxes';
import { say } from '../../shared/text/say.ts';
import { READING_LIMITS } from './limits.ts';
import { copyAgain, Refusal, saveAgain } from './refusal.ts';
import { type UnpackBudget, unpack } from './unpack.ts';
import { shown, type ZipEntry } from './zip-directory.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  /** Sees every piece of the text first and hands back what is to be parsed of it. */
  before?(text: string): string;
  /** `name` without its namespace prefix. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function readXml(entry: ZipEntry, budget: UnpackBudget, events: XmlEvents): void {
  const parser = new SaxesParser();
  const where = say('“{name}” in the file', { name: shown(entry.name) });
  let depth = 0;
  let silence = 0;
  // Handlers that throw are told apart from XML that is wrong.
  let thrown: { readonly error: unknown } | undefined;
  const guarded =
    <Args extends readonly unknown[]>(handle: (...args: Args) => void) =>
    (...args: Args) => {
      silence = 0;
      try {
        handle(...args);
      } catch (error) {
        thrown = { error };
        throw error;
      }
    };
  parser.on(
    'doctype',
    guarded(() => {
      throw new Refusal(
        say('{where} declares a document type, as no workbook does.', { where }),
        saveAgain(),
      );
    }),
  );
  parser.on(
    'opentag',
    guarded((tag) => {
      depth += 1;
      if (depth > READING_LIMITS.depth)
        throw new Refusal(say('{where} is nested too deeply.', { where }), saveAgain());
      events.open?.(localName(tag.name), tag.attributes);
    }),
  );
  parser.on(
    'text',
    guarded((text) => events.text?.(text)),
  );
  parser.on(
    'cdata',
    guarded((text) => events.text?.(text)),
  );
  parser.on(
    'closetag',
    guarded((tag) => {
      depth -= 1;
      events.close?.(localName(tag.name));
    }),
  );
  const decode = decoder();
  const write = (piece: string) => {
    const text = events.before?.(piece) ?? piece;
    if (text === '') return;
    silence += text.length;
    try {
      parser.write(text);
    } catch (error) {
      throw thrown ? thrown.error : malformed(where, error);
    }
    if (silence > READING_LIMITS.silence) {
      throw new Refusal(say('{where} holds a text longer than any cell can.', { where }), saveAgain());
    }
  };
  let isWhole = false;
  unpack(entry, budget, (bytes) => {
    write(decode(bytes));
    isWhole = true;
  });
  if (!isWhole) throw malformed(where, undefined);
  try {
    parser.close();
  } catch (error) {
    throw thrown ? thrown.error : malformed(where, error);
  }
}

/** UTF-8 as every program writes it, or UTF-16 where a byte order mark says so. */
function decoder(): (bytes: Uint8Array) => string {
  let text: InstanceType<typeof TextDecoder> | undefined;
  return (bytes) => {
    text ??= new TextDecoder(encodingOf(bytes));
    return text.decode(bytes, { stream: true });
  };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const malformed = (where: string, cause: unknown): Refusal =>
  new Refusal(
    /entity/.test(String(cause))
      ? say('{where} uses entities, as no workbook does.', { where })
      : say('The file is damaged: {where} is not well-formed.', { where }),
    /entity/.test(String(cause)) ? saveAgain() : copyAgain(),
    { cause },
  );
