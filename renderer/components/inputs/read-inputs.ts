// Which inputs of a thing its own switches leave in: whatever the rest of the deal chooses.
import type { FormulaNode } from '../../../shared/formula/node.ts';
import { children } from '../../../shared/formula/walk.ts';
import { model } from '../../../shared/model/index.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import type { Scope } from '../../../shared/model/scopes.ts';
import { switchTable } from '../../../shared/model/switches.ts';

type Chosen = Readonly<Record<string, string | undefined>>;

const found = new Map<string, ReadonlySet<string>>();

/** Names of the scope's inputs that some formula reads under these choices. */
export function inputsReadBy(scope: Scope, chosen: Chosen): ReadonlySet<string> {
  const own = Object.entries(switchTable).filter(([, row]) => row.scope === scope && !row.derived);
  const options = Object.fromEntries(own.map(([name, row]) => [name, chosen[name] ?? row.default]));
  const key = `${scope} ${Object.values(options).join(' ')}`;
  let names = found.get(key);
  if (!names) {
    names = collected(scope, options);
    found.set(key, names);
  }
  return names;
}

function collected(scope: Scope, options: Chosen): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (node: FormulaNode): void => {
    if (node.kind === 'input' && inputTable[node.name]?.scope === scope) names.add(node.name);
    const option = node.kind === 'choose' ? options[node.switch] : undefined;
    const followed = node.kind === 'choose' && option !== undefined ? node.cases[option] : undefined;
    for (const child of followed ? [followed] : children(node)) collect(child);
  };
  for (const { formula, opening } of Object.values(model.items)) {
    collect(formula);
    if (typeof opening === 'object') collect(opening);
  }
  return names;
}
