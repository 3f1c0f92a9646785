// The glossary of the user guide, made from the model’s declarations: nothing in it is typed a second time.
import { units } from '../units/unit.ts';
import { itemGroups } from './groups.ts';
import { model } from './index.ts';
import type { InputDeclaration } from './inputs.ts';
import type { LineItem } from './line-item.ts';
import { scopes } from './scopes.ts';

/** Markdown. */
export function glossaryDocument(): string {
  return [
    '# Glossary',
    '',
    'Every line the model calculates and every input it asks for, with its unit and what it means. Codes in brackets are the letters of the terms in charts and tables. Generated from the model by `npm run documents`.',
    ...Object.entries(itemGroups).flatMap(([title, names]) =>
      table(title, names.map((name) => model.items[name as keyof typeof model.items]).map(itemRow)),
    ),
    ...Object.entries(scopes).flatMap(([scope, { label }]) =>
      table(
        `Inputs: ${label.toLowerCase()}`,
        Object.values<InputDeclaration>(model.inputs)
          .filter((input) => input.scope === scope)
          .map(({ label: name, unit, meaning }) => [name, units[unit].label, meaning]),
      ),
    ),
    '',
  ].join('\n');
}

const itemRow = ({ label, code, unit, meaning }: LineItem): readonly string[] => [
  code ? `${label} (${code})` : label,
  units[unit].label,
  meaning,
];

const table = (title: string, rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        '',
        `## ${title}`,
        '',
        '| Name | Unit | Meaning |',
        '|---|---|---|',
        ...rows.map((row) => `| ${row.join(' | ')} |`),
      ];
