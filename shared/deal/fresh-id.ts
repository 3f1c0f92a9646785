// A short id made from a name, unique among its like: `service-desk`, `service-desk-2`.

export function freshId(name: string, taken: readonly { readonly id: string }[]): string {
  const plain = name
    .normalize('NFKD')
    // Accents go without leaving a hyphen: réseau is reseau.
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const stem = plain || 'item';
  const ids = new Set(taken.map(({ id }) => id));
  if (!ids.has(stem)) return stem;
  let number = 2;
  while (ids.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
