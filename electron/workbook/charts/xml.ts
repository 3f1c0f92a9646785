// XML put together from strings that are all escaped here.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

export type Attributes = Readonly<Record<string, string | number>>;

/** An element around others; closed at once where there are none. */
export function element(name: string, attributes: Attributes = {}, ...inner: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = inner.join('');
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

/** The element that most settings of a chart are: its value in one attribute. */
export const setting = (name: string, value: string | number): string => element(name, { val: value });

/** An element around a text, spaces at its ends kept. */
export const textElement = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

export const document = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
