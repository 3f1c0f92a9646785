// A deal with a mark for every name, id and note of it: what a file made of it still says, we say.
import type { Deal } from '../deal/document.ts';
import { checkDeal, describeProblems } from '../deal/validate.ts';
import { inputTable } from '../model/inputs.ts';
import type { Counterparty } from './permitted-deal.ts';

const IDS: ReadonlySet<string> = new Set([
  ...['id', 'service', 'provider', 'metric', 'owner', 'covers', 'paidTo', 'variantOf'],
]);
const TEXTS: ReadonlySet<string> = new Set([
  ...['name', 'unit', 'notes', 'mitigation', 'evidence', 'source', 'note', 'by'],
]);

/** All of them, not only those that may leave: a name that should have stayed is no word of ours either. */
export function withoutNames(
  deal: Deal,
  { scenario, provider }: Counterparty,
): { readonly deal: Deal; readonly party: Counterparty } {
  const marks = new Map<string, string>();
  const idOf = (id: string): string => {
    const mark = marks.get(id) ?? `n${marks.size + 1}`;
    marks.set(id, mark);
    return mark;
  };
  let texts = 0;
  const marked = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => marked(one, key));
    if (typeof value === 'string') {
      if (IDS.has(key)) return idOf(value);
      if (!TEXTS.has(key) || value === '') return value;
      texts += 1;
      return `§${texts}`;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, name)]));
  };
  const check = checkDeal({
    ...Object.fromEntries(Object.entries(deal).map(([name, value]) => [name, marked(value, name)])),
    // Whose figure it is stands as a path of ids here.
    provenance: deal.provenance.map(({ input, of, status }) => ({
      ...{ input, ...(status === undefined ? {} : { status }) },
      of: inputTable[input]?.scope === 'deal' ? of : of.split('/').map(idOf).join('/'),
    })),
  });
  if (!check.ok) throw new Error(`a deal without names is no deal:\n${describeProblems(check.problems)}`);
  return { deal: check.deal, party: { scenario: idOf(scenario), provider: idOf(provider) } };
}
