// The model as a document, made from its declarations: it cannot say anything else than what is calculated.
import { units } from '../units/unit.ts';
import { describeFormula } from './describe-formula.ts';
import { itemGroups } from './groups.ts';
import { MODEL_VERSION, model } from './index.ts';
import type { InputDeclaration } from './inputs.ts';
import type { LineItem } from './line-item.ts';
import { scopes } from './scopes.ts';

/** Markdown. */
export function modelDocument(): string {
  return [
    '# The model',
    '',
    `Version ${MODEL_VERSION}. Generated from the declarations in \`shared/model\` by \`npm run documents\`; a test fails when it is stale. A formula holds for every month; “signing” is month 0. Sources: S0 strategic out-tasking (Cisco IBSG, 2007), S1 a guide to outsourcing strategies (CIO), S2 strategic partnerships (Henley, 2011), S3 outsourcing as a catalyst for innovation (Accenture and LSE, 2012), S4 integrated IT outsourcing (Ideas for Leaders); “model.md” with a section is the specification the model was built from.`,
    '',
    '## Line items',
    ...Object.entries(itemGroups).flatMap(([title, names]) => [
      '',
      `### ${title}`,
      ...names.flatMap((name) => itemLines(name, model.items[name as keyof typeof model.items])),
    ]),
    '',
    '## Inputs',
    ...Object.entries(scopes).flatMap(([scope, { label }]) => {
      const rows = Object.entries<InputDeclaration>(model.inputs).filter(
        ([, input]) => input.scope === scope,
      );
      return rows.length === 0 ? [] : ['', `### ${label}`, '', ...inputTable(rows)];
    }),
    '',
    '## Switches',
    '',
    '| Switch | Of | Options | Default |',
    '|---|---|---|---|',
    ...Object.values(model.switches).map(
      ({ label, scope, options, default: standard, derived }) =>
        `| ${label} | ${scopes[scope].label} | ${Object.values(options).join(' · ')} | ${derived ? 'follows from the deal' : (options[standard] ?? '')} |`,
    ),
    '',
  ].join('\n');
}

function itemLines(name: string, item: LineItem): readonly string[] {
  const times = { monthly: 'by month', yearly: 'by contract year', once: 'one value' } as const;
  const facts = [scopes[item.scope].label, times[item.time], units[item.unit].label, `side: ${item.side}`];
  const opening =
    item.time !== 'monthly' || item.opening === 'same'
      ? []
      : [`At signing: ${item.opening ? describeFormula(model, item.opening) : 'nothing'}.`];
  return [
    '',
    `**${item.label}**${item.code ? ` (${item.code})` : ''} \`${name}\` — ${facts.join(', ')}. ${item.meaning}`,
    '',
    `> ${[`${describeFormula(model, item.formula)}.`, ...opening].join(' ')}`,
    '',
    `Source: ${item.source}.`,
  ];
}

function inputTable(rows: readonly (readonly [string, InputDeclaration])[]): readonly string[] {
  const standard = ({ default: value }: InputDeclaration) =>
    typeof value === 'number' ? String(value) : `as ${model.inputs[value.sameAs]?.label ?? value.sameAs}`;
  return [
    '| Input | Name | Unit | By | Default | Meaning | Source |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ([name, input]) =>
        `| ${input.label} | \`${name}\` | ${units[input.unit].label} | ${input.by === 'year' ? `contract year${input.fromYear ? `, from year ${input.fromYear}` : ''}` : 'once'} | ${standard(input)} | ${input.meaning} | ${input.source} |`,
    ),
  ];
}
