// New deals, services, providers, scenarios: the document's parts with ids of their own.
import { blankProvider, blankScenario, blankService } from '../../shared/deal/blank.ts';
import type { DealProvider, DealScenario, DealService } from '../../shared/deal/document.ts';
import { freshId } from '../../shared/deal/fresh-id.ts';
import { nameAfter } from '../../shared/deal/fresh-name.ts';
import { say } from '../../shared/text/say.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A name nobody has yet: “Service 3”. */
export function freshName(stem: string, taken: readonly Named[]): string {
  const names = new Set(taken.map(({ name }) => name));
  let number = taken.length + 1;
  while (names.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

export function newService({ services }: { readonly services: readonly DealService[] }): DealService {
  const name = freshName(say('Service'), services);
  return blankService({ id: freshId(name, services), name }, say('unit'));
}

export function newProvider({ providers }: { readonly providers: readonly DealProvider[] }): DealProvider {
  const name = freshName(say('Provider'), providers);
  return blankProvider({ id: freshId(name, providers), name });
}

const kindNames = {
  'as-is': say('As-is'),
  traditional: say('Traditional'),
  'out-tasking': say('Out-tasking'),
  custom: say('Scenario'),
} as const satisfies Record<DealScenario['kind'], string>;

export const kindLabel = (kind: DealScenario['kind']): string =>
  kind === 'custom' ? say('Custom') : kindNames[kind];

export function newScenario(kind: DealScenario['kind'], taken: readonly Named[]): DealScenario {
  const plain = kindNames[kind];
  const isFree = kind !== 'custom' && taken.every(({ name }) => name !== plain);
  const name = isFree ? plain : freshName(plain, taken);
  return blankScenario({ id: freshId(name, taken), name }, kind);
}

/** “Out-tasking, variant”, “Out-tasking, variant 2”, with an id of its own. */
export function namedAfter({ name }: Named, what: 'copy' | 'variant', taken: readonly Named[]): Named {
  const wanted = nameAfter(
    name,
    what,
    taken.map((other) => other.name),
  );
  return { id: freshId(wanted, taken), name: wanted };
}
