// Who may import whom: the table of ARCHITECTURE.md as rules.

/** What a file of a layer may import besides its own layer: prefixes of paths, or packages. */
export const layers: readonly {
  readonly layer: string;
  readonly may: readonly string[];
  readonly packages: readonly string[];
}[] = [
  { layer: 'shared/text/', may: [], packages: ['intl-messageformat'] },
  { layer: 'shared/units/', may: [], packages: [] },
  { layer: 'shared/formula/', may: ['shared/units/'], packages: ['@stdlib/'] },
  { layer: 'shared/model/', may: ['shared/units/', 'shared/formula/'], packages: [] },
  { layer: 'shared/library/', may: ['shared/model/'], packages: [] },
  { layer: 'shared/engine/', may: ['shared/units/', 'shared/formula/', 'shared/model/'], packages: [] },
  { layer: 'shared/workbook/', may: ['shared/units/', 'shared/formula/', 'shared/model/'], packages: [] },
  {
    layer: 'shared/assessment/',
    may: ['shared/units/', 'shared/formula/', 'shared/model/', 'shared/engine/'],
    packages: [],
  },
  { layer: 'shared/deal/', may: ['shared/units/', 'shared/model/'], packages: ['zod', 'immer'] },
  {
    layer: 'shared/bid/',
    may: [
      'shared/units/',
      'shared/formula/',
      'shared/model/',
      'shared/engine/',
      'shared/workbook/',
      'shared/deal/',
      'shared/import/number.ts',
      'shared/import/table.ts',
    ],
    packages: [],
  },
  {
    layer: 'shared/import/',
    may: ['shared/units/', 'shared/model/', 'shared/deal/'],
    packages: [],
  },
  { layer: 'shared/ipc/', may: ['shared/deal/', 'shared/import/'], packages: ['zod'] },
  {
    layer: 'electron/store/',
    may: ['shared/'],
    packages: ['node:', 'better-sqlite3', 'zod', 'immer'],
  },
  { layer: 'electron/processes/', may: [], packages: ['node:', 'electron'] },
  { layer: 'electron/workbook/', may: ['shared/'], packages: ['node:', 'exceljs', 'fflate', 'yazl'] },
  {
    layer: 'electron/reading/',
    may: ['shared/import/', 'electron/ipc/failures.ts', 'electron/processes/own-process.ts'],
    packages: ['node:', 'fflate', 'saxes', 'csv-parse'],
  },
  { layer: 'electron/preload.ts', may: ['shared/ipc/'], packages: ['electron'] },
  { layer: 'electron/', may: ['shared/', 'electron/'], packages: ['node:', 'electron', 'zod'] },
  {
    layer: 'renderer/components/',
    may: ['shared/', 'renderer/format/', 'renderer/theme/'],
    packages: ['react', 'recharts', '@mantine/'],
  },
  { layer: 'renderer/format/', may: ['shared/'], packages: [] },
  {
    layer: 'renderer/state/',
    may: ['shared/', 'renderer/api.ts', 'renderer/format/'],
    packages: ['zustand', 'immer', 'react'],
  },
  {
    layer: 'renderer/screens/',
    may: [
      'shared/',
      'renderer/components/',
      'renderer/state/',
      'renderer/format/',
      'renderer/theme/',
      'renderer/api.ts',
    ],
    packages: ['react', 'zustand', 'recharts', '@mantine/', 'markdown-to-jsx', 'minisearch'],
  },
  {
    layer: 'renderer/',
    may: ['shared/', 'renderer/'],
    packages: ['react', 'react-dom', 'zustand', 'recharts', '@mantine/', '@fontsource-variable/'],
  },
];

/** Why an import is not allowed, or undefined. */
export function violation(path: string, imported: string): string | undefined {
  const rule = layers.find(({ layer }) => path.startsWith(layer));
  if (!rule) return undefined;
  const isPath = /^(shared|electron|renderer|tests|build)\//.test(imported);
  if (isPath) {
    if (path.startsWith('renderer/screens/') && imported.startsWith('renderer/screens/')) {
      const screen = (file: string) => file.split('/')[2];
      return screen(path) === screen(imported)
        ? undefined
        : `${path}: screens never import each other (${imported})`;
    }
    // Everything may say something.
    if (imported.startsWith('shared/text/')) return undefined;
    if (imported.startsWith(rule.layer) || rule.may.some((prefix) => imported.startsWith(prefix)))
      return undefined;
    return `${path}: ${rule.layer} may not import ${imported}; it may import ${rule.may.join(', ') || 'nothing else'}`;
  }
  const allowed = rule.packages.some(
    (name) =>
      imported === name || imported.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`),
  );
  return allowed ? undefined : `${path}: ${rule.layer} may not use the package ${imported}`;
}
