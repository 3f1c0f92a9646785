// Every text of the interface, read from the source: what `say` is given, and what is shown without it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const root = new URL('../../', import.meta.url).pathname;

export interface FoundText {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export interface SourceTexts {
  /** English texts given to `say` and its kin, with where each stands. */
  readonly said: readonly FoundText[];
  /** Calls whose text is not written there: it must be one that a table says, or it is in no catalogue. */
  readonly unknown: readonly FoundText[];
  /** Said as soon as its module is read, in whatever language is spoken by then. */
  readonly early: readonly FoundText[];
  /** Texts that look like words for a person and do not pass through `say`. */
  readonly bare: readonly FoundText[];
}

/** Marks a text that is said later. */
const LATER = 'toSay';
/** Functions whose first argument is an English text of the catalogue. */
const SAYING = new Set(['say', LATER, 'sayArguments', 'sayValues', 'sayParts', 'sayElements']);
/** What their arguments say is for programmers or programs. */
const SILENT = new Set([
  'Error',
  'RangeError',
  'TypeError',
  'UnitError',
  'assign',
  'querySelector',
  'closest',
  'classes',
  'join',
  'split',
  'includes',
  'startsWith',
  'endsWith',
  'has',
  'get',
  'setAttribute',
  'matchMedia',
  'addEventListener',
  'matches',
  'createElementNS',
  'createElement',
  'load',
  'press',
]);
/** Attributes and properties that never hold words. */
const WORDLESS = new Set([
  'className',
  'style',
  'key',
  'id',
  'd',
  'viewBox',
  'transform',
  'points',
  'type',
  'role',
  'href',
  'kind',
  'group',
  'asks',
  'gridTemplateColumns',
  'width',
  'height',
  'fill',
  'stroke',
  'fontFamily',
  'font',
  'background',
  'padding',
  'border',
  'boxShadow',
]);

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

/** Prose: two words, a sentence’s first word, or letters beside a sign that only text has. */
const isProse = (text: string): boolean =>
  /[A-Za-z’]{2,}[,;:]? +[({“]?[A-Za-z0-9]/.test(text) || /^[A-Z][a-z’-]+[.:…?]?$/.test(text.trim());

export function textsIn(path: string, source: string): SourceTexts {
  const said: FoundText[] = [];
  const unknown: FoundText[] = [];
  const early: FoundText[] = [];
  const bare: FoundText[] = [];
  let inFunctions = 0;
  const at = (node: Node, text: string): FoundText => ({
    path,
    line: source.slice(0, node.start).split('\n').length,
    text,
  });
  const walk = (node: Node, shown: boolean): void => {
    const depth = isFunction(node) ? 1 : 0;
    inFunctions += depth;
    walkInto(node, shown);
    inFunctions -= depth;
  };
  const walkInto = (node: Node, shown: boolean): void => {
    if (
      /^TS(?!AsExpression|SatisfiesExpression|NonNull)/.test(node.type) ||
      node.type === 'ImportDeclaration'
    )
      return;
    if (node.type === 'ExportNamedDeclaration' && node.source) return;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const name = nameOf(node.callee as Node);
      const [first, ...rest] = node.arguments as Node[];
      if (SAYING.has(name) && (node.callee as Node).type === 'Identifier') {
        const text = first && literalText(first);
        if (first)
          (text === undefined ? unknown : said).push(at(first, text ?? source.slice(first.start, first.end)));
        if (first && inFunctions === 0 && name !== LATER) early.push(at(first, text ?? ''));
        for (const argument of rest) walk(argument, true);
        return;
      }
      walk(node.callee as Node, false);
      for (const argument of node.arguments as Node[]) walk(argument, shown && !SILENT.has(name));
      return;
    }
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator))) return;
    if (node.type === 'SwitchCase') {
      for (const statement of node.consequent as Node[]) walk(statement, shown);
      return;
    }
    if (node.type === 'JSXText') {
      const text = String(node.value).replace(/\s+/g, ' ').trim();
      if (/\p{Letter}{2,}/u.test(text)) bare.push(at(node, text));
      return;
    }
    if (node.type === 'JSXAttribute' || node.type === 'Property') {
      const name = nameOf((node.name ?? node.key) as Node);
      const value = node.value as Node | null;
      if (value) walk(value, shown && !WORDLESS.has(name) && !name.startsWith('data-'));
      return;
    }
    if (shown && node.type === 'Literal' && typeof node.value === 'string' && isProse(node.value))
      bare.push(at(node, node.value));
    if (shown && node.type === 'TemplateLiteral') {
      const text = (node.quasis as Node[]).map(cooked).join('{}');
      if (isProse(text.replaceAll('{}', ' 0 '))) bare.push(at(node, text));
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'parent') continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, shown);
    }
  };
  walk(parsed(path, source), true);
  return { said, unknown, early, bare };
}

/** A field of a class is read when one is made. */
const isFunction = ({ type }: Node): boolean => /Function|PropertyDefinition/.test(type);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function parsed(path: string, source: string): Node {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

const nameOf = (node: Node): string => {
  if (node.type === 'MemberExpression') return nameOf(node.property as Node);
  return String(node.name ?? node.value ?? '');
};

function literalText(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.quasis as Node[] | undefined;
  const [only, ...others] = quasis ?? [];
  return node.type === 'TemplateLiteral' && only && others.length === 0 ? cooked(only) : undefined;
}

const cooked = (quasi: Node): string => (quasi.value as { readonly cooked: string }).cooked;

/** Of all source files of these folders. */
export function sourceTexts(folders: readonly string[]): SourceTexts {
  const all = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .sort()
      .map((name) => {
        const path = `${folder}/${name.replaceAll('\\', '/')}`;
        return textsIn(path, readFileSync(join(root, path), 'utf8'));
      }),
  );
  return {
    said: all.flatMap(({ said }) => said),
    unknown: all.flatMap(({ unknown }) => unknown),
    early: all.flatMap(({ early }) => early),
    bare: all.flatMap(({ bare }) => bare),
  };
}
